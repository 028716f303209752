// SPDX-License-Identifier: GPL-3.0-or-later
// Whether what the texts of the project point to is there.
#include "support/markdown.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace
{

const QDir project(QStringLiteral(DEALS_SOURCE_DIR));

TEST(Links, LeadToAFileAndItsHeading)
{
    static const QRegularExpression link(u"\\]\\(([^)#]*)(#[^)]*)?\\)"_s), other(u"[^a-z0-9 -]"_s);
    int followed = 0;
    for (const QString &page : support::documents()) {
        const QString folder = QFileInfo(project.filePath(page)).path();
        for (const QRegularExpressionMatch &match : link.globalMatch(support::document(page))) {
            const QString target = match.captured(1), heading = match.captured(2).sliced(match.hasCaptured(2) ? 1 : 0);
            if (target.startsWith("https:"_L1))
                continue;
            ++followed;
            const QString path = target.isEmpty() ? project.filePath(page) : QDir(folder).filePath(target);
            EXPECT_TRUE(QFileInfo::exists(path)) << page.toStdString() << " leads to " << target.toStdString();
            if (heading.isEmpty())
                continue;
            QStringList headings;
            for (const QString &line : support::document(project.relativeFilePath(path)).split(u'\n'))
                if (line.startsWith(u'#'))
                    headings += line.section(u' ', 1).toLower().remove(other).replace(u' ', u'-');
            EXPECT_TRUE(headings.contains(heading)) << page.toStdString() << " leads to #" << heading.toStdString();
        }
    }
    EXPECT_GT(followed, 20);
}

TEST(Links, NamePathsThatAreThere)
{
    static const QRegularExpression path(u"^(app|model|resources|tests|findings)(/[A-Za-z0-9_.-]+)+/?$"_s);
    int found = 0;
    for (const QString &page : support::documents())
        for (const QString &code : support::codeIn(support::document(page))) {
            const QString name = code.section(u' ', 0, 0);
            if (!path.match(name).hasMatch())
                continue;
            ++found;
            EXPECT_TRUE(QFileInfo::exists(project.filePath(name))) << page.toStdString() << ": " << name.toStdString();
        }
    EXPECT_GT(found, 20);
}

TEST(Links, LeaveNoPageOfTheManualOut)
{
    const QString index = support::document(u"resources/manual/index.md"_s);
    for (const QString &page : support::documents())
        if (page.startsWith("resources/manual/"_L1) && !page.endsWith("/index.md"_L1)) {
            EXPECT_TRUE(index.contains(u'(' + page.section(u'/', -1) + u')')) << page.toStdString();
        }
}

} // namespace
