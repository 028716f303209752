// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/askedtexts.h"

#include <gtest/gtest.h>

#ifdef DEALS_TEST_WIDGETS
#include <QApplication>
using Application = QApplication;
#else
#include <QCoreApplication>
using Application = QCoreApplication;
#endif

#include <atomic>
#include <cstdio>
#include <string>
#include <string_view>

namespace
{

std::atomic<bool> warned = false; // counts also before the first test, and when the application goes

/// A warning of Qt is a mistake of ours: it fails the test that runs.
void failOnWarning(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    std::fprintf(stderr, "%s: %s\n", context.category, qUtf8Printable(text));
    if (type == QtDebugMsg || type == QtInfoMsg)
        return;
    // Of the machine, not of ours: no window manager, no session.
    if (text.contains(u"This plugin does not support") || text.contains(u"XDG_RUNTIME_DIR"))
        return;
    warned = true;
    ADD_FAILURE() << "Qt warns: " << qUtf8Printable(text);
}

/// Leaves only the tests of `file`_test.cpp; what --gtest_filter leaves, where there is none.
void keepTestsOf(const char *file)
{
    const std::string end = std::string("/") + file + "_test.cpp";
    const auto &all = *testing::UnitTest::GetInstance();
    std::string kept = "-*";
    for (int i = 0; i < all.total_test_suite_count(); ++i) {
        const testing::TestSuite &suite = *all.GetTestSuite(i);
        for (int j = 0; j < suite.total_test_count(); ++j) {
            const testing::TestInfo &test = *suite.GetTestInfo(j);
            if (std::string_view(test.file()).ends_with(end))
                kept = (kept == "-*" ? "" : kept + ':') + suite.name() + '.' + test.name();
        }
    }
    GTEST_FLAG_SET(filter, kept);
}

int runTests(int &argc, char *argv[])
{
    Application app(argc, argv);
    support::AskedTexts texts;
    QCoreApplication::installTranslator(&texts);
    const int result = RUN_ALL_TESTS();
    const QStringList lost = texts.notFoundByLupdate();
    for (const QString &text : lost)
        std::fprintf(stderr, "Asked for in a context that lupdate does not write: %s\n", qUtf8Printable(text));
    return lost.isEmpty() ? result : 1;
}

} // namespace

int main(int argc, char *argv[])
{
    testing::InitGoogleTest(&argc, argv);
    if (argc > 1)
        keepTestsOf(argv[1]);
    qInstallMessageHandler(failOnWarning);
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const int result = runTests(argc, argv);
    if (testing::UnitTest::GetInstance()->test_to_run_count() == 0) {
        std::fputs("No test was run.\n", stderr);
        return 1;
    }
    return warned ? 1 : result;
}
