// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/valuetable.h"

#include "tables/dealroles.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

using namespace tables;

namespace
{

class ValueTableTest : public testing::Test
{
protected:
    void SetUp() override { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    QVariant fact(int row, int column, DealRole role) { return table.index(row, column).data(static_cast<int>(role)); }
    std::string print()
    {
        QStringList lines;
        for (int row = -1; row < table.rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < table.columnCount(); ++column)
                cells += row < 0 ? table.headerData(column, Qt::Horizontal).toString()
                                 : table.index(row, column).data().toString();
            lines += cells.join(u'|');
        }
        return lines.join(u'\n').toStdString();
    }

    const QStringList headings{u"What"_s, u"Left"_s, u"Line"_s};
    const std::vector<ValueTable::Row> rows{
        {{u"Power"_s, u"10 GW"_s, 1234}}, {{u"scheduled"_s, u"1 GW"_s, 5}, true}, {{u"A sentence."_s, u""_s, u""_s}}};
    ValueTable table;
    QAbstractItemModelTester tester{&table, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(ValueTableTest, isEmptyAtFirst)
{
    EXPECT_EQ(table.rowCount(), 0);
    EXPECT_EQ(table.columnCount(), 0);
    table.show(headings, {});
    EXPECT_EQ(print(), "What|Left|Line");
    EXPECT_FALSE(table.index(0, 0).isValid());
    EXPECT_FALSE(table.headerData(3, Qt::Horizontal).isValid());
    EXPECT_FALSE(table.headerData(0, Qt::Vertical).isValid());
}

TEST_F(ValueTableTest, showsTextsAndNumbers)
{
    table.show(headings, rows);
    EXPECT_EQ(print(), "What|Left|Line\nPower|10 GW|1,234\nscheduled|1 GW|5\nA sentence.||");
    EXPECT_EQ(fact(0, 2, DealRole::Sort), QVariant(1234));
    EXPECT_FALSE(fact(0, 0, DealRole::Phase).toBool());
    EXPECT_TRUE(fact(1, 0, DealRole::Phase).toBool());
    EXPECT_FALSE(fact(0, 0, DealRole::Address).isValid());
    EXPECT_FALSE(table.isSentence(0));
    EXPECT_TRUE(table.isSentence(2));
}

TEST_F(ValueTableTest, numbersStandAtTheRight)
{
    table.show(headings, rows);
    const QVariant right(Qt::AlignRight | Qt::AlignVCenter);
    EXPECT_EQ(table.index(0, 2).data(Qt::TextAlignmentRole), right);
    EXPECT_EQ(table.headerData(2, Qt::Horizontal, Qt::TextAlignmentRole), right);
    EXPECT_FALSE(table.index(0, 1).data(Qt::TextAlignmentRole).isValid());
    EXPECT_FALSE(table.headerData(1, Qt::Horizontal, Qt::TextAlignmentRole).isValid());
}

TEST_F(ValueTableTest, aLongTextIsCutWhereItIsShownAlone)
{
    const QString text = QString(5000, u'x') + u'\n';
    table.show({u"Text"_s}, {{{text}}});
    EXPECT_LT(table.index(0, 0).data().toString().size(), 1010);
    EXPECT_EQ(fact(0, 0, DealRole::Whole).toString(), text);
    EXPECT_EQ(table.index(0, 0).data(Qt::ToolTipRole), table.index(0, 0).data());
}

TEST_F(ValueTableTest, isFlat)
{
    table.show(headings, rows);
    EXPECT_EQ(table.rowCount(table.index(0, 0)), 0);
    EXPECT_EQ(table.columnCount(table.index(0, 0)), 0);
}

TEST_F(ValueTableTest, sameRowsStay)
{
    table.show(headings, rows);
    const QPersistentModelIndex kept = table.index(1, 0);
    QSignalSpy changed(&table, &QAbstractItemModel::dataChanged), reset(&table, &QAbstractItemModel::modelReset),
        renamed(&table, &QAbstractItemModel::headerDataChanged);
    table.show(headings, rows);
    EXPECT_EQ(changed.size() + reset.size() + renamed.size(), 0) << "nothing is new";
    std::vector<ValueTable::Row> others = rows;
    others[1].cells[1] = u"$1 B"_s;
    table.show(headings, others);
    EXPECT_EQ(changed.size(), 1);
    EXPECT_EQ(reset.size(), 0);
    EXPECT_TRUE(kept.isValid());
    EXPECT_EQ(table.index(1, 1).data().toString(), u"$1 B"_s);
    table.show({u"What"_s, u"Right"_s, u"Line"_s}, others);
    EXPECT_EQ(renamed.size(), 1);
    EXPECT_EQ(table.headerData(1, Qt::Horizontal).toString(), u"Right"_s);
    others.resize(1);
    table.show(headings, others);
    EXPECT_EQ(reset.size(), 1);
    EXPECT_FALSE(kept.isValid());
}

} // namespace
