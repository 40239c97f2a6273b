// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/random_judge.h"

#include <set>

#include "core/sim/world.h"
#include "core/trace/notation.h"

namespace synstep::test {
namespace {

constexpr std::uint32_t mostEntriesOfARun = 3'000;

// What is in the network by what was said of the segments when they left.
class Owed {
  public:
    // Whether the entry is possible.
    bool take(const Entry& entry) {
        bool possible = true;
        if (const auto* arrived = entry.as<Arrived>()) possible = remove(arrived->id);
        if (const auto* lost = entry.as<LostOnTheWay>()) possible = remove(lost->id);
        for (const Departure& d : entry.departures) {
            segments_.insert(d.id);
            if (d.copyArrivesAt != never) segments_.insert(d.id);
        }
        return possible;
    }
    std::size_t size() const { return segments_.size(); }

  private:
    bool remove(SegmentId id) {
        const auto at = segments_.find(id);
        if (at == segments_.end()) return false;
        segments_.erase(at);
        return true;
    }
    std::multiset<SegmentId> segments_;
};

// One change at a time is kept if the fault is still there.
class Shrinker {
  public:
    Shrinker(Setup setup, const std::function<bool(const Setup&)>& isFaulty)
        : setup_(std::move(setup)), isFaulty_(isFaulty) {}

    Setup result() {
        bool smaller = true;
        while (smaller) {
            smaller = withoutRows(&Script::injections);
            smaller = withoutRows(&Script::faults) || smaller;
            smaller = withoutRows(&Script::calls) || smaller;
            smaller = withUsualValues() || smaller;
        }
        return setup_;
    }

  private:
    bool tries(const std::function<void(Setup&)>& change) {
        Setup changed = setup_;
        change(changed);
        if (changed == setup_ || !isFaulty_(changed)) return false;
        setup_ = std::move(changed);
        return true;
    }
    template <class Row>
    bool withoutRows(std::vector<Row> Script::*rows) {
        bool any = false;
        for (std::size_t i = (setup_.script.*rows).size(); i-- > 0;) {
            any = tries([&](Setup& s) {
                      (s.script.*rows).erase((s.script.*rows).begin() + static_cast<std::ptrdiff_t>(i));
                  }) ||
                  any;
        }
        return any;
    }
    bool withUsualValues() {
        bool any = tries([](Setup& s) { s.network.jitter = Duration{0}; });
        any = tries([](Setup& s) { s.network.loss = 0; }) || any;
        any = tries([](Setup& s) { s.network.duplicate = 0; }) || any;
        any = tries([](Setup& s) { s.network.delay = NetworkSetup{}.delay; }) || any;
        for (HostSetup& host : setup_.hosts) {
            const auto at = static_cast<std::size_t>(&host - setup_.hosts.data());
            any = tries([at](Setup& s) {
                      const Policies had = s.hosts[at].policies;
                      s.hosts[at].policies = policiesOf(had.stack);
                      s.hosts[at].policies.handshake = had.handshake;
                  }) ||
                  any;
            any =
                tries([at](Setup& s) { s.hosts[at].readsAtOnce = s.hosts[at].acceptsAtOnce = true; }) || any;
            any = tries([at](Setup& s) { s.hosts[at].backlog = HostSetup{}.backlog; }) || any;
        }
        return any;
    }

    Setup setup_;
    const std::function<bool(const Setup&)>& isFaulty_;
};

}  // namespace

std::optional<std::string> faultOf(const Setup& setup) {
    World world(std::make_shared<Setup>(setup));
    Entry entry;
    Owed owed;
    const auto said = [&](const std::string& what) { return what + "\nafter " + notation(entry, setup); };
    while (world.entries < mostEntriesOfARun && advance(world, entry)) {
        if (const auto broken = brokenInvariant(world)) return said(*broken);
        if (!owed.take(entry)) return said("something came that was not on its way");
        if (owed.size() != world.network.inFlight().size()) return said("something sent is not on its way");
    }
    return std::nullopt;
}

Setup shrunk(Setup setup, const std::function<bool(const Setup&)>& isFaulty) {
    return Shrinker(std::move(setup), isFaulty).result();
}

}  // namespace synstep::test
