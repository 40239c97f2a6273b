// SPDX-License-Identifier: GPL-3.0-or-later
// The system calls of a script, made on one host.
#pragma once

#include "core/packetdrill/sockets.h"

namespace synstep::packetdrill {

struct CallOutcome {
    bool waits = false;  // it cannot go on now
    std::int64_t value = 0;
    std::string error;   // "" for none, else value is -1
    std::string detail;  // what else is wrong: an option that has another value than expected
};

class SocketCalls {
  public:
    SocketCalls(Stage& stage, Sockets& sockets) : stage_(stage), sockets_(sockets) {}

    // Makes the call as far as it can be made now. Of one that waits, `again` is to be asked whenever
    // something has happened. A call on a socket that does not block never waits.
    CallOutcome make(const SystemCall& call, std::uint32_t line);
    CallOutcome again(const SystemCall& call, std::uint32_t line);

  private:
    CallOutcome listen(Descriptor& socket, const SystemCall& call);
    CallOutcome accept(Descriptor& socket, const SystemCall& call);
    CallOutcome connect(Descriptor& socket);
    CallOutcome connectAgain(Descriptor& socket);
    CallOutcome close(Descriptor& socket, std::int64_t fd);
    CallOutcome shutdown(Descriptor& socket, const SystemCall& call);
    CallOutcome read(Descriptor& socket, const SystemCall& call);
    CallOutcome write(Descriptor& socket, const SystemCall& call);
    CallOutcome control(Descriptor& socket, const SystemCall& call) const;
    CallOutcome openSocket(const SystemCall& call);
    CallOutcome onSocket(Descriptor& socket, const SystemCall& call);

    // socket_options.cpp
    CallOutcome setOption(Descriptor& socket, const SystemCall& call);
    CallOutcome getOption(Descriptor& socket, const SystemCall& call) const;
    std::int64_t optionValue(const Descriptor& socket, const std::string& name) const;

    void perform(CallKind kind, SocketName name, std::uint32_t octets = 0);

    Stage& stage_;
    Sockets& sockets_;
    std::uint32_t line_ = 0;
};

}  // namespace synstep::packetdrill
