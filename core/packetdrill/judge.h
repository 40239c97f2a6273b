// SPDX-License-Identifier: GPL-3.0-or-later
// Between the numbers of a script and those of the host: sequence numbers relative to our SYN, scaled
// windows, options that the engine does not model; and whether what left is what should have left.
#pragma once

#include <optional>
#include <string>

#include "core/packetdrill/options.h"
#include "core/packetdrill/stage.h"

namespace synstep::packetdrill {

class Judge {
  public:
    // `buffer` is the receive buffer of which scaled windows speak, in whole segments; 0: they speak of what
    // the host can say without a scale.
    Judge(OptionLayout layout, Offer own, std::uint32_t buffer)
        : layout_(layout), own_(own), buffer_(buffer) {}

    Offer& own() { return own_; }
    void setDropsOptionsOfThirdCopy(bool drops) { dropsOptionsOfThirdCopy_ = drops; }

    // The packet that arrives, in the host's numbers. What a SYN offers is remembered.
    Segment toHost(const Packet& packet);
    // What left, as the script would write it.
    Packet toScript(const SentSegment& sent) const;
    // Numbers count from this SYN on, if the two are one and it is a new one.
    void adopt(const Packet& expected, const SentSegment& sent);
    // A SYN of ours has left once more.
    void countCopy(const SentSegment& sent);

    bool peerPermitsSack() const { return peer_ && peer_->sackPermitted && own_.sackPermitted; }

  private:
    bool scaled() const { return peer_ && peer_->windowScale && own_.windowScale; }
    std::uint16_t windowOf(const Segment& segment) const;
    Options optionsOf(const SentSegment& sent) const;

    OptionLayout layout_;
    Offer own_;
    std::uint32_t buffer_;
    std::optional<Offer> peer_;
    std::uint32_t offset_ = 0;  // the host's number for the script's 0
    std::optional<Instant> firstTimestampAt_;
    std::uint32_t firstTimestamp_ = 0;
    std::uint32_t synCopies_ = 0;
    bool dropsOptionsOfThirdCopy_ = false;
};

// Whether what was seen meets what was expected; timestamps may differ by `tolerance`.
bool meets(const Packet& expected, const Packet& seen, Duration tolerance);

// Two segments of text that follow each other, as one; nothing if they do not.
std::optional<SentSegment> joined(const SentSegment& first, const SentSegment& second);

}  // namespace synstep::packetdrill
