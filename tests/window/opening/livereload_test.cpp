// SPDX-License-Identifier: GPL-3.0-or-later
// A file that another program writes all the time, in every way, under the eyes of the real window.
#include "window/filefixture.h"
#include "window/windowfixture.h"

#include "window/opening/problempane.h"

#include <atomic>
#include <chrono>
#include <iostream>
#include <thread>

using namespace Qt::StringLiterals;

using namespace window;
using namespace std::chrono_literals;

namespace
{

constexpr int replacements = 1000;

int dealsOf(int number)
{
    return 20 + number % 7;
}

/// "Set 17" has as many deals as dealsOf(17), and is long enough to be caught half-written.
QByteArray contentOf(int number)
{
    QByteArray deals;
    for (int deal = 0; deal < dealsOf(number); ++deal) {
        const QByteArray id = QByteArray::number((deal + number) % dealsOf(number)); // in another order each time
        deals += (deal > 0 ? "," : "")
            + (R"({"id": "deal)" + id + R"(", "title": "Deal )" + id + R"(", "announced": "2025-)"
                + (deal % 2 == 0 ? "09" : "10") + R"(", "statuses": [{"status": "signed"}], "commitments": [{"id": "c)"
                + id + R"(", "kind": "capacity", "from": "maker)" + QByteArray::number(id.toInt() % 4)
                + R"(", "to": "lab", "amount": {"measure": "power", "said": "exact", "unit": "GW", "value": )"
                + QByteArray::number(number) + "}}]}\n");
    }
    return R"({"format": "deal-timeline", "version": 1, "title": "Set )" + QByteArray::number(number)
        + R"(", "focus": "lab",
"parties": [{"id": "lab", "name": "Lab"}, {"id": "maker0", "name": "A"}, {"id": "maker1", "name": "B"},
 {"id": "maker2", "name": "C"}, {"id": "maker3", "name": "D"}],
"sources": [{"id": "s", "publisher": "P", "kind": "press", "note": ")"
        + QByteArray(64 * 1024, 'x') + R"("}],
"deals": [)"
        + deals + "]}\n";
}

class LiveReloadTest : public WindowTest
{
protected:
    QString titleOf(int number) { return u"Set %1"_s.arg(number); }
    QString selectedId()
    {
        return state().selected().isValid() ? state().deals()->deal(state().selected()).id : QString();
    }
    QStringList chosenPartners()
    {
        QStringList ids;
        for (const filters::Choice row : state().view().filter.of(filters::Facet::Partner))
            ids += state().deals()->parties[row].id;
        return ids;
    }
    /// What the user has set, by names.
    std::string whatIsSet()
    {
        const pictures::Arrangement &lanes = state().view().arrangement;
        QStringList pinned;
        for (const deals::DealId deal : lanes.pinned)
            pinned += state().deals()->deal(deal).id;
        return u"selected %1, %2 to %3, partners %4, folded %5, pinned %6, page %7, %8 steps"_s.arg(selectedId())
            .arg(shown().from)
            .arg(shown().to)
            .arg(chosenPartners().join(u'+'), lanes.folded.join(u'+'), pinned.join(u'+'))
            .arg(static_cast<int>(state().shown().page))
            .arg(state().history().count())
            .toStdString();
    }
    void setEverything()
    {
        const deals::DealSet &set = *state().deals();
        filters::Filter filter;
        for (const QStringView party : {u"maker1", u"maker2"})
            filter.set(filters::Facet::Partner, set.findParty(party).row, true);
        state().setFilter(filter);
        state().setArrangement(
            {pictures::Grouping::Partner, pictures::Order::Date, {u"partner/maker2"_s}, {dealCalled(u"deal5")}});
        state().zoom(0.5, deals::dayOf(2025, 10, 1));
        state().select(dealCalled(u"deal1"));
    }
    deals::DealId dealCalled(QStringView id)
    {
        for (std::uint32_t row = 0; row < state().deals()->deals.size(); ++row)
            if (state().deals()->deals[row].id == id)
                return {row};
        return {};
    }

    Files files;
};

/// Replaces the file again and again, with some accidents in between.
void writeAll(const Files &files, const std::atomic<bool> &isStale)
{
    for (int number = 1; number <= replacements; ++number) {
        const QByteArray content = contentOf(number);
        if (number % 50 == 10)
            files.write({});
        if (number % 50 == 20)
            files.write(content.left(content.size() * number / replacements));
        if (number % 50 == 30)
            files.remove();
        if (number % 250 == 20 || number % 250 == 10)
            std::this_thread::sleep_for(300ms); // seen, but not called bad
        for (int tries = 0; number % 250 == 30 && !isStale && tries < 3000; ++tries)
            std::this_thread::sleep_for(10ms); // until it is
        files.replace(content);
        std::this_thread::sleep_for(8ms);
    }
}

TEST_F(LiveReloadTest, aThousandAtomicReplacementsUnderLiveReload)
{
    files.write(contentOf(0));
    open(files.path);
    ASSERT_TRUE(window->file()->report().problems.empty());
    setEverything();
    QApplication::processEvents();
    const std::string set = whatIsSet();

    int reloads = 0, staleMarks = 0, marksTaken = 0, newest = 0;
    QObject::connect(&state(), &ViewState::changed, window.get(), [&] {
        ++reloads;
        const deals::DealSet &deals = *state().deals();
        const int number = deals.title.mid(4).toInt();
        EXPECT_GT(number, newest) << "never an older one";
        newest = number;
        EXPECT_EQ(deals.title, titleOf(number));
        ASSERT_EQ(static_cast<int>(deals.deals.size()), dealsOf(number)) << "whole";
        ASSERT_EQ(static_cast<int>(deals.commitments.size()), dealsOf(number));
        EXPECT_EQ(deals.commitments.front().amount.low, number * 1'000'000'000LL);
        EXPECT_EQ(whatIsSet(), set) << number;
    });
    std::atomic<bool> isStale = false;
    QObject::connect(window->file(), &DealFile::changed, window.get(), [&] {
        const bool wasStale = isStale.exchange(window->file()->stale().has_value());
        staleMarks += !wasStale && isStale ? 1 : 0;
        marksTaken += wasStale && !isStale ? 1 : 0;
    });

    {
        const std::jthread writer([&] { writeAll(files, isStale); });
        EXPECT_TRUE(QTest::qWaitFor([&] { return newest == replacements; }, 120000)) << "the last one shows";
    }
    QTest::qWait(500);
    EXPECT_TRUE(window->windowTitle().startsWith(titleOf(replacements) + u" — "_s));
    EXPECT_EQ(whatIsSet(), set);
    EXPECT_FALSE(window->file()->stale());
    EXPECT_GE(staleMarks, 4);
    EXPECT_EQ(marksTaken, staleMarks);
    EXPECT_GE(reloads, 10);
    std::cout << replacements << " replacements: " << reloads << " reloads, " << staleMarks << " stale marks shown, "
              << marksTaken << " taken away\n";
}

TEST_F(LiveReloadTest, theSameBytesOnceMoreDoNotTouchTheView)
{
    files.write(contentOf(1));
    open(files.path);
    setEverything();
    const auto before = state().deals();
    const QSignalSpy reloaded(window->file(), &DealFile::reloaded), views(&state(), &ViewState::changed);
    files.replace(contentOf(1));
    ASSERT_TRUE(QTest::qWaitFor([&] { return reloaded.count() > 0; }, 10000));
    EXPECT_EQ(state().deals(), before);
    EXPECT_EQ(views.count(), 0);
}

TEST_F(LiveReloadTest, rowsAndMarksFollowTheFile)
{
    files.write(Files::deals());
    open(files.path);
    EXPECT_FALSE(window->problems()->isVisible());
    files.write(Files::halfBad());
    ASSERT_TRUE(QTest::qWaitFor([&] { return window->file()->report().hasErrors(); }, 10000));
    EXPECT_FALSE(window->problems()->isVisible()) << "what happens elsewhere opens nothing";
}

} // namespace
