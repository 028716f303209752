// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/opening/lastmappings.h"

#include "files/mapping/mappingfile.h"
#include "files/mapping/mappingquestions.h"

#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace window
{
namespace
{

constexpr qsizetype mostKept = 50;

/// Path and mapping, one after the other, the last file first.
QStringList kept()
{
    return QSettings().value(u"mappings"_s).toStringList();
}

} // namespace

std::optional<files::Mapping> lastMapping(const QString &path, const files::Table &table)
{
    const QStringList all = kept();
    for (qsizetype i = 0; i + 1 < all.size(); i += 2) {
        if (all[i] != path)
            continue;
        const auto read = files::readMapping(all[i + 1].toUtf8());
        const auto *mapping = std::get_if<files::Mapping>(&read);
        if (!mapping)
            return {};
        const auto open = files::openQuestions(*mapping, table);
        const bool isMissing = std::any_of(open.begin(), open.end(),
            [](const files::Question &question) { return question.ask == files::Question::Ask::Missing; });
        return isMissing ? std::nullopt : std::optional(*mapping);
    }
    return {};
}

void keepMapping(const QString &path, const files::Mapping &mapping)
{
    QStringList all = kept();
    for (qsizetype i = all.size() - 2; i >= 0; i -= 2)
        if (all[i] == path)
            all.remove(i, 2);
    all = QStringList{path, QString::fromUtf8(toBytes(mapping))} + all.first(std::min(all.size(), 2 * mostKept - 2));
    QSettings().setValue(u"mappings"_s, all);
}

} // namespace window
