// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#ifdef DEALS_TEST_WIDGETS
#include <QApplication>
#else
#include <QCoreApplication>
#endif

#include <cstdio>
#include <cstring>

namespace
{

constexpr const char *harmless[] = {"propagateSizeHints", "XDG_RUNTIME_DIR"};

/// A warning of Qt is a mistake of ours: it fails the test that runs.
void failOnWarning(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const QByteArray message = text.toLocal8Bit();
    std::fprintf(stderr, "%s: %s\n", context.category, message.constData());
    if (type == QtDebugMsg || type == QtInfoMsg)
        return;
    for (const char *part : harmless) {
        if (std::strstr(message.constData(), part))
            return;
    }
    ADD_FAILURE() << "Qt warns: " << message.constData();
}

} // namespace

int main(int argc, char *argv[])
{
    testing::InitGoogleTest(&argc, argv);
    qInstallMessageHandler(failOnWarning);
#ifdef DEALS_TEST_WIDGETS
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
#else
    QCoreApplication app(argc, argv);
#endif
    const int result = RUN_ALL_TESTS();
    if (testing::UnitTest::GetInstance()->test_to_run_count() == 0) {
        std::fputs("No test was run.\n", stderr);
        return 1;
    }
    return result;
}
