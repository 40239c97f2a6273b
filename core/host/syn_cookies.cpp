// SPDX-License-Identifier: GPL-3.0-or-later
// SYN cookies: RFC 4987 3.6. The host keeps nothing of a SYN but what it has written into its own sequence
// number; the ACK brings that back. Nobody repeats such a SYN+ACK; of the peer's MSS a rough value is left.
#include <array>

#include "core/host/host.h"

namespace synstep {
namespace {

// Valid for as long as the clock shows the same minute or the one after it.
constexpr Duration period = std::chrono::minutes(1);

// What a cookie can say of the peer's MSS: one of these, the largest that is not above it.
constexpr std::array<std::uint16_t, 4> cookieMss{536, 1'300, 1'440, 1'460};
constexpr std::uint32_t mssMask = cookieMss.size() - 1;

std::uint32_t indexOfMss(std::optional<std::uint16_t> mss) {
    std::uint32_t index = 0;
    while (index < mssMask && cookieMss[index + 1] <= mss.value_or(0)) ++index;
    return index;
}

// A cookie that says nothing yet: its last bits are free.
SeqNum blankCookie(const Datagram& datagram, SeqNum peersIss, const HostSetup& setup, std::int64_t minute) {
    const std::uint64_t secret = setup.isn.secret ^ (static_cast<std::uint64_t>(peersIss.value) << 20) ^
                                 (static_cast<std::uint64_t>(minute) * 0x9e3779b97f4a7c15ULL);
    const FourTuple tuple{setup.address, datagram.source, datagram.segment.destinationPort,
                          datagram.segment.sourcePort};
    return {hashOf(tuple, secret) & ~mssMask};
}

std::int64_t minuteOf(Instant now) {
    return now.time_since_epoch() / period;
}

}  // namespace

void Host::answerByCookie(const Datagram& datagram, const HostSetup& setup, const Context& context) const {
    const std::size_t begin = context.effects.size();
    Segment answer;
    answer.sourcePort = datagram.segment.destinationPort;
    answer.destinationPort = datagram.segment.sourcePort;
    answer.flags = {Flags::syn | Flags::ack};
    answer.seq = blankCookie(datagram, datagram.segment.seq, setup, minuteOf(context.now)) +
                 indexOfMss(datagram.segment.mss);
    answer.ack = datagram.segment.seq + 1;
    answer.wnd = setup.policies.window;
    answer.mss = setup.policies.mss;
    context.effects.push_back({SocketName::none(), Rule::synCookie, Sent{context.nextId++, answer, 0, 0}});
    addressEffects(context.effects, begin, SocketName::none(), datagram.source);
}

std::optional<SeqNum> Host::cookieAcknowledged(const Datagram& datagram, const HostSetup& setup,
                                               Instant now) const {
    const Segment& s = datagram.segment;
    const bool candidate = s.has(Flags::ack) && !s.any(Flags::syn | Flags::rst);
    if (!candidate || setup.policies.synCookies == SynCookies::off) return std::nullopt;
    for (const std::int64_t minute : {minuteOf(now), minuteOf(now) - 1}) {
        const SeqNum blank = blankCookie(datagram, s.seq - 1, setup, minute);
        const SeqNum cookie = s.ack - 1;
        if ((cookie.value & ~mssMask) == blank.value) return cookie;
    }
    return std::nullopt;
}

// The handshake is played again from what the ACK says, as if the SYN had just come and been answered.
SocketName Host::openByCookie(const Datagram& datagram, SeqNum cookie, SocketName name,
                              const HostSetup& setup, const Context& context) {
    if (acceptQueueFull(setup)) {
        context.effects.push_back(
            {SocketName::listener(), Rule::acceptQueueFull, Discarded{Discard::acceptQueueFull}});
        return SocketName::listener();
    }
    Segment syn = datagram.segment;
    syn.flags = {Flags::syn};
    syn.seq = datagram.segment.seq - 1;
    syn.len = 0;
    syn.mss = cookieMss[cookie.value & mssMask];
    Socket child = childFor(datagram, name, setup);
    child.connection.tcb.iss = cookie;
    Effects unseen;
    SegmentId unused = context.nextId;
    step(child.connection, Arrival{syn}, {setup.policies, context.now, unused, unseen});
    // Nothing remembers the SYN+ACK: it is not repeated, has no number and gives no round trip.
    child.connection.timers = {};
    child.connection.synId = 0;
    if (!child.connection.retransmissionQueue.empty())
        child.connection.retransmissionQueue[0].repeated = true;
    const State reached = child.connection.state;
    context.effects.push_back({name, Rule::synCookie, StateChanged{State::listen, reached}});
    ++opened_;
    sockets_.push_back(std::make_shared<Socket>(std::move(child)));
    stepSocket(sockets_.back(), Arrival{datagram.segment}, setup, context);
    return name;
}

}  // namespace synstep
