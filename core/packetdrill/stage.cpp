// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packetdrill/stage.h"

#include <algorithm>

namespace synstep::packetdrill {

Context Stage::begin() {
    effects_.clear();
    return {setup_.policies, now_, nextId_, effects_};
}

Context Stage::beginAct() {
    now_ = std::max(now_, lastAct_ + Duration{1});
    lastAct_ = now_;
    return begin();
}

void Stage::finish() {
    for (const Effect& effect : effects_) {
        const auto* one = std::get_if<Sent>(&effect.what);
        if (one) sent_.push_back({now_, one->copyOf != 0, one->segment});
    }
    const Effects seen = effects_;  // whoever is told may go on acting
    if (observer_) observer_(seen);
}

bool Stage::wait(Instant until) {
    const Host::Due due = host_.firstDue();
    if (due.at > until) {
        now_ = std::max(now_, until);
        return false;
    }
    now_ = std::max(now_, due.at);
    host_.expires(due, setup_, begin());
    finish();
    return true;
}

Refusal Stage::call(const Call& call, std::uint32_t line) {
    if (call.kind == CallKind::connect) {
        localPort_ = static_cast<Port>(40'000 + nextName_);
        remotePort_ = peer_.port;
        ++nextName_;
    } else if (call.kind == CallKind::listen) {
        localPort_ = setup_.port;
        remotePort_ = 40'000;
    }
    Call made = call;
    if (call.kind == CallKind::connect) made.port = localPort_;
    const Context context = beginAct();
    const Refusal refusal = host_.call(made, setup_, peer_, context);
    acts_.push_back({now_, line, made});
    finish();
    return refusal;
}

void Stage::arrive(const Segment& segment, std::uint32_t line) {
    Datagram datagram{peer_.address, setup_.address, segment};
    datagram.segment.sourcePort = remotePort_;
    datagram.segment.destinationPort = localPort_;
    const Context context = beginAct();
    const SocketName next = nameForNext();
    if (host_.arrives(datagram, next, setup_, context) == next) ++nextName_;
    acts_.push_back({now_, line, datagram.segment});
    finish();
}

std::uint32_t Stage::count(State state) const {
    const auto sockets = host_.sockets();
    return static_cast<std::uint32_t>(std::count_if(
        sockets.begin(), sockets.end(), [state](const auto& s) { return s->connection.state == state; }));
}

}  // namespace synstep::packetdrill
