// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/dialogs.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <array>

namespace window
{
namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(window::dialogs)
};

QLabel *plainLabel(QWidget *parent, const QString &text)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setWordWrap(true);
    return label;
}

/// With a Close button under `column`; shown, and gone once closed.
void showDialog(QDialog *dialog, QVBoxLayout *column, const QString &title)
{
    dialog->setWindowTitle(title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    column->addWidget(buttons);
    dialog->open();
}

QString readText(const files::ReadResult &result)
{
    const QLocale locale;
    return Text::tr("Read %1 of %2 deals and %3 of %4 commitments.")
        .arg(locale.toString(result.deals.read), locale.toString(result.deals.found),
            locale.toString(result.commitments.read), locale.toString(result.commitments.found));
}

struct Key {
    const char *keys, *what;
};
constexpr std::array keys{
    Key{QT_TRANSLATE_NOOP("window::dialogs", "↑  ↓"), QT_TRANSLATE_NOOP("window::dialogs", "Deal above, deal below")},
    Key{QT_TRANSLATE_NOOP("window::dialogs", "←  →  or  A  D"), QT_TRANSLATE_NOOP("window::dialogs", "Earlier, later")},
    Key{QT_TRANSLATE_NOOP("window::dialogs", "W  S  or  +  −"),
        QT_TRANSLATE_NOOP("window::dialogs", "Zoom in, zoom out")},
    Key{QT_TRANSLATE_NOOP("window::dialogs", "0"), QT_TRANSLATE_NOOP("window::dialogs", "Back to the first years")},
    Key{QT_TRANSLATE_NOOP("window::dialogs", "Wheel, drag"),
        QT_TRANSLATE_NOOP("window::dialogs", "Zoom at the pointer, move in time")},
    Key{QT_TRANSLATE_NOOP("window::dialogs", "Ctrl+O"), QT_TRANSLATE_NOOP("window::dialogs", "Open a deal file")},
    Key{QT_TRANSLATE_NOOP("window::dialogs", "Ctrl+E"),
        QT_TRANSLATE_NOOP("window::dialogs", "Export the chart as PNG")},
    Key{QT_TRANSLATE_NOOP("window::dialogs", "Ctrl+C"),
        QT_TRANSLATE_NOOP("window::dialogs", "Copy the chart as an image")},
    Key{QT_TRANSLATE_NOOP("window::dialogs", "Ctrl+Shift+C"),
        QT_TRANSLATE_NOOP("window::dialogs", "Copy the citation of the selected figure")},
    Key{QT_TRANSLATE_NOOP("window::dialogs", "F9"), QT_TRANSLATE_NOOP("window::dialogs", "Show or hide the details")},
    Key{QT_TRANSLATE_NOOP("window::dialogs", "Tab"), QT_TRANSLATE_NOOP("window::dialogs", "Next control")},
};

} // namespace

QDialog *showProblems(QWidget *parent, const QString &path, const files::ReadResult &result, bool kept)
{
    const QString name = QFileInfo(path).fileName();
    QStringList lines;
    for (const files::Problem &problem : result.problems)
        lines += files::toText(problem, name);
    if (result.unlisted > 0)
        lines += Text::tr("… and %1 more").arg(QLocale().toString(result.unlisted));

    auto *dialog = new QDialog(parent);
    auto *column = new QVBoxLayout(dialog);
    column->addWidget(plainLabel(dialog,
        kept ? Text::tr("“%1” was not opened. The window still shows the deals from before.").arg(name)
             : Text::tr("“%1” is open, but not all of it could be read.").arg(name)));
    column->addWidget(plainLabel(dialog, result.cannotRead.isEmpty() ? readText(result) : result.cannotRead));
    if (!lines.isEmpty()) {
        auto *list = new QPlainTextEdit(lines.join(u'\n'), dialog);
        list->setReadOnly(true);
        list->setTabChangesFocus(true);
        list->setAccessibleName(Text::tr("Problems"));
        column->addWidget(list);
        dialog->resize(720, 360);
    }
    showDialog(dialog, column, Text::tr("Problems in a deal file"));
    return dialog;
}

void showFailure(QWidget *parent, const QString &what, const QString &why)
{
    auto *box = new QMessageBox(QMessageBox::Warning, Text::tr("Deal Timeline"), what, QMessageBox::Ok, parent);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(why);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void showKeys(QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    auto *column = new QVBoxLayout(dialog);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(24);
    for (const Key &key : keys) {
        QLabel *what = plainLabel(dialog, Text::tr(key.what));
        what->setWordWrap(false);
        form->addRow(plainLabel(dialog, Text::tr(key.keys)), what);
    }
    column->addLayout(form);
    showDialog(dialog, column, Text::tr("Keys"));
}

void showAbout(QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    auto *column = new QVBoxLayout(dialog);
    column->addWidget(plainLabel(dialog, Text::tr("Deal Timeline %1").arg(QStringLiteral(DEALS_VERSION))));
    column->addWidget(plainLabel(dialog,
        Text::tr("Who promised whom how much computing power and money, and who says so: drawn and summed only as far "
                 "as the sources go.")));
    column->addWidget(plainLabel(dialog,
        Text::tr("Free software under the GNU General Public License, version 3 or later, without any warranty. "
                 "It uses Qt %1 with Qt Charts (GPL 3) and the typeface Inter (SIL Open Font License 1.1).")
            .arg(QString::fromLatin1(qVersion()))));
    dialog->setMinimumWidth(420);
    showDialog(dialog, column, Text::tr("About Deal Timeline"));
}

} // namespace window
