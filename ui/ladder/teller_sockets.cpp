// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a run that stays at its host: states of sockets, the listener, timers.
#include <algorithm>

#include "ui/ladder/teller.h"

namespace synstep {

namespace {

constexpr std::uint32_t mostSlots = 4;

std::pair<std::size_t, std::uint32_t> keyOf(HostId host, SocketName socket) {
    return {indexOf(host), socket.value};
}

}  // namespace

Teller::Life& Teller::lifeOf(HostId host, SocketName socket) {
    std::vector<Life>& lives = lives_[indexOf(host)];
    for (Life& life : lives)
        if (!life.over && life.socket == socket) return life;
    std::uint32_t slot = 0;
    const auto taken = [&](std::uint32_t wanted) {
        return std::any_of(lives.begin(), lives.end(),
                           [&](const Life& life) { return !life.over && life.slot == wanted; });
    };
    while (slot + 1 < mostSlots && taken(slot)) ++slot;
    // What is CLOSED gives way to the next socket in its place.
    for (const Life& life : lives) {
        if (!life.over || life.slot != slot || model_.spans[life.span].toEntry != noEntry) continue;
        endSpan(life.span, first_);
    }
    std::erase_if(lives, [&](const Life& life) { return life.over && life.slot == slot; });
    auto& most = model_.spanSlots[indexOf(host)];
    most = std::max(most, slot + 1);
    if (spanOrdinals_.count(keyOf(host, socket)) == 0) ++model_.sockets[indexOf(host)];
    if (socket.isPort()) model_.ports[indexOf(host)] = true;
    lives.push_back({socket, slot, noEntry, false});
    return lives.back();
}

void Teller::listen(State to) {
    const HostId host = model_.points[row_].host;
    if (to == State::listen) {
        const bool always = model_.points[row_].at == Instant{};
        model_.listener = LadderListener{host, always ? noPoint : row_, noPoint, index_, noEntry};
    } else if (model_.listener) {
        model_.listener->to = row_;
        model_.listener->toEntry = index_;
    }
}

void Teller::change(const Entry& entry, SocketName socket, const StateChanged& changed) {
    if (socket.isListener()) return listen(changed.to);
    const PointId at = firstChanged_ ? nextRow(entry, PointKind::change) : first_;
    firstChanged_ = true;
    Life& life = lifeOf(entry.host, socket);
    if (life.span != noEntry) endSpan(life.span, at);
    LadderSpan span;
    span.host = entry.host;
    span.socket = socket;
    span.state = changed.to;
    span.from = at;
    span.fromEntry = index_;
    span.fromListener = changed.from == State::listen;
    span.slot = life.slot;
    span.ordinal = spanOrdinals_[keyOf(entry.host, socket)]++;
    life.span = addSpan(span);
    life.over = changed.to == State::closed;
}

std::size_t Teller::addSpan(const LadderSpan& span) {
    times_.spans.add(span.from == noPoint ? Instant::min() : instant_, never);
    model_.spans.push_back(span);
    return model_.spans.size() - 1;
}

void Teller::endSpan(std::size_t index, PointId at) {
    model_.spans[index].to = at;
    model_.spans[index].toEntry = index_;
    times_.spans.setEnd(index, instant_);
}

void Teller::timer(const Entry& entry, SocketName socket, const TimerChanged& changed) {
    switch (changed.act) {
        case TimerAct::start:
        case TimerAct::restart:
            startTimer(entry, socket, changed);
            break;
        case TimerAct::stop:
        case TimerAct::expire:
            endTimer(entry.host, socket, changed.timer, changed.act);
            break;
    }
}

void Teller::startTimer(const Entry& entry, SocketName socket, const TimerChanged& changed) {
    std::vector<std::size_t>& running = running_[indexOf(entry.host)];
    for (const std::size_t index : running) {
        if (index == noEntry) continue;
        LadderTimer& timer = model_.timers[index];
        if (timer.timer != changed.timer || timer.socket != socket) continue;
        timer.restarts.push_back({row_, index_, changed.due});
        return;
    }
    auto free = std::find(running.begin(), running.end(), noEntry);
    if (free == running.end()) free = running.insert(free, noEntry);
    *free = model_.timers.size();
    LadderTimer timer;
    timer.host = entry.host;
    timer.socket = socket;
    timer.timer = changed.timer;
    timer.interval = changed.interval;
    timer.due = changed.due;
    timer.from = row_;
    timer.fromEntry = index_;
    timer.slot = static_cast<std::uint32_t>(free - running.begin());
    timer.ordinal = timerOrdinals_[keyOf(entry.host, socket)]++;
    model_.timers.push_back(timer);
    times_.timers.add(instant_, never);
}

void Teller::endTimer(HostId host, SocketName socket, Timer which, TimerAct how) {
    for (std::size_t& index : running_[indexOf(host)]) {
        if (index == noEntry) continue;
        LadderTimer& timer = model_.timers[index];
        if (timer.timer != which || timer.socket != socket) continue;
        timer.to = row_;
        timer.toEntry = index_;
        timer.end = how;
        times_.timers.setEnd(index, instant_);
        index = noEntry;
        return;
    }
}

}  // namespace synstep
