// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/mapping/mappinganswers.h"

/// The answers to each kind of question.
namespace files
{

using Answers = std::vector<Answer>;

Answers columnAnswers(const Table &table, qsizetype header);
Answers dayAnswers(const Question &question, const QLocale &locale);
/// Those in which the text is a date.
Answers formAnswers(const Question &question, const QLocale &locale);
Answers markAnswers(const Question &, const QLocale &);
Answers levelAnswers(const Question &, const QLocale &);
Answers unitAnswers(const Question &, const QLocale &);
/// How much or when something is, nobody can list.
Answers wordAnswers(const Question &question, const QLocale &);
/// Of one of several amounts.
Answers kindAnswers(const Question &, const QLocale &);
Answers rowAnswers(const Question &question, const QLocale &);
Answers levelOfDayAnswers(const Question &, const QLocale &);

} // namespace files
