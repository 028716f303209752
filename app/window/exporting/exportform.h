// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/exporting/exportchoices.h"

#include <QScrollArea>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace window
{

/// The controls of an export; what they stand for is a value.
class ExportForm final : public QScrollArea
{
    Q_OBJECT
public:
    /// As it was left last time. Follows the state, which must outlive it.
    ExportForm(ViewState *state, QWidget *parent);

    ExportChoices choices() const;
    /// What stands where no title is typed.
    void suggestTitle(const QString &title);
    /// Of the controls, in the order of Tab.
    QWidget *first() const;
    QWidget *last() const;

Q_SIGNALS:
    void changed();

private:
    void addWhat(QFormLayout *form);
    void addSize(QFormLayout *form);
    void addLooks(QFormLayout *form);
    QCheckBox *addCheck(const QString &text);
    void show(const ExportChoices &choices);
    void connectControls();
    void takePreset();
    void followState();
    void follow();

    ViewState *m_state;
    QComboBox *m_format, *m_page, *m_range, *m_preset, *m_theme;
    QSpinBox *m_width, *m_height;
    QDoubleSpinBox *m_scale;
    QLineEdit *m_title;
    QLabel *m_pixels;
    std::vector<std::pair<pictures::Chart, QCheckBox *>> m_charts;
    QCheckBox *m_titled, *m_legend, *m_footer;
};

} // namespace window
