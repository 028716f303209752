// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/databases/sqlplace.h"

#include "files/problems/filetranslation.h"

#include <QFile>
#include <QFileInfo>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

constexpr std::array schemes{"postgresql"_L1, "postgres"_L1};
constexpr std::array sslModes{"disable"_L1, "allow"_L1, "prefer"_L1, "require"_L1, "verify-ca"_L1, "verify-full"_L1};
constexpr QLatin1String tableOption("?table=");

/// What may stand behind the question mark of an address.
struct Option {
    QLatin1String name;
    QString SqlPlace::*member;
};
constexpr std::array options{Option{"host"_L1, &SqlPlace::host}, Option{"user"_L1, &SqlPlace::user},
    Option{"sslmode"_L1, &SqlPlace::sslMode}, Option{"table"_L1, &SqlPlace::table}};

bool isAddress(const QString &text)
{
    return std::any_of(schemes.begin(), schemes.end(),
        [&](QLatin1String scheme) { return text.startsWith(scheme + "://"_L1, Qt::CaseInsensitive); });
}

bool isSqliteFile(const QString &path)
{
    constexpr QByteArrayView magic("SQLite format 3\0", 16);
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly) && file.read(magic.size()) == magic;
}

template<typename Words> QString listed(const Words &words)
{
    QStringList names;
    for (const QLatin1String word : words)
        names += word;
    return names.join(u", "_s);
}

void readOptions(const QUrl &url, SqlPlace &place)
{
    for (const auto &item : QUrlQuery(url).queryItems(QUrl::FullyDecoded)) {
        const auto option =
            std::find_if(options.begin(), options.end(), [&](const Option &each) { return item.first == each.name; });
        if (option == options.end())
            place.refusal = Text::tr("behind the question mark of an address stand host, user, sslmode or table");
        else
            place.*option->member = item.second;
    }
    if (!place.sslMode.isEmpty() && std::find(sslModes.begin(), sslModes.end(), place.sslMode) == sslModes.end())
        place.refusal = Text::tr("sslmode is one of %1").arg(listed(sslModes));
}

/// What is wrong is never quoted: a password may stand anywhere in it.
SqlPlace placeOf(const QUrl &url)
{
    SqlPlace place;
    place.engine = SqlPlace::Engine::PostgreSQL;
    if (!url.isValid()) {
        place.refusal = Text::tr("it is no address such as postgresql://user@host:5432/database");
        return place;
    }
    place.database = url.path(QUrl::FullyDecoded).mid(1);
    place.host = url.host(QUrl::FullyDecoded);
    place.user = url.userName(QUrl::FullyDecoded);
    place.password = url.password(QUrl::FullyDecoded);
    place.port = url.port();
    if (place.database.isEmpty())
        place.refusal = Text::tr("the address names no database: postgresql://user@host:5432/database");
    readOptions(url, place);
    return place;
}

} // namespace

QString SqlPlace::text() const
{
    if (engine == Engine::SQLite)
        return table.isEmpty() ? database : database + tableOption + table;
    QUrl url;
    url.setScheme(schemes.front());
    url.setUserName(user);
    const bool isSocket = host.startsWith(u'/'); // in that folder: no host of an address
    url.setHost(isSocket ? u""_s : host);        // null would take the two slashes away
    url.setPort(port);
    url.setPath(u'/' + database);
    QUrlQuery query;
    if (isSocket)
        query.addQueryItem(u"host"_s, host);
    if (!table.isEmpty())
        query.addQueryItem(u"table"_s, table);
    if (!query.isEmpty())
        url.setQuery(query);
    return url.toDisplayString();
}

std::optional<SqlPlace> sqlPlace(const QString &pathOrUrl)
{
    if (isAddress(pathOrUrl))
        return placeOf(QUrl(pathOrUrl, QUrl::StrictMode));
    SqlPlace place;
    place.database = pathOrUrl;
    if (isSqliteFile(pathOrUrl))
        return place;
    const qsizetype option = pathOrUrl.lastIndexOf(tableOption);
    if (option < 0 || !isSqliteFile(pathOrUrl.first(option)))
        return {};
    place.database = pathOrUrl.first(option);
    place.table = pathOrUrl.sliced(option + tableOption.size());
    return place;
}

QString shownPath(const QString &path)
{
    const std::optional<SqlPlace> place = sqlPlace(path);
    return place ? place->text() : path;
}

} // namespace files
