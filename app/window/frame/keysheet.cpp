// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/frame/keysheet.h"

#include "charts/drawing/fonts.h"
#include "window/widgets/labels.h"
#include "window/widgets/windowtranslation.h"

#include <QAction>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace window
{
namespace
{

struct Key {
    const char *keys, *what; ///< without keys: the heading of those that follow
};
/// What no menu says.
constexpr std::array paneKeys{
    Key{nullptr, QT_TRANSLATE_NOOP("window", "In the timeline and in both panes of a comparison")},
    Key{QT_TRANSLATE_NOOP("window", "↑  ↓"), QT_TRANSLATE_NOOP("window", "Deal above, deal below")},
    Key{QT_TRANSLATE_NOOP("window", "←  →  A  D"), QT_TRANSLATE_NOOP("window", "Earlier, later")},
    Key{QT_TRANSLATE_NOOP("window", "W  S  +  −"), QT_TRANSLATE_NOOP("window", "Zoom in, zoom out")},
    Key{QT_TRANSLATE_NOOP("window", "0"), QT_TRANSLATE_NOOP("window", "Back to the first years")},
    Key{QT_TRANSLATE_NOOP("window", "Page Up  Page Down"), QT_TRANSLATE_NOOP("window", "Scroll the lanes")},
    Key{QT_TRANSLATE_NOOP("window", "Menu, Shift+F10"),
        QT_TRANSLATE_NOOP("window", "What can be done with the selected deal")},
    Key{nullptr, QT_TRANSLATE_NOOP("window", "In the filters")},
    Key{QT_TRANSLATE_NOOP("window", "Space"), QT_TRANSLATE_NOOP("window", "Check or uncheck")},
    Key{QT_TRANSLATE_NOOP("window", "Enter"), QT_TRANSLATE_NOOP("window", "This one only")},
    Key{nullptr, QT_TRANSLATE_NOOP("window", "While finding")},
    Key{QT_TRANSLATE_NOOP("window", "Enter, Shift+Enter"), QT_TRANSLATE_NOOP("window", "Next, previous")},
    Key{QT_TRANSLATE_NOOP("window", "Esc"), QT_TRANSLATE_NOOP("window", "Clear, back to the deals")},
    Key{nullptr, QT_TRANSLATE_NOOP("window", "Everywhere")},
    Key{QT_TRANSLATE_NOOP("window", "Tab, Shift+Tab"), QT_TRANSLATE_NOOP("window", "Next control, previous control")},
};

/// A row of the sheet; without keys, a heading.
struct Row {
    QString keys, what;
};

QString keysOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &key : action.shortcuts())
        keys += key.toString(QKeySequence::NativeText);
    return keys.join(u"  "_s);
}

void addRowsOf(std::vector<Row> &rows, const QMenu &menu)
{
    for (const QAction *action : menu.actions()) {
        if (const auto *inner = action->menu())
            addRowsOf(rows, *inner);
        else if (!action->shortcut().isEmpty())
            rows.push_back({keysOf(*action), action->text().remove(u'&').remove(u'…')});
    }
}

std::vector<Row> menuRows(const QMenuBar &menus)
{
    std::vector<Row> rows;
    for (const QAction *action : menus.actions()) {
        if (!action->menu())
            continue;
        rows.push_back({{}, action->text().remove(u'&')});
        addRowsOf(rows, *action->menu());
        if (rows.back().keys.isEmpty())
            rows.pop_back(); // nothing of it has a key
    }
    return rows;
}

void addPaneRows(std::vector<Row> &rows)
{
    for (const Key &key : paneKeys)
        rows.push_back({key.keys ? Text::tr(key.keys) : QString(), Text::tr(key.what)});
}

/// Where the second column begins: at the first heading behind the middle.
std::vector<Row>::const_iterator middleOf(const std::vector<Row> &rows)
{
    return std::find_if(rows.begin() + static_cast<std::ptrdiff_t>(rows.size() / 2), rows.end(),
        [](const Row &row) { return row.keys.isEmpty(); });
}

QWidget *column(QWidget *parent, const std::vector<Row> &rows)
{
    auto *column = new QWidget(parent);
    auto *grid = new QGridLayout(column);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(4);
    for (const Row &row : rows) {
        const int line = grid->rowCount();
        if (row.keys.isEmpty()) {
            QLabel *heading = plainLabel(column, charts::font(13, QFont::DemiBold), row.what);
            heading->setContentsMargins(0, line > 1 ? 10 : 0, 0, 0);
            grid->addWidget(heading, line, 0, 1, 2);
            continue;
        }
        grid->addWidget(plainLabel(column, charts::font(13), row.keys), line, 0);
        grid->addWidget(plainLabel(column, charts::font(13), row.what), line, 1);
    }
    grid->setRowStretch(grid->rowCount(), 1);
    grid->setColumnStretch(1, 1);
    return column;
}

} // namespace

QDialog *showKeys(QWidget *parent, const QMenuBar *menus)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Text::tr("Keys"));
    auto *sheet = new QWidget(dialog);
    auto *columns = new QHBoxLayout(sheet);
    columns->setSpacing(32);
    std::vector<Row> rows = menuRows(*menus);
    addPaneRows(rows);
    const auto middle = middleOf(rows);
    columns->addWidget(column(sheet, {rows.cbegin(), middle}));
    columns->addWidget(column(sheet, {middle, rows.cend()}));
    auto *area = new QScrollArea(dialog);
    area->setWidget(sheet);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setAccessibleName(Text::tr("Keys"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *whole = new QVBoxLayout(dialog);
    whole->addWidget(area);
    whole->addWidget(buttons);
    dialog->resize(sheet->sizeHint().boundedTo(parent->size() - QSize(40, 90)) + QSize(40, 60));
    dialog->open();
    return dialog;
}

} // namespace window
