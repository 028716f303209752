// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/shownwords.h"

#include "support/hostiledeals.h"

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QGraphicsView>
#include <QGroupBox>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QStatusBar>
#include <QTextDocumentFragment>
#include <QTextEdit>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace support
{
namespace
{

constexpr qsizetype longestWords = 2100, longestTip = 3000;

class Words final
{
public:
    explicit Words(QString mark)
        : m_mark(std::move(mark))
    {
    }

    void lookAt(QWidget *widget)
    {
        m_where = QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
        line("title", widget->windowTitle().replace(u"[*][*]"_s, u"[star]"_s));
        EXPECT_FALSE(has(widget->windowTitle()) && bare(widget->windowTitle()).contains(u"[*]"_s));
        line("status tip", widget->statusTip());
        line("accessible name", widget->accessibleName());
        line("accessible description", widget->accessibleDescription());
        html("tool tip", widget->toolTip());
        html("what is this", widget->whatsThis());
        for (const QAction *action : widget->actions()) {
            mnemonic("action", action->text());
            html("action's tip", action->toolTip());
            line("action's status", action->statusTip());
        }
        if (const auto *label = qobject_cast<QLabel *>(widget))
            lookAtLabel(*label);
        if (const auto *button = qobject_cast<QAbstractButton *>(widget))
            mnemonic("button", button->text());
        if (const auto *box = qobject_cast<QGroupBox *>(widget))
            mnemonic("box", box->title());
        if (const auto *edit = qobject_cast<QLineEdit *>(widget))
            line("placeholder", edit->placeholderText());
        if (const auto *bar = qobject_cast<QStatusBar *>(widget))
            line("message", bar->currentMessage());
        if (const auto *box = qobject_cast<QComboBox *>(widget))
            for (int item = 0; item < box->count(); ++item)
                line("item", box->itemText(item));
        if (const auto *edit = qobject_cast<QPlainTextEdit *>(widget))
            lines(edit->toPlainText());
        EXPECT_FALSE(qobject_cast<QTextEdit *>(widget) && has(static_cast<QTextEdit *>(widget)->toPlainText()))
            << where() << "is rich";
        if (auto *view = qobject_cast<QAbstractItemView *>(widget); view && view->model())
            lookAtModel(*view->model(), {});
    }

    void html(const char *what, const QString &tip)
    {
        if (!has(tip))
            return;
        m_what = what;
        QString rest = tip;
        rest.remove(QRegularExpression(u"</?(p|b|br|table|tr|td)( width=\"\\d+\")?>"_s));
        EXPECT_FALSE(rest.contains(u'<')) << where() << "has markup: " << tip.left(300).toStdString();
        EXPECT_TRUE(tip.startsWith(u"<p>") || tip.startsWith(u"<table")) << where() << "may be taken for rich";
        EXPECT_LE(tip.size(), 3 * longestTip) << where();
        for (const QString &each : QTextDocumentFragment::fromHtml(tip).toPlainText().split(u'\n'))
            line(what, each);
    }

private:
    bool has(const QString &text) const { return text.contains(m_mark); }
    std::string where() const { return m_where.toStdString() + ", " + m_what + ": "; }
    static QString bare(QString text) { return text.remove(u"[*][*]"_s); }

    void line(const char *what, const QString &text)
    {
        m_what = what;
        const QString flaw = has(text) ? flawOf(text, longestWords) : QString();
        EXPECT_EQ(flaw.toStdString(), "") << where() << text.left(200).toStdString();
    }

    void lines(const QString &text)
    {
        for (const QString &each : text.split(u'\n'))
            line("line", each);
    }

    /// A single & would be taken for a mnemonic.
    void mnemonic(const char *what, const QString &text)
    {
        line(what, text);
        EXPECT_FALSE(has(text) && QString(text).remove(u"&&"_s).contains(u'&')) << where();
    }

    void lookAtLabel(const QLabel &label)
    {
        const QStringList lines = label.text().split(u'\n');
        EXPECT_LE(lines.size(), 3) << where();
        for (const QString &each : lines)
            line("label", each);
        EXPECT_FALSE(has(label.text()) && label.textFormat() != Qt::PlainText) << where() << "is not plain";
        if (label.buddy())
            mnemonic("label with a buddy", label.text());
    }

    void lookAtModel(const QAbstractItemModel &model, const QModelIndex &parent)
    {
        for (int column = 0; column < model.columnCount(parent) && !parent.isValid(); ++column)
            for (const int role : roles)
                line("heading", model.headerData(column, Qt::Horizontal, role).toString());
        for (int row = 0; row < model.rowCount(parent); ++row)
            for (int column = 0; column < model.columnCount(parent); ++column) {
                const QModelIndex index = model.index(row, column, parent);
                for (const int role : roles)
                    for (const QString &each : index.data(role).toString().split(u'\n'))
                        line("cell", each);
                EXPECT_FALSE(has(index.data().toString()) && index.data().toString().contains(u'\n')) << where();
                if (column == 0)
                    lookAtModel(model, index);
            }
    }

    static constexpr int roles[] = {Qt::DisplayRole, Qt::ToolTipRole, Qt::StatusTipRole, Qt::WhatsThisRole,
        Qt::AccessibleTextRole, Qt::AccessibleDescriptionRole};
    QString m_mark, m_where;
    const char *m_what = "";
};

void rest(QWidget *viewport, const QPoint &at)
{
    QHelpEvent event(QEvent::ToolTip, at, viewport->mapToGlobal(at));
    QApplication::sendEvent(viewport, &event);
}

/// Where a pointer may rest on a view, so that each of its things is met.
QList<QPoint> placesOn(QAbstractScrollArea &view)
{
    QList<QPoint> places;
    const QSize size = view.viewport()->size(),
                step = qobject_cast<QGraphicsView *>(&view) ? QSize(97, 19) : QSize(150, 20);
    for (int y = 3; y < size.height(); y += step.height())
        for (int x = 5; x < size.width(); x += step.width())
            places += {x, y};
    return places;
}

} // namespace

void expectPlainWords(QWidget *widget, const QString &mark)
{
    Words words(mark);
    words.lookAt(widget);
    for (QWidget *each : widget->findChildren<QWidget *>())
        words.lookAt(each);
}

int expectPlainTips(QWidget *widget, const QString &mark)
{
    Words words(mark);
    QStringList seen;
    for (auto *view : widget->findChildren<QAbstractScrollArea *>()) {
        if (!view->isVisible() || qobject_cast<QPlainTextEdit *>(view))
            continue;
        for (const QPoint &place : placesOn(*view)) {
            rest(view->viewport(), place);
            const QString tip = QToolTip::text();
            if (!tip.contains(mark) || seen.contains(tip))
                continue;
            seen += tip;
            words.html("tip", tip);
        }
    }
    QToolTip::hideText();
    return static_cast<int>(seen.size());
}

} // namespace support
