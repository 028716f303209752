// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/terminal.h"

#include "commandline/commands.h"
#include "commandline/commandtranslation.h"
#include "commandline/input.h"

using namespace Qt::StringLiterals;

namespace commandline
{
namespace
{

bool acts(char32_t c)
{
    constexpr char32_t joiner = 0x200d, nonJoiner = 0x200c; // which Persian and emoji are written with
    switch (QChar::category(c)) {
    case QChar::Other_Control:
        return c != '\n';
    case QChar::Other_Format:
        return c != joiner && c != nonJoiner;
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return QChar::isNonCharacter(c);
    }
}

QString escaped(const QString &text)
{
    QString shown;
    shown.reserve(text.size());
    for (const char32_t c : text.toUcs4()) {
        const auto units = QChar::fromUcs4(c); // never read through QChar, which they are not
        if (!acts(c))
            shown += units;
        else
            for (const char16_t unit : units)
                shown += u"\\u%1"_s.arg(int(unit), 4, 16, QChar(u'0'));
    }
    return shown;
}

} // namespace

Terminal::Terminal(FILE *stream)
    : m_decoder(QStringDecoder::Utf8)
{
    if (m_file.open(stream, WriteOnly))
        open(WriteOnly | Unbuffered);
}

qint64 Terminal::readData(char * /*data*/, qint64 /*most*/)
{
    return -1;
}

qint64 Terminal::writeData(const char *data, qint64 size)
{
    const QString text = m_decoder(QByteArrayView(data, size));
    const QByteArray bytes = escaped(text).toUtf8();
    return m_file.write(bytes) == bytes.size() && m_file.flush() ? size : -1;
}

ExitCode runOnTerminal(const Request &request)
{
    Terminal output(stdout), errors(stderr);
    QTextStream out(&output), err(&errors);
    const ExitCode code = std::visit([&](const auto &command) { return run(command, {out, err}); }, request);
    out.flush();
    if (out.status() == QTextStream::Ok)
        return code;
    err << Text::tr("The results cannot be written.\n");
    return CannotWrite;
}

std::optional<files::Mapping> mappingOnTerminal(const ShowWindow &shown)
{
    if (shown.mapping.isEmpty())
        return files::Mapping();
    Terminal errors(stderr);
    QTextStream err(&errors);
    const auto mapping = mappingIn(shown.mapping, err);
    if (const auto *found = std::get_if<files::Mapping>(&mapping))
        return *found;
    err << files::escaped(shown.mapping, shown.mapping.size()) << ": " << std::get<QString>(mapping) << '\n';
    return {};
}

} // namespace commandline
