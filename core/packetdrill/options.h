// SPDX-License-Identifier: GPL-3.0-or-later
// The options that a stack puts on its SYNs. The engine knows only the MSS; the others are offered as each
// stack offers them and answered as the peer has offered them, and mean nothing but the scale of windows.
#pragma once

#include <cstdint>
#include <optional>

#include "core/packetdrill/script.h"

namespace synstep::packetdrill {

// In which order options stand, and what fills the gaps.
enum class OptionLayout : std::uint8_t { linux, bsd };

struct Offer {
    std::uint16_t mss = 1460;
    std::optional<std::uint8_t> windowScale;
    bool sackPermitted = false;
    bool timestamps = false;
};

// What a segment of the peer offers.
Offer offerOf(const Options& options);
// What may stand on a SYN+ACK: of one's own what the other has offered, too.
Offer answerTo(const Offer& own, const Offer& others);

Options optionsOf(const Offer& offer, OptionLayout layout, std::uint32_t timestamp);

}  // namespace synstep::packetdrill
