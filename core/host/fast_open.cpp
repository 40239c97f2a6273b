// SPDX-License-Identifier: GPL-3.0-or-later
// Fast Open cookies: RFC 7413 4.1. A server makes them of the client's address and a secret and keeps
// nothing; a client keeps the one that each server has given it.
#include <algorithm>

#include "core/host/host.h"

namespace synstep {
namespace {

// Never 0, which asks for one.
std::uint64_t cookieFor(Address client, const HostSetup& setup) {
    constexpr std::uint64_t notForIsn = 0x666173746f70656eULL;
    const auto half = [&](std::uint64_t salt) {
        return std::uint64_t{hashOf({setup.address, client, 0, 0}, setup.isn.secret ^ salt)};
    };
    return (half(notForIsn) << 32) | half(~notForIsn) | 1;
}

}  // namespace

// A good cookie opens at once; whoever asks for one, or brings a bad one, is given one by the SYN+ACK. While
// too many that were opened so wait for their third message, nobody is: 5.1.
void Host::checkFastOpen(Connection& child, const Datagram& syn, const HostSetup& setup,
                         const Context& context) const {
    if (!setup.policies.fastOpen || !syn.segment.fastOpen) return;
    const auto pending =
        static_cast<std::uint32_t>(std::count_if(sockets_.begin(), sockets_.end(), [](const auto& s) {
            return s->connection.fastOpened && s->connection.state == State::synReceived;
        }));
    if (pending >= setup.backlog + setup.policies.queueAllowance) return;
    const std::uint64_t cookie = cookieFor(syn.source, setup);
    child.fastOpened = *syn.segment.fastOpen == cookie;
    if (child.fastOpened) return;
    child.fastOpenCookie = cookie;
    context.effects.push_back({SocketName::listener(), Rule::fastOpenCookieGiven, Noted{}});
}

void Host::recallFastOpen(Connection& opening, Address peer, const Policies& policies) const {
    const auto known = std::find_if(fastOpenMemory_.begin(), fastOpenMemory_.end(),
                                    [peer](const FastOpenMemory& m) { return m.peer == peer; });
    if (known == fastOpenMemory_.end()) return;
    opening.fastOpenCookie = known->cookie;
    opening.tcb.sndMss = std::min<std::uint32_t>(known->mss, policies.mss);
}

void Host::rememberFastOpen(const Datagram& synAck, const Effects& effects, std::size_t begin) {
    const bool kept = std::any_of(effects.begin() + static_cast<std::ptrdiff_t>(begin), effects.end(),
                                  [](const Effect& e) { return e.rule == Rule::fastOpenCookieKept; });
    if (!kept) return;
    std::erase_if(fastOpenMemory_, [&](const FastOpenMemory& m) { return m.peer == synAck.source; });
    fastOpenMemory_.push_back({synAck.source, *synAck.segment.fastOpen, synAck.segment.mss.value_or(536)});
}

}  // namespace synstep
