// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/scenario/parts.h"

namespace synstep {

namespace {

constexpr std::array<std::string_view, 9> faultKeys{"client", "server",  "nth",       "copy",   "drop",
                                                    "delay",  "transit", "duplicate", "corrupt"};
constexpr std::array<std::string_view, 19> injectKeys{
    "at",      "from",   "flags", "seq",   "ack",  "len",   "window",  "mss",       "port",   "to_port",
    "address", "repeat", "every", "ports", "drop", "delay", "transit", "duplicate", "corrupt"};
constexpr std::array<std::string_view, 1> portsWords{"each"};
constexpr std::array<std::string_view, 6> flagWords{"SYN", "FIN", "RST", "PSH", "ACK", "URG"};

struct KindWord {
    std::string_view word;
    std::optional<SegmentKind> kind;
};
constexpr std::array<KindWord, 7> kindWords{{{"RST", SegmentKind::rst},
                                             {"FIN", SegmentKind::fin},
                                             {"SYN+ACK", SegmentKind::synAck},
                                             {"SYN", SegmentKind::syn},
                                             {"DATA", SegmentKind::data},
                                             {"ACK", SegmentKind::ack},
                                             {"any", std::nullopt}}};

constexpr Range nthRange{1, 0xFFFF'FFFF};
constexpr Range copyRange{1, 1};
constexpr Range fieldRange{0, 65'535};
constexpr Range repeatRange{1, 1'000'000};

std::string kindHint(const std::string& text) {
    // "FIN+ACK" is on the wire what a row calls FIN.
    if (const auto flags = flagsFrom(text); flags && text.find('+') != std::string::npos) {
        Segment segment;
        segment.flags = *flags;
        const SegmentKind kind = kindOf(segment);
        for (const KindWord& one : kindWords) {
            if (one.kind == kind) return std::string(one.word);
        }
    }
    std::array<std::string_view, kindWords.size()> words;
    std::transform(kindWords.begin(), kindWords.end(), words.begin(),
                   [](const KindWord& one) { return one.word; });
    return nearest(text, words);
}

void readKind(const TomlMember& member, Fault& fault, Problems& problems) {
    fault.sender = hostNamed(member.key);
    const auto text = textOf(member.key, member.value, problems);
    if (!text) return;
    const auto found = std::find_if(kindWords.begin(), kindWords.end(),
                                    [&](const KindWord& one) { return one.word == *text; });
    if (found == kindWords.end()) {
        noteUnknownWord(member.key, member.value, kindHint(*text), problems);
    } else {
        fault.kind = found->kind;
    }
}

void readNth(const Fields& row, Fault& fault) {
    fault.nth = 1;
    const TomlMember* member = row.find("nth");
    if (!member) return;
    const TomlNode& value = member->value;
    if (value.is(TomlNode::Kind::string)) {
        if (value.text != "every") return noteUnknownWord("nth", value, "every", row.problems());
        fault.nth.reset();
    } else if (value.is(TomlNode::Kind::integer)) {
        takeOver(fault.nth, row.number("nth", nthRange));
    } else {
        noteWrongType("nth", value, "a whole number or \"every\"", row.problems());
    }
}

void readFlags(const Fields& row, Segment& segment) {
    const auto text = row.text("flags");
    if (!text) return;
    if (const auto flags = flagsFrom(*text)) {
        segment.flags = *flags;
        return;
    }
    std::string bad = *text;
    for (std::size_t from = 0; from <= text->size();) {
        const std::size_t plus = std::min(text->find('+', from), text->size());
        const std::string_view word = std::string_view(*text).substr(from, plus - from);
        if (std::find(flagWords.begin(), flagWords.end(), word) == flagWords.end()) {
            bad = word;
            break;
        }
        from = plus + 1;
    }
    row.problems().add(row.find("flags")->value.place, ScenarioProblem::unknownWord,
                       {"flags", bad, nearest(bad, flagWords)});
}

void readSegment(const Fields& row, const Setup& setup, HostId from, Segment& segment) {
    const HostSetup& sender = setup.host(from);
    segment.sourcePort = sender.port;
    segment.destinationPort = setup.host(peerOf(from)).port;
    segment.wnd = sender.policies.window;
    readFlags(row, segment);
    takeOver(segment.sourcePort, row.number("port", portRange));
    takeOver(segment.destinationPort, row.number("to_port", portRange));
    takeOver(segment.len, row.number("len", fieldRange));
    takeOver(segment.wnd, row.number("window", fieldRange));
    takeOver(segment.mss, row.number("mss", fieldRange));
    takeOver(segment.seq.value, row.number("seq", anyNumber32));
    takeOver(segment.ack.value, row.number("ack", anyNumber32));
}

InjectionRow readInjection(const TomlNode& table, const Setup& setup, Problems& problems) {
    const Fields row(table, injectKeys, problems);
    for (const std::string_view key : {"at", "from", "flags", "seq"}) row.require(key);
    InjectionRow out;
    takeOver(out.at, row.instant("at"));
    if (const auto from = row.word("from", hostKeys)) out.injection.from = hostIds[*from];
    takeOver(out.injection.address, addressOf(row));
    readSegment(row, setup, out.injection.from, out.injection.segment);
    out.injection.act = actOf(row, false);
    if (out.injection.act) out.injection.act->sender = out.injection.from;
    takeOver(out.repeat, row.number("repeat", repeatRange));
    takeOver(out.every, row.duration("every"));
    out.portsEach = row.word("ports", portsWords).has_value();
    return out;
}

}  // namespace

Fault faultOf(const TomlNode& table, Problems& problems) {
    const Fields row(table, faultKeys, problems);
    Fault fault = actOf(row, true).value_or(Fault{});
    if (const TomlMember* sender = row.oneOf(hostKeys, true)) readKind(*sender, fault, problems);
    readNth(row, fault);
    takeOver(fault.copy, row.number("copy", copyRange));
    if (fault.copy && fault.act == FaultAct::duplicate) {
        problems.add(row.find("copy")->place, ScenarioProblem::contradiction, {"copy", "duplicate"});
    }
    return fault;
}

std::optional<Fault> actOf(const Fields& row, bool needed) {
    constexpr std::array<FaultAct, actKeys.size()> acts{FaultAct::drop, FaultAct::delay, FaultAct::transit,
                                                        FaultAct::duplicate, FaultAct::corrupt};
    const TomlMember* member = row.oneOf(actKeys, needed);
    if (!member) return std::nullopt;
    const auto key = std::find(actKeys.begin(), actKeys.end(), member->key);
    Fault fault;
    fault.act = acts[static_cast<std::size_t>(key - actKeys.begin())];
    if (fault.act != FaultAct::drop && fault.act != FaultAct::corrupt) {
        takeOver(fault.amount, row.duration(member->key));
    } else if (!member->value.is(TomlNode::Kind::boolean) || !member->value.boolean) {
        noteWrongType(member->key, member->value, "true", row.problems());
    }
    return fault;
}

void readFaults(const Fields& top, Setup& setup, Problems& problems) {
    for (const TomlNode* table : top.rows("fault")) setup.script.faults.push_back(faultOf(*table, problems));
}

void readInjections(const Fields& top, Setup& setup, Problems& problems) {
    for (const TomlNode* table : top.rows("inject")) {
        setup.script.injections.push_back(readInjection(*table, setup, problems));
    }
}

}  // namespace synstep
