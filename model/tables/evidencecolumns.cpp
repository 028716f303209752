// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/dealcolumns.h"

#include "deals/words.h"
#include "tables/evidencerows.h"
#include "tables/tabletranslation.h"

#include <array>

namespace tables
{
namespace
{

using namespace deals;

QString supportsOf(Supports supports)
{
    switch (supports) {
    case Supports::Amount:
        return Text::tr("amount");
    case Supports::Announcement:
        return Text::tr("announcement");
    case Supports::Start:
        return Text::tr("start");
    case Supports::End:
        return Text::tr("end");
    case Supports::Term:
        return Text::tr("term");
    case Supports::Status:
        return Text::tr("status");
    case Supports::Condition:
        return Text::tr("condition");
    case Supports::What:
        return Text::tr("what");
    case Supports::Event:
        return Text::tr("event");
    case Supports::Claim:
        return Text::tr("claim");
    }
    return {};
}

QString printedOf(const Evidence &evidence)
{
    const QString quoted = u'“' + evidence.printed + u'”';
    return evidence.currencyImplied ? Text::tr("%1, currency implied").arg(quoted) : quoted;
}

using Cell = QString (*)(const Scope &, const EvidenceRow &, const QLocale &);

constexpr Cell says = [](const Scope &, const EvidenceRow &row, const QLocale &) { return row.says; };
constexpr Cell supported = [](const Scope &, const EvidenceRow &row, const QLocale &) {
    return row.evidence ? supportsOf(row.evidence->supports) : QString();
};
constexpr Cell printed = [](const Scope &, const EvidenceRow &row, const QLocale &) {
    return row.evidence ? printedOf(*row.evidence) : QString();
};
constexpr Cell source = [](const Scope &scope, const EvidenceRow &row, const QLocale &locale) {
    return row.evidence ? sourceText(scope.set.source(row.evidence->source), locale) : Text::tr("no source given");
};
constexpr Cell paragraph = [](const Scope &, const EvidenceRow &row, const QLocale &) {
    return row.evidence ? paragraphText(*row.evidence) : QString();
};
constexpr Cell about = [](const Scope &, const EvidenceRow &row, const QLocale &) { return row.about; };
constexpr Cell why = [](const Scope &, const EvidenceRow &row, const QLocale &) { return row.why; };

template<Cell text> SortKey evidenceKey(const Scope &scope, const EvidenceRow &row)
{
    return textKey(text(scope, row, QLocale::c()));
}

SortKey paragraphKey(const Scope &, const EvidenceRow &row)
{
    SortKey key;
    if (row.evidence)
        key.number = row.evidence->paragraph;
    return key;
}

constexpr std::array evidence{
    Column<EvidenceRow>{QT_TRANSLATE_NOOP("tables", "Says"), says, evidenceKey<says>},
    Column<EvidenceRow>{QT_TRANSLATE_NOOP("tables", "Supports"), supported, evidenceKey<supported>},
    Column<EvidenceRow>{QT_TRANSLATE_NOOP("tables", "As printed"), printed, evidenceKey<printed>},
    Column<EvidenceRow>{QT_TRANSLATE_NOOP("tables", "Source"), source, evidenceKey<source>},
    Column<EvidenceRow>{QT_TRANSLATE_NOOP("tables", "Paragraph"), paragraph, paragraphKey},
    Column<EvidenceRow>{QT_TRANSLATE_NOOP("tables", "About"), about, evidenceKey<about>},
    Column<EvidenceRow>{QT_TRANSLATE_NOOP("tables", "Why"), why, evidenceKey<why>},
};

} // namespace

std::span<const Column<EvidenceRow>> evidenceColumns()
{
    return evidence;
}

} // namespace tables
