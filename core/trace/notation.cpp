// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/trace/notation.h"

#include <array>
#include <cstdio>
#include <utility>

namespace synstep {
namespace {

std::string causeWords(const Entry& e) {
    if (const auto* made = e.as<CallMade>()) {
        std::string words = "calls " + std::string(toString(made->call.kind));
        if (made->call.kind == CallKind::send) words += " " + std::to_string(made->call.octets);
        if (made->call.kind == CallKind::fire) words += " " + std::string(toString(made->call.timer));
        if (made->refusal != Refusal::none) words += ", refused: " + std::string(toString(made->refusal));
        return words;
    }
    if (const auto* arrived = e.as<Arrived>()) {
        return "arrives #" + std::to_string(arrived->id) + (arrived->copy ? " (copy) " : " ") +
               notation(arrived->datagram.segment);
    }
    if (const auto* expired = e.as<TimerExpired>())
        return "timer " + std::string(toString(expired->timer)) + " expires";
    if (e.as<Injected>())
        return "claims #" + std::to_string(e.departures.front().id) + " " +
               notation(e.departures.front().datagram.segment);
    if (const auto* lost = e.as<LostOnTheWay>()) return "lost on the way #" + std::to_string(lost->id);
    return "stopped";
}

struct EffectWords {
    SocketName entrySocket;
    SocketName socket;
    const Setup& setup;
    const Departure* departure;

    std::string who() const {
        return socket == entrySocket || socket.isNone() ? "" : setup.nameOf(socket) + ": ";
    }
    std::string operator()(const Sent& sent) const {
        std::string words = who() + "sends #" + std::to_string(sent.id) + " " + notation(sent.segment);
        if (sent.copyOf != 0) words += " copy of #" + std::to_string(sent.copyOf);
        if (departure->fate != Fate::delivered) words += " (" + std::string(toString(departure->fate)) + ")";
        return words;
    }
    std::string operator()(const StateChanged& c) const {
        return who() + std::string(toString(c.from)) + " -> " + std::string(toString(c.to));
    }
    std::string operator()(const TimerChanged& c) const {
        std::string words = who() + std::string(toString(c.act)) + " " + std::string(toString(c.timer));
        const bool runs = c.act == TimerAct::start || c.act == TimerAct::restart;
        return runs ? words + " " + notation(c.interval) : words;
    }
    std::string operator()(const Reported& r) const {
        return who() + "reports " + std::string(toString(r.report));
    }
    std::string operator()(const Discarded& d) const {
        return who() + "discards: " + std::string(toString(d.why));
    }
    std::string operator()(const Taken& t) const { return who() + "takes " + std::to_string(t.octets); }
    std::string operator()(const Noted&) const { return who() + "notes"; }
};

}  // namespace

std::string notation(const Entry& entry, const Setup& setup) {
    std::string line = notation(entry.at) + " " + std::string(toString(entry.host));
    if (!entry.socket.isNone()) line += " " + setup.nameOf(entry.socket);
    line += " " + causeWords(entry);
    std::size_t departure = 0;
    for (const Effect& effect : entry.effects) {
        const bool sent = std::holds_alternative<Sent>(effect.what);
        const Departure* d = sent ? &entry.departures[departure++] : nullptr;
        line += " | " + std::visit(EffectWords{entry.socket, effect.socket, setup, d}, effect.what);
        line += " [" + std::string(sectionOf(effect.rule)) + " " + std::string(keyOf(effect.rule)) + "]";
    }
    return line;
}

std::string notation(const Segment& segment) {
    std::string text = toString(segment.flags);
    if (text.empty()) text = "-";
    text += " seq=" + std::to_string(segment.seq.value);
    if (segment.has(Flags::ack)) text += " ack=" + std::to_string(segment.ack.value);
    if (segment.len > 0) text += " len=" + std::to_string(segment.len);
    if (segment.fastOpen) text += *segment.fastOpen == 0 ? " fast-open-request" : " fast-open-cookie";
    return text;
}

std::string notation(Instant t) {
    const std::int64_t us = microseconds(t);
    char text[32];
    std::snprintf(text, sizeof text, "%lld.%06lld", static_cast<long long>(us / 1'000'000),
                  static_cast<long long>(us % 1'000'000));
    return text;
}

std::string notation(Duration d) {
    if (d == forever) return "never";
    const std::int64_t us = d.count();
    constexpr std::int64_t second = 1'000'000;
    constexpr std::array<std::pair<std::int64_t, const char*>, 3> units{
        {{3'600 * second, "h"}, {60 * second, "min"}, {second, "s"}}};
    for (const auto& [size, unit] : units) {
        if (us != 0 && us % size == 0) return std::to_string(us / size) + unit;
    }
    if (us == 0) return "0s";
    if (us < second) return us % 1'000 == 0 ? std::to_string(us / 1'000) + "ms" : std::to_string(us) + "us";
    std::string text = notation(Instant{d});
    while (text.back() == '0') text.pop_back();
    return text + "s";
}

}  // namespace synstep
