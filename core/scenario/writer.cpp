// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/writer.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/scenario/file_table.h"
#include "core/scenario/parts.h"
#include "core/scenario/story_words.h"

namespace synstep {

namespace {

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

std::string keepaliveText(const std::optional<Keepalive>& keepalive) {
    if (!keepalive) return "\"never\"";
    FileTable table;
    table.add("idle", quotedDuration(keepalive->idle));
    table.add("interval", quotedDuration(keepalive->interval));
    table.add("probes", keepalive->probes);
    return table.inlined();
}

// What this host's policies have other than its stack brings.
FileTable policiesTable(const Policies& p) {
    const Policies base = policiesOf(p.stack);
    FileTable table;
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
    FileTable client = policiesTable(setup.hosts[0].policies),
              server = policiesTable(setup.hosts[1].policies);
    FileTable both = FileTable::common(client, server);
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

FileTable hostTable(const HostSetup& host, const HostSetup& usual, const Localized& name) {
    FileTable table;
    if (!name.isEmpty()) table.add("name", localized(name));
    if (host.address != usual.address) table.word("address", address(host.address));
    if (host.port != usual.port) table.add("port", host.port);
    if (host.isn.given != usual.isn.given || host.isn.rfc6528) table.add("isn", isnText(host.isn));
    if (!host.readsAtOnce) table.word("read", "manual");
    if (!host.acceptsAtOnce) table.word("accept", "manual");
    if (host.backlog != usual.backlog) table.add("backlog", host.backlog);
    return table;
}

FileTable networkTable(const NetworkSetup& network) {
    const NetworkSetup usual;
    FileTable table;
    if (network.delay[0] != network.delay[1]) {
        FileTable delays;
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

FileTable callTable(const CallRow& row, const Setup& setup) {
    FileTable table;
    const auto* upon = std::get_if<UponState>(&row.when);
    if (upon) {
        table.word("when", std::string(toString(upon->host)) + " " + std::string(toString(upon->state)));
        if (upon->after > Duration{0}) table.add("after", quotedDuration(upon->after));
    } else {
        table.add("at", quotedInstant(std::get<AtTime>(row.when).at));
    }
    table.word(toString(row.host), writtenCall(row.call));
    // LISTEN is the listener's, unless the row says whose.
    const bool ownsListen = upon && upon->state == State::listen && !upon->socket.isListener();
    if (row.call.socket != SocketName{0} || ownsListen) table.word("socket", setup.nameOf(row.call.socket));
    if (row.call.port) table.add("port", *row.call.port);
    return table;
}

FileTable injectionTable(const InjectionRow& row, const Setup& setup) {
    const Segment& s = row.injection.segment;
    const HostSetup& sender = setup.host(row.injection.from);
    FileTable table;
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

FileTable expectationTable(const Expectation& expectation, const Setup& setup) {
    FileTable table;
    table.add("at", expectation.at ? quotedInstant(*expectation.at) : "\"end\"");
    addConditions(table, expectation, setup);
    return table;
}

template <class Row, class Make>
std::vector<FileTable> tablesOf(const std::vector<Row>& rows, Make make) {
    std::vector<FileTable> tables;
    for (const Row& row : rows) tables.push_back(make(row));
    return tables;
}

FileTable headingOf(const Scenario& scenario) {
    FileTable table;
    table.add("synstep", std::uint64_t{1});
    table.word("id", scenario.id);
    if (!scenario.title.isEmpty()) table.add("title", localized(scenario.title));
    if (!scenario.summary.isEmpty()) table.add("summary", localized(scenario.summary));
    if (!scenario.tags.empty()) table.add("tags", listed(scenario.tags));
    if (!scenario.rfc.empty()) table.add("rfc", listed(scenario.rfc));
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
    return out + lessonText(scenario);
}

}  // namespace synstep
