// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/network.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace synstep {
namespace {

// The chance of one choice: a hash of all that it may depend on, as a number in [0, 1).
enum class Choice : std::uint64_t { loss = 1, duplicate, jitter, copyJitter };

double luck(std::uint64_t seed, HostId sender, std::uint32_t ordinal, Choice choice) {
    std::uint64_t x = seed ^ (static_cast<std::uint64_t>(ordinal) << 8) ^
                      (static_cast<std::uint64_t>(sender) << 56) ^ (static_cast<std::uint64_t>(choice) << 60);
    for (int i = 0; i < 2; ++i) {  // SplitMix64
        x += 0x9e3779b97f4a7c15ULL;
        x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
        x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
        x ^= x >> 31;
    }
    return static_cast<double>(x >> 11) * 0x1.0p-53;
}

Duration share(Duration whole, double part) {
    return Duration{static_cast<std::int64_t>(static_cast<double>(whole.count()) * part)};
}

// What the rows that name a segment make of it.
struct Verdict {
    bool drop = false;
    bool corrupt = false, copyCorrupt = false;
    bool delayed = false;
    std::optional<Duration> transit;
    Duration added{0}, copyAdded{0};
    std::optional<Duration> copyTransit;
    std::optional<Duration> copyAfter;
    bool copyDrop = false;
};

void apply(const Fault& fault, Verdict& v) {
    const bool copy = fault.copy > 0;
    switch (fault.act) {
        case FaultAct::drop:
            (copy ? v.copyDrop : v.drop) = true;
            break;
        case FaultAct::corrupt:
            (copy ? v.copyCorrupt : v.corrupt) = true;
            break;
        case FaultAct::delay:
            (copy ? v.copyAdded : v.added) += fault.amount;
            if (!copy && fault.amount > Duration{0}) v.delayed = true;
            break;
        case FaultAct::transit:
            // All of the way: what earlier rows added to it no longer counts.
            (copy ? v.copyTransit : v.transit) = fault.amount;
            (copy ? v.copyAdded : v.added) = Duration{0};
            if (!copy) v.delayed = false;
            break;
        case FaultAct::duplicate:
            v.copyAfter = fault.amount;
            break;
    }
}

bool names(const Fault& fault, HostId sender, SegmentKind kind, std::uint32_t nthOfKind,
           std::uint32_t nthOfAny) {
    if (fault.sender != sender || (fault.kind && *fault.kind != kind)) return false;
    return !fault.nth || *fault.nth == (fault.kind ? nthOfKind : nthOfAny);
}

Fate fateOf(const Departure& d) {
    if (d.lostAt != never) return Fate::lost;
    if (d.corrupt) return Fate::corrupted;
    if (d.copyArrivesAt != never) return Fate::duplicated;
    return d.delayed ? Fate::delayed : Fate::delivered;
}

void settle(Departure& d, const Verdict& v, Duration transit) {
    d.corrupt = v.corrupt;
    d.delayed = v.delayed || (v.transit && *v.transit > transit);
    const Duration own = v.transit.value_or(transit) + v.added;
    d.arrivesAt = d.sentAt + own;
    if (v.drop) {
        d.lostAt = d.sentAt + own * 3 / 5;
    } else if (v.copyAfter && !v.copyDrop) {
        const Instant basis = v.copyTransit ? d.sentAt + *v.copyTransit : d.arrivesAt + *v.copyAfter;
        d.copyArrivesAt = basis + v.copyAdded;
        d.copyCorrupt = v.copyCorrupt;
    }
    d.fate = fateOf(d);
}

bool isLater(const InFlight& a, const InFlight& b) {
    if (a.due != b.due) return a.due > b.due;
    if (a.lost != b.lost) return b.lost;
    return a.id != b.id ? a.id > b.id : a.copy && !b.copy;
}

}  // namespace

std::string_view toString(Fate fate) {
    constexpr std::array<std::string_view, 5> words{"delivered", "lost", "corrupted", "duplicated",
                                                    "delayed"};
    return words[static_cast<std::size_t>(fate)];
}

Departure Network::depart(SegmentId id, SegmentId copyOf, HostId from, const Datagram& datagram,
                          bool reachable, Instant now, const NetworkSetup& setup,
                          std::span<const Fault> scripted, std::span<const Fault> byHand) {
    const SegmentKind kind = kindOf(datagram.segment);
    Departure d;
    d.id = id;
    d.from = from;
    d.datagram = datagram;
    d.copyOf = copyOf;
    d.sentAt = now;
    d.nthOfKind = ++sentOfKind_[indexOf(from)][static_cast<std::size_t>(kind)];
    d.nthOfAny = ++sent_[indexOf(from)];

    Verdict v;
    for (const auto& rows : {scripted, byHand}) {
        for (const Fault& fault : rows) {
            if (names(fault, from, kind, d.nthOfKind, d.nthOfAny)) apply(fault, v);
        }
    }
    const auto chance = [&](Choice choice) { return luck(setup.seed, from, d.nthOfAny, choice); };
    if (!reachable || (setup.loss > 0 && chance(Choice::loss) < setup.loss)) v.drop = true;
    Duration transit = setup.delay[indexOf(from)];
    if (setup.jitter > Duration{0}) transit += share(setup.jitter, chance(Choice::jitter));
    if (!v.copyAfter && setup.duplicate > 0 && chance(Choice::duplicate) < setup.duplicate) {
        v.copyAfter = share(setup.jitter, chance(Choice::copyJitter));
    }
    settle(d, v, transit);
    launch(d);
    return d;
}

Departure Network::inject(SegmentId id, HostId claimed, const Datagram& datagram, Instant now,
                          const NetworkSetup& setup, const std::optional<Fault>& act) {
    Departure d;
    d.id = id;
    d.from = claimed;
    d.datagram = datagram;
    d.injected = true;
    d.sentAt = now;
    Verdict v;
    if (act) apply(*act, v);
    settle(d, v, setup.delay[indexOf(claimed)]);
    launch(d);
    return d;
}

void Network::launch(const Departure& d) {
    const bool lost = d.lostAt != never;
    push({d.id, d.from, false, d.corrupt, lost, lost ? d.lostAt : d.arrivesAt, d.datagram});
    if (d.copyArrivesAt != never)
        push({d.id, d.from, true, d.copyCorrupt, false, d.copyArrivesAt, d.datagram});
}

void Network::push(const InFlight& flight) {
    inFlight_.push_back(flight);
    std::push_heap(inFlight_.begin(), inFlight_.end(), isLater);
}

InFlight Network::takeFirst() {
    assert(!inFlight_.empty());
    std::pop_heap(inFlight_.begin(), inFlight_.end(), isLater);
    const InFlight taken = inFlight_.back();
    inFlight_.pop_back();
    return taken;
}

}  // namespace synstep
