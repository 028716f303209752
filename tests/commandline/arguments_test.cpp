// SPDX-License-Identifier: GPL-3.0-or-later
// What arguments ask for; the program itself is started by the tests beside this one.
#include "commandline/request.h"

#include <gtest/gtest.h>

#include <QCoreApplication>

namespace
{

using namespace commandline;

Request requestFor(const QString &arguments)
{
    return requestOf(QString(QStringLiteral("deal-timeline ") + arguments).split(u' '));
}

Export exportFor(const QString &options)
{
    const Request request = requestFor(QStringLiteral("export --output a.png") + options);
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
    EXPECT_EQ(wanted.output, QStringLiteral("a.png"));
    EXPECT_TRUE(wanted.file.isEmpty() && wanted.focus.isEmpty() && !wanted.title);
    EXPECT_TRUE(wanted.view.lanes && wanted.view.power && wanted.view.dollars);
    EXPECT_EQ(wanted.view.window, series::firstWindow());
    EXPECT_EQ(wanted.view.basis, series::Basis::Announced);
    EXPECT_EQ(wanted.image.size, QSize(1920, 1080));
    EXPECT_EQ(wanted.image.scale, 1);
    EXPECT_EQ(std::get<Summary>(requestFor(QStringLiteral("summary"))).to, deals::dayOf(2027, 12, 31));
}

TEST(Arguments, TakePeriodsWhole)
{
    const series::Window window = exportFor(QStringLiteral(" --from 2026-Q3 --to 2026-H2")).view.window;
    EXPECT_EQ(window.from, deals::dayOf(2026, 7, 1));
    EXPECT_EQ(window.to, deals::dayOf(2027, 1, 1)) << "the last day itself included";
    EXPECT_EQ(exportFor(QStringLiteral(" --from 2026-11-03 --to 2026-11-03")).view.window.span(), 1);
}

TEST(Arguments, ChooseTheChart)
{
    const series::View power = exportFor(QStringLiteral(" --chart power")).view;
    EXPECT_TRUE(!power.lanes && power.power && !power.dollars);
    const Export compared = exportFor(QStringLiteral(" --chart compare --compare NVIDIA,AMD"));
    EXPECT_EQ(compared.compare, QStringLiteral("NVIDIA,AMD"));
    EXPECT_TRUE(compared.view.lanes && compared.view.power && compared.view.dollars);
    EXPECT_EQ(exportFor(QString()).compare, QString());
    EXPECT_EQ(exportFor(QStringLiteral(" --size 1440x900 --scale 2")).image.size, QSize(1440, 900));
    EXPECT_EQ(exportFor(QStringLiteral(" --title ")).title, QString());
}

TEST(Arguments, ChooseHowLanesStand)
{
    EXPECT_EQ(exportFor({}).view.arrangement, series::Arrangement{});
    const series::Arrangement chosen = exportFor(QStringLiteral(" --group status --order size")).view.arrangement;
    EXPECT_EQ(chosen.grouping, series::Grouping::Status);
    EXPECT_EQ(chosen.order, series::Order::Size);
}

TEST(Arguments, BadValuesAreRefused)
{
    const QString exporting = QStringLiteral("export --output a.png ");
    for (const char *size : {"0x0", "1920", "1920x", "x1080", "1920x1080x2", "-5x700", "99999x99999", "319x700", ""})
        refused(exporting + QStringLiteral("--size ") + QLatin1String(size), "--size");
    for (const char *scale : {"0", "-1", "nan", "inf", "9", "two", "0.4", "1,5", ""})
        refused(exporting + QStringLiteral("--scale ") + QLatin1String(scale), "--scale");
    for (const char *date : {"2025-13", "2025-02-30", "25", "..", "2025-Q5", "yesterday", ""}) {
        refused(exporting + QStringLiteral("--from ") + QLatin1String(date), "--from");
        refused(QStringLiteral("summary --to ") + QLatin1String(date), "--to");
    }
    refused(exporting + QStringLiteral("--basis guessed"), "announced|scheduled");
    refused(exporting + QStringLiteral("--chart pie"), "timeline|lanes|power|dollars");
    refused(exporting + QStringLiteral("--chart compare"), "--chart compare needs --compare A,B");
    refused(exporting + QStringLiteral("--compare A,B"), "not with --chart timeline");
    refused(exporting + QStringLiteral("--chart power --compare A,B"), "not with --chart power");
    for (const char *pair : {"NVIDIA", ""}) {
        refused(exporting + QStringLiteral("--chart compare --compare ") + QLatin1String(pair), "a comma between");
        refused(QStringLiteral("summary --compare ") + QLatin1String(pair), "a comma between");
    }
    refused(exporting + QStringLiteral("--group year"), "partner|kind|status");
    refused(exporting + QStringLiteral("--order whim"), "date|size|name");
    refused(exporting + QStringLiteral("--theme pink"), "light|dark|print");
    refused(exporting + QStringLiteral("--from 2027 --to 2026"), "after");
    refused(exporting + QStringLiteral("--size 16384x16384 --scale 8"), "million pixels");
}

TEST(Arguments, WithoutACommandOpenTheWindow)
{
    EXPECT_TRUE(std::get<ShowWindow>(requestOf({QStringLiteral("deal-timeline")})).file.isEmpty());
    EXPECT_EQ(std::get<ShowWindow>(requestFor(QStringLiteral("deals.json"))).file, QStringLiteral("deals.json"));
    EXPECT_EQ(std::get<ShowWindow>(requestFor(QStringLiteral("-platform offscreen deals.json"))).file,
        QStringLiteral("deals.json"));
    refused(QStringLiteral("a.json b.json"), "more than one FILE");
}

} // namespace
