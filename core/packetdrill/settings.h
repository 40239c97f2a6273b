// SPDX-License-Identifier: GPL-3.0-or-later
// What a script is played on: the host that its stack and its header ask for, and what sysctl changes.
#pragma once

#include "core/host/host.h"
#include "core/packetdrill/judge.h"
#include "core/packetdrill/script.h"

namespace synstep::packetdrill {

HostSetup hostFor(const Script& script, Stack stack);
HostSetup peerFor(const Script& script);
Offer offerFor(const Script& script, Stack stack);

// Those that a policy or an option knows; any other changes nothing.
void apply(const SetControl& control, Policies& policies, Judge& judge);

}  // namespace synstep::packetdrill
