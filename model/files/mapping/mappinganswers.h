// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/mapping/mappingquestions.h"

class QLocale;

namespace files
{

/// What people may answer to a question.
struct Answer {
    QString written; ///< as the mapping's file has it: "day first"
    QString text;    ///< for people: "Day first: 2 Oct 2025"
};

/// All there are; of which column something is, the names in the table's header, which is that row. A unit, an amount
/// or a date may be any other, too.
std::vector<Answer> answersTo(
    const Question &question, const Table &table, const QLocale &locale, qsizetype header = 0);
/// Whether its answer is a text of their own, and such a text is one.
bool isTyped(const Question &question);
bool isAnswer(const Question &question, const QString &typed);
/// The written answer that the mapping has; empty where it has none.
QString answerIn(const Mapping &mapping, const Question &question);
/// Puts a written answer into the mapping; an empty one takes out what is there.
void setAnswer(Mapping &mapping, const Question &question, const QString &written);
/// Where the mapping's file has the answer, and which there are: "dates": "day first" or "month first".
QString answersText(const Question &question, const Table &table, qsizetype header = 0);

/// What a mapping leaves open that must be answered before the table is read, in one line; empty for nothing.
QString openText(const Mapping &mapping, const Table &table);

} // namespace files
