// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/details/detailspane.h"

#include "charts/drawing/fonts.h"
#include "charts/drawing/style.h"
#include "deals/legible.h"
#include "deals/parties.h"
#include "deals/words.h"
#include "tables/commitmentmodel.h"
#include "tables/commitmentrows.h"
#include "tables/dealroles.h"
#include "tables/evidencemodel.h"
#include "window/details/evidencedelegate.h"
#include "window/state/viewstate.h"
#include "window/widgets/chip.h"
#include "window/widgets/labels.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace window
{
namespace
{

using tables::CommitmentColumn;
constexpr std::array shownColumns{CommitmentColumn::Kind, CommitmentColumn::Promise, CommitmentColumn::When};

/// What is promised stands out, phases and dates stand back.
class CommitmentDelegate final : public RowDelegate
{
public:
    using RowDelegate::RowDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return RowDelegate::sizeHint(option, index) + QSize(4, 2);
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        RowDelegate::initStyleOption(option, index);
        const auto column = static_cast<CommitmentColumn>(index.column());
        const bool isPromise = column == CommitmentColumn::Promise, isDate = column == CommitmentColumn::When;
        const bool isPhase = index.data(static_cast<int>(tables::DealRole::Phase)).toBool();
        dress(option, charts::font(12, isPromise ? QFont::DemiBold : QFont::Normal),
            isDate || (isPhase && !isPromise) ? style().dim : style().ink);
        option->features |= QStyleOptionViewItem::WrapText;
        option->displayAlignment = (isDate ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop;
    }
};

QLabel *wrapped(QLabel *label)
{
    label->setWordWrap(true);
    return label;
}

} // namespace

DetailsPane::DetailsPane(ViewState *state, const Looks *looks, OpenAddress open, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_looks(looks)
    , m_commitmentModel(new tables::CommitmentModel(this))
    , m_evidenceModel(new tables::EvidenceModel(this))
    , m_chip(new QLabel(this))
    , m_title(wrapped(plainLabel(this, charts::font(16, QFont::Bold), {})))
    , m_status(wrapped(plainLabel(this, charts::font(12), {})))
    , m_commitments(new QTableView(this))
    , m_evidence(new QListView(this))
    , m_sums(new QPlainTextEdit(this))
    , m_commitmentsHeading(captionOf(m_commitments, tr("Commitments"), this))
    , m_evidenceHeading(wrapped(captionOf(m_evidence, tr("Where each figure comes from"), this)))
    , m_source(new SourceBox(std::move(open), this))
{
    setObjectName(u"side"_s);
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(250);
    arrangeCommitments();
    arrangeEvidence();
    arrangeSums();
    arrange();
    connect(m_state, &ViewState::changed, this, &DetailsPane::follow);
    connect(looks, &Looks::changed, this, &DetailsPane::showHeading);
    connect(m_evidence->selectionModel(), &QItemSelectionModel::currentChanged, m_source, &SourceBox::show);
    showSelection();
}

void DetailsPane::arrange()
{
    m_status->setProperty("role", u"dim"_s);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_chip, 0, Qt::AlignTop);
    top->addWidget(m_title, 1);
    m_chip->setTextFormat(Qt::PlainText);
    m_chip->setContentsMargins(0, 3, 0, 0);
    auto *above = new QVBoxLayout;
    above->setContentsMargins(EvidenceDelegate::margin, 0, 0, 0);
    above->setSpacing(4);
    above->addLayout(top);
    above->addWidget(m_status);
    above->addSpacing(8);
    above->addWidget(m_commitmentsHeading);
    above->addWidget(m_commitments);
    above->addSpacing(8);
    above->addWidget(m_evidenceHeading);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 14, 8, 12);
    column->setSpacing(4);
    column->addLayout(above);
    column->addWidget(m_evidence, 1); // its rows keep that margin themselves
    column->addWidget(m_sums, 1);
    column->addSpacing(4);
    column->addWidget(m_source);
    column->addStretch(0);
}

void DetailsPane::arrangeSums()
{
    m_sums->setObjectName(u"sums"_s);
    m_sums->setAccessibleName(tr("What the sums are made of"));
    m_sums->setFont(charts::font(12));
    m_sums->setReadOnly(true);
    m_sums->setTabChangesFocus(true);
    m_sums->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_sums->hide();
}

void DetailsPane::explainSums(const QString &text)
{
    m_sums->setPlainText(text);
    m_evidenceHeading->setText(m_sums->accessibleName());
    m_evidenceHeading->show();
    m_evidence->hide();
    m_source->hide();
    m_sums->show();
    m_sums->setFocus();
}

void DetailsPane::arrangeCommitments()
{
    m_commitments->setModel(m_commitmentModel);
    m_commitments->setItemDelegate(new CommitmentDelegate(m_looks, m_commitments));
    for (int column = 0; column < m_commitmentModel->columnCount(); ++column)
        m_commitments->setColumnHidden(
            column, std::ranges::find(shownColumns, CommitmentColumn(column)) == shownColumns.end());
    m_commitments->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_commitments->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_commitments->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_commitments->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_commitments->setShowGrid(false);
    m_commitments->setTabKeyNavigation(false);
    m_commitments->setFrameShape(QFrame::NoFrame);
    m_commitments->verticalHeader()->hide();
    m_commitments->horizontalHeader()->hide();
    m_commitments->horizontalHeader()->setMinimumSectionSize(20);
}

void DetailsPane::arrangeEvidence()
{
    m_evidence->setModel(m_evidenceModel);
    m_evidence->setItemDelegate(new EvidenceDelegate(m_looks, m_evidence));
    m_evidence->setResizeMode(QListView::Adjust);
    m_evidence->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_evidence->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_evidence->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else its width depends on what it makes of it
    m_evidence->setFrameShape(QFrame::NoFrame);
}

void DetailsPane::showSelection()
{
    const deals::DealId deal = m_state->selected();
    const auto &set = m_state->deals();
    m_commitmentModel->setRows(
        set, deal.isValid() ? tables::commitmentsOf(*set, deal) : std::vector<deals::CommitmentId>());
    m_evidenceModel->setDeal(set, deal);
    showHeading();
    m_sums->hide();
    for (QWidget *part : {static_cast<QWidget *>(m_chip), static_cast<QWidget *>(m_commitmentsHeading),
             static_cast<QWidget *>(m_commitments)})
        part->setVisible(deal.isValid());
    for (QWidget *part : {static_cast<QWidget *>(m_evidenceHeading), static_cast<QWidget *>(m_evidence),
             static_cast<QWidget *>(m_source)})
        part->setVisible(m_evidenceModel->rowCount() > 0);
    fitCommitments();
    m_evidence->scrollToTop();
    m_source->show({});
    m_evidence->setCurrentIndex(m_evidenceModel->index(0, 0));
}

void DetailsPane::follow(Changes what)
{
    const bool isStale = !m_sums->isHidden() && what & (pictureChanges | Change::Pair | Change::Page);
    if (what & (Change::Deals | Change::Selection) || isStale)
        showSelection();
    else if (what & Change::Focus) // the colour of a deal is its partner's, as seen from there
        showHeading();
}

void DetailsPane::showHeading()
{
    const deals::DealSet &set = *m_state->deals();
    if (!m_state->selected().isValid()) {
        m_title->setText(deals::legible(set.title));
        m_status->setText(tr("Click a lane or a coloured area, or press ↓, to see what was promised in a deal and, for "
                             "every figure, who says so."));
        m_evidenceHeading->setText(tr("Claims beyond a single deal"));
        return;
    }
    m_evidenceHeading->setText(tr("Where each figure comes from"));
    const deals::Deal &deal = set.deal(m_state->selected());
    std::vector<QColor> colours;
    for (const int hue : huesOf(set, tables::commitmentsOf(set, m_state->selected()), m_state->focus()))
        if (colours.size() < charts::mostHues)
            colours.push_back(m_looks->style().fill(hue));
    if (colours.empty()) // a deal that promises nothing
        colours.push_back(m_looks->style().fill(0));
    m_chip->setPixmap(chip(colours, 16, devicePixelRatioF()));
    m_title->setText(deals::legible(deal.title));
    const QString date = deals::dateText(deal.announced, QLocale());
    const QString announced = deal.knownBy ? tr("known by %1").arg(date) : tr("announced %1").arg(date);
    const QString status = deal.statuses.empty() ? QString() : deals::statusText(deal.statuses.back().status);
    m_status->setText(status.isEmpty() ? announced : status + u" · "_s + announced);
}

/// The table is as high as its rows, up to a part of the pane; then it scrolls.
void DetailsPane::fitCommitments()
{
    const int most = std::max(height() * 3 / 10, 90);
    const int width = m_commitments->width();
    layOutCommitments(width);
    const int wanted = m_commitments->verticalHeader()->length() + 2;
    if (wanted > most)
        layOutCommitments(width - m_commitments->verticalScrollBar()->sizeHint().width());
    m_commitments->setFixedHeight(std::min(wanted, most));
}

void DetailsPane::layOutCommitments(int width)
{
    struct Share {
        CommitmentColumn column;
        int percent; ///< of the width, at most
    };
    int left = width;
    for (const Share &share : {Share{CommitmentColumn::Kind, 28}, Share{CommitmentColumn::When, 32}}) {
        const int column = static_cast<int>(share.column);
        m_commitments->resizeColumnToContents(column);
        const int taken = std::min(m_commitments->columnWidth(column), width * share.percent / 100);
        m_commitments->setColumnWidth(column, taken);
        left -= taken;
    }
    m_commitments->setColumnWidth(static_cast<int>(CommitmentColumn::Promise), left);
    m_commitments->resizeRowsToContents();
}

void DetailsPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitCommitments();
}

} // namespace window
