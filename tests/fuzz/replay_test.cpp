// SPDX-License-Identifier: GPL-3.0-or-later
// Seeds and found cases of each fuzz target, once through.
#include "fuzz/targets.h"
#include "support/program.h"

#include <gtest/gtest.h>

#include <QDirIterator>

#include <cstdio>

namespace
{

class Replay : public testing::TestWithParam<fuzz::Target>
{
};

std::string nameOf(const testing::TestParamInfo<fuzz::Target> &info)
{
    return info.param.name;
}
INSTANTIATE_TEST_SUITE_P(Targets, Replay, testing::ValuesIn(fuzz::targets), nameOf);

TEST_P(Replay, BreaksNoPromise)
{
    const QString name = QLatin1String(GetParam().name);
    int count = 0;
    for (const char *kind : {"seeds", "found"}) {
        QDirIterator files(QStringLiteral(DEALS_SOURCE_DIR "/tests/fuzz/") + QLatin1String(kind) + u'/' + name,
            QDir::Files | QDir::Hidden);
        while (files.hasNext()) {
            const QString path = files.next();
            EXPECT_NO_THROW(GetParam().run(support::contents(path))) << path.toStdString();
            ++count;
        }
    }
    std::printf("%s: %d cases\n", GetParam().name, count);
    EXPECT_GT(count, 5);
    EXPECT_NO_THROW(GetParam().run({}));
}

} // namespace
