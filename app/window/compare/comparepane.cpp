// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/compare/comparepane.h"

#include "charts/drawing/fonts.h"
#include "charts/frame/legendview.h"
#include "charts/sheet.h"
#include "charts/sheetview.h"
#include "counting/sides.h"
#include "deals/legible.h"
#include "window/compare/differenceview.h"
#include "window/compare/panepair.h"
#include "window/gestures/sheetgestures.h"
#include "window/gestures/signtips.h"
#include "window/state/viewstate.h"
#include "window/widgets/elidedlabel.h"
#include "window/widgets/icons.h"
#include "window/widgets/labels.h"
#include "window/widgets/partybox.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSplitter>
#include <QToolButton>

#include <cmath>

using namespace Qt::StringLiterals;

namespace window
{
namespace
{

constexpr int lowWindow = 430; // pixels: below, the legend leaves its room to the panes

} // namespace

ComparePane::ComparePane(ViewState *state, const Looks *looks, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_swap(new QToolButton(this))
    , m_legend(new charts::LegendView(this))
    , m_table(new DifferenceView(looks, this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_folded(plainLabel(this, charts::font(12), {}))
    , m_tooFew(new QLabel(tr("There are fewer than two partners to compare."), this))
{
    setObjectName(u"compare"_s);
    setAttribute(Qt::WA_StyledBackground);
    for (std::size_t side = 0; side < sides; ++side)
        createSide(side, looks);
    m_halves.front().tips->explainAlso(m_legend);
    createSwap();
    arrange();
    looks->relay(this, [this](const charts::Style &style) { showStyle(style); });
    connect(m_state, &ViewState::changed, this, &ComparePane::follow);
    showPartners();
}

void ComparePane::createSide(std::size_t side, const Looks *looks)
{
    Half &own = m_halves[side];
    own.sheet = new charts::Sheet(this);
    own.view = new charts::SheetView(own.sheet, this, charts::Frame::WindowPane);
    own.view->setAcceptDrops(false); // files are the window's
    own.view->setMinimumSize(200, 150);
    own.box = new PartyBox(looks, this);
    own.promise = new ElidedLabel(this);
    own.promise->setProperty("role", u"dim"_s);
    const bool left = side == 0;
    own.view->setAccessibleName(left ? tr("Deals of the left partner") : tr("Deals of the right partner"));
    own.box->setAccessibleName(left ? tr("Left partner") : tr("Right partner"));
    own.promise->setAccessibleName(left ? tr("Promise of the left partner") : tr("Promise of the right partner"));
    connectGestures(own.view, own.sheet, m_state);
    own.tips = new SignTips(m_state, own.sheet, own.view, [this, side] { return pictured(side); });
    connect(own.view, &charts::SheetView::hovered, this, &ComparePane::hover);
    connect(own.view, &charts::SheetView::menuWanted, this, &ComparePane::menuWanted);
    if (left) // both are as wide
        connect(own.sheet, &QGraphicsScene::sceneRectChanged, this, &ComparePane::showComparison);
    connect(own.box, &PartyBox::chosen, this, [this, side](deals::PartyId partner) { choose(side, partner); });
}

void ComparePane::createSwap()
{
    m_swap->setAccessibleName(tr("Swap the partners"));
    m_swap->setToolTip(tr("Swap left and right"));
    m_swap->setIconSize({16, 16});
    m_swap->setFocusPolicy(Qt::StrongFocus);
    connect(m_swap, &QToolButton::clicked, this, &ComparePane::swap);
}

QWidget *ComparePane::createChoosers()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(12, 8, 12, 4);
    layout->setSpacing(10);
    for (const Half &half : m_halves) {
        if (&half != &m_halves.front())
            layout->addWidget(m_swap);
        auto *chooser = new QHBoxLayout;
        chooser->setSpacing(10);
        chooser->addWidget(half.box, 1);
        chooser->addWidget(half.promise, 1);
        layout->addLayout(chooser, 1);
    }
    return row;
}

QWidget *ComparePane::createCharts()
{
    auto *both = new QWidget(this);
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins({});
    column->setSpacing(0);
    m_panes = new PanePair(m_halves[0].view, m_halves[1].view, both);
    column->addWidget(m_panes, 1);
    m_folded->setContentsMargins(12, 0, 12, 2);
    m_folded->setProperty("role", u"dim"_s);
    m_folded->setWordWrap(true);
    m_folded->setAccessibleName(tr("What is not drawn"));
    column->addWidget(m_folded);
    column->addWidget(m_legend);
    return both;
}

void ComparePane::arrange()
{
    m_splitter->addWidget(createCharts());
    m_splitter->addWidget(m_table);
    m_splitter->setSizes({650, 350}); // shares: without stretch factors, a splitter keeps them
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(3);
    m_table->setMinimumHeight(72);
    m_tooFew->setAlignment(Qt::AlignCenter);
    m_tooFew->setTextFormat(Qt::PlainText);
    m_tooFew->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(createChoosers());
    column->addWidget(m_splitter, 1);
    column->addWidget(m_tooFew, 1);
    const std::array<QWidget *, 6> order{
        m_halves[0].box, m_swap, m_halves[1].box, m_halves[0].view, m_halves[1].view, m_table};
    for (std::size_t i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
    setFocusProxy(m_halves[0].view);
}

void ComparePane::showStyle(const charts::Style &style)
{
    for (const Half &half : m_halves)
        half.view->setStyle(style.theme);
    m_swap->setIcon(swapIcon(style.ink));
    m_panes->setLine(style.gridStrong);
    m_legend->setStyle(style);
}

void ComparePane::choose(std::size_t side, deals::PartyId partner)
{
    const counting::Pair &now = m_state->shown().pair;
    const bool isOther = partner == (side == 0 ? now.right : now.left);
    if (isOther)
        return swap();
    m_state->setPair(side == 0 ? counting::Pair{partner, now.right} : counting::Pair{now.left, partner});
}

void ComparePane::swap()
{
    const counting::Pair now = m_state->shown().pair;
    m_state->setPair({now.right, now.left});
}

void ComparePane::follow(Changes what)
{
    if (what & (Change::Deals | Change::Focus))
        showPartners();
    else if (what & (pictureChanges | Change::Pair))
        showComparison();
    if (what & Change::Selection)
        showSelection();
}

void ComparePane::showPartners()
{
    const std::vector<deals::PartyId> partners = counting::partners(m_state->ledger());
    for (const Half &half : m_halves)
        half.box->setParties(m_state->deals(), partners);
    showComparison();
}

void ComparePane::showComparison()
{
    const counting::Pair &pair = m_state->shown().pair;
    const bool two = pair.left.isValid() && pair.right.isValid();
    m_splitter->setVisible(two);
    m_swap->setEnabled(two);
    m_tooFew->setVisible(!two);
    for (const auto &[half, partner] : {std::pair(&m_halves[0], pair.left), std::pair(&m_halves[1], pair.right)})
        if (half->box->party() != partner) // else what is being typed would go
            half->box->setParty(partner);
    if (!two) {
        m_comparison = {};
        m_hovered.reset();
        return showReading();
    }
    if (!isVisible()) // what nobody sees is made when it is shown
        return;
    const auto columns = static_cast<int>(std::ceil(m_halves[0].sheet->plotRect().width()));
    m_comparison = pictures::comparison(m_state->pairOutline(), m_state->viewAcross(columns), QLocale());
    for (std::size_t side = 0; side < sides; ++side) {
        const pictures::Pane &pane = m_comparison.panes[side];
        m_halves[side].sheet->setPicture(pane.picture, m_comparison.panes[1 - side].picture);
        m_halves[side].promise->setText(pane.promise);
    }
    m_folded->setText(m_comparison.folded);
    m_folded->setHidden(m_comparison.folded.isEmpty());
    m_legend->setComparison(m_comparison);
    m_table->setComparison(m_comparison);
    markSelection();
    showReading();
}

void ComparePane::explainSigns()
{
    m_halves[m_halves[1].view->hasFocus() ? 1 : 0].tips->explainSelected();
}

QString ComparePane::explanationsText() const
{
    QStringList halves;
    for (std::size_t side = 0; side < sides; ++side)
        halves += m_comparison.panes[side].name + u"\n\n"_s + m_halves[side].tips->explanationsText();
    return halves.join(u"\n\n"_s);
}

void ComparePane::showSelection()
{
    for (const Half &half : m_halves)
        half.sheet->reveal(m_state->selected());
    markSelection();
}

void ComparePane::markSelection()
{
    const deals::DealId deal = m_state->selected();
    for (const Half &half : m_halves) {
        half.sheet->select(deal);
        half.view->setAccessibleDescription(
            deal.isValid() ? deals::legible(m_state->deals()->deal(deal).title) : tr("No deal is selected."));
    }
}

SignTips::Pictured ComparePane::pictured(std::size_t side) const
{
    return {*m_state->pairOutline().panes[side].ledger,
        pictures::paneView(m_state->view(), m_comparison.panes[side].partner)};
}

void ComparePane::showReading()
{
    const std::optional<deals::Day> day = !m_comparison.panes[0].partner.isValid() ? std::nullopt
        : m_hovered ? std::optional(static_cast<deals::Day>(std::floor(*m_hovered)))
                    : m_state->deals()->asOf();
    QStringList sentences;
    const auto readouts = day ? pictures::readouts(m_state->pairOutline(), m_state->view(), *day, QLocale())
                              : std::array<pictures::Readout, sides>();
    for (std::size_t side = 0; side < sides; ++side) {
        m_halves[side].sheet->setHover(m_hovered ? std::optional(readouts[side]) : std::nullopt);
        sentences += m_comparison.panes[side].name + u": "_s + readouts[side].values;
    }
    const QString reading = day ? readouts[0].dayText + u" · "_s + sentences.join(u" · "_s) : QString();
    if (m_reading == reading)
        return;
    m_reading = reading;
    Q_EMIT readingChanged(m_reading);
}

void ComparePane::hover(std::optional<double> day)
{
    m_hovered = day;
    showReading();
}

void ComparePane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showComparison();
}

void ComparePane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_legend->setVisible(height() >= lowWindow);
}

} // namespace window
