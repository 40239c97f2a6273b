// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packetdrill/sockets.h"

#include <algorithm>

namespace synstep::packetdrill {
Descriptor* Sockets::find(std::int64_t fd) {
    const auto found = all_.find(fd);
    return found == all_.end() ? nullptr : &found->second;
}

Descriptor& Sockets::open(std::int64_t fd) {
    return all_[fd] = Descriptor{};
}

void Sockets::discardWhatNobodyReads(Stage& stage) {
    if (!traits.shutReadDiscards) return;
    for (auto& [fd, one] : all_) {
        if (one.readShut && !one.gone && one.unread > 0) stage.call({CallKind::read, one.name}, 0);
    }
}

void Sockets::observe(const Effects& effects, const Host& host) {
    for (auto& [fd, one] : all_) {
        if (one.kind == Descriptor::Kind::connection && !one.gone) observe(one, effects, host);
    }
}

void Sockets::observe(Descriptor& one, const Effects& effects, const Host& host) const {
    for (const Effect& effect : effects) {
        const auto* told = std::get_if<Reported>(&effect.what);
        if (!told || effect.socket != one.name) continue;
        if (told->report == Report::refused) one.error = "ECONNREFUSED";
        if (told->report == Report::timedOut) one.error = "ETIMEDOUT";
        if (told->report == Report::reset) {
            const bool pipe = one.state == State::closeWait && traits.resetInCloseWaitIsPipe;
            one.error = pipe ? "EPIPE" : "ECONNRESET";
        }
    }
    const Socket* socket = host.find(one.name);
    if (!socket) {
        one.gone = true;
        one.state = State::closed;
        return;
    }
    const Connection& c = socket->connection;
    one.state = c.state;
    one.unread = c.unread;
    one.peerFinTaken = c.peerFinTaken;
    one.mss = c.tcb.sndMss;
}

State Sockets::stateUnderTest(const Host& host) const {
    if (underTest_) {
        const Socket* socket = host.find(*underTest_);
        return socket ? socket->connection.state : State::closed;
    }
    return host.isListening() ? State::listen : State::closed;
}

std::uint32_t Sockets::closedCount() const {
    return static_cast<std::uint32_t>(std::count_if(all_.begin(), all_.end(), [](const auto& one) {
        const Descriptor& d = one.second;
        return d.kind == Descriptor::Kind::fresh || (d.kind == Descriptor::Kind::connection && d.gone);
    }));
}

}  // namespace synstep::packetdrill
