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

/// All there are; of which column something is, the columns of the table. A unit may be any other, too.
std::vector<Answer> answersTo(const Question &question, const Table &table, const QLocale &locale);
/// The written answer that the mapping has; empty where it has none.
QString answerIn(const Mapping &mapping, const Question &question);
/// Puts a written answer into the mapping; an empty one takes out what is there.
void setAnswer(Mapping &mapping, const Question &question, const QString &written);
/// Where the mapping's file has the answer, and which there are: "dates": "day first" or "month first".
QString answersText(const Question &question, const Table &table);

} // namespace files
