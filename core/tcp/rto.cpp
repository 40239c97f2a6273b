// SPDX-License-Identifier: GPL-3.0-or-later
// The retransmission timeout: RFC 6298.
#include <algorithm>

#include "core/tcp/machine.h"

namespace synstep {
namespace {

constexpr Duration clockGranularity = std::chrono::milliseconds(1);  // G of RFC 6298 2

Duration magnitude(Duration d) {
    return d < Duration{0} ? -d : d;
}

}  // namespace

void Machine::initialRto() {
    c.rto = p.rtoInitial;
}  // 2.1

void Machine::measure(Duration roundTrip) {
    if (!c.rttMeasured) {  // 2.2
        c.srtt = roundTrip;
        c.rttvar = roundTrip / 2;
        c.rttMeasured = true;
    } else {  // 2.3, alpha 1/8 and beta 1/4
        c.rttvar = (3 * c.rttvar + magnitude(c.srtt - roundTrip)) / 4;
        c.srtt = (7 * c.srtt + roundTrip) / 8;
    }
    const Duration variance = 4 * c.rttvar;
    const Duration rto = p.rtoFormula == RtoFormula::floorOnVariance
                             ? c.srtt + std::max(p.rtoMin, variance)
                             : std::max(p.rtoMin, c.srtt + std::max(clockGranularity, variance));  // 2.4
    c.rto = std::min(rto, p.rtoMax);                                                               // 2.5
}

void Machine::backOff() {
    c.rto = std::min(2 * c.rto, p.rtoMax);
}  // 5.5

// 5.7: the SYN had to be repeated, so there is no sample of the round trip yet.
void Machine::rtoForText() {
    if (c.rttMeasured) return;
    c.rto = c.synWasRepeated ? std::max(p.rtoInitial, p.rtoAfterRepeatedSyn) : p.rtoInitial;
    c.rto = std::min(std::max(c.rto, p.rtoMin), p.rtoMax);
}

}  // namespace synstep
