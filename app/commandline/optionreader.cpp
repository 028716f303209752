// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/optionreader.h"

#include "commandline/commandtranslation.h"
#include "export/sizes.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace commandline
{
namespace
{

using exporting::leastScale, exporting::mostScale;
constexpr QSize least = exporting::leastSize, most = exporting::mostSize;

} // namespace

OptionReader::OptionReader(QString command, const QString &what)
    : m_command(std::move(command))
{
    m_parser.setApplicationDescription(what);
    m_parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    m_parser.addOption({{u"h"_s, u"help"_s}, Text::tr("Say this, and stop.")});
}

void OptionReader::add(const char *name, const QString &what, const QString &value, const QString &otherwise)
{
    const QString text = otherwise.isEmpty() ? what : Text::tr("%1 Default: %2.").arg(what, otherwise);
    m_parser.addOption({QString::fromLatin1(name), text, value, otherwise});
}

void OptionReader::addFile(const QString &syntax, const QString &what)
{
    m_parser.addPositionalArgument(u"FILE"_s, what, syntax);
}

bool OptionReader::parse(const QStringList &arguments)
{
    if (!m_parser.parse(arguments))
        refuse(m_parser.errorText());
    if (files().contains(QString()) || (m_parser.optionNames().contains(u"mapping"_s) && value("mapping").isEmpty()))
        refuse(Text::tr("A FILE without a name is none")); // such as that of an empty variable of a script
    return m_wrong.isEmpty() && !isSet("help");
}

bool OptionReader::isSet(const char *name) const
{
    return m_parser.isSet(QString::fromLatin1(name));
}

QString OptionReader::value(const char *name) const
{
    return m_parser.value(QString::fromLatin1(name));
}

QStringList OptionReader::values(const char *name) const
{
    return m_parser.values(QString::fromLatin1(name));
}

QString OptionReader::file()
{
    if (files().size() > 1)
        refuse(Text::tr("There is more than one FILE: %1").arg(files().join(u' ')));
    return files().value(0);
}

deals::Date OptionReader::date(const char *name)
{
    const auto date = deals::Date::parse(value(name));
    if (date && date->isPeriod())
        return *date;
    refuse(Text::tr("--%1 is a date such as 2027, 2026-H2, 2026-Q3, 2026-11 or 2026-11-03, not \"%2\"")
               .arg(QString::fromLatin1(name), value(name)));
    return deals::Date::day(0);
}

QSize OptionReader::size(const char *name)
{
    for (const exporting::PageSize &named : exporting::pageSizes)
        if (value(name).compare(named.name, Qt::CaseInsensitive) == 0)
            return named.size;
    const QStringList sides = value(name).split(u'x');
    const QSize size(sides.value(0).toInt(), sides.value(1).toInt()); // 0, and refused, when it is no number
    if (sides.size() != 2 || size.expandedTo(least) != size || size.boundedTo(most) != size)
        refuse(Text::tr("--%1 is A4 or WIDTHxHEIGHT, from %2x%3 to %4x%5, not \"%6\"")
                   .arg(QString::fromLatin1(name), QString::number(least.width()), QString::number(least.height()),
                       QString::number(most.width()), QString::number(most.height()), value(name)));
    return size;
}

double OptionReader::scale(const char *name)
{
    bool isNumber = false;
    const double scale = value(name).toDouble(&isNumber);
    if (isNumber && std::isfinite(scale) && scale >= leastScale && scale <= mostScale)
        return scale;
    refuse(Text::tr("--%1 is a number from %2 to %3, not \"%4\"")
               .arg(QString::fromLatin1(name), QString::number(leastScale), QString::number(mostScale), value(name)));
    return 1;
}

void OptionReader::refuse(const QString &why)
{
    if (m_wrong.isEmpty())
        m_wrong = why;
}

Request OptionReader::answer(Request request) const
{
    if (!m_wrong.isEmpty())
        return Say{Text::tr("%1\nTry: deal-timeline%2 --help").arg(m_wrong, m_command), BadUsage};
    if (isSet("help"))
        return Say{help(), Done};
    return request;
}

QString OptionReader::help() const
{
    // Qt names the program by its path, and knows of no commands.
    QString text = m_parser.helpText();
    const qsizetype options = text.indexOf(u'[');
    return u"Usage: deal-timeline"_s + m_command + u' ' + text.mid(options);
}

} // namespace commandline
