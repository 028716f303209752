// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <cstdio>

namespace window
{

using namespace Qt::StringLiterals;

/// Files in a folder of their own, changed as programs change them.
class Files final
{
public:
    explicit Files(const QString &name = u"deals.json"_s)
        : path(folder.filePath(name))
    {
    }

    /// A small valid file of our format.
    static QByteArray deals(const QByteArray &title = "Sample")
    {
        return R"({"format": "deal-timeline", "version": 1, "title": ")" + title + R"(", "focus": "lab",
"parties": [{"id": "lab", "name": "Lab"}, {"id": "maker", "name": "Maker"}, {"id": "cloud", "name": "Cloud"}],
"deals": [
{"id": "chips", "title": "Chips", "announced": "2025-09-22", "statuses": [{"status": "signed"}],
 "commitments": [{"id": "power", "kind": "capacity", "from": "maker", "to": "lab",
  "amount": {"measure": "power", "said": "at least", "unit": "GW", "value": 10}}]},
{"id": "rent", "title": "Rent", "announced": "2025-11-03", "statuses": [{"status": "signed"}],
 "commitments": [{"id": "pays", "kind": "purchase", "from": "lab", "to": "cloud",
  "amount": {"measure": "money", "said": "exact", "unit": "USD", "value": 38000000000}}]}]}
)";
    }
    /// The same with the second deal's amount broken: what is left can be read.
    static QByteArray halfBad() { return deals().replace(R"("said": "exact")", R"("said": "oops")"); }
    /// Takes a second or more to read: `count` deals.
    static QByteArray many(int count)
    {
        QByteArray more;
        for (int i = 0; i < count; ++i)
            more += R"({"id": "d)" + QByteArray::number(i)
                + R"(", "title": "Deal", "announced": "2025-09-22", "statuses": [{"status": "signed"}]},)" + "\n";
        return deals("Many").replace("\"deals\": [", QByteArray("\"deals\": [" + more));
    }

    /// In place: the old content is gone before the new one is there.
    void write(const QByteArray &bytes) const { writeTo(path, bytes); }
    /// As good programs save: another file takes its name.
    void replace(const QByteArray &bytes) const
    {
        const QString other = path + u".new"_s;
        writeTo(other, bytes);
        EXPECT_EQ(std::rename(QFile::encodeName(other).constData(), QFile::encodeName(path).constData()), 0);
    }
    void remove() const { EXPECT_TRUE(QFile::remove(path)); }

    QTemporaryDir folder;
    QString path;

private:
    static void writeTo(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        EXPECT_EQ(file.write(bytes), bytes.size());
    }
};

} // namespace window
