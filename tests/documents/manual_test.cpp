// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the lists in the manual are those of the program.
#include "commandline/request.h"
#include "deals/vocabulary.h"
#include "export/formats.h"
#include "export/sizes.h"
#include "files/dealformat/columns.h"
#include "files/formats.h"
#include "files/mapping/mapping.h"
#include "files/mapping/mappingfile.h"
#include "support/markdown.h"
#include "support/program.h"
#include "window/table/tablepane.h"
#include "window/windowfixture.h"

#include <QAbstractItemModel>
#include <QDialog>
#include <QDir>
#include <QGridLayout>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace
{

using support::document, support::firstCodes, support::section, support::tableRows;

std::string joined(QStringList words)
{
    return words.join(u'\n').toStdString();
}

template<typename Rows, typename Name> std::string namesOf(const Rows &rows, const Name &name)
{
    QStringList names;
    for (const auto &row : rows)
        names += name(row);
    return joined(names);
}

std::string wordsOf(const auto &words)
{
    return namesOf(words, [](const auto &word) { return QString(word.text); });
}

TEST(Manual, HasTheWordsOfFiles)
{
    const QString page = u"resources/manual/words.md"_s;
    EXPECT_EQ(joined(firstCodes(page, u"Kinds"_s)), wordsOf(deals::kinds));
    EXPECT_EQ(joined(firstCodes(page, u"Measures"_s)), wordsOf(deals::measures));
    EXPECT_EQ(joined(firstCodes(page, u"Statuses"_s)), wordsOf(deals::statuses));
    EXPECT_EQ(joined(firstCodes(page, u"How it was said"_s)), wordsOf(deals::saids));
    EXPECT_EQ(joined(firstCodes(page, u"Kinds of sources"_s)), wordsOf(deals::sourceKinds));
    EXPECT_EQ(joined(firstCodes(page, u"What evidence bears out"_s)), wordsOf(deals::supports));
    EXPECT_EQ(joined(firstCodes(page, u"Claims"_s)), wordsOf(deals::claimKinds));
    EXPECT_EQ(joined(firstCodes(page, u"Relations"_s)), wordsOf(deals::relationKinds));
}

TEST(Manual, SaysWhichStatusesCount)
{
    for (const QStringList &row : tableRows(section(document(u"resources/manual/words.md"_s), u"Statuses"_s))) {
        const auto status = deals::valueOf(deals::statuses, support::codeIn(row[0]).value(0));
        ASSERT_TRUE(status) << row[0].toStdString();
        EXPECT_EQ(row[1] == u"counted"_s, deals::counts(*status)) << row[0].toStdString();
    }
}

TEST(Manual, ShowsDatesThatAreRead)
{
    for (const QString &date : firstCodes(u"resources/manual/words.md"_s, u"Dates"_s))
        EXPECT_TRUE(deals::Date::parse(date)) << date.toStdString();
}

TEST(Manual, HasTheColumnsOfTables)
{
    const QString page = u"resources/manual/tables.md"_s;
    EXPECT_EQ(joined(firstCodes(page, u"Columns"_s)),
        namesOf(files::columns, [](const files::Column &column) { return QString(column.name); }));
    EXPECT_EQ(joined(firstCodes(page, u"Rows"_s)), wordsOf(files::records));
}

TEST(Manual, HasWhatCanBeMapped)
{
    EXPECT_EQ(joined(firstCodes(u"resources/manual/mapping.md"_s, u"What can be mapped"_s)),
        namesOf(files::mappable, [](files::Key key) { return QString(files::columnOf(key).name); }));
}

TEST(Manual, HasTheFormatsOfFiles)
{
    QStringList expected, shown;
    for (const files::Format &format : files::formats())
        expected += u".%1 yes %2"_s.arg(format.suffix, format.write ? u"yes"_s : u"no"_s);
    for (const QStringList &row : tableRows(document(u"resources/manual/files.md"_s)))
        shown += support::codeIn(row[0]).value(0) + u' ' + row[2] + u' ' + row[3];
    EXPECT_EQ(joined(shown), joined(expected));
}

TEST(Manual, HasTheFormatsAndSizesOfExport)
{
    const QString page = u"resources/manual/export.md"_s;
    EXPECT_EQ(joined(firstCodes(page, u"Export"_s)),
        namesOf(exporting::formats(),
            [](const exporting::Format &format) -> QString { return u'.' + QString(format.suffix); })
            + '\n' + namesOf(exporting::pageSizes, [](const exporting::PageSize &size) { return QString(size.name); }));
    EXPECT_TRUE(document(page).contains(u"from %1x%2 to %3x%4"_s.arg(exporting::leastSize.width())
                                            .arg(exporting::leastSize.height())
                                            .arg(exporting::mostSize.width())
                                            .arg(exporting::mostSize.height())));
}

TEST(Manual, HasTheFilters)
{
    QStringList expected, shown;
    for (const auto &facet : filters::facets)
        expected += QString::fromLatin1(facet.heading) + u" --"_s + facet.key;
    expected += u"Text in anything --text"_s;
    for (const QStringList &row : tableRows(document(u"resources/manual/filters.md"_s)))
        shown += row[0] + u' ' + support::codeIn(row[1]).value(0);
    EXPECT_EQ(joined(shown), joined(expected));
}

/// The options of a command as its help lists them: "--basis BASIS" and what is said of it.
std::map<QString, QString> optionsOf(const QString &command)
{
    const support::Ended help = support::deal({command, u"--help"_s});
    static const QRegularExpression entry(u"^  (--[a-z]+)( <([^>]+)>)? +(.*)$"_s);
    std::map<QString, QString> options;
    QString current;
    for (const QString &line : QString::fromUtf8(help.out).section(u"Options:"_s, 1).split(u'\n')) {
        if (const auto match = entry.match(line); match.hasMatch()) {
            current = QString(match.captured(1) + u' ' + match.captured(3)).trimmed();
            options[current] = match.captured(4);
        } else if (line.startsWith("   "_L1) && !current.isEmpty()) {
            options[current] += u' ' + line.trimmed();
        } else {
            current.clear();
        }
    }
    return options;
}

class Commands : public testing::TestWithParam<const char *>
{
};

TEST_P(Commands, HaveTheseOptions)
{
    static const QRegularExpression otherwise(u"Default: (\\S+)\\.$"_s), choices(u"[a-z]+(?:\\|[a-z]+)+"_s);
    const QString command = QString::fromLatin1(GetParam());
    const QString text = section(document(u"resources/manual/command-line.md"_s), command);
    const QStringList filters = firstCodes(u"resources/manual/filters.md"_s, u"Filters"_s);
    std::map<QString, QStringList> shown;
    for (const QStringList &row : tableRows(text))
        for (const QString &option : support::codeIn(row[0]))
            shown[option] = row;
    std::map<QString, QString> options = optionsOf(command);
    for (auto each = options.begin(); each != options.end();) {
        // A filter's value is called as the filter is, and its words are on the page of words.
        const QString name = each->first.section(u' ', 0, 0);
        const bool isFilter = each->first == name + u' ' + name.sliced(2).toUpper() && shown.count(name) > 0;
        const auto row = shown.find(isFilter ? name : each->first);
        EXPECT_NE(row, shown.end()) << command.toStdString() << ": the manual lacks " << each->first.toStdString();
        if (row != shown.end() && !isFilter) {
            const QString said = row->second.join(u' ');
            if (const auto match = otherwise.match(each->second); match.hasMatch()) {
                EXPECT_EQ(row->second.last().toStdString(), ('`' + match.captured(1).toStdString() + '`'))
                    << name.toStdString();
            }
            for (const QString &word : choices.match(each->second).captured(0).split(u'|', Qt::SkipEmptyParts))
                EXPECT_TRUE(said.contains(u'`' + word + u'`')) << name.toStdString() << ' ' << word.toStdString();
        }
        if (row != shown.end())
            shown.erase(row);
        each = options.erase(each);
    }
    for (const auto &[option, row] : shown)
        ADD_FAILURE() << command.toStdString() << " has no " << option.toStdString();
}

INSTANTIATE_TEST_SUITE_P(Manual, Commands, testing::Values("export", "summary", "check", "convert", "mapping"),
    [](const auto &test) { return std::string(test.param); });

TEST(Manual, HasTheCommandsThatHelpNames)
{
    static const QRegularExpression usage(u"^ +deal-timeline ([a-z]*)"_s, QRegularExpression::MultilineOption);
    const auto commandsIn = [&](const QString &text) {
        QStringList all;
        for (const QRegularExpressionMatch &match : usage.globalMatch(text))
            all += match.captured(1);
        return joined(all);
    };
    const QString help = QString::fromUtf8(support::deal({u"--help"_s}).out);
    EXPECT_EQ(commandsIn(document(u"resources/manual/command-line.md"_s)), commandsIn(help));
}

TEST(Manual, HasTheExitCodes)
{
    using namespace commandline;
    QStringList expected, shown;
    for (const int code : {Done, FoundProblems, BadUsage, CannotRead, CannotWrite})
        expected += QString::number(code);
    for (const QStringList &row : tableRows(section(document(u"resources/manual/command-line.md"_s), u"Exit codes"_s)))
        shown += row[0];
    EXPECT_EQ(joined(shown), joined(expected));
}

TEST(Manual, ShowsHowASummaryBegins)
{
    const QString shown = document(u"resources/manual/counting.md"_s).section(u"```\n"_s, 1, 1);
    EXPECT_FALSE(shown.isEmpty());
    EXPECT_TRUE(QString::fromUtf8(support::deal({u"summary"_s}).out).startsWith(shown)) << shown.toStdString();
}

TEST(Manual, ShowsATableThatIsRead)
{
    for (const QString &page : {u"README.md"_s, u"resources/manual/tables.md"_s}) {
        const QString text = document(page),
                      shown = text.sliced(text.indexOf(u"```\ndeal,"_s) + 4).section(u"```"_s, 0, 0);
        const files::ReadResult result = files::formatOf(u"x.csv"_s)->read(shown.toUtf8(), u"Deals"_s, nullptr);
        for (const files::Problem &problem : result.problems)
            ADD_FAILURE() << toText(problem, page).toStdString();
        EXPECT_EQ(result.commitments.read, 2) << page.toStdString();
    }
}

TEST(Manual, HasAPromiseForEachTestOfThem)
{
    QStringList expected, shown;
    for (const QString &name : QDir(QStringLiteral(DEALS_SOURCE_DIR "/tests/promises")).entryList({u"*_test.cpp"_s}))
        expected += name.section(u'_', 0, 0);
    for (const QStringList &row : tableRows(document(u"resources/manual/promises.md"_s)))
        shown += row[0];
    EXPECT_EQ(joined(shown), joined(expected));
}

using Window = window::WindowTest;

TEST_F(Window, HasTheColumnsOfTheManual)
{
    const QAbstractItemModel *model = window->findChild<window::TablePane *>()->findChild<QTableView *>()->model();
    QStringList expected, shown;
    for (int column = 0; column < model->columnCount(); ++column)
        expected += model->headerData(column, Qt::Horizontal).toString();
    for (const QStringList &row : tableRows(section(document(u"resources/manual/window.md"_s), u"The table"_s)))
        shown += row[0];
    EXPECT_EQ(joined(shown), joined(expected));
}

TEST_F(Window, HasTheMenusThatTheManualNames)
{
    static const QRegularExpression path(u"\\*([A-Z][a-z]+) → ([^*]+)\\*"_s);
    int found = 0;
    for (const QString &page : support::documents())
        for (const QRegularExpressionMatch &match : path.globalMatch(document(page))) {
            ++found;
            QStringList items;
            for (const QAction *menu : window->menuBar()->actions())
                if (menu->menu() && menu->text().remove(u'&') == match.captured(1))
                    for (const QAction *item : menu->menu()->actions())
                        items += item->text().remove(u'&');
            EXPECT_TRUE(items.contains(match.captured(2))) << page.toStdString() << match.captured(0).toStdString();
        }
    EXPECT_GT(found, 3);
}

TEST_F(Window, HasTheKeysOfTheManual)
{
    action(u"Keys"_s)->trigger();
    const auto *dialog = window->findChild<QDialog *>();
    ASSERT_NE(dialog, nullptr);
    QStringList expected, shown;
    for (const QGridLayout *grid : dialog->findChildren<QGridLayout *>())
        for (int row = 0; row < grid->rowCount(); ++row) {
            const auto textAt = [&](int column) {
                const QLayoutItem *item = grid->itemAtPosition(row, column);
                const auto *label = item ? qobject_cast<const QLabel *>(item->widget()) : nullptr;
                return label ? label->text() : QString();
            };
            if (!textAt(0).isEmpty() && textAt(0) != textAt(1))
                expected += textAt(0).replace("  "_L1, ", "_L1) + u": "_s + textAt(1);
        }
    for (const QStringList &row : tableRows(section(document(u"resources/manual/window.md"_s), u"All keys"_s)))
        shown += row[0] + u": "_s + row[1];
    EXPECT_EQ(joined(shown), joined(expected));
}

} // namespace
