// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/host/isn.h"

#include <bit>

namespace synstep {
namespace {

// SipHash-2-4 of two words: the keyed hash F of RFC 6528 3.
std::uint64_t sipHash(std::uint64_t key, std::uint64_t first, std::uint64_t second) {
    std::uint64_t v0 = key ^ 0x736f6d6570736575ULL, v1 = ~key ^ 0x646f72616e646f6dULL;
    std::uint64_t v2 = key ^ 0x6c7967656e657261ULL, v3 = ~key ^ 0x7465646279746573ULL;
    const auto round = [&] {
        v0 += v1, v2 += v3, v1 = std::rotl(v1, 13) ^ v0, v3 = std::rotl(v3, 16) ^ v2, v0 = std::rotl(v0, 32);
        v2 += v1, v0 += v3, v1 = std::rotl(v1, 17) ^ v2, v3 = std::rotl(v3, 21) ^ v0, v2 = std::rotl(v2, 32);
    };
    for (const std::uint64_t word : {first, second, std::uint64_t{16} << 56}) {
        v3 ^= word;
        round(), round();
        v0 ^= word;
    }
    v2 ^= 0xff;
    round(), round(), round(), round();
    return v0 ^ v1 ^ v2 ^ v3;
}

constexpr std::uint32_t stepBeyondGiven = 1'000;

}  // namespace

std::uint32_t hashOf(const FourTuple& tuple, std::uint64_t secret) {
    const std::uint64_t addresses = (std::uint64_t{tuple.localAddress} << 32) | tuple.remoteAddress;
    const std::uint64_t ports = (std::uint64_t{tuple.localPort} << 16) | tuple.remotePort;
    return static_cast<std::uint32_t>(sipHash(secret, addresses, ports));
}

SeqNum IsnState::next(const IsnSetup& setup, const FourTuple& tuple, Instant now,
                      const Policies& policies) const {
    if (setup.rfc6528) {  // ISN = M + F(local, remote, secret)
        const auto ticks =
            static_cast<std::uint64_t>(microseconds(now)) * policies.isnTicksPerMillisecond / 1'000;
        return {static_cast<std::uint32_t>(ticks) + hashOf(tuple, setup.secret)};
    }
    if (taken < setup.given.size()) return {setup.given[taken]};
    return {last + stepBeyondGiven};
}

SeqNum IsnState::nextForRevived(const IsnSetup& setup, const FourTuple& tuple, Instant now, SeqNum oldSndNxt,
                                const Policies& policies) const {
    if (!setup.rfc6528 && taken < setup.given.size()) return {setup.given[taken]};
    const SeqNum above = oldSndNxt + policies.revivedIssAdvance;
    if (!setup.rfc6528) return above;
    const SeqNum clocked = next(setup, tuple, now, policies);
    return clocked > oldSndNxt ? clocked : above;
}

void IsnState::take(SeqNum used) {
    ++taken;
    last = used.value;
}

}  // namespace synstep
