// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/mapping/mapping.h"

#include <QObject>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace window
{

/// The controls that say where one of our columns comes from: a column of the foreign table, or the same for all rows.
class MappingRow final : public QObject
{
    Q_OBJECT
public:
    /// Adds the controls below those of `grid`. The table must outlive it.
    MappingRow(files::Key key, const files::Table *table, QGridLayout *grid, QWidget *parent);

    files::Key key() const { return m_key; }
    /// In the order of Tab.
    QList<QWidget *> controls() const;
    /// Shows what the mapping says of it.
    void showMapping(const files::Mapping &mapping);
    /// Says to the mapping what is chosen.
    void take(files::Mapping &mapping) const;
    /// Without it nothing can be opened.
    void setNeeded(bool needed);

Q_SIGNALS:
    void changed();
    /// A letter of what is the same for all rows; changed() follows at the end of the typing.
    void typed();

private:
    void fill(const files::Mapping &mapping);
    QString exampleOf(qsizetype column) const;
    bool isTyped() const;
    void showConstant();
    void follow();

    files::Key m_key;
    const files::Table *m_table;
    qsizetype m_header = 0; ///< the row of the names
    QLabel *m_name;
    QComboBox *m_columns;
    QLineEdit *m_constant; ///< of all rows, or of blanks; null where only words of ours may be
};

} // namespace window
