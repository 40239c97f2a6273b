// SPDX-License-Identifier: GPL-3.0-or-later
// A TCP segment as the engine sees it: the fields of the header that matter to opening and releasing a
// connection, and how many octets of text it carries (RFC 9293 3.1). Contents are never modelled.
//
// `ack` is meaningful only with the ACK bit. `mss` is the option of 3.7.1; only SYNs carry it. So it is with
// `fastOpen`, the option of RFC 7413 4.1.1: a cookie, or 0, by which a client asks for one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/tcp/seqnum.h"

namespace synstep {

using Port = std::uint16_t;
using SegmentId = std::uint32_t;  // counts from 1 in the order of sending; 0 is no segment

struct Flags {
    static constexpr std::uint8_t fin = 0x01, syn = 0x02, rst = 0x04, psh = 0x08, ack = 0x10, urg = 0x20;
    std::uint8_t bits = 0;

    constexpr bool has(std::uint8_t wanted) const { return (bits & wanted) == wanted; }
    constexpr bool any(std::uint8_t wanted) const { return (bits & wanted) != 0; }
    friend constexpr bool operator==(Flags, Flags) = default;
};

struct Segment {
    Port sourcePort = 0;
    Port destinationPort = 0;
    SeqNum seq;
    SeqNum ack;
    std::uint32_t len = 0;  // octets of text
    std::uint16_t wnd = 0;
    std::optional<std::uint16_t> mss;
    Flags flags;
    std::optional<std::uint64_t> fastOpen;

    constexpr bool has(std::uint8_t wanted) const { return flags.has(wanted); }
    constexpr bool any(std::uint8_t wanted) const { return flags.any(wanted); }
    // SEG.LEN of RFC 9293: the text, and one for each of SYN and FIN.
    constexpr std::uint32_t length() const {
        return len + (has(Flags::syn) ? 1 : 0) + (has(Flags::fin) ? 1 : 0);
    }
    // The number after the last one that this segment occupies.
    constexpr SeqNum end() const { return seq + length(); }
    friend bool operator==(const Segment&, const Segment&) = default;
};

// What a fault row calls a segment: the first that fits, so that each segment has one kind (scenario.md).
enum class SegmentKind : std::uint8_t { rst, fin, synAck, syn, data, ack };
inline constexpr int segmentKindCount = 6;
SegmentKind kindOf(const Segment& segment);

// The length of the header with its options, in words of 32 bits: what stands in "data offset".
std::uint32_t headerWords(const Segment& segment);

// The checksum of RFC 9293 3.1, over the pseudo-header of IPv4, the header with its options, and the text,
// which is taken as zeros. The reserved bits and the urgent pointer are 0.
std::uint16_t checksumOf(const Segment& segment, std::uint32_t source, std::uint32_t destination);

// "SYN+ACK": the set bits joined by '+' in the order SYN FIN RST PSH ACK URG; "" if none is set.
std::string toString(Flags flags);
// The inverse, PSH and order as it may be; nothing if a word is not a flag.
std::optional<Flags> flagsFrom(const std::string& text);

}  // namespace synstep
