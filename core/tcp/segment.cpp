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

}  // namespace

SegmentKind kindOf(const Segment& segment) {
    if (segment.has(Flags::rst)) return SegmentKind::rst;
    if (segment.has(Flags::fin)) return SegmentKind::fin;
    if (segment.has(Flags::syn | Flags::ack)) return SegmentKind::synAck;
    if (segment.has(Flags::syn)) return SegmentKind::syn;
    return segment.len > 0 ? SegmentKind::data : SegmentKind::ack;
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
