// SPDX-License-Identifier: GPL-3.0-or-later
// What arguments ask for; the program itself is started by the tests beside this one.
#include "commandline/request.h"

#include <gtest/gtest.h>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{

using namespace commandline;

Request requestFor(const QString &arguments)
{
    return requestOf(QString(u"deal-timeline "_s + arguments).split(u' '));
}

Export exportFor(const QString &options)
{
    const Request request = requestFor(u"export --output a.png"_s + options);
    if (const auto *wanted = std::get_if<Export>(&request))
        return *wanted;
    ADD_FAILURE() << options.toStdString() << ": " << std::get<Say>(request).text.toStdString();
    return {};
}

/// Expects a refusal that names `why`.
void refused(const QString &arguments, const char *why)
{
    const Request request = requestFor(arguments);
    const auto *say = std::get_if<Say>(&request);
    ASSERT_NE(say, nullptr) << arguments.toStdString();
    EXPECT_EQ(say->code, BadUsage) << arguments.toStdString();
    EXPECT_TRUE(say->text.contains(QString::fromUtf8(why)))
        << arguments.toStdString() << ": " << say->text.toStdString();
}

TEST(Arguments, HaveDefaults)
{
    const Export wanted = exportFor({});
    EXPECT_EQ(wanted.output, u"a.png"_s);
    EXPECT_TRUE(wanted.file.isEmpty() && wanted.focus.isEmpty() && !wanted.title);
    EXPECT_EQ(wanted.view.charts, pictures::allCharts);
    EXPECT_EQ(wanted.view.window, counting::firstWindow());
    EXPECT_EQ(wanted.view.basis, counting::Basis::Announced);
    EXPECT_EQ(wanted.image.size, QSize(1920, 1080));
    EXPECT_EQ(wanted.image.scale, 1);
    EXPECT_EQ(std::get<Summary>(requestFor(u"summary"_s)).to, deals::dayOf(2027, 12, 31));
}

TEST(Arguments, TakePeriodsWhole)
{
    const counting::Window window = exportFor(u" --from 2026-Q3 --to 2026-H2"_s).view.window;
    EXPECT_EQ(window.from, deals::dayOf(2026, 7, 1));
    EXPECT_EQ(window.to, deals::dayOf(2027, 1, 1)) << "the last day itself included";
    EXPECT_EQ(exportFor(u" --from 2026-11-03 --to 2026-11-03"_s).view.window.span(), 1);
}

TEST(Arguments, ChooseTheChart)
{
    EXPECT_EQ(exportFor(u" --chart power"_s).view.charts, pictures::Chart::Power);
    EXPECT_EQ(exportFor(u" --chart lanes"_s).view.charts, pictures::Chart::Lanes);
    const Export compared = exportFor(u" --chart compare --compare NVIDIA,AMD"_s);
    EXPECT_EQ(compared.compare, u"NVIDIA,AMD"_s);
    EXPECT_EQ(compared.view.charts, pictures::allCharts);
    EXPECT_EQ(exportFor(QString()).compare, QString());
    EXPECT_EQ(exportFor(u" --size 1440x900 --scale 2"_s).image.size, QSize(1440, 900));
    EXPECT_EQ(exportFor(u" --title "_s).title, QString());
}

TEST(Arguments, ChooseHowLanesStand)
{
    EXPECT_EQ(exportFor({}).view.arrangement, pictures::Arrangement{});
    const pictures::Arrangement chosen = exportFor(u" --group status --order size"_s).view.arrangement;
    EXPECT_EQ(chosen.grouping, pictures::Grouping::Status);
    EXPECT_EQ(chosen.order, pictures::Order::Size);
}

TEST(Arguments, BadValuesAreRefused)
{
    const QString exporting = u"export --output a.png "_s;
    for (const char *size : {"0x0", "1920", "1920x", "x1080", "1920x1080x2", "-5x700", "99999x99999", "319x700", ""})
        refused(exporting + u"--size "_s + QLatin1String(size), "--size");
    for (const char *scale : {"0", "-1", "nan", "inf", "9", "two", "0.4", "1,5", ""})
        refused(exporting + u"--scale "_s + QLatin1String(scale), "--scale");
    for (const char *date : {"2025-13", "2025-02-30", "25", "..", "2025-Q5", "yesterday", ""}) {
        refused(exporting + u"--from "_s + QLatin1String(date), "--from");
        refused(u"summary --to "_s + QLatin1String(date), "--to");
    }
    refused(exporting + u"--basis guessed"_s, "announced|scheduled");
    refused(exporting + u"--chart pie"_s, "timeline|lanes|power|money|dollars");
    refused(exporting + u"--chart compare"_s, "--chart compare needs --compare A,B");
    refused(exporting + u"--compare A,B"_s, "not with --chart timeline");
    refused(exporting + u"--chart power --compare A,B"_s, "not with --chart power");
    for (const char *pair : {"NVIDIA", ""}) {
        refused(exporting + u"--chart compare --compare "_s + QLatin1String(pair), "a comma between");
        refused(u"summary --compare "_s + QLatin1String(pair), "a comma between");
    }
    refused(exporting + u"--group year"_s, "partner|kind|status");
    refused(exporting + u"--order whim"_s, "date|size|name");
    refused(exporting + u"--theme pink"_s, "light|dark|print");
    refused(exporting + u"--from 2027 --to 2026"_s, "after");
    refused(exporting + u"--size 16384x16384 --scale 8"_s, "million pixels");
}

TEST(Arguments, WithoutACommandOpenTheWindow)
{
    EXPECT_TRUE(std::get<ShowWindow>(requestOf({u"deal-timeline"_s})).file.isEmpty());
    EXPECT_EQ(std::get<ShowWindow>(requestFor(u"deals.json"_s)).file, u"deals.json"_s);
    EXPECT_EQ(std::get<ShowWindow>(requestFor(u"deals.csv --mapping m.json"_s)).mapping, u"m.json"_s);
    EXPECT_EQ(std::get<ShowWindow>(requestFor(u"-platform offscreen deals.json"_s)).file, u"deals.json"_s);
    refused(u"a.json b.json"_s, "more than one FILE");
}

} // namespace
