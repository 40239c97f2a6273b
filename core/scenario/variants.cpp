// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/variants.h"

#include <algorithm>

namespace synstep {
namespace {

constexpr Duration practicallyNone = std::chrono::milliseconds(1);
constexpr Duration usualDelay = std::chrono::milliseconds(40);

// The keys of the file still override: they are where the policies are not the former stack's.
void setStack(Policies& policies, Stack stack) {
    const Policies former = policiesOf(policies.stack);
    for (const PolicyRow& row : policyTable())
        if (row.same(policies, former)) row.set(policies, stack);
    policies.stack = stack;
}

void vary(Policies& policies, Variant variant) {
    switch (variant) {
        case Variant::twoWay:
            policies.handshake = Handshake::twoWay;
            return;
        case Variant::threeWay:
            policies.handshake = Handshake::threeWay;
            return;
        case Variant::fourWay:
            policies.handshake = Handshake::fourWay;
            return;
        case Variant::linux:
            return setStack(policies, Stack::linux);
        case Variant::rfc9293:
            return setStack(policies, Stack::rfc9293);
        case Variant::freebsd:
            return setStack(policies, Stack::freebsd);
        case Variant::timeWait:
            return;
        case Variant::noTimeWait:
            policies.msl = practicallyNone;
            return;
        case Variant::cookiesOff:
            policies.synCookies = SynCookies::off;
            return;
        case Variant::cookiesWhenFull:
            policies.synCookies = SynCookies::whenFull;
            return;
        case Variant::acksAtOnce:
            policies.delayedAck = policies.finAckDelay = Duration(0);
            return;
        case Variant::acksDelayed:
            policies.delayedAck = usualDelay;
            return;
    }
}

}  // namespace

Scenario varied(const Scenario& scenario, Variant variant) {
    Scenario out = scenario;
    out.expectations.clear();
    const bool delays =
        std::any_of(out.setup.hosts.begin(), out.setup.hosts.end(),
                    [](const HostSetup& host) { return host.policies.delayedAck > Duration(0); });
    if (variant == Variant::acksDelayed && delays) return out;
    for (HostSetup& host : out.setup.hosts) vary(host.policies, variant);
    return out;
}

}  // namespace synstep
