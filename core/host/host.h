// SPDX-License-Identifier: GPL-3.0-or-later
// One host: its listener, its connections, the accept queue, its initial sequence numbers, and the resets it
// sends for segments that belong to nobody (RFC 9293 3.9, 3.10.7.1; the queues are operating systems' own).
//
// The listener is a small socket of its own that never leaves LISTEN; each SYN spawns a child connection.
// A Host is a value; unchanged connections are shared between copies.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/host/call.h"
#include "core/host/isn.h"
#include "core/tcp/step.h"

namespace synstep {

// A connection as its host keeps it.
struct Socket {
    SocketName name;
    Address remoteAddress = 0;
    std::uint32_t order = 0;  // of opening, on this host; names may repeat, this does not
    std::uint32_t ready = 0;  // of entering the accept queue, from 1; 0: not yet
    bool accepted = true;     // an application holds it (false: half-open, or waiting in the accept queue)
    bool used = false;        // it has called something on it, or read from it
    Connection connection;
    // The one in TIME-WAIT that this one has revived, as long as it may turn out that it should not have.
    std::shared_ptr<const Socket> former;
    friend bool operator==(const Socket& a, const Socket& b);
};

// What never changes about a host during a run.
struct HostSetup {
    Address address = 0;
    Port port = 0;
    IsnSetup isn;
    bool readsAtOnce = true;
    bool acceptsAtOnce = true;
    std::uint32_t backlog = 8;
    bool outside = false;  // plays by a script of its own: what reaches it leaves the simulation
    Policies policies = policiesOf(Stack::linux);
    friend bool operator==(const HostSetup&, const HostSetup&) = default;
};

// What a client remembers of a server that has given it a Fast Open cookie: RFC 7413 4.1.3.
struct FastOpenMemory {
    Address peer = 0;
    std::uint64_t cookie = 0;
    std::uint32_t mss = 0;  // that the server has named
    friend bool operator==(const FastOpenMemory&, const FastOpenMemory&) = default;
};

// A segment with the addresses that IP carries beside it.
struct Datagram {
    Address source = 0;
    Address destination = 0;
    Segment segment;
    friend bool operator==(const Datagram&, const Datagram&) = default;
};

// Gives the effects appended since `begin` to this socket, and its segments to its peer.
void addressEffects(Effects& effects, std::size_t begin, SocketName name, Address remote);

class Host {
  public:
    bool isUp() const { return up_; }
    bool isListening() const { return listening_; }
    std::span<const std::shared_ptr<const Socket>> sockets() const { return sockets_; }
    // Of several sockets of one name (one waits in TIME-WAIT, the next is open) the newest.
    const Socket* find(SocketName name) const;
    const Socket* find(Address remote, Port local, Port remotePort) const;
    // The connection that `accept` would take: the one that was ready first.
    const Socket* firstInAcceptQueue() const;
    // Ready connections nobody has accepted; and those in passive SYN-RECEIVED.
    std::uint32_t acceptQueueLength() const;
    std::uint32_t halfOpenCount() const;

    // The first timer due: by time, then by order of opening. `order` is the socket's: names may repeat.
    struct Due {
        Instant at = never;
        SocketName socket;
        std::uint32_t order = 0;
        Timer timer = Timer::retransmission;
    };
    Due firstDue() const;

    // Each of these is one event; effects carry the name of the socket they concern.
    Refusal call(const Call& call, const HostSetup& setup, const HostSetup& peer, const Context& context);
    Refusal refusalOf(const Call& call, const HostSetup& setup, const HostSetup& peer, Instant now) const;
    // `nameForChild` is what a connection opened by this segment is to be called. The socket that dealt with
    // it: a connection's, the listener's, or none.
    SocketName arrives(const Datagram& datagram, SocketName nameForChild, const HostSetup& setup,
                       const Context& context);
    // `due` is what firstDue() has just given.
    void expires(const Due& due, const HostSetup& setup, const Context& context);

    friend bool operator==(const Host& a, const Host& b);

    std::uint32_t openedSoFar() const { return opened_; }
    const IsnState& isnState() const { return isn_; }
    std::span<const FastOpenMemory> fastOpenMemory() const { return fastOpenMemory_; }

  private:
    using SocketPointer = std::shared_ptr<const Socket>;

    static Socket& writable(SocketPointer& pointer);
    // Whether the listener would take this connection with it: nobody has it in hand.
    static bool isUntouched(const Socket& socket) { return !socket.accepted || !socket.used; }
    static bool isWaiting(const Socket& socket) {
        const Connection& c = socket.connection;
        return !socket.accepted && isSynchronized(c.state) && (c.state != State::synReceived || c.fastOpened);
    }
    // The connection goes without a segment or a report; the caller removes it.
    static void forget(const Socket& socket, Rule rule, Effects& effects);
    SocketPointer* slotOfOrder(std::uint32_t order);
    SocketPointer* slotOf(SocketName name);
    SocketPointer* slotOf(Address remote, Port local, Port remotePort);
    bool acceptQueueFull(const HostSetup& setup) const;
    bool synQueueFull(const HostSetup& setup) const;

    void listen(const Context& context);
    void closeListener(const Context& context);
    void connect(const Call& call, const HostSetup& setup, const HostSetup& peer, const Context& context);
    void accept(const HostSetup& setup, const Context& context);
    void crash(const Context& context);
    // MAY-2 (2) of RFC 9293 3.6.1: the SYN that revived this one was an old duplicate.
    static bool returnsToTimeWait(const Socket& socket, const Effects& effects, std::size_t begin,
                                  Instant now);
    static std::shared_ptr<const Socket> returnedToTimeWait(const Socket& socket, Effects& effects,
                                                            std::size_t begin);
    // One event at one socket: its effects get its name; it is removed when it is gone.
    Refusal stepSocket(SocketPointer& slot, const Event& event, const HostSetup& setup,
                       const Context& context);
    SocketName arrivesAtSocket(SocketPointer& slot, const Datagram& datagram, const HostSetup& setup,
                               const Context& context);
    SocketName arrivesAtListener(const Datagram& datagram, SocketName nameForChild, const HostSetup& setup,
                                 const Context& context);
    SocketName revive(SocketPointer& slot, const Datagram& datagram, SocketName nameForChild,
                      const HostSetup& setup, const Context& context);
    bool spawn(Socket child, const Segment& syn, const HostSetup& setup, const Context& context);
    void answerAsListener(const Datagram& datagram, const HostSetup& setup, const Context& context) const;
    void answerByCookie(const Datagram& datagram, const HostSetup& setup, const Context& context) const;
    // The cookie that this segment brings back, if it does.
    std::optional<SeqNum> cookieAcknowledged(const Datagram& datagram, const HostSetup& setup,
                                             Instant now) const;
    SocketName openByCookie(const Datagram& datagram, SeqNum cookie, SocketName name, const HostSetup& setup,
                            const Context& context);
    // --- fast_open.cpp: RFC 7413 4.1
    void checkFastOpen(Connection& child, const Datagram& syn, const HostSetup& setup,
                       const Context& context) const;
    void recallFastOpen(Connection& opening, Address peer, const Policies& policies) const;
    void rememberFastOpen(const Datagram& synAck, const Effects& effects, std::size_t begin);
    // Whether connect() may take this connection's place: RFC 6191.
    static bool isReusable(const Socket& socket, const Policies& policies, Instant now);
    // How often a half-open connection may repeat its SYN+ACK: fewer when old ones clog the SYN queue.
    std::uint32_t synAckRetriesNow(const HostSetup& setup) const;
    Socket childFor(const Datagram& datagram, SocketName name, const HostSetup& setup) const;

    bool up_ = true;
    bool listening_ = false;
    std::uint32_t opened_ = 0;
    std::uint32_t readied_ = 0;
    IsnState isn_;
    std::vector<FastOpenMemory> fastOpenMemory_;
    std::vector<SocketPointer> sockets_;  // in the order of opening
};

}  // namespace synstep
