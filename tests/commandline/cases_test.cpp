// SPDX-License-Identifier: GPL-3.0-or-later
// Small files that were drawn wrong: what is counted is in the picture's figures, whatever its currency or direction.
#include "support/program.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace
{

QString smallFile(const char *name)
{
    return QStringLiteral(DEALS_SOURCE_DIR "/tests/data/cases/%1").arg(QLatin1String(name));
}

/// The figures of its picture, as CSV.
QString figuresOf(const char *name, const QStringList &more = {})
{
    const QTemporaryDir folder;
    const QString out = folder.filePath(u"out.csv"_s);
    const support::Ended ended = support::deal(QStringList{u"export"_s, smallFile(name), u"--output"_s, out} + more);
    EXPECT_EQ(ended.code, 0) << name << ": " << ended.err.toStdString();
    return QString::fromUtf8(support::contents(out));
}

QString summaryOf(const char *name, const QStringList &more = {})
{
    const support::Ended ended = support::deal(QStringList{u"summary"_s, smallFile(name)} + more);
    EXPECT_EQ(ended.code, 0) << name << ": " << ended.err.toStdString();
    return QString::fromUtf8(ended.out);
}

TEST(Cases, DrawEuros)
{
    const QString figures = figuresOf("eur.csv");
    EXPECT_TRUE(figures.contains(u"€38 B"_s)) << figures.toStdString();
    EXPECT_TRUE(figures.contains(u"€12 B"_s)) << figures.toStdString();
    EXPECT_TRUE(summaryOf("eur.csv").contains(u"paid to OpenAI: €50 B"_s));
}

TEST(Cases, SayTheAmountOfALaneAtEveryHeight)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"a.csv"_s), out = folder.filePath(u"out.svg"_s);
    support::write(file,
        "deal,from,to,kind,amount,announced,start\nA,O,U,capacity,80 MW,2024-01-02,2024-01-02\n"
        "A,O,U,capacity,170 MW,2026-01-02,2026-01-02\nB,O,U,capacity,20 MW,2026-02-02,2026-02-02\n");
    for (int height = 600; height <= 1000; height += 40) {
        const support::Ended ended = support::deal({u"export"_s, file, u"--from"_s, u"2024"_s, u"--basis"_s,
            u"scheduled"_s, u"--lettering"_s, u"font"_s, u"--size"_s, u"1200x%1"_s.arg(height), u"--output"_s, out});
        ASSERT_EQ(ended.code, 0) << ended.err.toStdString();
        EXPECT_TRUE(support::contents(out).contains(">20 MW<")) << height;
    }
}

TEST(Cases, NameEveryCurrencyWithItsSum)
{
    const QString figures = figuresOf("currencies.csv");
    for (const QString &sum : {u"$10 B"_s, u"€38 B"_s, u"JPY"_s, u"CNY"_s})
        EXPECT_TRUE(figures.contains(sum)) << sum.toStdString() << " in " << figures.toStdString();
}

TEST(Cases, NameADirectionThatIsNotDrawn)
{
    const QString figures = figuresOf("06-other-direction-hidden.json");
    EXPECT_TRUE(figures.contains(u"$9 B"_s)) << figures.toStdString();
}

struct Summed {
    const char *file;
    const char *to; ///< empty: the end of 2027
    std::vector<const char *> lines;
};

/// What is right of small files that were once counted wrong.
TEST(Cases, AreCountedRight)
{
    const std::vector<Summed> cases{
        {"01-rest-of-cancelled-phase.json", "2025-06-01", {"capacity for Foc: 10 GW (1 GW scheduled, 9 GW later)"}},
        {"01-rest-of-cancelled-phase.json", "", {"capacity for Foc: 10 GW (10 GW scheduled)"}},
        {"02-part-later-cancelled.json", "", {"capacity for Foc: 5 GW (5 GW undated)"}},
        {"03-part-of-inside-one-deal.json", "", {"capacity for Foc: 10 GW (1 GW scheduled, 9 GW undated)"}},
        {"04-phase-and-part-of.json", "", {"capacity for Foc: 10 GW (1 GW scheduled, 9 GW undated)"}},
        {"06-other-direction-hidden.json", "", {"Foc pays: not stated", "paid to Foc: $9 B ($9 B undated)"}},
        {"07-container-of-other-kind.json", "",
            {"capacity for Foc: 3 GW (3 GW undated)", "Foc pays: $500 B ($500 B undated)"}},
        {"09-option-supersedes.json", "",
            {"capacity for Foc: 5 GW (5 GW undated)", "    - x: an option: shown, never counted"}},
        {"10-term-of-power.json", "",
            {"capacity for Foc: 1 GW (1 GW scheduled)", "    + v: 1 GW; signed; over 15 years from May 2026"}},
        {"11-days-of-late-spread.json", "", {"Foc pays: $310 ($310 scheduled)"}},
        {"13-conditional-about-and-at-least.json", "",
            {"    + w: up to about 10 GW; signed; undated; conditional: x",
                "    + v: at least 10 GW; signed; undated; conditional: x"}},
        {"14-undated-interval-phase.json", "", {"capacity for Foc: 10 GW (1 GW scheduled, 9 GW undated)"}},
        {"17-superseded-in-a-year.json", "", {"capacity for Foc: 3 GW (3 GW undated)", "    - y: superseded in 2026"}},
        {"18-conditional-whole-firm-phase.json", "", {"capacity for Foc: 2–10 GW (2 GW scheduled, 0–8 GW undated)"}},
        {"20-announced-after-the-day.json", "2025-06-30", {"capacity for Foc: 5 GW (3 GW later, 2 GW undated)"}},
        {"21-phase-of-a-superseded-whole.json", "", {"capacity for Foc: 4 GW (4 GW undated)"}},
        {"22-unstated-whole-with-a-phase.json", "",
            {"capacity for Foc: ≥ 1 GW (1 GW scheduled, no limit stated undated)"}},
        {"23-successor-cancelled.json", "", {"capacity for Foc: none"}},
        {"24-delivered.json", "2026-05-04", {"capacity for Foc: 2 GW (2 GW scheduled)"}},
        {"24-delivered.json", "", {"capacity for Foc: 2 GW (2 GW scheduled)"}},
    };
    for (const Summed &each : cases) {
        const QString to = QLatin1String(each.to);
        const QStringList lines =
            summaryOf(each.file, to.isEmpty() ? QStringList() : QStringList{u"--to"_s, to}).split(u'\n');
        for (const char *line : each.lines)
            EXPECT_TRUE(lines.contains(QString::fromUtf8(line))) << each.file << ' ' << each.to << ": " << line << "\n"
                                                                 << lines.join(u'\n').toStdString();
    }
}

TEST(Cases, TakeOverlappingSumsOnceAndSaySo)
{
    const QString summary = summaryOf("19-overlaps.json");
    EXPECT_TRUE(summary.contains(u"7–12 GW"_s)) << summary.toStdString();
    EXPECT_TRUE(summary.contains(u"What may overlap is sure to count once only: x – y; y – z"_s))
        << summary.toStdString();
}

TEST(Cases, SeeFromEveryone)
{
    const QString summary = summaryOf("currencies.csv", {u"--focus"_s, u"everyone"_s});
    EXPECT_TRUE(summary.contains(u"purchase: $10 B"_s)) << summary.toStdString();
    EXPECT_TRUE(summary.contains(u"passed on from hand to hand"_s)) << summary.toStdString();
}

TEST(Cases, FindRepeatedRowsAndOnePartyInAnyCase)
{
    const support::Ended checked = support::deal({u"check"_s, smallFile("dup.csv")});
    const QString found = QString::fromUtf8(checked.out + checked.err);
    for (const QString &place : {u"dup.csv:3:1: warning: expected each promise once"_s, u"dup.csv:5:1: warning:"_s})
        EXPECT_TRUE(found.contains(place)) << found.toStdString();
    const QString summary = summaryOf("dup.csv");
    EXPECT_TRUE(summary.contains(u"A → OpenAI, capacity: 4 GW"_s)) << summary.toStdString();
    EXPECT_FALSE(summary.contains(u"a → OpenAI"_s)) << summary.toStdString();
    EXPECT_TRUE(summary.contains(u"+ Same/4: 1 GW"_s)) << "the title is trimmed, whatever its case";
}

TEST(Cases, KeepNamesAsTheyAreWritten)
{
    const QString summary = summaryOf("odd.csv");
    EXPECT_TRUE(summary.contains(u"A->B 10x20 office file ffi => c → OpenAI, capacity: 1 GW"_s))
        << summary.toStdString();
    EXPECT_EQ(summary.normalized(QString::NormalizationForm_C).count(u"C\u00e1fe → OpenAI, capacity: 4 GW"_s), 1)
        << "composed or not, it is one partner";
    const QString names = summaryOf("names.csv");
    for (const QString &sum : {u"ソフトバンク株式会社 → OpenAI, capacity: 1 GW"_s,
             u"شركة الاتصالات → OpenAI, capacity: 2 GW"_s, u"חברת בע״מ 123 → OpenAI, purchase: $3 B"_s,
             u"Яндекс ООО → OpenAI, purchase: $4 B"_s, u"ΔΕΗ Α.Ε. → OpenAI, purchase: $5 B"_s,
             u"Rocket 🚀 Co → OpenAI, purchase: $7 B"_s, u"삼성전자 → OpenAI, purchase: $8 B"_s})
        EXPECT_TRUE(names.contains(sum)) << sum.toStdString() << " in " << names.toStdString();
}

TEST(Cases, NameMissingLettersOnce)
{
    const QTemporaryDir folder;
    const support::Ended drawn =
        support::deal({u"export"_s, smallFile("names.csv"), u"--output"_s, folder.filePath(u"out.png"_s)});
    EXPECT_EQ(drawn.code, 0);
    EXPECT_LE(drawn.err.count("no font of this machine has"), 1) << drawn.err.toStdString();
}

TEST(Cases, TellDealsOfOnePartnerApartByTheirTitles)
{
    const QTemporaryDir folder;
    const QString out = folder.filePath(u"out.svg"_s);
    const support::Ended drawn = support::deal({u"export"_s, smallFile("many.csv"), u"--output"_s, out, u"--size"_s,
        u"1024x700"_s, u"--lettering"_s, u"font"_s});
    EXPECT_EQ(drawn.code, 0) << drawn.err.toStdString();
    const QString picture = QString::fromUtf8(support::contents(out));
    for (const QString &title : {u">Deal number 000<"_s, u">Deal number 051<"_s, u">Deal number 102<"_s})
        EXPECT_EQ(picture.count(title), 1) << title.toStdString();
}

TEST(Cases, AskWhatIsNoUtf8)
{
    const QTemporaryDir folder;
    const QString table = smallFile("cp1252.csv"), out = folder.filePath(u"out.csv"_s);
    for (const QStringList &command : {QStringList{u"check"_s, table}, QStringList{u"summary"_s, table},
             QStringList{u"export"_s, table, u"--output"_s, out}, QStringList{u"convert"_s, table, out}}) {
        const support::Ended asked = support::deal(command);
        EXPECT_EQ(asked.code, 3) << command.front().toStdString();
        const QByteArray said = asked.out + asked.err;
        EXPECT_EQ(said.count("error: "), 1) << said.toStdString();
        EXPECT_TRUE(said.contains("cp1252.csv:2:8: error: ")) << said.toStdString();
        EXPECT_TRUE(said.contains("as Windows-1252 would read \"Accord énergie\"")) << said.toStdString();
        EXPECT_TRUE(said.contains("--encoding windows-1252")) << said.toStdString();
        EXPECT_FALSE(QFile::exists(out));
    }
    const QStringList declared{u"--encoding"_s, u"windows-1252"_s};
    EXPECT_TRUE(summaryOf("cp1252.csv", declared).contains(u"Société Générale → OpenAI, purchase: €38 B"_s))
        << summaryOf("cp1252.csv", declared).toStdString();
    EXPECT_EQ(support::deal(QStringList{u"convert"_s, table, out} + declared).code, 0);
    EXPECT_TRUE(support::contents(out).contains("Société Générale")) << "what is written is UTF-8";
    EXPECT_EQ(support::deal({u"check"_s, out}).code, 0);
}

TEST(Cases, TakeAnEncodingWhereThereIsOne)
{
    const QTemporaryDir folder;
    const QString mapping = folder.filePath(u"m.json"_s), table = smallFile("cp1252.csv");
    support::write(mapping, R"({"format": "deal-timeline-mapping", "version": 1, "encoding": "windows-1252"})");
    EXPECT_EQ(support::deal({u"check"_s, table, u"--mapping"_s, mapping}).code, 0) << "the columns are ours";
    const auto with = [](const QString &file, const char *encoding) {
        return support::deal({u"check"_s, file, u"--encoding"_s, QLatin1String(encoding)});
    };
    EXPECT_EQ(with(table, "latin-9").code, 2);
    const support::Ended refused = with(table, "utf-8");
    EXPECT_EQ(refused.code, 1);
    EXPECT_TRUE(refused.out.contains("1 rows: 0 read, 1 refused")) << refused.out.toStdString();
    const support::Ended json = with(smallFile("19-overlaps.json"), "windows-1252");
    EXPECT_EQ(json.code, 3);
    EXPECT_TRUE(json.err.contains("an encoding goes with a CSV table")) << json.err.toStdString();
}

} // namespace
