// SPDX-License-Identifier: GPL-3.0-or-later
// Sockets as an application sees them: descriptors, what can be read, errors that wait to be told. The
// engine's connections live longer and know less.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "core/packetdrill/options.h"
#include "core/packetdrill/stage.h"

namespace synstep::packetdrill {

// What no RFC says: how each system's sockets behave.
struct Traits {
    OptionLayout layout = OptionLayout::linux;
    std::int64_t nonBlockingFlag = 0x800;  // O_NONBLOCK among the flags that F_GETFL gives
    bool acceptedAreAsListener = false;    // an accepted socket does not block if the listener does not
    bool shutReadDiscards = false;         // what comes after SHUT_RD is taken and thrown away
    bool probesTail = true;                // where SACK is agreed on
    bool resetInCloseWaitIsPipe = true;    // EPIPE, else ECONNRESET
    bool writesBeforeOpen = false;         // are queued; else they wait for the connection
    bool buffersOfWholeSegments = false;   // SO_RCVBUF is rounded up once the MSS is known
    std::int64_t receiveBuffer = 131'072;  // SO_RCVBUF
    std::int64_t receiveBufferFactor = 2;  // of what is set
};
Traits traitsOf(Stack stack);

struct Descriptor {
    enum class Kind : std::uint8_t { fresh, listener, connection };
    Kind kind = Kind::fresh;
    SocketName name;
    bool nonBlocking = false;
    bool lingersForNothing = false;  // SO_LINGER with a time of 0: close() aborts
    bool readShut = false;
    bool writeShut = false;
    // Of a connection, also of one that is gone.
    bool gone = false;
    State state = State::closed;
    std::uint32_t unread = 0;
    std::uint32_t mss = 0;  // of the segments that it sends
    bool peerFinTaken = false;
    std::string error;  // "" if none waits to be told
    std::map<std::string, std::int64_t> options;
};

class Sockets {
  public:
    explicit Sockets(Stack stack) : traits(traitsOf(stack)) {}

    Descriptor* find(std::int64_t fd);
    // A new one under this number, which becomes the one that assertions are about.
    Descriptor& open(std::int64_t fd);
    void close(std::int64_t fd) { all_.erase(fd); }
    std::int64_t unusedNumber() const { return all_.empty() ? 3 : all_.rbegin()->first + 1; }

    // Where what comes after SHUT_RD is thrown away: reads it for nobody.
    void discardWhatNobodyReads(Stage& stage);
    // Takes over what an event has changed.
    void observe(const Effects& effects, const Host& host);

    // The state of the connection that was opened last, else of the listener.
    State stateUnderTest(const Host& host) const;
    void setUnderTest(SocketName name) { underTest_ = name; }
    // Sockets without a connection, the listener excepted: CLOSED to those who list them.
    std::uint32_t closedCount() const;

    const Traits traits;

  private:
    void observe(Descriptor& one, const Effects& effects, const Host& host) const;

    std::map<std::int64_t, Descriptor> all_;
    std::optional<SocketName> underTest_;
};

}  // namespace synstep::packetdrill
