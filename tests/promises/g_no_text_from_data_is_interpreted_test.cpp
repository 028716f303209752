// SPDX-License-Identifier: GPL-3.0-or-later
// HTML, formula, path, address, format, terminal sequence, bidirectional mark: a text from a file is shown as it is
// written, wherever it comes out. Opening a web address on an explicit click is the one exception.
#include "support/hostiledeals.h"
#include "support/program.h"
#include "support/shownwords.h"

#include "deals/csvcells.h"
#include "deals/legible.h"
#include "export/formats.h"
#include "files/json/json.h"
#include "files/mapping/mappingproposal.h"
#include "files/sheets/sheet.h"
#include "window/compare/comparepane.h"
#include "window/compare/differenceview.h"
#include "window/details/sourcebox.h"
#include "window/exporting/chartcopy.h"
#include "window/exporting/exportdialog.h"
#include "window/frame/findbar.h"
#include "window/opening/dealfile.h"
#include "window/opening/mappingdialog.h"
#include "window/table/tablepane.h"
#include "window/widgets/dialogs.h"
#include "window/widgets/elidedlabel.h"
#include "window/windowfixture.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTextLayout>
#include <QXmlStreamReader>

#include <sys/stat.h>
#include <unistd.h>

namespace
{

using namespace window;
using support::hostileMark;

const std::size_t turns = support::hostileTexts().size();

/// A pipe that nobody writes to: whoever opens it waits for ever, and the alarm ends the test.
class Trap final
{
public:
    Trap()
    {
        EXPECT_EQ(mkfifo(QFile::encodeName(path()).constData(), 0600), 0);
        alarm(300); // seconds
    }
    ~Trap() { alarm(0); }
    QString path() const { return m_folder.filePath(u"pipe"_s); }

private:
    QTemporaryDir m_folder;
};

/// Collects what a desktop would be asked to open.
class Desktop final : public QObject
{
    Q_OBJECT
public:
    Desktop()
    {
        for (const QString &scheme : schemes)
            QDesktopServices::setUrlHandler(scheme, this, "open");
    }
    ~Desktop() override
    {
        for (const QString &scheme : schemes)
            QDesktopServices::unsetUrlHandler(scheme);
    }
    QList<QUrl> opened;
    Q_INVOKABLE void open(const QUrl &url) { opened += url; }

private:
    const QStringList schemes{u"http"_s, u"https"_s, u"file"_s, u"javascript"_s, u"data"_s};
};

class Window : public WindowTest
{
protected:
    void show(std::size_t turn)
    {
        state().setDeals(std::make_shared<const deals::DealSet>(support::hostileDeals(turn, trap.path())));
    }
    void waitForFile()
    {
        EXPECT_TRUE(QTest::qWaitFor([this] { return !window->file()->loader()->isLoading(); }, 20'000));
    }
    void look() { support::expectPlainWords(window.get(), hostileMark); }
    void lookAtDialog()
    {
        QCoreApplication::processEvents();
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (widget == window.get() || widget->metaObject()->className() == QByteArray("QFileDialog"))
                continue;
            support::expectPlainWords(widget, hostileMark);
            if (auto *dialog = qobject_cast<QDialog *>(widget))
                dialog->close();
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    Trap trap;
    Desktop desktop;
};

TEST_F(Window, ShowsEveryTextOfEveryFieldAsItIsWritten)
{
    for (std::size_t turn = 0; turn < turns; turn += 3) { // other rows of the field take the texts between
        SCOPED_TRACE(turn);
        show(turn);
        for (const Page page : {Page::Table, Page::Compare, Page::Timeline}) {
            state().setPage(page);
            QCoreApplication::processEvents();
            look();
        }
        for (std::uint32_t deal = 0; deal < state().deals()->deals.size(); ++deal) {
            state().select({deal});
            support::expectPlainWords(window->details(), hostileMark);
        }
        window->grab(); // draws what is shown
        if (HasFailure())
            return;
    }
    EXPECT_TRUE(desktop.opened.isEmpty());
}

TEST_F(Window, TipsAreWrittenOut)
{
    int seen = 0;
    for (const std::size_t turn : {29U}) {
        SCOPED_TRACE(turn);
        show(turn);
        for (const Page page : {Page::Table, Page::Compare, Page::Timeline}) {
            state().setPage(page);
            QCoreApplication::processEvents();
            seen += support::expectPlainTips(window.get(), hostileMark);
        }
        if (HasFailure())
            return;
    }
    EXPECT_GT(seen, 10);
}

TEST_F(Window, FilterAndSearchShowWhatWasTyped)
{
    auto *find = window->findChild<FindBar *>();
    ASSERT_NE(find, nullptr);
    show(0);
    for (const QString &text : support::hostileTexts(trap.path())) {
        state().setFilterText(text);
        find->findChild<QLineEdit *>()->setText(text);
        QCoreApplication::processEvents();
        look();
        filters::Filter filter;
        filter.texts = {text, text};
        for (filters::Choice party = 0; party < state().deals()->parties.size(); ++party)
            filter.set(filters::Facet::Partner, party, true);
        state().setFilter(filter);
        look();
        state().setFilter({});
    }
}

TEST_F(Window, DialogsShowTextsAsTheyAreWritten)
{
    const QTemporaryDir folder;
    const QStringList names{u"<img src=x>zq7.json"_s, u"a\u202e\nzq7.json"_s, u"%1 %2 &zq7.json"_s};
    for (std::size_t turn = 0; turn < turns; turn += 5) {
        SCOPED_TRACE(turn);
        show(turn);
        state().select({static_cast<std::uint32_t>(turn % state().deals()->deals.size())});
        for (const char *name : {"Export…", "Explain the Signs", "Keys", "About Deal Timeline"}) {
            action(QString::fromUtf8(name))->trigger();
            lookAtDialog();
        }
        const QString path = folder.filePath(names[qsizetype(turn) % names.size()]);
        QByteArray file = support::hostileFile(turn, trap.path());
        support::write(path, file.replace("\"signed\"", R"("<b>zq7 \u202e")"));
        open(path);
        look();
        open(path + u".missing"_s);
        look();
        support::write(path, QByteArray("[\"") + support::hostileTexts()[turn].toUtf8());
        window->file()->reload();
        waitForFile();
        look();
        showFailure(window.get(), path, support::hostileTexts()[turn]);
        lookAtDialog();
        if (HasFailure())
            return;
    }
}

TEST_F(Window, ADialogOnAForeignTableShowsItsTextsAsTheyAreWritten)
{
    const std::vector<QString> texts = support::hostileTexts(trap.path());
    for (std::size_t turn = 0; turn < turns; turn += 6) {
        SCOPED_TRACE(turn);
        QString table;
        for (std::size_t row = 0; row < 5; ++row) {
            QStringList cells;
            for (std::size_t column = 0; column < 6; ++column)
                cells += texts[(turn + 7 * row + column) % turns];
            table += deals::csvLine(cells);
        }
        const files::Sheet sheet = files::csvSheet(table.toUtf8());
        MappingDialog dialog(texts[turn], sheet, files::proposedMapping(sheet.table), window.get());
        dialog.show();
        for (auto *box : dialog.findChildren<QComboBox *>())
            box->setCurrentIndex(std::min(box->count() - 1, 2));
        QCoreApplication::processEvents();
        support::expectPlainWords(&dialog, hostileMark);
        if (HasFailure())
            return;
    }
}

TEST_F(Window, OpensWebAddressesAloneAndShowsThemFirst)
{
    auto *box = window->details()->findChild<SourceBox *>();
    auto *list = window->details()->findChild<QListView *>();
    auto *address = box->findChild<QPlainTextEdit *>();
    QPushButton *open = nullptr;
    for (auto *button : box->findChildren<QPushButton *>())
        if (button->text() == u"Open source")
            open = button;
    ASSERT_NE(open, nullptr);
    struct Case {
        const char *url, *shown; ///< null: not opened
    };
    constexpr Case cases[] = {{"https://openai.com/index?a=1&b=2", "https://openai.com/index?a=1&b=2"},
        {"HTTP://Example.com", "http://example.com"}, {"javascript:alert(1)", nullptr}, {"file:///etc/passwd", nullptr},
        {"data:text/html,<b>", nullptr}, {"ftp://example.com/", nullptr}, {"//example.com", nullptr},
        {"example.com", nullptr}, {"https:///etc/passwd", nullptr}, {"https://openai.com@evil.invalid/", nullptr},
        {"vbscript:x", nullptr}, {"https://", nullptr}, {"\nhttps://example.com", nullptr},
        // NOLINTNEXTLINE(misc-misleading-bidirectional)
        {"https://example.com/\u202emoc.elgoog", "https://example.com/%E2%80%AEmoc.elgoog"},
        {"https://\u0430pple.com/", "https://xn--pple-43d.com/"}};
    for (const Case &c : cases) {
        deals::DealSet set = *bundledDeals();
        for (deals::Source &source : set.sources)
            source.url = QString::fromUtf8(c.url);
        state().setDeals(std::make_shared<const deals::DealSet>(std::move(set)));
        state().select({0});
        list->setCurrentIndex(list->model()->index(0, 0));
        opened.clear();
        open->click();
        if (c.shown) {
            EXPECT_EQ(address->toPlainText().toStdString(), c.shown);
            ASSERT_EQ(opened.size(), 1) << c.url;
            EXPECT_EQ(QUrl(opened.front()).toEncoded().toStdString(), c.shown) << "is not what was shown";
        } else {
            EXPECT_TRUE(opened.isEmpty()) << c.url;
        }
    }
    EXPECT_TRUE(desktop.opened.isEmpty());
}

/// Whether a spreadsheet would take a cell of these for a formula.
void expectNoFormula(const QString &table, QChar between)
{
    QString cell;
    bool isQuoted = false;
    const auto end = [&] {
        EXPECT_FALSE(!cell.isEmpty() && QStringView(u"=+-@\t\r\uff1d\uff0b\uff0d\uff20").contains(cell.front()))
            << cell.left(100).toStdString();
        cell.clear();
    };
    for (const QChar each : table) {
        if (each == u'"' && between == u',')
            isQuoted = !isQuoted;
        else if (!isQuoted && (each == between || each == u'\n'))
            end();
        else if (isQuoted || each != u'\r')
            cell += each;
    }
    end();
}

TEST_F(Window, NothingOnTheClipboardIsAFormula)
{
    const auto text = [] { return QGuiApplication::clipboard()->text(); };
    auto *table = window->findChild<TablePane *>();
    auto *differences = window->findChild<DifferenceView *>();
    for (std::size_t turn = 0; turn < turns; turn += 3) {
        SCOPED_TRACE(turn);
        show(turn);
        state().setPage(Page::Table);
        table->copyAction()->trigger();
        expectNoFormula(text(), u'\t');
        expectNoFormula(QString::fromUtf8(QGuiApplication::clipboard()->mimeData()->data(u"text/csv"_s)), u',');
        EXPECT_FALSE(QGuiApplication::clipboard()->mimeData()->hasHtml());
        table->copyCsvAction()->trigger();
        expectNoFormula(text(), u',');
        state().setPage(Page::Compare);
        QCoreApplication::processEvents();
        QTest::keyClick(differences, Qt::Key_C, Qt::ControlModifier);
        expectNoFormula(text(), u'\t');
        if (HasFailure())
            return;
    }
}

TEST(FileNames, FromDataStayInTheirFolder)
{
    std::vector<QString> titles = support::hostileTexts();
    for (const char16_t *title : {u"", u"..", u".", u"/", u"-", u"CON", u"深圳", u"а\u202eб"})
        titles.push_back(QString::fromUtf16(title));
    titles.emplace_back(500, QChar(0x6df1));
    titles.push_back(QString::fromUtf8("\U00020000").repeated(200));
    for (const QString &title : titles) {
        const QString name = suggestedFileName(title, counting::firstWindow(), u"png"_s);
        EXPECT_EQ(QFileInfo(u"/folder/"_s + name).canonicalPath(), QFileInfo(name).canonicalPath());
        EXPECT_FALSE(name.contains(u'/') || name.contains(u'\\')) << name.toStdString();
        EXPECT_FALSE(name.startsWith(u'.') || name.startsWith(u'-')) << name.toStdString();
        EXPECT_TRUE(name.endsWith(u"2025-2027.png")) << name.toStdString();
        EXPECT_LE(name.toUtf8().size(), 255) << name.toStdString();
        EXPECT_EQ(support::flawOf(name, 255).toStdString(), "") << name.toStdString();
        EXPECT_FALSE(name.toUtf8().contains('?')) << name.toStdString();
    }
}

class Files : public testing::Test
{
protected:
    void SetUp() override { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    /// A file of the deals of that turn, of the timeline or of the first two partners.
    static QByteArray exported(const deals::DealSet &set, const char16_t *suffix, bool compares)
    {
        exporting::Subject subject{&set, {}, {}, {}, QLocale()};
        subject.view.focus = set.focus;
        if (compares)
            subject.pair = counting::firstPair(counting::Ledger(set, subject.view.focus));
        exporting::ImageOptions options;
        options.size = {1400, 1000};
        return exporting::formatOf(suffix)->bytes(subject, options);
    }
    template<typename Check> void forEachFile(const char16_t *suffix, std::size_t step, const Check &check)
    {
        for (std::size_t turn = 0; turn < turns && !HasFailure(); turn += step) {
            SCOPED_TRACE(turn);
            const deals::DealSet set = support::hostileDeals(turn, trap.path());
            for (const bool compares : {false, true})
                check(exported(set, suffix, compares));
        }
    }

    Trap trap;
};

TEST_F(Files, SvgIsWellFormedAndRefersToNothing)
{
    forEachFile(u".svg", 2, [](const QByteArray &svg) {
        QXmlStreamReader reader(svg);
        bool isMarked = false;
        while (!reader.atEnd()) {
            reader.readNext();
            EXPECT_FALSE(reader.isEntityReference());
            if (reader.isStartElement()) {
                EXPECT_FALSE(QStringList({u"image"_s, u"script"_s, u"a"_s, u"use"_s, u"foreignObject"_s})
                                 .contains(reader.name().toString()))
                    << reader.name().toString().toStdString();
                for (const QXmlStreamAttribute &attribute : reader.attributes())
                    EXPECT_FALSE(attribute.name() == u"href" || attribute.name().startsWith(u"on"));
            }
            if (!reader.isCharacters() || reader.isWhitespace())
                continue;
            isMarked = isMarked || reader.text().contains(hostileMark);
            for (const QString &line : reader.text().toString().split(u'\n', Qt::SkipEmptyParts))
                EXPECT_EQ(support::flawOf(line, 11'000).toStdString(), "") << line.toStdString();
        }
        EXPECT_FALSE(reader.hasError()) << reader.errorString().toStdString() << " line " << reader.lineNumber();
        EXPECT_TRUE(isMarked);
    });
}

TEST_F(Files, PdfHasNoLinkAndNoScript)
{
    forEachFile(u".pdf", 7, [](const QByteArray &pdf) {
        EXPECT_TRUE(pdf.startsWith("%PDF-"));
        for (const char *name : {"/Link", "/URI", "/JavaScript", "/JS", "/Launch", "/OpenAction", "/EmbeddedFile"})
            EXPECT_FALSE(pdf.contains(name)) << name;
    });
}

TEST_F(Files, TextsOfAPngAreLines)
{
    forEachFile(u".png", 7, [](const QByteArray &png) {
        const QImage image = QImage::fromData(png, "PNG");
        ASSERT_FALSE(image.isNull());
        for (const QString &key : image.textKeys())
            EXPECT_EQ(support::flawOf(image.text(key), 10'000).toStdString(), "") << key.toStdString();
        EXPECT_TRUE(image.text(u"Description"_s).contains(u"Basis"));
    });
}

TEST_F(Files, NoCellIsAFormula)
{
    forEachFile(u".csv", 1, [](const QByteArray &csv) { expectNoFormula(QString::fromUtf8(csv), u','); });
}

/// ≥ between a Hebrew name and a figure must not be drawn as ≤, nor the figure before it.
TEST(Drawing, LettersFromRightToLeftLeaveTheirNeighboursInPlace)
{
    // NOLINTNEXTLINE(misc-misleading-bidirectional)
    const QString text = deals::legible(QString::fromUtf8("\u05d0\u05d1\u05d2: \u2265 10 GW \u202e(2027)"));
    QTextLayout layout(text, charts::font(13));
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    const auto at = [&](QChar c) { return line.cursorToX(int(text.indexOf(c))); };
    double before = -1;
    for (const char16_t c : {u':', u'\u2265', u'1', u'0', u'G', u'W', u'(', u'2', u'7', u')'}) {
        EXPECT_GT(at(c), before) << char(c);
        before = at(c);
    }
    EXPECT_GT(at(QChar(0x5d1)), at(QChar(0x5d2))) << "from right to left";
}

/// No character on a terminal that does more than stand there.
void expectStill(const QByteArray &output, const std::string &what)
{
    const bool isForPeople = !what.ends_with("--json"); // what programs read has all accents
    const QString text = QString::fromUtf8(output);
    for (const QString &line : (isForPeople ? text : QString(text).remove(QChar(0x301))).split(u'\n')) {
        EXPECT_EQ(support::flawOf(line, 100'000).toStdString(), "") << what << ": " << line.left(200).toStdString();
        EXPECT_FALSE(line.contains(QChar(0x2067))) << what;
    }
}

class Terminal : public testing::Test
{
protected:
    support::Ended run(const QStringList &arguments)
    {
        const support::Ended ended = support::deal(arguments);
        const std::string what = arguments.join(u' ').toStdString();
        expectStill(ended.out, what);
        expectStill(ended.err, what);
        return ended;
    }
    QTemporaryDir folder;
    Trap trap;
};

TEST_F(Terminal, NoTextActsOnIt)
{
    const QString path = folder.filePath(u"\x1b[31m\u202ezq7\n.json"_s);
    for (std::size_t turn = 0; turn < turns; turn += 5) {
        SCOPED_TRACE(turn);
        const QByteArray file = support::hostileFile(turn, trap.path());
        support::write(path, file);
        const support::Ended summary = run({u"summary"_s, path});
        EXPECT_EQ(summary.code, 0) << summary.err.toStdString();
        EXPECT_TRUE(summary.out.contains("zq7"));
        EXPECT_LE(summary.out.count('\n'), 90) << "a text has made lines of its own";
        const support::Ended json = run({u"summary"_s, path, u"--json"_s});
        EXPECT_TRUE(std::holds_alternative<files::json::Document>(files::json::parse(json.out)));
        EXPECT_EQ(run({u"check"_s, path}).code, 0);
        support::write(path, QByteArray(file).replace("\"signed\"", R"("\u001b[31m\u202e\n")"));
        EXPECT_EQ(run({u"check"_s, path}).code, 1);
        const support::Ended problems = run({u"check"_s, path, u"--json"_s});
        EXPECT_TRUE(std::holds_alternative<files::json::Document>(files::json::parse(problems.out)));
        if (HasFailure())
            return;
    }
}

TEST_F(Terminal, RefusalsNameHostileWordsWithoutTheirEffect)
{
    const QString path = folder.filePath(u"deals.json"_s);
    support::write(path, support::hostileFile(3, trap.path()));
    for (const QString &text : support::hostileTexts()) {
        if (text.size() > 1000 || text.contains(QChar(0x301))) // accents of one's own keyboard stay
            continue;
        EXPECT_EQ(run({u"summary"_s, path, u"--partner="_s + text + u"?"_s}).code, 2);
        EXPECT_EQ(run({u"summary"_s, path, u"--text="_s + text}).code, 0);
        EXPECT_EQ(run({u"export"_s, u"--output="_s + text}).code, 2);
        EXPECT_EQ(run({u"check"_s, u"./"_s + text}).code, 3);
    }
}

TEST_F(Terminal, JsonStaysExact)
{
    const QString path = folder.filePath(u"deals.json"_s);
    for (std::size_t turn = 0; turn < turns; turn += 11) {
        support::write(path, support::hostileFile(turn, trap.path()));
        const support::Ended ended = run({u"summary"_s, path, u"--json"_s});
        const auto parsed = files::json::parse(ended.out);
        const auto *document = std::get_if<files::json::Document>(&parsed);
        ASSERT_NE(document, nullptr) << ended.out.left(300).toStdString();
        const deals::DealSet set = support::hostileDeals(turn, trap.path());
        const files::json::Value root(*document, 0);
        EXPECT_EQ(root.member("focus"_L1)->text(), set.party(set.focus).name);
        const std::vector<files::json::Value> claims = root.member("claims"_L1)->elements();
        ASSERT_EQ(claims.size(), set.claims.size());
        for (std::size_t i = 0; i < claims.size(); ++i)
            EXPECT_EQ(claims[i].member("what"_L1)->text(), set.claims[i].what);
    }
}

} // namespace

#include "g_no_text_from_data_is_interpreted_test.moc"

using namespace Qt::StringLiterals;
