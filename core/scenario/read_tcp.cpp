// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/parts.h"

namespace synstep {

namespace {

constexpr std::array<std::string_view, 22> tcpKeys{"stack",
                                                   "handshake",
                                                   "msl",
                                                   "rto_initial",
                                                   "rto_min",
                                                   "rto_max",
                                                   "syn_retries",
                                                   "syn_linear_timeouts",
                                                   "synack_retries",
                                                   "retries",
                                                   "orphan_retries",
                                                   "delayed_ack",
                                                   "fin_wait_2_timeout",
                                                   "rst_in_time_wait",
                                                   "challenge_ack",
                                                   "syn_cookies",
                                                   "keepalive",
                                                   "abort_on_overflow",
                                                   "fast_open",
                                                   "time_wait_reuse",
                                                   "mss",
                                                   "window"};

constexpr std::array<std::string_view, 3> stackWords{"linux", "rfc9293", "freebsd"};
constexpr std::array<std::string_view, 3> handshakeWords{"three-way", "two-way", "four-way"};
constexpr std::array<std::string_view, 3> cookieWords{"never", "when full", "always"};
constexpr std::array<std::string_view, 2> rstWords{"close", "ignore"};

constexpr Range retryRange{0, 255};  // as wide as the knobs of the systems that have them
constexpr Range mssRange{1, 65'535};
constexpr Range windowRange{0, 65'535};

const Keepalive usualKeepalive{std::chrono::hours(2), std::chrono::seconds(75), 9};

bool isNever(const TomlNode& value) {
    return value.is(TomlNode::Kind::string) && value.text == "never";
}

void readDurationOrNever(const Fields& tcp, std::string_view key, Duration& duration) {
    const TomlMember* member = tcp.find(key);
    if (!member) return;
    if (isNever(member->value)) {
        duration = forever;
    } else {
        takeOver(duration, tcp.duration(key));
    }
}

void readKeepalive(const Fields& tcp, Policies& policies) {
    constexpr std::array<std::string_view, 3> known{"idle", "interval", "probes"};
    const TomlMember* member = tcp.find("keepalive");
    if (!member) return;
    if (isNever(member->value)) {
        policies.keepalive.reset();
        return;
    }
    if (member->value.is(TomlNode::Kind::string)) {
        noteUnknownWord("keepalive", member->value, "never", tcp.problems());
        return;
    }
    if (!member->value.is(TomlNode::Kind::table)) {
        noteWrongType("keepalive", member->value, "\"never\" or a table", tcp.problems());
        return;
    }
    const Fields fields(member->value, known, tcp.problems());
    Keepalive keepalive = policies.keepalive.value_or(usualKeepalive);
    takeOver(keepalive.idle, fields.duration("idle"));
    takeOver(keepalive.interval, fields.duration("interval"));
    takeOver(keepalive.probes, fields.number("probes", retryRange));
    policies.keepalive = keepalive;
}

void readTimeouts(const Fields& tcp, Policies& policies) {
    takeOver(policies.msl, tcp.duration("msl"));
    takeOver(policies.rtoInitial, tcp.duration("rto_initial"));
    takeOver(policies.rtoMin, tcp.duration("rto_min"));
    takeOver(policies.rtoMax, tcp.duration("rto_max"));
    takeOver(policies.synRetries, tcp.number("syn_retries", retryRange));
    takeOver(policies.synLinearTimeouts, tcp.number("syn_linear_timeouts", retryRange));
    takeOver(policies.synAckRetries, tcp.number("synack_retries", retryRange));
    takeOver(policies.retries, tcp.number("retries", retryRange));
    takeOver(policies.orphanRetries, tcp.number("orphan_retries", retryRange));
    takeOver(policies.delayedAck, tcp.duration("delayed_ack"));
    readDurationOrNever(tcp, "fin_wait_2_timeout", policies.finWait2Timeout);
    readDurationOrNever(tcp, "time_wait_reuse", policies.timeWaitReuse);
    readKeepalive(tcp, policies);
}

void readManners(const Fields& tcp, Policies& policies) {
    takeOver(policies.rstInTimeWaitIgnored, tcp.word("rst_in_time_wait", rstWords));
    takeOver(policies.challengeAck, tcp.truth("challenge_ack"));
    takeOver(policies.synCookies, tcp.word("syn_cookies", cookieWords));
    takeOver(policies.abortOnOverflow, tcp.truth("abort_on_overflow"));
    takeOver(policies.fastOpen, tcp.truth("fast_open"));
    takeOver(policies.mss, tcp.number("mss", mssRange));
    takeOver(policies.window, tcp.number("window", windowRange));
}

// Where the lower of two keys was given a value above the other's: at the one that the file names, last.
void compareRtoBounds(const std::vector<const Fields*>& tables, const Policies& policies,
                      Problems& problems) {
    if (policies.rtoMin <= policies.rtoMax) return;
    std::optional<Place> place;
    for (const Fields* table : tables) {
        for (const std::string_view key : {"rto_min", "rto_max"}) {
            const TomlMember* member = table->find(key);
            if (member && (!place || *place < member->value.place)) place = member->value.place;
        }
    }
    problems.add(place.value_or(Place{}), ScenarioProblem::contradiction, {"rto_min", "rto_max"});
}

// Both ends play one handshake, so only [tcp] says which.
void refuseHandshake(const Fields& ofOneHost) {
    const TomlMember* member = ofOneHost.find("handshake");
    if (!member) return;
    ofOneHost.problems().add(member->place, ScenarioProblem::unknownKey, {"handshake", "tcp.handshake"});
}

std::optional<Stack> stackOf(const Fields& tcp) {
    const auto word = tcp.word("stack", stackWords);
    return word ? stackFrom(stackWords[*word]) : std::nullopt;
}

Policies policiesFrom(const std::vector<const Fields*>& tables, std::optional<Stack> replaced,
                      Problems& problems) {
    Stack stack = Stack::linux;
    for (const Fields* tcp : tables) takeOver(stack, stackOf(*tcp));
    takeOver(stack, replaced);
    Policies policies = policiesOf(stack);
    for (const Fields* tcp : tables) {
        readTimeouts(*tcp, policies);
        readManners(*tcp, policies);
    }
    compareRtoBounds(tables, policies, problems);
    return policies;
}

}  // namespace

void readPolicies(const Fields& top, std::optional<Stack> replaced, Setup& setup, Problems& problems) {
    std::vector<const Fields*> shared;
    std::optional<Fields> both;
    Handshake handshake = Handshake::threeWay;
    if (const TomlNode* table = top.table("tcp")) {
        both.emplace(*table, tcpKeys, problems);
        shared.push_back(&*both);
        takeOver(handshake, both->word("handshake", handshakeWords));
    }
    for (const HostId host : hostIds) {
        std::vector<const Fields*> tables = shared;
        std::optional<Fields> own;
        const TomlMember* section = top.find(hostKeys[indexOf(host)]);
        const TomlMember* member = section ? section->value.find("tcp") : nullptr;
        if (member && member->value.is(TomlNode::Kind::table)) {
            own.emplace(member->value, tcpKeys, problems);
            tables.push_back(&*own);
            refuseHandshake(*own);
        } else if (member) {
            noteWrongType("tcp", member->value, "a table", problems);
        }
        setup.host(host).policies = policiesFrom(tables, replaced, problems);
        setup.host(host).policies.handshake = handshake;
    }
}

}  // namespace synstep
