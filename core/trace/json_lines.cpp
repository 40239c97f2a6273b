// SPDX-License-Identifier: GPL-3.0-or-later
// The trace as JSON Lines: contracts of the command line, to the letter. One object a line, keys in a fixed
// order.
#include <cstdio>

#include "core/trace/notation.h"

namespace synstep {
namespace {

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            char code[8];
            std::snprintf(code, sizeof code, "\\u%04x", static_cast<unsigned>(static_cast<unsigned char>(c)));
            out += code;
        } else {
            out += c;
        }
    }
    return out + '"';
}

class Line {
  public:
    Line(Instant t, std::string_view event) {
        text_ = "{\"t\":" + std::to_string(microseconds(t));
        add("event", event);
    }
    Line& add(std::string_view key, std::string_view value) { return raw(key, quoted(value)); }
    Line& add(std::string_view key, std::int64_t value) { return raw(key, std::to_string(value)); }
    Line& raw(std::string_view key, std::string_view value) {
        text_.append(",\"").append(key).append("\":").append(value);
        return *this;
    }
    std::string end() const { return text_ + "}\n"; }

  private:
    std::string text_;
};

void addSocket(Line& line, SocketName socket, const Setup& setup) {
    if (!socket.isNone()) line.add("socket", setup.nameOf(socket));
}

std::string fastOpenWord(std::uint64_t cookie) {
    if (cookie == 0) return "request";
    char text[17];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(cookie));
    return text;
}

void addSegment(Line& line, const Segment& s) {
    line.add("flags", toString(s.flags)).add("seq", s.seq.value);
    if (s.has(Flags::ack)) {
        line.add("ack", s.ack.value);
    } else {
        line.raw("ack", "null");
    }
    line.add("len", s.len).add("window", s.wnd);
    if (s.mss) line.add("mss", *s.mss);
    if (s.fastOpen) line.add("fast_open", fastOpenWord(*s.fastOpen));
}

std::string callWords(const Call& call) {
    std::string words(toString(call.kind));
    if (call.kind == CallKind::send) words += " " + std::to_string(call.octets);
    if (call.kind == CallKind::fire) words.append(" ").append(toString(call.timer));
    return words;
}

// What brought the entry about, as a line of its own.
std::string causeLine(const Entry& e, const Setup& setup) {
    const auto place = [&](std::string_view event) {
        Line line(e.at, event);
        line.add("host", toString(e.host));
        return line;
    };
    if (const auto* made = e.as<CallMade>()) {
        Line line = place("call");
        addSocket(line, e.socket, setup);
        line.add("call", callWords(made->call));
        if (made->refusal != Refusal::none) line.add("refused", toString(made->refusal));
        return line.end();
    }
    if (const auto* arrived = e.as<Arrived>()) return place("arrive").add("id", arrived->id).end();
    if (const auto* expired = e.as<TimerExpired>()) {
        Line line = place("timer");
        addSocket(line, e.socket, setup);
        return line.add("timer", toString(expired->timer)).add("act", "expire").end();
    }
    if (e.as<Injected>()) {
        const Departure& d = e.departures.front();
        Line line(e.at, "inject");
        line.add("from", toString(e.host)).add("id", d.id);
        addSegment(line, d.datagram.segment);
        return line.add("fate", toString(d.fate)).end();
    }
    if (e.as<Stopped>()) return Line(e.at, "stopped").end();
    return {};  // a loss was told when the segment was sent
}

struct EffectLine {
    const Entry& entry;
    const Setup& setup;
    const Rule rule;
    const SocketName socket;
    const Departure* departure;

    Line begin(std::string_view event) const {
        Line line(entry.at, event);
        line.add("host", toString(entry.host));
        addSocket(line, socket, setup);
        return line;
    }
    std::string operator()(const Sent& sent) const {
        Line line = begin("send");
        line.add("id", sent.id);
        addSegment(line, sent.segment);
        if (sent.copyOf != 0) line.add("copy_of", sent.copyOf);
        return line.add("fate", toString(departure->fate)).end();
    }
    std::string operator()(const StateChanged& change) const {
        Line line = begin("state");
        return line.add("from", toString(change.from))
            .add("to", toString(change.to))
            .add("rule", sectionOf(rule))
            .end();
    }
    std::string operator()(const TimerChanged& change) const {
        Line line = begin("timer");
        line.add("timer", toString(change.timer)).add("act", toString(change.act));
        const bool runs = change.act == TimerAct::start || change.act == TimerAct::restart;
        if (runs) line.add("due", microseconds(change.due));
        return line.end();
    }
    std::string operator()(const Reported& reported) const {
        return begin("report").add("report", toString(reported.report)).end();
    }
    std::string operator()(const Discarded& discarded) const {
        Line line(entry.at, "discard");
        line.add("host", toString(entry.host));
        if (const auto* arrived = entry.as<Arrived>()) line.add("id", arrived->id);
        return line.add("why", toString(discarded.why)).add("rule", sectionOf(rule)).end();
    }
    std::string operator()(const Taken&) const { return {}; }
    std::string operator()(const Noted&) const { return {}; }
};

}  // namespace

std::string jsonLines(const Entry& entry, const Setup& setup) {
    std::string lines = causeLine(entry, setup);
    std::size_t departure = 0;
    for (const Effect& effect : entry.effects) {
        const bool sent = std::holds_alternative<Sent>(effect.what);
        const Departure* d = sent ? &entry.departures[departure++] : nullptr;
        lines += std::visit(EffectLine{entry, setup, effect.rule, effect.socket, d}, effect.what);
    }
    return lines;
}

}  // namespace synstep
