// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/script.h"

#include <algorithm>
#include <cassert>

namespace synstep {

namespace {

using Pending = ScriptPosition::Pending;

bool isDueBefore(const Pending& a, const Pending& b) {
    return std::pair(a.at, a.row) < std::pair(b.at, b.row);
}

// By row, so that equal progress is equal however it came about.
void insert(std::vector<Pending>& pending, const Pending& one) {
    const auto place = std::lower_bound(pending.begin(), pending.end(), one,
                                        [](const Pending& a, const Pending& b) { return a.row < b.row; });
    pending.insert(place, one);
}

// The one due first; none: never.
Pending firstOf(const std::vector<Pending>& pending,
                const std::vector<std::pair<Instant, std::uint32_t>>& order, std::size_t begun) {
    Pending first{never};
    if (begun < order.size()) first = {order[begun].first, order[begun].second};
    for (const Pending& one : pending)
        if (isDueBefore(one, first)) first = one;
    return first;
}

}  // namespace

ScriptPosition::ScriptPosition(const Script& script) {
    auto order = std::make_shared<Order>();
    for (std::uint32_t i = 0; i < script.calls.size(); ++i) {
        if (const auto* at = std::get_if<AtTime>(&script.calls[i].when))
            order->calls.emplace_back(at->at, i);
        else
            order->upon.push_back(i);
    }
    for (std::uint32_t i = 0; i < script.injections.size(); ++i)
        order->injections.emplace_back(script.injections[i].at, i);
    std::sort(order->calls.begin(), order->calls.end());
    std::sort(order->injections.begin(), order->injections.end());
    progress_.armed.assign(order->upon.size(), false);
    order_ = std::move(order);
}

const ScriptPosition::Order& ScriptPosition::order() const {
    static const Order none;
    return order_ ? *order_ : none;
}

bool operator==(const ScriptPosition& a, const ScriptPosition& b) {
    return a.progress_ == b.progress_ && (a.order_ == b.order_ || a.order() == b.order());
}

ScriptPosition::Due ScriptPosition::first() const {
    const Pending call = firstOf(progress_.callsUpon, order().calls, progress_.calls);
    const Pending injection = firstOf(progress_.repeated, order().injections, progress_.injections);
    return injection.at < call.at ? Due{injection.at, true, injection.row} : Due{call.at, false, call.row};
}

std::uint32_t ScriptPosition::take(const Due& due, const Script& script) {
    const auto& timed = due.injection ? order().injections : order().calls;
    std::size_t& begun = due.injection ? progress_.injections : progress_.calls;
    std::vector<Pending>& pending = due.injection ? progress_.repeated : progress_.callsUpon;
    Pending taken{due.at, due.row};
    if (begun < timed.size() && timed[begun].second == due.row) {
        ++begun;
    } else {
        const auto found = std::find_if(pending.begin(), pending.end(),
                                        [&due](const Pending& one) { return one.row == due.row; });
        assert(found != pending.end());
        taken = *found;
        pending.erase(found);
    }
    if (!due.injection) return 0;
    const InjectionRow& row = script.injections[due.row];
    if (taken.done + 1 < row.repeat) insert(pending, {due.at + row.every, due.row, taken.done + 1});
    return taken.done;
}

void ScriptPosition::reached(HostId host, SocketName socket, State state, Instant now, const Script& script) {
    for (std::size_t i = 0; i < order().upon.size(); ++i) {
        const std::uint32_t row = order().upon[i];
        const auto& upon = std::get<UponState>(script.calls[row].when);
        if (progress_.armed[i] || upon.host != host || upon.socket != socket || upon.state != state) continue;
        progress_.armed[i] = true;
        insert(progress_.callsUpon, {now + upon.after, row});
    }
}

}  // namespace synstep
