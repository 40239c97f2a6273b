// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/session/built_in.h"

#include <cmath>
#include <stdexcept>

#include "core/scenario/catalogue.h"
#include "core/scenario/reader.h"

namespace synstep::test {

Scenario builtIn(std::string_view id) {
    const BuiltIn* found = findBuiltIn(id);
    if (found == nullptr) throw std::runtime_error("no built-in scenario " + std::string(id));
    return std::get<Scenario>(readScenario(found->text, std::string(id)));
}

Instant seconds(double s) {
    return Instant(Duration(std::llround(s * 1e6)));
}

SegmentId segmentOf(const Trace& trace, HostId from, SegmentKind kind, std::uint32_t nth) {
    for (std::size_t i = 0; i < trace.size(); ++i) {
        for (const Departure& departure : trace.entry(i).departures) {
            if (departure.from == from && kindOf(departure.datagram.segment) == kind &&
                departure.nthOfKind == nth) {
                return departure.id;
            }
        }
    }
    return 0;
}

}  // namespace synstep::test
