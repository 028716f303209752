// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/frame/toolstrip.h"

#include "charts/drawing/fonts.h"

#include <QAction>
#include <QFontMetrics>

using namespace Qt::StringLiterals;

namespace window
{
namespace
{

QString place(qsizetype i, qsizetype count)
{
    if (count == 1)
        return u"only"_s;
    return i == 0 ? u"first"_s : i + 1 == count ? u"last"_s : u"middle"_s;
}

} // namespace

ToolStrip::ToolStrip(const QString &title, QWidget *parent)
    : QToolBar(title, parent)
{
    setObjectName(u"tools"_s);
    setMovable(false);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
}

void ToolStrip::addGroup(const QList<QAction *> &actions)
{
    if (!this->actions().isEmpty()) {
        auto *gap = new QWidget(this);
        gap->setFixedWidth(8);
        addWidget(gap);
    }
    const QFontMetrics bold(charts::font(13, QFont::DemiBold)); // as when checked: a button keeps its width
    for (qsizetype i = 0; i < actions.size(); ++i) {
        addAction(actions[i]);
        QWidget *button = widgetForAction(actions[i]);
        button->setProperty("place", place(i, actions.size()));
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(actions[i]->text().remove(u'&'));
        button->setMinimumWidth(bold.horizontalAdvance(actions[i]->iconText()) + 18);
    }
}

void ToolStrip::setAccent(QAction *action)
{
    widgetForAction(action)->setProperty("accent", true);
}

} // namespace window
