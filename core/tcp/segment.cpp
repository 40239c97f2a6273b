// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tcp/segment.h"

#include <algorithm>
#include <array>
#include <utility>

namespace synstep {
namespace {

constexpr std::array<std::pair<std::uint8_t, const char*>, 6> flagNames{{{Flags::syn, "SYN"},
                                                                         {Flags::fin, "FIN"},
                                                                         {Flags::rst, "RST"},
                                                                         {Flags::psh, "PSH"},
                                                                         {Flags::ack, "ACK"},
                                                                         {Flags::urg, "URG"}}};

// Kind, length and the cookie, if there is one; NOPs fill the last word.
std::uint64_t sumOfFastOpen(std::uint64_t cookie) {
    constexpr std::uint32_t withCookie = 0x220A, request = 0x2202, fill = 0x0101;
    if (cookie == 0) return request + fill;
    std::uint64_t sum = withCookie + fill;
    for (int shift = 0; shift < 64; shift += 16) sum += (cookie >> shift) & 0xFFFF;
    return sum;
}

}  // namespace

std::uint32_t headerWords(const Segment& segment) {
    std::uint32_t words = 5;
    if (segment.mss) words += 1;
    if (segment.fastOpen) words += *segment.fastOpen == 0 ? 1 : 3;
    return words;
}

SegmentKind kindOf(const Segment& segment) {
    if (segment.has(Flags::rst)) return SegmentKind::rst;
    if (segment.has(Flags::fin)) return SegmentKind::fin;
    if (segment.has(Flags::syn | Flags::ack)) return SegmentKind::synAck;
    if (segment.has(Flags::syn)) return SegmentKind::syn;
    return segment.len > 0 ? SegmentKind::data : SegmentKind::ack;
}

std::uint16_t checksumOf(const Segment& s, std::uint32_t source, std::uint32_t destination) {
    constexpr std::uint32_t protocol = 6, mssOption = 0x0204;
    const std::uint32_t words = headerWords(s);
    const std::uint32_t length = 4 * words + s.len;
    std::uint64_t sum = protocol + (length >> 16) + (length & 0xFFFF);
    for (const std::uint32_t word : {source, destination, s.seq.value, s.has(Flags::ack) ? s.ack.value : 0}) {
        sum += (word >> 16) + (word & 0xFFFF);
    }
    sum += std::uint32_t{s.sourcePort} + s.destinationPort + (words << 12) + s.flags.bits + s.wnd;
    if (s.mss) sum += mssOption + *s.mss;
    if (s.fastOpen) sum += sumOfFastOpen(*s.fastOpen);
    while (sum > 0xFFFF) sum = (sum >> 16) + (sum & 0xFFFF);
    return static_cast<std::uint16_t>(~sum);
}

std::string toString(Flags flags) {
    std::string text;
    for (const auto& [bit, name] : flagNames) {
        if (!flags.has(bit)) continue;
        if (!text.empty()) text += '+';
        text += name;
    }
    return text;
}

std::optional<Flags> flagsFrom(const std::string& text) {
    Flags flags;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find('+', begin), text.size());
        const std::string word = text.substr(begin, end - begin);
        bool known = false;
        for (const auto& [bit, name] : flagNames) {
            if (word != name) continue;
            flags.bits |= bit;
            known = true;
        }
        if (!known || end + 1 == text.size()) return std::nullopt;
        begin = end + 1;
    }
    return flags;
}

}  // namespace synstep
