// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/alignment.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace synstep {
namespace {

bool looksLike(const Segment& one, const Segment& other) {
    const bool ack = one.flags.has(Flags::ack);
    return one.flags == other.flags && one.seq == other.seq && one.len == other.len &&
           (!ack || one.ack == other.ack) && one.sourcePort == other.sourcePort;
}

bool sameCause(const Entry& one, const Entry& other) {
    if (one.host != other.host || one.cause.index() != other.cause.index()) return false;
    if (const auto* arrived = one.as<Arrived>()) {
        const auto& there = *other.as<Arrived>();
        return arrived->copy == there.copy && arrived->corrupt == there.corrupt &&
               looksLike(arrived->datagram.segment, there.datagram.segment);
    }
    if (one.as<LostOnTheWay>() != nullptr) return true;  // told with its departure
    return one.cause == other.cause;
}

// What a picture shows of an effect, and under which heading a difference of it goes.
std::optional<DifferenceKind> kindOf(const Effect& effect) {
    if (std::holds_alternative<StateChanged>(effect.what)) return DifferenceKind::state;
    if (std::holds_alternative<Sent>(effect.what)) return DifferenceKind::segment;
    if (std::holds_alternative<TimerChanged>(effect.what)) return DifferenceKind::timer;
    if (std::holds_alternative<Discarded>(effect.what)) return DifferenceKind::discard;
    if (std::holds_alternative<Noted>(effect.what)) return std::nullopt;
    return DifferenceKind::report;
}

bool sameEffect(const Effect& one, const Effect& other) {
    if (const auto* sent = std::get_if<Sent>(&one.what)) {
        const auto& there = std::get<Sent>(other.what);
        return looksLike(sent->segment, there.segment) && (sent->copyOf == 0) == (there.copyOf == 0);
    }
    return one.socket == other.socket && one.what == other.what;
}

bool sameEffects(const Entry& one, const Entry& other, DifferenceKind kind) {
    const auto these = [&](const Entry& entry) {
        std::vector<const Effect*> found;
        for (const Effect& effect : entry.effects)
            if (kindOf(effect) == kind) found.push_back(&effect);
        return found;
    };
    const auto first = these(one), second = these(other);
    return std::equal(first.begin(), first.end(), second.begin(), second.end(),
                      [](const Effect* a, const Effect* b) { return sameEffect(*a, *b); });
}

bool sameFates(const Entry& one, const Entry& other) {
    return std::equal(one.departures.begin(), one.departures.end(), other.departures.begin(),
                      other.departures.end(), [](const Departure& a, const Departure& b) {
                          return std::tie(a.fate, a.corrupt, a.arrivesAt, a.copyArrivesAt, a.lostAt) ==
                                 std::tie(b.fate, b.corrupt, b.arrivesAt, b.copyArrivesAt, b.lostAt);
                      });
}

// What is told first is what says most.
std::optional<DifferenceKind> differenceOf(const Entry& one, const Entry& other) {
    if (one.at != other.at || !sameCause(one, other)) return DifferenceKind::event;
    for (const DifferenceKind kind : {DifferenceKind::state, DifferenceKind::segment})
        if (!sameEffects(one, other, kind)) return kind;
    if (!sameFates(one, other)) return DifferenceKind::fate;
    for (const DifferenceKind kind : {DifferenceKind::report, DifferenceKind::timer, DifferenceKind::discard})
        if (!sameEffects(one, other, kind)) return kind;
    return std::nullopt;
}

// A run that is stopped by its limits ends there; nothing happens.
std::size_t sizeOf(const Trace& trace) {
    const std::size_t size = trace.size();
    return size > 0 && trace.entry(size - 1).as<Stopped>() != nullptr ? size - 1 : size;
}

std::optional<FirstDifference> firstDifference(const Trace& one, const Trace& other) {
    const std::size_t sizes[] = {sizeOf(one), sizeOf(other)};
    for (std::size_t i = 0; i < std::max(sizes[0], sizes[1]); ++i) {
        if (i >= sizes[0])
            return FirstDifference{other.entry(i).at, DifferenceKind::event, {std::nullopt, i}};
        if (i >= sizes[1]) return FirstDifference{one.entry(i).at, DifferenceKind::event, {i, std::nullopt}};
        const Entry &a = one.entry(i), &b = other.entry(i);
        const auto kind = differenceOf(a, b);
        if (!kind) continue;
        FirstDifference found{std::min(a.at, b.at), *kind, {i, i}};
        if (a.at < b.at) found.entries[1].reset();
        if (b.at < a.at) found.entries[0].reset();
        return found;
    }
    return std::nullopt;
}

// By what messages of two runs match: sender, injected or not, kind, ordinal.
using Name = std::tuple<HostId, bool, SegmentKind, std::uint32_t>;

}  // namespace

Alignment::Alignment(const Trace& one, const Trace& other) : first_(firstDifference(one, other)) {
    const std::array<const Trace*, 2> traces{&one, &other};
    std::map<Name, std::size_t> rows;
    for (const std::size_t run : {0U, 1U}) {
        std::map<std::pair<HostId, SegmentKind>, std::uint32_t> injected;
        for (std::size_t i = 0; i < traces[run]->size(); ++i) {
            for (const Departure& departure : traces[run]->entry(i).departures) {
                const SegmentKind kind = synstep::kindOf(departure.datagram.segment);
                const std::uint32_t nth =
                    departure.injected ? ++injected[{departure.from, kind}] : departure.nthOfKind;
                const Name name{departure.from, departure.injected, kind, nth};
                const auto [row, isNew] = rows.emplace(name, rows_.size());
                if (isNew) rows_.push_back({departure.sentAt, {}});
                Row& both = rows_[row->second];
                both.at = std::min(both.at, departure.sentAt);
                both.segments[run] = departure.id;
            }
        }
    }
    std::stable_sort(rows_.begin(), rows_.end(), [](const Row& a, const Row& b) { return a.at < b.at; });
    for (std::size_t i = 0; i < rows_.size(); ++i)
        for (const std::size_t run : {0U, 1U})
            if (rows_[i].segments[run]) rowOf_[run][*rows_[i].segments[run]] = i;
}

std::optional<SegmentId> Alignment::counterpart(std::size_t run, SegmentId id) const {
    const auto row = rowOf_[run].find(id);
    return row == rowOf_[run].end() ? std::nullopt : rows_[row->second].segments[1 - run];
}

}  // namespace synstep
