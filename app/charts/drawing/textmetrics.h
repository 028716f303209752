// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QSizeF>
#include <QString>

#include <vector>

class QPainter;
class QPointF;

namespace charts
{

/// The letters of texts measured since the last call that no font of this machine has, each once: boxes stand for them.
QString takeMissingLetters();
/// What a text takes up: its advance, and ascent plus descent.
QSizeF textSize(const QFont &font, const QString &text);
/// Of the first wording that is no wider than `limit`, else of the last; 0 where there is none.
double widestWithin(const std::vector<QString> &wordings, const QFont &font, double limit);
/// With "…" at the end where it is wider than `width`; empty when not even one letter fits.
QString elided(const QFont &font, const QString &text, double width);
/// Broken at spaces into lines no wider than `width`, at most `most` of them; the last is elided.
QStringList wrapped(const QFont &font, const QString &text, double width, int most);
/// From the top left of the text's box, in the painter's pen.
void drawShaped(QPainter &painter, const QPointF &topLeft, const QFont &font, const QString &text);

} // namespace charts
