// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packetdrill/judge.h"

#include <algorithm>

namespace synstep::packetdrill {
namespace {

std::int64_t milliseconds(Duration d) {
    return d / std::chrono::milliseconds(1);
}

bool sameOption(const Option& expected, const Option& seen, Duration tolerance) {
    if (expected.kind != Option::Kind::timestamps || seen.kind != expected.kind) return expected == seen;
    const auto apart = static_cast<std::int32_t>(expected.value - seen.value);
    return std::abs(apart) <= milliseconds(tolerance) + 1 && expected.echo == seen.echo;
}

}  // namespace

Segment Judge::toHost(const Packet& packet) {
    Segment s;
    s.flags = packet.flags;
    s.seq = {packet.seq.value_or(0)};
    s.ack = {packet.ack + offset_};
    s.len = packet.len;
    std::uint32_t window = packet.window.value_or(0);
    if (packet.flags.has(Flags::syn)) {
        peer_ = offerOf(packet.options);
        if (peer_->mss > 0) s.mss = peer_->mss;
    } else if (scaled()) {
        window = std::min<std::uint32_t>(window << *peer_->windowScale, 65'535);
    }
    s.wnd = static_cast<std::uint16_t>(window);
    return s;
}

std::uint16_t Judge::windowOf(const Segment& segment) const {
    if (segment.any(Flags::syn | Flags::rst) || !scaled()) return segment.wnd;
    const std::uint32_t mss = std::max<std::uint32_t>(std::min(own_.mss, peer_->mss), 1);
    const std::uint32_t whole = (buffer_ + mss - 1) / mss * mss;
    const std::uint32_t room = buffer_ == 0 ? segment.wnd : whole - (65'535U - segment.wnd);
    return static_cast<std::uint16_t>(std::min<std::uint32_t>(room >> *own_.windowScale, 65'535));
}

Options Judge::optionsOf(const SentSegment& sent) const {
    const Segment& s = sent.segment;
    if (!s.has(Flags::syn)) return {};
    Offer offer = own_;
    if (s.has(Flags::ack)) {
        offer = answerTo(own_, peer_.value_or(Offer{}));
    } else if (dropsOptionsOfThirdCopy_ && synCopies_ >= 3) {
        offer = Offer{own_.mss, {}, false, false};
    }
    if (s.mss) offer.mss = *s.mss;
    std::uint32_t timestamp = firstTimestamp_;
    if (firstTimestampAt_)
        timestamp += static_cast<std::uint32_t>(milliseconds(sent.at - *firstTimestampAt_));
    return packetdrill::optionsOf(offer, layout_, timestamp);
}

Packet Judge::toScript(const SentSegment& sent) const {
    const Segment& s = sent.segment;
    Packet packet;
    packet.flags = s.flags;
    packet.seq = s.seq.value - offset_;
    packet.len = s.len;
    packet.ack = s.ack.value;
    packet.window = windowOf(s);
    packet.options = optionsOf(sent);
    return packet;
}

void Judge::adopt(const Packet& expected, const SentSegment& sent) {
    const Segment& s = sent.segment;
    if (!s.has(Flags::syn) || !expected.flags.has(Flags::syn) || sent.isCopy) return;
    if (expected.seq) offset_ = s.seq.value - *expected.seq;
    synCopies_ = 0;
    for (const Option& option : expected.options) {
        if (option.kind != Option::Kind::timestamps) continue;
        firstTimestampAt_ = sent.at;
        firstTimestamp_ = option.value;
    }
}

void Judge::countCopy(const SentSegment& sent) {
    if (sent.segment.has(Flags::syn) && sent.isCopy) ++synCopies_;
}

bool meets(const Packet& expected, const Packet& seen, Duration tolerance) {
    if (expected.flags != seen.flags || expected.len != seen.len) return false;
    if (expected.seq && expected.seq != seen.seq) return false;
    if (expected.flags.has(Flags::ack) && expected.ack != seen.ack) return false;
    if (expected.window && expected.window != seen.window) return false;
    if (expected.anyOptions) return true;
    return std::equal(expected.options.begin(), expected.options.end(), seen.options.begin(),
                      seen.options.end(),
                      [tolerance](const Option& a, const Option& b) { return sameOption(a, b, tolerance); });
}

std::optional<SentSegment> joined(const SentSegment& first, const SentSegment& second) {
    const Segment& a = first.segment;
    const Segment& b = second.segment;
    const bool follows = b.len > 0 && b.seq == a.end() && b.ack == a.ack &&
                         !a.any(Flags::syn | Flags::fin | Flags::rst) && !b.any(Flags::syn | Flags::rst);
    if (!follows) return std::nullopt;
    SentSegment both = second;
    both.segment.seq = a.seq;
    both.segment.len += a.len;
    both.segment.flags.bits |= a.flags.bits;
    return both;
}

}  // namespace synstep::packetdrill
