// SPDX-License-Identifier: GPL-3.0-or-later
// The hash of a World: of what two equal Worlds share. The Setup is left out; so are statistics that follow
// from the rest.
#include "core/sim/world.h"

namespace synstep {
namespace {

class Hasher {
  public:
    template <class T>
    void add(T value) {
        mix(static_cast<std::uint64_t>(value));
    }
    void add(SeqNum n) { mix(n.value); }
    void add(Instant t) { mix(static_cast<std::uint64_t>(microseconds(t))); }
    void add(Duration d) { mix(static_cast<std::uint64_t>(d.count())); }
    std::size_t value() const { return static_cast<std::size_t>(hash_); }

  private:
    void mix(std::uint64_t word) {
        hash_ ^= word;
        hash_ *= 0x9e3779b97f4a7c15ULL;
        hash_ ^= hash_ >> 29;
    }
    std::uint64_t hash_ = 0xcbf29ce484222325ULL;
};

void add(Hasher& h, const Segment& s) {
    h.add(s.sourcePort), h.add(s.destinationPort), h.add(s.seq), h.add(s.ack), h.add(s.len);
    h.add(s.wnd), h.add(s.mss.value_or(0)), h.add(s.flags.bits), h.add(s.fastOpen.value_or(1));
}

void add(Hasher& h, const ControlBlock& t) {
    h.add(t.sndUna), h.add(t.sndNxt), h.add(t.sndWnd), h.add(t.sndWl1), h.add(t.sndWl2), h.add(t.iss);
    h.add(t.maxSndWnd), h.add(t.sndMss), h.add(t.rcvNxt), h.add(t.rcvWnd), h.add(t.irs);
}

void add(Hasher& h, const Connection& c) {
    h.add(c.localPort), h.add(c.remotePort), h.add(c.state), h.add(c.opening);
    add(h, c.tcb);
    h.add(c.unsent), h.add(c.finQueued), h.add(c.finSent), h.add(c.unread), h.add(c.peerFinTaken);
    h.add(c.orphan), h.add(c.rto), h.add(c.srtt), h.add(c.rttvar), h.add(c.repeats), h.add(c.keepaliveProbes),
        h.add(c.windowProbes);
    for (const Unacknowledged& u : c.retransmissionQueue) h.add(u.seq), h.add(u.len), h.add(u.repeated);
    for (const Beyond& b : c.beyond) h.add(b.seq), h.add(b.len), h.add(b.fin);
    for (const Instant due : c.timers.due) h.add(due);
    h.add(c.fastOpenCookie), h.add(c.fastOpened);
}

void add(Hasher& h, const Host& host) {
    h.add(host.isUp()), h.add(host.isListening()), h.add(host.openedSoFar());
    h.add(host.isnState().taken), h.add(host.isnState().last);
    for (const FastOpenMemory& known : host.fastOpenMemory())
        h.add(known.peer), h.add(known.cookie), h.add(known.mss);
    for (const auto& socket : host.sockets()) {
        h.add(socket->name.value), h.add(socket->remoteAddress), h.add(socket->accepted);
        add(h, socket->connection);
        if (socket->former) add(h, socket->former->connection);
    }
}

}  // namespace

std::size_t hashOf(const World& world) {
    Hasher h;
    h.add(world.now), h.add(world.nextId), h.add(world.entries), h.add(world.stopped);
    for (const Host& host : world.hosts) add(h, host);
    for (const InFlight& flight : world.network.inFlight()) {
        h.add(flight.id), h.add(flight.copy), h.add(flight.corrupt), h.add(flight.lost), h.add(flight.due);
        add(h, flight.datagram.segment);
    }
    for (const HostId from : {HostId::client, HostId::server}) h.add(world.network.sent(from));
    const ScriptPosition::Progress& script = world.script.progress();
    h.add(script.calls), h.add(script.injections);
    for (const auto& call : script.callsUpon) h.add(call.row), h.add(call.at);
    for (const auto& one : script.repeated) h.add(one.row), h.add(one.at);
    h.add(world.faultsByHand.size());
    return h.value();
}

}  // namespace synstep
