// SPDX-License-Identifier: GPL-3.0-or-later
// A packet: "< S. 0:0(0) ack 1 win 257 <mss 1000,nop,wscale 7>".
#include <algorithm>
#include <array>

#include "core/packetdrill/parts.h"

namespace synstep::packetdrill {
namespace {

std::uint8_t bitOf(char c) {
    switch (c) {
        case 'S':
            return Flags::syn;
        case 'F':
            return Flags::fin;
        case 'R':
            return Flags::rst;
        case 'P':
            return Flags::psh;
        case '.':
            return Flags::ack;
        default:
            return 0;
    }
}

// What else may stand where flags do, by its name.
void refuseOtherPackets(Cursor& cursor) {
    const std::string word = cursor.peekWord();
    constexpr std::array<std::string_view, 11> others{"icmp", "icmpv4", "icmpv6", "udp",  "udplite", "sctp",
                                                      "ipv4", "ipv6",   "gre",    "mpls", "psp"};
    if (std::find(others.begin(), others.end(), word) != others.end()) cursor.outside(word);
    if (cursor.sees("[") || cursor.sees("(")) cursor.outside("ECN bits");
    if (cursor.seesDigit()) cursor.outside("addresses");
}

Flags readFlags(Cursor& cursor) {
    refuseOtherPackets(cursor);
    Cursor before = cursor;
    const std::string text = cursor.run();
    if (text == "-") return {};
    const bool known = text.find_first_not_of("SFRP.UEWAC01234567") == std::string::npos;
    if (!known) before.malformed("the flags of a packet");
    if (text.find_first_of("EWAC01234567") != std::string::npos) before.outside("ECN flags");
    if (text.find('U') != std::string::npos) before.outside("URG");
    Flags flags;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::uint8_t bit = bitOf(text[i]);
        const bool early = bit == Flags::ack && i + 1 != text.size();
        if (flags.any(bit) || early) before.malformed("the flags of a packet");
        flags.bits |= bit;
    }
    return flags;
}

void readNumbers(Cursor& cursor, Packet& packet) {
    if (cursor.accept("...")) {
        cursor.expect("(");
        packet.len = cursor.number32();
        cursor.expect(")");
        return;
    }
    if (!cursor.seesDigit()) cursor.malformed("a sequence number");
    packet.seq = cursor.number32();
    cursor.expect(":");
    Cursor before = cursor;
    const std::uint32_t end = cursor.number32();
    cursor.expect("(");
    packet.len = static_cast<std::uint32_t>(cursor.number(0, 1 << 30));
    cursor.expect(")");
    if (*packet.seq + packet.len != end) before.malformed("the end that fits the length");
}

Option readTimestamps(Cursor& cursor, const Packet& packet, Cursor& before) {
    const bool firstSyn = packet.flags == Flags{Flags::syn} && !packet.arrives;
    if (!firstSyn) before.outside("TS");
    Option option{Option::Kind::timestamps, 0, 0};
    if (!cursor.acceptWord("val")) cursor.malformed("\"val\"");
    option.value = cursor.number32();
    if (!cursor.acceptWord("ecr")) cursor.malformed("\"ecr\"");
    option.echo = cursor.number32();
    return option;
}

Option readOption(Cursor& cursor, const Packet& packet) {
    Cursor before = cursor;
    const std::string name = cursor.word("an option");
    if (name == "nop") return {Option::Kind::nop, 0, 0};
    if (name == "eol") return {Option::Kind::eol, 0, 0};
    if (name == "sackOK") return {Option::Kind::sackPermitted, 0, 0};
    if (name == "mss") return {Option::Kind::mss, static_cast<std::uint32_t>(cursor.number(0, 65'535)), 0};
    if (name == "wscale")
        return {Option::Kind::windowScale, static_cast<std::uint32_t>(cursor.number(0, 255)), 0};
    if (name == "TS") return readTimestamps(cursor, packet, before);
    before.outside(name);
}

void readOptions(Cursor& cursor, Packet& packet) {
    if (!cursor.accept("<")) return;
    if (cursor.sees("...")) {
        if (packet.arrives) cursor.malformed("an option");
        cursor.accept("...");
        packet.anyOptions = true;
        cursor.expect(">");
        return;
    }
    do {
        packet.options.push_back(readOption(cursor, packet));
    } while (cursor.accept(","));
    cursor.expect(">");
}

std::string flagsText(Flags flags) {
    std::string text;
    for (const char c : {'S', 'F', 'R', 'P', '.'}) {
        if (flags.any(bitOf(c))) text += c;
    }
    return text.empty() ? "-" : text;
}

std::string toString(const Option& option) {
    switch (option.kind) {
        case Option::Kind::mss:
            return "mss " + std::to_string(option.value);
        case Option::Kind::nop:
            return "nop";
        case Option::Kind::eol:
            return "eol";
        case Option::Kind::windowScale:
            return "wscale " + std::to_string(option.value);
        case Option::Kind::sackPermitted:
            return "sackOK";
        case Option::Kind::timestamps:
            return "TS val " + std::to_string(option.value) + " ecr " + std::to_string(option.echo);
    }
    return "";
}

}  // namespace

Packet readPacket(Cursor& cursor) {
    Packet packet;
    packet.arrives = cursor.accept("<");
    if (!packet.arrives) cursor.expect(">");
    packet.flags = readFlags(cursor);
    readNumbers(cursor, packet);
    if (cursor.acceptWord("ack")) packet.ack = cursor.number32();
    if (cursor.acceptWord("win")) packet.window = static_cast<std::uint16_t>(cursor.number(0, 65'535));
    if (cursor.peekWord() == "urg") cursor.outside("urg");
    readOptions(cursor, packet);
    if (packet.arrives && !packet.seq) cursor.malformed("a sequence number");
    return packet;
}

std::string toString(const Options& options) {
    std::string text;
    for (const Option& option : options) text += (text.empty() ? "" : ",") + toString(option);
    return "<" + text + ">";
}

std::string toString(const Packet& packet) {
    std::string text = packet.arrives ? "< " : "> ";
    text += flagsText(packet.flags) + " ";
    if (packet.seq) {
        text += std::to_string(*packet.seq) + ":" + std::to_string(*packet.seq + packet.len);
    } else {
        text += "...";
    }
    text += "(" + std::to_string(packet.len) + ")";
    if (packet.flags.has(Flags::ack)) text += " ack " + std::to_string(packet.ack);
    if (packet.window) text += " win " + std::to_string(*packet.window);
    if (packet.anyOptions) text += " <...>";
    if (!packet.options.empty()) text += " " + toString(packet.options);
    return text;
}

}  // namespace synstep::packetdrill
