// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/differences.h"

#include <algorithm>

#include "core/trace/notation.h"
#include "core/trace/trace.h"

namespace synstep {
namespace {

struct Line {
    Instant at{};
    std::string words;
};

std::vector<Line> linesOf(const Setup& setup, std::size_t most) {
    World world(std::make_shared<const Setup>(setup));
    std::vector<Line> lines;
    Entry entry;
    while (lines.size() < most && advance(world, entry)) lines.push_back({entry.at, notation(entry, setup)});
    return lines;
}

std::optional<Instant> firstDifference(const std::vector<Line>& one, const std::vector<Line>& other) {
    const std::size_t both = std::min(one.size(), other.size());
    for (std::size_t i = 0; i < both; ++i) {
        if (one[i].words != other[i].words) return std::min(one[i].at, other[i].at);
    }
    if (one.size() == other.size()) return std::nullopt;
    return (one.size() > both ? one : other)[both].at;
}

}  // namespace

Differences differencesOf(const Setup& one, const Setup& other, std::size_t most) {
    const std::vector<Line> lines = linesOf(one, most);
    Differences found;
    found.whole = firstDifference(lines, linesOf(other, most));
    for (const PolicyRow& policy : policyTable()) {
        Setup changed = one;
        bool same = true;
        for (std::size_t i = 0; i < changed.hosts.size(); ++i) {
            same = same && policy.same(one.hosts[i].policies, other.hosts[i].policies);
            policy.copy(changed.hosts[i].policies, other.hosts[i].policies);
        }
        if (same) continue;
        if (const auto at = firstDifference(lines, linesOf(changed, most)))
            found.policies.push_back({&policy, *at});
    }
    return found;
}

}  // namespace synstep
