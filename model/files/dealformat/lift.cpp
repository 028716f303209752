// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/dealformat/lift.h"

#include "files/dealformat/rowobjects.h"
#include "files/problems/filetranslation.h"

#include <QSet>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace files
{
namespace
{

using json::Type;

constexpr std::array sides{Key::From, Key::To};

class Lifter final
{
public:
    Lifter(const Table &table, Problems &problems, const Progress *progress)
        : m_rows(table, problems, progress)
        , m_objects(m_rows, m_builder)
        , m_problems(problems)
        , m_progress(progress)
    {
    }

    Lifted lifted(const QString &title)
    {
        m_builder.open(Type::Object, 0);
        m_objects.addText("format"_L1, 0, "deal-timeline");
        m_builder.addKey("version"_L1, 0);
        m_builder.add(Type::Number, 0, "1");
        addSet(title);
        addParties();
        addSources();
        addDeals();
        m_objects.addList("claims"_L1, Record::Claim);
        m_objects.addList("relations"_L1, Record::Relation);
        m_builder.close();
        const bool isEmpty = m_rows.all(Record::Party).empty() && m_rows.all(Record::Commitment).empty()
            && m_rows.all(Record::Claim).empty();
        return {m_builder.take(), m_objects.takeNodes(), m_rows.all(Record::Set), isEmpty};
    }

private:
    void addSet(const QString &title)
    {
        const std::vector<Owner> &sets = m_rows.all(Record::Set);
        for (std::size_t i = 1; i < sets.size(); ++i)
            m_problems.error(
                m_rows.table().byteOf(sets[i]), columnOf(Key::Record).name, u"\"set\""_s, Text::tr("one such row"));
        if (sets.empty()) {
            m_objects.addText(columnOf(Key::Title).name, 0, title.toUtf8());
            m_objects.addText(columnOf(Key::Focus).name, 0, mostNamed().toUtf8());
        } else {
            m_objects.addCell(sets.front(), Key::Title);
            m_objects.addCell(sets.front(), Key::Focus);
        }
    }

    /// Calls `see` with each party that the commitments or claims name, where it stands.
    template<typename See> void seeParties(Record record, const See &see) const
    {
        for (const Owner row : m_rows.all(record))
            for (const Key side : sides)
                for (const QString &name : m_objects.names(row, side))
                    see(name, m_rows.cell(row, side)->byte);
    }

    /// Of all parties the one that most commitments name; among equals the first. A misspelt name is none of them.
    QString mostNamed() const
    {
        const std::vector<Owner> &declared = m_rows.all(Record::Party);
        QHash<QString, int> counts;
        QStringList order;
        for (const Owner row : declared)
            order += m_rows.text(row, Key::Id);
        seeParties(Record::Commitment, [&](const QString &name, qsizetype) {
            const QString id = m_objects.partyId(name);
            if (!declared.empty() && !m_rows.isDeclared(Record::Party, id))
                return;
            if (counts[id]++ == 0 && declared.empty())
                order += id;
        });
        const auto most = std::max_element(order.cbegin(), order.cend(),
            [&](const QString &a, const QString &b) { return counts.value(a) < counts.value(b); });
        return most == order.cend() ? QString() : *most;
    }

    void addParties()
    {
        if (!m_rows.all(Record::Party).empty())
            return m_objects.addList("parties"_L1, Record::Party);
        QSet<QString> known;
        const auto addOnce = [&](const QString &name, qsizetype byte) {
            if (known.contains(name))
                return;
            known.insert(name);
            m_builder.open(Type::Object, byte);
            m_objects.addText(columnOf(Key::Id).name, byte, name.toUtf8());
            m_objects.addText(columnOf(Key::Name).name, byte, name.toUtf8());
            m_builder.close();
        };
        openList("parties");
        seeParties(Record::Commitment, addOnce);
        seeParties(Record::Claim, addOnce);
        m_builder.close();
    }

    void addSources()
    {
        if (!m_rows.all(Record::Source).empty())
            return m_objects.addList("sources"_L1, Record::Source);
        QSet<QString> known;
        openList("sources");
        for (Owner row = 1; row < m_rows.rowCount(); ++row) {
            const QString name = m_rows.text(row, Key::Source);
            if (name.isEmpty() || known.contains(name))
                continue;
            known.insert(name);
            addImpliedSource(name, m_rows.cell(row, Key::Source)->byte);
        }
        m_builder.close();
    }

    void addImpliedSource(const QString &name, qsizetype byte)
    {
        const QString host = QUrl(name).host();
        m_builder.open(Type::Object, byte);
        m_objects.addText(columnOf(Key::Id).name, byte, name.toUtf8());
        m_objects.addText(columnOf(Key::Publisher).name, byte, (host.isEmpty() ? name : host).toUtf8());
        if (!host.isEmpty())
            m_objects.addText(columnOf(Key::Url).name, byte, name.toUtf8());
        m_objects.addText(columnOf(Key::Kind).name, byte, "not stated");
        m_builder.close();
    }

    void addDeals()
    {
        openList("deals");
        for (const Owner row : m_rows.all(Record::Deal)) {
            if (isCancelled(m_progress))
                break;
            m_objects.open(row, Record::Deal);
            addParts(row);
            m_builder.close();
        }
        for (qsizetype i = 0; i < m_rows.undeclared().size() && !isCancelled(m_progress); ++i)
            addImpliedDeal(m_rows.rowCount() + static_cast<Owner>(i), m_rows.undeclared()[i].toUtf8());
        m_builder.close();
    }

    /// Announced as its first commitment that says when; its status is that alone, where no row tells another.
    void addImpliedDeal(Owner deal, const QByteArray &name)
    {
        const std::vector<Owner> promises = m_rows.owned(deal, Record::Commitment);
        const Owner first = promises.empty() ? m_rows.owned(deal, Record::Event).front() : promises.front();
        const qsizetype byte = m_rows.table().byteOf(first);
        m_builder.open(Type::Object, byte);
        m_objects.addText(columnOf(Key::Id).name, byte, name);
        m_objects.addText(columnOf(Key::Title).name, byte, name);
        for (const Owner row : promises) {
            const Key key = m_rows.cell(row, Key::Announced) ? Key::Announced : Key::KnownBy;
            if (!deals::Date::parse(m_rows.text(row, key)))
                continue; // the row says itself what is wrong
            m_objects.addCell(row, key);
            break;
        }
        if (m_rows.owned(deal, Record::Status).empty()) {
            openList("statuses");
            m_builder.open(Type::Object, byte);
            m_objects.addText(columnOf(Key::Status).name, byte, "announced");
            m_builder.close();
            m_builder.close();
        }
        m_objects.addEntries("statuses"_L1, deal, Record::Status);
        m_objects.addEntries("evidence"_L1, deal, Record::Evidence);
        addParts(deal);
        m_builder.close();
    }

    /// The events and commitments of a deal; what has no id gets the deal's and a number.
    void addParts(Owner deal)
    {
        for (const auto &[key, record] : {std::pair("events", Record::Event), {"commitments", Record::Commitment}}) {
            int number = 0;
            openList(key);
            for (const Owner row : m_rows.owned(deal, record)) {
                m_objects.open(row, record);
                QString id;
                while (!m_rows.cell(row, Key::Id) && (id.isEmpty() || m_rows.isDeclared(record, id)))
                    id = m_rows.text(row, Key::Deal) + u'/' + QString::number(++number);
                if (!id.isEmpty())
                    m_objects.addText(columnOf(Key::Id).name, m_rows.table().byteOf(row), id.toUtf8());
                m_builder.close();
            }
            m_builder.close();
        }
    }

    void openList(const char *key)
    {
        m_builder.addKey(QLatin1String(key), 0);
        m_builder.open(Type::List, 0);
    }

    json::DocumentBuilder m_builder;
    TableRows m_rows;
    RowObjects m_objects;
    Problems &m_problems;
    const Progress *m_progress;
};

} // namespace

Lifted lift(const Table &table, const QString &title, Problems &problems, const Progress *progress)
{
    return Lifter(table, problems, progress).lifted(title);
}

} // namespace files
