// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deals/dealset.h"

namespace support
{

constexpr deals::Quantity GW = 1'000'000'000, billion = 1'000'000'000;

deals::Amount exact(deals::Quantity value);
deals::Amount about(deals::Quantity value);
deals::Amount atLeast(deals::Quantity value);
deals::Amount upTo(deals::Quantity value);
deals::Amount range(deals::Quantity low, deals::Quantity high);
inline constexpr deals::Amount notStated;

/// The day of 2026-11-03, or the first of 2026-11.
deals::Day day(const char *date);

struct Since {
    deals::Status status;
    const char *date = "";
};

/// What a test says of a commitment. The rest is a capacity in power from NVIDIA to OpenAI.
struct Promise {
    const char *id = "";
    deals::Amount amount = exact(GW);
    deals::Kind kind = deals::Kind::Capacity;
    deals::Measure measure = deals::Measure::Power;
    std::vector<const char *> from{"NVIDIA"}, to{"OpenAI"};
    const char *start = "", *end = "", *term = "", *phaseOf = "", *announced = "", *condition = "", *currency = "USD";
    bool option = false, umbrella = false;
    std::vector<Since> statuses{}; ///< empty: the deal's
};

/// Dollars that OpenAI pays to AWS.
Promise purchase(const char *id, deals::Amount amount);
/// Dollars that NVIDIA invests in OpenAI.
Promise investment(const char *id, deals::Amount amount);

/// Builds a small data set with OpenAI in focus. Whatever is named for the first time is added.
class DealBuilder final
{
public:
    DealBuilder();

    /// The deal of all promises that follow; signed when it was announced, unless said otherwise.
    DealBuilder &deal(const char *id, const char *announced, std::vector<Since> statuses = {{deals::Status::Signed}});
    DealBuilder &promise(const Promise &promise);
    DealBuilder &relate(const char *from, deals::RelationKind kind, const char *to, const char *since = "");
    DealBuilder &event(const char *what, const char *date);

    deals::PartyId party(const char *name);
    deals::CommitmentId id(const char *commitment) const;
    /// For what no call above says.
    deals::DealSet &set() { return m_set; }
    const deals::DealSet &set() const { return m_set; }

private:
    deals::PartiesId group(const std::vector<const char *> &names);

    deals::DealSet m_set;
};

/// The bundled deals.
const deals::DealSet &bundled();

} // namespace support
