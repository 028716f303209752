// SPDX-License-Identifier: GPL-3.0-or-later
// Tables that are no UTF-8.
#include "files/mapping/mappingproposal.h"
#include "window/filefixture.h"
#include "window/opening/dealfile.h"
#include "window/opening/mappingdialog.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

using namespace window;

namespace
{

const QByteArray ours = "deal,from,to,kind,amount,announced\n\xc9nergie,A,B,capacity,1 GW,2025\n";
const QByteArray foreign = "Agreement,Supplier,Customer,Size,Signed\n\xc9nergie,Maker,Lab,10 GW,2025-09-22\n";

class EncodingTest : public testing::Test
{
protected:
    EncodingTest()
    {
        QObject::connect(&file, &DealFile::encodingWanted, &file, [this](const LoadedFile &loaded) { asked = loaded; });
        QObject::connect(&file, &DealFile::mappingWanted, &file, [this](const LoadedFile &loaded) { asked = loaded; });
    }
    void open(const QByteArray &bytes)
    {
        table.write(bytes);
        file.open(table.path);
        ASSERT_TRUE(QTest::qWaitFor([&] { return asked.has_value(); }));
        EXPECT_EQ(refused.count() + opened.count(), 0);
    }

    Files table{u"table.csv"_s};
    DealFile file;
    std::optional<LoadedFile> asked;
    QSignalSpy wanted{&file, &DealFile::encodingWanted}, refused{&file, &DealFile::refused},
        opened{&file, &DealFile::opened}, reloaded{&file, &DealFile::reloaded};
};

TEST_F(EncodingTest, isKeptWhenTheFileIsReadAgain)
{
    open(ours);
    file.answerEncoding(*asked, true);
    ASSERT_TRUE(QTest::qWaitFor([&] { return opened.count() == 1; }));
    EXPECT_TRUE(file.report().problems.empty());
    EXPECT_FALSE(file.isMapped()) << "its columns are ours";
    table.replace(QByteArray(ours).replace("\xc9", "\xc8"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return reloaded.count() == 1; }, 10000));
    const auto set = reloaded[0][0].value<std::shared_ptr<const deals::DealSet>>();
    EXPECT_EQ(set->deals.at(0).title, u"Ènergie");
    EXPECT_EQ(wanted.count(), 1);
}

TEST_F(EncodingTest, isForgottenWhenTheFileIsSavedAsUtf8)
{
    open(ours);
    file.answerEncoding(*asked, true);
    ASSERT_TRUE(QTest::qWaitFor([&] { return opened.count() == 1; }));
    table.replace(QByteArray(ours).replace("\xc9", "É"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return reloaded.count() == 1; }, 10000));
    const auto set = reloaded[0][0].value<std::shared_ptr<const deals::DealSet>>();
    EXPECT_EQ(set->deals.at(0).title, u"Énergie");
}

TEST_F(EncodingTest, thatIsDeclinedRefusesTheFile)
{
    open(ours);
    file.answerEncoding(*asked, false);
    ASSERT_EQ(refused.count(), 1);
    const auto report = refused[0][1].value<files::ReadResult>();
    ASSERT_EQ(report.problems.size(), 1U);
    EXPECT_EQ(report.problems[0].line, 2);
    EXPECT_TRUE(file.path().isEmpty());
}

TEST_F(EncodingTest, isAskedInTheMappingOfAForeignTable)
{
    open(foreign);
    EXPECT_EQ(wanted.count(), 0);
    ASSERT_TRUE(asked->foreign);
    const MappingDialog dialog(u"table.csv"_s, asked->foreign->sheet, asked->foreign->proposed);
    const auto labels = dialog.findChildren<QLabel *>();
    EXPECT_TRUE(std::any_of(labels.begin(), labels.end(),
        [](const QLabel *label) { return label->text() == u"It is not UTF-8, and read as Windows-1252."; }));
    files::Mapping mapping = dialog.mapping();
    EXPECT_EQ(mapping.encoding, files::Encoding::Windows1252);
    mapping.constants[files::Key::Kind] = u"capacity"_s;
    file.open(table.path, mapping);
    ASSERT_TRUE(QTest::qWaitFor([&] { return opened.count() == 1; }));
    EXPECT_TRUE(file.isMapped());
    const auto set = opened[0][0].value<std::shared_ptr<const deals::DealSet>>();
    EXPECT_EQ(set->deals.at(0).title, u"Énergie");
}

} // namespace
