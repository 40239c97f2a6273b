// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold of every World between two entries.
#include <string>

#include "core/sim/world.h"

namespace synstep {
namespace {

// The first thing that does not hold, in words; "" if all does.
std::string brokenQueue(const Connection& c) {
    const auto& queue = c.retransmissionQueue;
    SeqNum expected = c.tcb.sndUna;
    for (const Unacknowledged& u : queue) {
        if (u.seq != expected) return "the retransmission queue has a gap";
        if (u.end() == u.seq) return "the retransmission queue holds an empty segment";
        expected = u.end();
    }
    if (!queue.empty() && expected != c.tcb.sndNxt) return "the retransmission queue does not end at SND.NXT";
    const bool waits = c.timers.runs(Timer::retransmission);
    if (!queue.empty() && !waits) return "something is unacknowledged and no retransmission timer runs";
    if (queue.empty() && waits) return "the retransmission timer runs for nothing";
    return {};
}

std::string brokenTimers(const Connection& c, Instant now) {
    for (int t = 0; t < timerCount; ++t) {
        if (c.timers[static_cast<Timer>(t)] < now) return "a timer is overdue";
    }
    if ((c.state == State::timeWait) != c.timers.runs(Timer::timeWait)) {
        return "the time-wait timer runs outside TIME-WAIT, or not in it";
    }
    if (c.timers.runs(Timer::finWait2) && c.state != State::finWait2)
        return "the FIN-WAIT-2 timer runs elsewhere";
    return {};
}

std::string brokenState(const Connection& c) {
    const bool closing = c.state == State::finWait1 || c.state == State::finWait2 ||
                         c.state == State::closing || c.state == State::lastAck || c.state == State::timeWait;
    if (c.state == State::closed || c.state == State::listen)
        return "a connection is kept that does not exist";
    // Only text that must leave first may keep a FIN from the state that goes with it.
    const bool waits = (c.state == State::synReceived || c.state == State::closeWait) && c.unsent > 0;
    if (closing != c.finQueued && !(c.finQueued && waits)) {
        return "the state does not say whether the user has closed";
    }
    const bool peerClosed = c.state == State::closeWait || c.state == State::closing ||
                            c.state == State::lastAck || c.state == State::timeWait;
    if (peerClosed != c.peerFinTaken) return "the state does not say whether the peer's FIN was taken";
    if (c.state == State::finWait2 && !c.finAcknowledged()) return "FIN-WAIT-2 without an acknowledged FIN";
    if (c.finSent && !c.finQueued) return "a FIN was sent that nobody asked for";
    return {};
}

std::string brokenReceiver(const Connection& c, const Policies& p) {
    const std::uint32_t rounding = p.windowOfWholeSegments ? c.tcb.sndMss : 0;
    if (c.tcb.rcvWnd > p.window + rounding) return "RCV.WND is larger than the buffer";
    SeqNum last = c.tcb.rcvNxt;
    for (const Beyond& b : c.beyond) {
        if (b.seq < last) return "what waits beyond a hole overlaps or is old";
        last = b.end();
    }
    return {};
}

std::string brokenHost(const World& world, HostId id) {
    const Host& host = world.host(id);
    const auto sockets = host.sockets();
    if (!host.isUp() && (!sockets.empty() || host.isListening())) return "a host that is down has sockets";
    for (std::size_t i = 0; i < sockets.size(); ++i) {
        const Connection& c = sockets[i]->connection;
        if (c.tcb.sndUna > c.tcb.sndNxt) return "SND.UNA is beyond SND.NXT";
        for (const std::string& broken : {brokenState(c), brokenQueue(c), brokenTimers(c, world.now),
                                          brokenReceiver(c, world.setup->host(id).policies)}) {
            if (!broken.empty()) return broken;
        }
        for (std::size_t j = 0; j < i; ++j) {
            const Connection& other = sockets[j]->connection;
            if (other.localPort == c.localPort && other.remotePort == c.remotePort &&
                sockets[j]->remoteAddress == sockets[i]->remoteAddress) {
                return "two connections have the same pair of sockets";
            }
        }
    }
    return {};
}

}  // namespace

std::optional<std::string> brokenInvariant(const World& world) {
    for (const HostId id : {HostId::client, HostId::server}) {
        std::string broken = brokenHost(world, id);
        if (!broken.empty()) return std::string(toString(id)) + ": " + broken;
    }
    for (const InFlight& flight : world.network.inFlight()) {
        if (flight.due < world.now) return "a segment in flight is overdue";
    }
    return std::nullopt;
}

}  // namespace synstep
