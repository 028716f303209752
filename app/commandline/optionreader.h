// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/commandtranslation.h"
#include "commandline/request.h"

#include <QCommandLineParser>

#include <algorithm>
#include <vector>

namespace commandline
{

/// Reads one command's arguments into typed values. What is wrong first is what answer() says.
class OptionReader final
{
public:
    /// `command` is the word after the program's name, with a space before it; empty for the window.
    OptionReader(QString command, const QString &what);

    /// An option with a value where `value` names it, else a switch.
    void add(const char *name, const QString &what, const QString &value = {}, const QString &otherwise = {});
    void addFile(const QString &syntax, const QString &what);
    /// False when there is nothing to read further: a mistake, or the wish for help.
    bool parse(const QStringList &arguments);

    bool isSet(const char *name) const;
    QString value(const char *name) const;
    /// Of an option that may be repeated, in their order.
    QStringList values(const char *name) const;
    QStringList files() const { return m_parser.positionalArguments(); }
    /// At most one; empty when none is named.
    QString file();
    deals::Date date(const char *name);
    QSize size(const char *name);
    double scale(const char *name);
    /// The row of a table of named values that the option names.
    template<typename Table> auto choice(const char *name, const Table &table)
    {
        const QString given = value(name);
        const auto row = std::find_if(table.begin(), table.end(), [&](const auto &each) { return given == each.name; });
        if (row == table.end())
            refuse(Text::tr("--%1 is one of %2, not \"%3\"").arg(QString::fromLatin1(name), names(table), given));
        return row == table.end() ? table.front() : *row;
    }

    /// The rows that a list with commas names; none without it.
    template<typename Table> auto choices(const char *name, const Table &table)
    {
        std::vector<typename Table::value_type> rows;
        for (const QString &given : value(name).split(u',', isSet(name) ? Qt::KeepEmptyParts : Qt::SkipEmptyParts)) {
            const auto row =
                std::find_if(table.begin(), table.end(), [&](const auto &each) { return given == each.name; });
            if (row != table.end())
                rows.push_back(*row);
            else
                refuse(Text::tr("--%1 is one or several of %2, not \"%3\"")
                           .arg(QString::fromLatin1(name), names(table), given));
        }
        return rows;
    }

    void refuse(const QString &why);
    /// The request, unless something is wrong with it or help is asked for.
    Request answer(Request request) const;

    template<typename Table> static QString names(const Table &table)
    {
        QStringList all;
        for (const auto &row : table)
            all += row.name;
        return all.join(u'|');
    }

private:
    QString help() const;

    QCommandLineParser m_parser;
    QString m_command, m_wrong;
};

} // namespace commandline
