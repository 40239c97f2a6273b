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
#include <span>
#include <optional>
#include <vector>

#include "core/host/call.h"
#include "core/host/isn.h"
#include "core/tcp/step.h"

namespace synstep {

// A connection as its host keeps it.
struct Socket {
    SocketName name;
    Address remoteAddress = 0;
    std::uint32_t order = 0;  // of opening, on this host
    bool accepted = true;     // an application holds it (false: half-open, or waiting in the accept queue)
    Connection connection;
    friend bool operator==(const Socket&, const Socket&) = default;
};

// What never changes about a host during a run.
struct HostSetup {
    Address address = 0;
    Port port = 0;
    IsnSetup isn;
    bool readsAtOnce = true;
    bool acceptsAtOnce = true;
    std::uint32_t backlog = 8;
    Policies policies;
    friend bool operator==(const HostSetup&, const HostSetup&) = default;
};

// A segment with the addresses that IP carries beside it.
struct Datagram {
    Address source = 0;
    Address destination = 0;
    Segment segment;
    friend bool operator==(const Datagram&, const Datagram&) = default;
};

class Host {
  public:
    bool isUp() const { return up_; }
    bool isListening() const { return listening_; }
    std::span<const std::shared_ptr<const Socket>> sockets() const { return sockets_; }
    const Socket* find(SocketName name) const;
    const Socket* find(Address remote, Port local, Port remotePort) const;
    // Ready connections nobody has accepted, oldest first; and those in passive SYN-RECEIVED.
    std::uint32_t acceptQueueLength() const;
    std::uint32_t halfOpenCount() const;

    // The first timer due: by time, then by order of opening.
    struct Due {
        Instant at = never;
        SocketName socket;
        Timer timer = Timer::retransmission;
    };
    Due firstDue() const;

    // Each of these is one event; effects carry the name of the socket they concern.
    Refusal call(const Call& call, const HostSetup& setup, const HostSetup& peer, const Context& context);
    Refusal refusalOf(const Call& call, const HostSetup& setup, const HostSetup& peer) const;
    // `nameForChild` is what a connection opened by this segment is to be called.
    SocketName arrives(const Datagram& datagram, SocketName nameForChild, const HostSetup& setup,
                       const Context& context);
    void expires(SocketName socket, Timer timer, const HostSetup& setup, const Context& context);

    friend bool operator==(const Host& a, const Host& b);

    std::uint32_t openedSoFar() const { return opened_; }
    const IsnState& isnState() const { return isn_; }

  private:
    using SocketPointer = std::shared_ptr<const Socket>;

    static Socket& writable(SocketPointer& pointer);
    SocketPointer* slotOf(SocketName name);
    SocketPointer* slotOf(Address remote, Port local, Port remotePort);
    bool acceptQueueFull(const HostSetup& setup) const;
    bool synQueueFull(const HostSetup& setup) const;

    Refusal listen(const Context& context);
    void closeListener(const Context& context);
    Refusal connect(const Call& call, const HostSetup& setup, const HostSetup& peer, const Context& context);
    Refusal accept(const HostSetup& setup, const Context& context);
    void crash(const Context& context);
    // One event at one socket: its effects get its name; it is removed when it is gone.
    Refusal stepSocket(SocketPointer& slot, const Event& event, const HostSetup& setup, const Context& context);
    SocketName arrivesAtSocket(SocketPointer& slot, const Datagram& datagram, const HostSetup& setup,
                               const Context& context);
    SocketName arrivesAtListener(const Datagram& datagram, SocketName nameForChild, const HostSetup& setup,
                                 const Context& context);
    SocketName revive(SocketPointer& slot, const Datagram& datagram, SocketName nameForChild,
                      const HostSetup& setup, const Context& context);
    Socket childFor(const Datagram& datagram, SocketName name, const HostSetup& setup) const;

    bool up_ = true;
    bool listening_ = false;
    std::uint32_t opened_ = 0;
    IsnState isn_;
    std::vector<SocketPointer> sockets_;  // in the order of opening
};

}  // namespace synstep
