// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/writer.h"

#include <toml++/toml.h>
#include <algorithm>
#include <array>
#include <charconv>
#include <sstream>

#include "core/scenario/parts.h"

namespace synstep {

namespace {

std::string quoted(const std::string& text) {
    std::ostringstream out;
    const toml::value<std::string> value(text);
    out << toml::toml_formatter(value, toml::format_flags::allow_unicode_strings);
    return out.str();
}

std::string localized(const Localized& text) {
    std::string out = "{ ";
    if (!text.en.empty()) out += "en = " + quoted(text.en);
    if (!text.en.empty() && !text.zhCN.empty()) out += ", ";
    if (!text.zhCN.empty()) out += "zh_CN = " + quoted(text.zhCN);
    return out + " }";
}

std::string quotedDuration(Duration duration) {
    return '"' + durationText(duration) + '"';
}

std::string quotedInstant(Instant at) {
    return quotedDuration(at - Instant{});
}

std::string chance(double value) {
    std::array<char, 32> digits{};
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::fixed);
    std::string text(digits.data(), end.ptr);
    return text.find('.') == std::string::npos ? text + ".0" : text;
}

std::string address(Address value) {
    std::string text;
    for (int shift = 24; shift >= 0; shift -= 8) {
        text += std::to_string((value >> shift) & 0xFF) + (shift > 0 ? "." : "");
    }
    return text;
}

// Keys and values of one table, in the order in which they are added.
class Table {
  public:
    void add(std::string_view key, const std::string& value) { members_.emplace_back(key, value); }
    void add(std::string_view key, std::uint64_t value) { add(key, std::to_string(value)); }
    void word(std::string_view key, std::string_view value) { add(key, quoted(std::string(value))); }
    bool isEmpty() const { return members_.empty(); }

    // { a = 1, b = 2 }
    std::string inlined() const {
        std::string out = "{ ";
        for (const auto& [key, value] : members_) {
            if (out.size() > 2) out += ", ";
            out.append(key).append(" = ").append(value);
        }
        return out + " }";
    }
    std::string lines() const {
        std::string out;
        for (const auto& [key, value] : members_) out.append(key).append(" = ").append(value).append("\n");
        return out;
    }
    // Moves what `a` and `b` both have into the result.
    static Table common(Table& a, Table& b) {
        Table both;
        for (const auto& member : a.members_) {
            if (std::find(b.members_.begin(), b.members_.end(), member) != b.members_.end()) {
                both.members_.push_back(member);
            }
        }
        for (const auto& member : both.members_)
            std::erase(a.members_, member), std::erase(b.members_, member);
        return both;
    }

  private:
    std::vector<std::pair<std::string, std::string>> members_;
};

void append(std::string& out, std::string_view section, const Table& table) {
    if (!table.isEmpty()) out.append("\n[").append(section).append("]\n").append(table.lines());
}

void append(std::string& out, std::string_view key, const std::vector<Table>& rows) {
    if (rows.empty()) return;
    out.append("\n").append(key).append(" = [\n");
    for (const Table& row : rows) out += "  " + row.inlined() + ",\n";
    out += "]\n";
}

std::string keepaliveText(const std::optional<Keepalive>& keepalive) {
    if (!keepalive) return "\"never\"";
    Table table;
    table.add("idle", quotedDuration(keepalive->idle));
    table.add("interval", quotedDuration(keepalive->interval));
    table.add("probes", keepalive->probes);
    return table.inlined();
}

// What this host's policies have other than its stack brings.
Table policiesTable(const Policies& p) {
    const Policies base = policiesOf(p.stack);
    Table table;
    if (p.stack != Stack::linux) table.word("stack", toString(p.stack));
    const auto duration = [&](std::string_view key, Duration own, Duration usual) {
        if (own != usual) table.add(key, own == forever ? "\"never\"" : quotedDuration(own));
    };
    const auto number = [&](std::string_view key, std::uint32_t own, std::uint32_t usual) {
        if (own != usual) table.add(key, own);
    };
    const auto truth = [&](std::string_view key, bool own, bool usual) {
        if (own != usual) table.add(key, own ? "true" : "false");
    };
    duration("msl", p.msl, base.msl);
    duration("rto_initial", p.rtoInitial, base.rtoInitial);
    duration("rto_min", p.rtoMin, base.rtoMin);
    duration("rto_max", p.rtoMax, base.rtoMax);
    number("syn_retries", p.synRetries, base.synRetries);
    number("syn_linear_timeouts", p.synLinearTimeouts, base.synLinearTimeouts);
    number("synack_retries", p.synAckRetries, base.synAckRetries);
    number("retries", p.retries, base.retries);
    if (p.orphanRetries && p.orphanRetries != base.orphanRetries)
        table.add("orphan_retries", *p.orphanRetries);
    duration("delayed_ack", p.delayedAck, base.delayedAck);
    duration("fin_wait_2_timeout", p.finWait2Timeout, base.finWait2Timeout);
    if (p.rstInTimeWaitIgnored != base.rstInTimeWaitIgnored) {
        table.word("rst_in_time_wait", p.rstInTimeWaitIgnored ? "ignore" : "close");
    }
    truth("challenge_ack", p.challengeAck, base.challengeAck);
    constexpr std::array<std::string_view, 3> cookies{"never", "when full", "always"};
    if (p.synCookies != base.synCookies) {
        table.word("syn_cookies", cookies[static_cast<std::size_t>(p.synCookies)]);
    }
    truth("abort_on_overflow", p.abortOnOverflow, base.abortOnOverflow);
    if (p.keepalive != base.keepalive) table.add("keepalive", keepaliveText(p.keepalive));
    truth("fast_open", p.fastOpen, base.fastOpen);
    duration("time_wait_reuse", p.timeWaitReuse, base.timeWaitReuse);
    number("mss", p.mss, base.mss);
    number("window", p.window, base.window);
    return table;
}

void appendPolicies(std::string& out, const Setup& setup) {
    Table client = policiesTable(setup.hosts[0].policies), server = policiesTable(setup.hosts[1].policies);
    Table both = Table::common(client, server);
    constexpr std::array<std::string_view, 3> handshakes{"three-way", "two-way", "four-way"};
    const Handshake handshake = setup.hosts[0].policies.handshake;
    if (handshake != Handshake::threeWay)
        both.word("handshake", handshakes[static_cast<std::size_t>(handshake)]);
    append(out, "tcp", both);
    append(out, "client.tcp", client);
    append(out, "server.tcp", server);
}

std::string isnText(const IsnSetup& isn) {
    if (isn.rfc6528) return "\"rfc6528\"";
    if (isn.given.size() == 1) return std::to_string(isn.given.front());
    std::string out = "[";
    for (const std::uint32_t number : isn.given) out += (out.size() > 1 ? ", " : "") + std::to_string(number);
    return out + "]";
}

Table hostTable(const HostSetup& host, const HostSetup& usual, const Localized& name) {
    Table table;
    if (!name.isEmpty()) table.add("name", localized(name));
    if (host.address != usual.address) table.word("address", address(host.address));
    if (host.port != usual.port) table.add("port", host.port);
    if (host.isn.given != usual.isn.given || host.isn.rfc6528) table.add("isn", isnText(host.isn));
    if (!host.readsAtOnce) table.word("read", "manual");
    if (!host.acceptsAtOnce) table.word("accept", "manual");
    if (host.backlog != usual.backlog) table.add("backlog", host.backlog);
    return table;
}

Table networkTable(const NetworkSetup& network) {
    const NetworkSetup usual;
    Table table;
    if (network.delay[0] != network.delay[1]) {
        Table delays;
        delays.add("client", quotedDuration(network.delay[0]));
        delays.add("server", quotedDuration(network.delay[1]));
        table.add("delay", delays.inlined());
    } else if (network.delay != usual.delay) {
        table.add("delay", quotedDuration(network.delay[0]));
    }
    if (network.jitter != usual.jitter) table.add("jitter", quotedDuration(network.jitter));
    if (network.loss > 0) table.add("loss", chance(network.loss));
    if (network.duplicate > 0) table.add("duplicate", chance(network.duplicate));
    if (network.seed != usual.seed) table.add("seed", network.seed);
    return table;
}

std::string callText(const Call& call) {
    std::string text(toString(call.kind));
    if (call.kind == CallKind::send) text += " " + std::to_string(call.octets);
    if (call.kind == CallKind::fire) text.append(" ").append(toString(call.timer));
    return text;
}

Table callTable(const CallRow& row, const Setup& setup) {
    Table table;
    const auto* upon = std::get_if<UponState>(&row.when);
    if (upon) {
        table.word("when", std::string(toString(upon->host)) + " " + std::string(toString(upon->state)));
        if (upon->after > Duration{0}) table.add("after", quotedDuration(upon->after));
    } else {
        table.add("at", quotedInstant(std::get<AtTime>(row.when).at));
    }
    table.word(toString(row.host), callText(row.call));
    // LISTEN is the listener's, unless the row says whose.
    const bool ownsListen = upon && upon->state == State::listen && !upon->socket.isListener();
    if (row.call.socket != SocketName{0} || ownsListen) table.word("socket", setup.nameOf(row.call.socket));
    if (row.call.port) table.add("port", *row.call.port);
    return table;
}

void addAct(Table& table, const Fault& fault) {
    const std::string_view key = actKeys[static_cast<std::size_t>(fault.act)];
    const bool timed = fault.act != FaultAct::drop && fault.act != FaultAct::corrupt;
    table.add(key, timed ? quotedDuration(fault.amount) : "true");
}

Table faultTable(const Fault& fault) {
    constexpr std::array<std::string_view, segmentKindCount> kinds{"RST", "FIN",  "SYN+ACK",
                                                                   "SYN", "DATA", "ACK"};
    Table table;
    table.word(toString(fault.sender), fault.kind ? kinds[static_cast<std::size_t>(*fault.kind)] : "any");
    if (!fault.nth) table.word("nth", "every");
    if (fault.nth) table.add("nth", *fault.nth);
    if (fault.copy > 0) table.add("copy", fault.copy);
    addAct(table, fault);
    return table;
}

Table injectionTable(const InjectionRow& row, const Setup& setup) {
    const Segment& s = row.injection.segment;
    const HostSetup& sender = setup.host(row.injection.from);
    Table table;
    table.add("at", quotedInstant(row.at));
    table.word("from", toString(row.injection.from));
    table.word("flags", toString(s.flags));
    table.add("seq", s.seq.value);
    if (s.ack.value != 0) table.add("ack", s.ack.value);
    if (s.len > 0) table.add("len", s.len);
    if (s.wnd != sender.policies.window) table.add("window", s.wnd);
    if (s.mss) table.add("mss", *s.mss);
    if (s.sourcePort != sender.port) table.add("port", s.sourcePort);
    if (s.destinationPort != setup.host(peerOf(row.injection.from)).port)
        table.add("to_port", s.destinationPort);
    if (row.injection.address) table.word("address", address(*row.injection.address));
    if (row.repeat > 1) table.add("repeat", row.repeat);
    if (row.every > Duration{0}) table.add("every", quotedDuration(row.every));
    if (row.portsEach) table.word("ports", "each");
    if (row.injection.act) addAct(table, *row.injection.act);
    return table;
}

void addReports(Table& table, const Expectation& expectation) {
    if (expectation.reports.empty()) return;
    Table reports;
    for (const auto& [host, report] : expectation.reports) reports.word(toString(host), toString(report));
    table.add("report", reports.inlined());
}

Table expectationTable(const Expectation& expectation, const Setup& setup) {
    Table table;
    table.add("at", expectation.at ? quotedInstant(*expectation.at) : "\"end\"");
    for (const ExpectedState& expected : expectation.states) {
        if (expected.socket == SocketName{0}) {
            table.word(toString(expected.host), toString(expected.state));
            continue;
        }
        Table state;
        state.word("socket", setup.nameOf(expected.socket));
        state.word("state", toString(expected.state));
        table.add(toString(expected.host), state.inlined());
    }
    if (expectation.segments) table.add("segments", *expectation.segments);
    if (expectation.lost) table.add("lost", *expectation.lost);
    if (expectation.retransmissions) table.add("retransmissions", *expectation.retransmissions);
    if (expectation.halfOpen) table.add("half_open", *expectation.halfOpen);
    if (expectation.connections) table.add("connections", *expectation.connections);
    addReports(table, expectation);
    return table;
}

template <class Row, class Make>
std::vector<Table> tablesOf(const std::vector<Row>& rows, Make make) {
    std::vector<Table> tables;
    for (const Row& row : rows) tables.push_back(make(row));
    return tables;
}

Table headingOf(const Scenario& scenario) {
    const auto list = [](const std::vector<std::string>& texts) {
        std::string out = "[";
        for (const std::string& text : texts) out += (out.size() > 1 ? ", " : "") + quoted(text);
        return out + "]";
    };
    Table table;
    table.add("synstep", std::uint64_t{1});
    table.word("id", scenario.id);
    if (!scenario.title.isEmpty()) table.add("title", localized(scenario.title));
    if (!scenario.summary.isEmpty()) table.add("summary", localized(scenario.summary));
    if (!scenario.tags.empty()) table.add("tags", list(scenario.tags));
    if (!scenario.rfc.empty()) table.add("rfc", list(scenario.rfc));
    if (scenario.setup.until) table.add("until", quotedInstant(*scenario.setup.until));
    return table;
}

}  // namespace

std::string durationText(Duration duration) {
    constexpr std::array<std::pair<std::string_view, std::int64_t>, 5> units{
        {{"h", 3'600'000'000}, {"min", 60'000'000}, {"s", 1'000'000}, {"ms", 1'000}, {"us", 1}}};
    const std::int64_t count = duration.count();
    if (count == 0) return "0s";
    for (const auto& [name, size] : units) {
        if (count % size == 0) return std::to_string(count / size).append(name);
    }
    return {};  // not reached: every duration is a whole number of microseconds
}

std::string scenarioText(const Scenario& scenario) {
    const Setup& setup = scenario.setup;
    const Script& script = setup.script;
    std::string out = headingOf(scenario).lines();
    append(out, "do", tablesOf(script.calls, [&](const CallRow& row) { return callTable(row, setup); }));
    append(out, "fault", tablesOf(script.faults, faultTable));
    append(out, "inject",
           tablesOf(script.injections, [&](const InjectionRow& row) { return injectionTable(row, setup); }));
    append(out, "expect", tablesOf(scenario.expectations, [&](const Expectation& expectation) {
               return expectationTable(expectation, setup);
           }));
    append(out, "network", networkTable(setup.network));
    appendPolicies(out, setup);
    const Setup usual = usualSetup();
    for (const HostId host : hostIds) {
        append(out, toString(host),
               hostTable(setup.host(host), usual.host(host), scenario.hostNames[indexOf(host)]));
    }
    return out;
}

}  // namespace synstep
