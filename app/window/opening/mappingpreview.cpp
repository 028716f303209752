// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/opening/mappingpreview.h"

#include "charts/drawing/fonts.h"
#include "deals/words.h"
#include "window/opening/problemrows.h"
#include "window/opening/readwords.h"
#include "window/widgets/plaintable.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTableView>
#include <QVBoxLayout>

namespace window
{
namespace
{

std::vector<tables::ValueTable::Row> firstRows(const deals::DealSet &set, const QLocale &locale)
{
    constexpr std::size_t mostRows = 200;
    const auto parties = [&](deals::PartiesId id) { return deals::partiesText(set, set.members(id)); };
    std::vector<tables::ValueTable::Row> rows;
    for (const deals::Commitment &each : std::span(set.commitments).first(std::min(set.commitments.size(), mostRows)))
        rows.push_back({{set.deal(each.deal).title,
            MappingPreview::tr("%1 → %2").arg(parties(each.from), parties(each.to)), deals::kindText(each.kind),
            deals::amountText(each, locale), deals::dateText(each.announced, locale), deals::whenText(each, locale)}});
    return rows;
}

} // namespace

MappingPreview::MappingPreview(const QString &fileName, const files::Sheet *sheet, bool isPart, QWidget *parent)
    : QWidget(parent)
    , m_fileName(fileName)
    , m_sheet(sheet)
    , m_isPart(isPart)
    , m_rows(new tables::ValueTable(this))
    , m_problems(new tables::ValueTable(this))
    , m_headline(new QLabel(this))
    , m_refused(new QLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 0, 0, 0);
    for (QLabel *label : {m_headline, m_refused}) {
        label->setTextFormat(Qt::PlainText);
        label->setFont(charts::font(13, QFont::DemiBold));
        label->setWordWrap(true);
    }
    column->addWidget(m_headline);
    m_rowTable = addTable(m_rows, tr("First rows as they would be read"));
    column->addWidget(m_refused);
    m_problemTable = addTable(m_problems, tr("Problems"));
    column->setStretchFactor(m_rowTable, 3);
    column->setStretchFactor(m_problemTable, 2);
    m_problems->show(problemHeadings(), {});
    for (const ProblemColumn hidden : {ProblemColumn::Byte, ProblemColumn::Severity})
        m_problemTable->hideColumn(static_cast<int>(hidden));
}

QTableView *MappingPreview::addTable(QAbstractItemModel *model, const QString &name)
{
    QTableView *table = plainTable(this, name);
    table->setModel(model);
    layout()->addWidget(table);
    return table;
}

void MappingPreview::showMapping(const files::Mapping &mapping)
{
    const QLocale locale;
    m_result = files::readRows(m_sheet->table, mapping, m_fileName);
    m_sheet->place(m_result.problems, m_sheet->table);
    m_rows->show({tr("Deal"), tr("Who promises → to whom"), tr("Kind"), tr("Amount"), tr("Announced"), tr("When")},
        firstRows(m_result.set, locale));
    m_problems->show(problemHeadings(), problemRows(m_result.problems));
    m_headline->setText(m_isPart ? tr("Of the first %1 rows: %2")
                                       .arg(locale.toString(m_sheet->table.rowCount() - 1), rowsText(m_result, locale))
                                 : rowsText(m_result, locale));
    const qsizetype count = std::ssize(m_result.problems) + m_result.unlisted;
    m_refused->setText(count == 0 ? tr("No problems")
            : count == 1          ? tr("1 problem")
                                  : tr("%1 problems").arg(locale.toString(count)));
    m_problemTable->setVisible(count > 0);
    m_rowTable->resizeColumnsToContents();
    m_problemTable->resizeColumnsToContents();
}

} // namespace window
