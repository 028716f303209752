// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/opening/mappingpreview.h"

#include "charts/fonts.h"
#include "window/opening/mappedmodel.h"
#include "window/opening/problemmodel.h"
#include "window/opening/readwords.h"
#include "window/widgets/plaintable.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTableView>
#include <QVBoxLayout>

namespace window
{

MappingPreview::MappingPreview(
    const QString &fileName, const files::Table *table, QByteArrayView text, bool isPart, QWidget *parent)
    : QWidget(parent)
    , m_fileName(fileName)
    , m_table(table)
    , m_text(text)
    , m_isPart(isPart)
    , m_rows(new MappedModel(this))
    , m_problems(new ProblemModel(this))
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
    m_rows->setDeals(nullptr);
    m_result = files::readRows(*m_table, mapping, m_fileName);
    files::Layout layout;
    for (qsizetype row = 0; row < m_table->rowCount(); ++row)
        layout.rows.push_back(static_cast<std::uint32_t>(m_table->byteOf(row)));
    locate(m_result.problems, m_text, layout);
    m_rows->setDeals(&m_result.set);
    m_problems->setProblems(m_result.problems);
    m_headline->setText(m_isPart
            ? tr("Of the first %1 rows: %2").arg(locale.toString(m_table->rowCount() - 1), rowsText(m_result, locale))
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
