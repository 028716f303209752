// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/opening/problempane.h"

#include "charts/drawing/fonts.h"
#include "deals/legible.h"
#include "tables/dealroles.h"
#include "window/opening/dealfile.h"
#include "window/opening/problemrows.h"
#include "window/opening/readwords.h"
#include "window/widgets/elidedlabel.h"
#include "window/widgets/looks.h"
#include "window/widgets/plaintable.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLocale>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace window
{
namespace
{

constexpr int rowLines = 2; // of the raw row that are in sight
constexpr int widestColumn = 240, lowestTable = 120;

/// How much of the row, from the problem's place on, is what was found there: with or without its quotes; at least one
/// character.
int lengthAt(const files::Problem &problem)
{
    const QStringView rest = QStringView(problem.row).mid(problem.rowPlace);
    QStringView found = problem.found;
    if (!found.isEmpty() && rest.startsWith(found))
        return static_cast<int>(found.size());
    found = found.size() > 2 && found.startsWith(u'"') ? found.mid(1).chopped(1) : QStringView();
    return !found.isEmpty() && rest.startsWith(found) ? static_cast<int>(found.size()) : 1;
}

} // namespace

ProblemPane::ProblemPane(DealFile *file, const Looks *looks, QWidget *parent)
    : QDockWidget(tr("Problems"), parent)
    , m_file(file)
    , m_looks(looks)
    , m_values(new tables::ValueTable(this))
    , m_order(new QSortFilterProxyModel(this))
    , m_headline(new ElidedLabel(this))
    , m_table(plainTable(this, tr("Table of problems")))
    , m_row(new QPlainTextEdit(this))
{
    setObjectName(u"problems"_s);
    setFeatures(DockWidgetClosable);
    arrangeTable();
    arrange();
    hide();
    toggleViewAction()->setText(tr("&Problems"));
    toggleViewAction()->setShortcut(Qt::Key_F7);
    connect(toggleViewAction(), &QAction::triggered, this, [this](bool isShown) { isShown ? bringUp() : leave(); });
    const auto *escape = new QShortcut(Qt::Key_Escape, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &ProblemPane::leave);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ProblemPane::showRow);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ProblemPane::followRow);
    connect(m_table, &QTableView::clicked, this, &ProblemPane::chooseDeal); // again, on the current one
    connect(m_table, &QTableView::activated, this, &ProblemPane::chooseDeal);
    connect(m_file, &DealFile::opened, this, &ProblemPane::showOpened);
    connect(m_file, &DealFile::refused, this, &ProblemPane::showRefused);
    connect(m_file, &DealFile::changed, this, &ProblemPane::follow);
    connect(m_looks, &Looks::changed, this, &ProblemPane::showRow);
    showFile();
}

void ProblemPane::arrangeTable()
{
    m_values->show(problemHeadings(), {});
    m_order->setSourceModel(m_values);
    m_order->setSortRole(static_cast<int>(tables::DealRole::Sort));
    m_order->setSortLocaleAware(true);
    m_table->setModel(m_order);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(static_cast<int>(ProblemColumn::Byte), Qt::AscendingOrder);
    m_table->setMinimumHeight(lowestTable);
    m_table->horizontalHeader()->setStretchLastSection(true);
    copyByKey(m_table, [this] { copy(); });
}

QWidget *ProblemPane::createTop()
{
    const auto buttonFor = [this](const QString &text, auto slot) {
        auto *button = new QToolButton(this);
        button->setText(text);
        button->setFont(charts::font(12));
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::clicked, this, slot);
        return button;
    };
    auto *top = new QWidget(this);
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(12, 4, 8, 4);
    row->addWidget(m_headline, 1);
    row->addWidget(buttonFor(tr("Cop&y"), &ProblemPane::copy));
    row->addWidget(buttonFor(tr("Close"), &ProblemPane::leave));
    m_headline->setFont(charts::font(13, QFont::DemiBold));
    return top;
}

void ProblemPane::arrange()
{
    m_row->setReadOnly(true);
    m_row->setTabChangesFocus(true);
    m_row->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_row->setWordWrapMode(QTextOption::WrapAnywhere);
    m_row->setAccessibleName(tr("The row as it stands in the file"));
    m_row->setPlaceholderText(tr("Choose a problem to see its row."));
    m_row->setFixedHeight(m_row->fontMetrics().lineSpacing() * rowLines + 12);
    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(createTop());
    column->addWidget(m_table, 1);
    column->addWidget(m_row);
    setTitleBarWidget(new QWidget(this)); // the row on top is one
    setWidget(body);
    setFocusProxy(m_table);
}

void ProblemPane::showOpened()
{
    showFile();
    if (!m_file->report().problems.empty())
        bringUp();
    else if (!isHidden())
        leave();
}

void ProblemPane::showRefused(const QString &path, const files::ReadResult &report)
{
    m_isOfShown = false;
    showReport(path, tr("was not opened; other deals are shown"), report);
    bringUp();
}

void ProblemPane::bringUp()
{
    show();
    m_table->setFocus();
}

void ProblemPane::showFile()
{
    m_isOfShown = !m_file->stale();
    if (m_file->path().isEmpty())
        m_headline->setText(tr("No file is open: these are the deals that come with the program."));
    else if (m_isOfShown)
        showReport(m_file->path(), tr("is open"), m_file->report());
    else
        showReport(m_file->path(), tr("cannot be read any more; the last deals that could be are shown"),
            m_file->stale()->report);
}

/// A file that was refused stays in sight until another one, or the list of the one that is shown, is asked for.
void ProblemPane::follow()
{
    if (isHidden() || m_path == m_file->path())
        showFile();
}

void ProblemPane::showReport(const QString &path, const QString &outcome, const files::ReadResult &report)
{
    m_path = path;
    const QLocale locale;
    QStringList said{tr("“%1” %2").arg(deals::legible(nameOf(path)), outcome)};
    if (report.cannotRead.isEmpty())
        said += rowsText(report, locale);
    else
        said += report.cannotRead;
    if (report.problems.size() == 1)
        said += tr("1 problem");
    else if (!report.problems.empty())
        said += tr("%1 problems").arg(locale.toString(qsizetype(report.problems.size()) + report.unlisted));
    if (report.unlisted > 0)
        said += tr("the first %1 of them are listed").arg(locale.toString(qsizetype(report.problems.size())));
    m_headline->setText(said.join(u" · "_s));
    m_table->setAccessibleDescription(m_headline->text());
    m_table->selectionModel()->clear(); // a row is another problem
    m_problems = report.problems;
    m_values->show(problemHeadings(), problemRows(m_problems));
    m_table->resizeColumnsToContents();
    for (int column = 0; column + 1 < m_values->columnCount(); ++column)
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), widestColumn));
    showRow();
}

const files::Problem &ProblemPane::problemAt(const QModelIndex &index) const
{
    return m_problems[static_cast<std::size_t>(m_order->mapToSource(index).row())];
}

const files::Problem *ProblemPane::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? &problemAt(index) : nullptr;
}

void ProblemPane::showRow()
{
    const files::Problem *problem = current();
    m_row->setPlainText(problem ? problem->row : QString());
    m_row->setExtraSelections({});
    if (!problem || problem->rowPlace < 0 || problem->rowPlace >= problem->row.size())
        return;
    QTextEdit::ExtraSelection place;
    place.cursor = m_row->textCursor();
    place.cursor.setPosition(problem->rowPlace);
    m_row->setTextCursor(place.cursor); // which scrolls there
    place.cursor.setPosition(problem->rowPlace + lengthAt(*problem), QTextCursor::KeepAnchor);
    place.format.setBackground(m_looks->style().accent);
    place.format.setForeground(m_looks->style().onAccent);
    m_row->setExtraSelections({place});
}

/// The row that is current when the keyboard comes was not chosen by anyone.
void ProblemPane::followRow(const QModelIndex & /*current*/, const QModelIndex &previous)
{
    if (previous.isValid())
        chooseDeal();
}

void ProblemPane::chooseDeal()
{
    const files::Problem *problem = current();
    if (problem && m_isOfShown && problem->deal.isValid())
        Q_EMIT dealWanted(problem->deal);
}

QString ProblemPane::plainText() const
{
    QStringList lines;
    for (const int row : chosenRows(*m_table))
        lines += files::toText(problemAt(m_order->index(row, 0)), nameOf(m_path));
    return lines.join(u'\n');
}

void ProblemPane::copy()
{
    QGuiApplication::clipboard()->setText(plainText());
}

void ProblemPane::leave()
{
    hide();
    Q_EMIT left();
}

} // namespace window
