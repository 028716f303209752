// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/gestures/signtips.h"
#include "window/state/shown.h"

#include <QWidget>

#include <optional>

class QLabel;
class QSplitter;
class QToolButton;

namespace charts
{
class LegendView;
class Sheet;
class SheetView;
struct Style;
} // namespace charts

namespace window
{

class DifferenceView;
class ElidedLabel;
class Looks;
class PanePair;
class PartyBox;
class ViewState;

/// Two partners side by side: panes of one time axis and one scale that move together, above the table of differences.
class ComparePane final : public QWidget
{
    Q_OBJECT
public:
    static constexpr std::size_t sides = 2; ///< left, right

    ComparePane(ViewState *state, const Looks *looks, QWidget *parent = nullptr);

    /// The values of both under the pointer as a sentence; without a pointer those of the day where the data end.
    const QString &reading() const { return m_reading; }
    const pictures::Comparison &comparison() const { return m_comparison; }
    charts::Sheet *sheet(std::size_t side) const { return m_halves[side].sheet; }
    charts::SheetView *view(std::size_t side) const { return m_halves[side].view; }
    PartyBox *box(std::size_t side) const { return m_halves[side].box; }
    DifferenceView *table() const { return m_table; }

    /// Of the pane that has the keyboard, else of the left one.
    void explainSigns();
    /// What the sums of both panes are made of, as plain text; of the selected deal, when there is one.
    QString explanationsText() const;
    void swap();

Q_SIGNALS:
    void readingChanged(const QString &sentence);
    void menuWanted(const QPoint &globalPos);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Half {
        charts::Sheet *sheet = nullptr;
        charts::SheetView *view = nullptr;
        PartyBox *box = nullptr;
        ElidedLabel *promise = nullptr;
        SignTips *tips = nullptr;
    };
    void createSide(std::size_t side, const Looks *looks);
    void createSwap();
    void showStyle(const charts::Style &style);
    void arrange();
    QWidget *createChoosers();
    QWidget *createCharts();
    void choose(std::size_t side, deals::PartyId partner);
    void follow(Changes what);
    void showPartners();
    void showComparison();
    void showSelection();
    void markSelection();
    void showReading();
    void hover(std::optional<double> day);
    SignTips::Pictured pictured(std::size_t side) const;

    ViewState *m_state;
    std::array<Half, sides> m_halves;
    QToolButton *m_swap;
    PanePair *m_panes = nullptr;
    charts::LegendView *m_legend;
    DifferenceView *m_table;
    QSplitter *m_splitter;
    QLabel *m_folded;
    QLabel *m_tooFew;
    pictures::Comparison m_comparison;
    std::optional<double> m_hovered;
    QString m_reading;
};

} // namespace window
