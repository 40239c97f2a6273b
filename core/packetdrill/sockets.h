// SPDX-License-Identifier: GPL-3.0-or-later
// Sockets as an application sees them: descriptors, what can be read, errors that wait to be told. The
// engine's connections live longer and know less.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "core/packetdrill/stage.h"
#include "core/packetdrill/traits.h"

namespace synstep::packetdrill {

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

    const Traits& traits;

  private:
    void observe(Descriptor& one, const Effects& effects, const Host& host) const;

    std::map<std::int64_t, Descriptor> all_;
    std::optional<SocketName> underTest_;
};

}  // namespace synstep::packetdrill
