// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that a run begins from and that never changes while it runs: the hosts, the network, the script.
// Worlds share one Setup; two Worlds are comparable if their Setups are equal.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/host/host.h"
#include "core/net/network.h"
#include "core/script/script.h"

namespace synstep {

struct Setup {
    std::array<HostSetup, 2> hosts;
    NetworkSetup network;
    Script script;
    std::optional<Instant> until;               // what is due then still happens
    std::vector<std::string> socketNames{"a"};  // SocketName -> name

    const HostSetup& host(HostId id) const { return hosts[indexOf(id)]; }
    HostSetup& host(HostId id) { return hosts[indexOf(id)]; }
    // "a", "listener", ":1000"; "" for none.
    std::string nameOf(SocketName name) const;
    // The name's index, added to the table if new.
    SocketName intern(const std::string& name);
    friend bool operator==(const Setup&, const Setup&) = default;
};

// Limits of a run without `until` (scenario.md, "How a run ends").
inline constexpr Instant latestInstant{std::chrono::hours(24)};
inline constexpr std::uint32_t mostEntries = 1'000'000;

}  // namespace synstep
