// SPDX-License-Identifier: GPL-3.0-or-later
// Sequence numbers as a person writes them: "101", relative "1", "x+1" and "J+1" of the client's initial
// number, "y" and "K" of the server's.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "core/host/call.h"
#include "core/tcp/seqnum.h"

namespace synstep {

// The initial sequence numbers of the two hosts of one connection, by HostId; none where nobody knows it.
using InitialPair = std::array<std::optional<SeqNum>, 2>;

enum class NumberReading : std::uint8_t { absolute, relative, symbol };

// How this text can be read so that it means `number`, a number of `whose` direction; none: it means another
// one, or nothing. Symbols of the other direction never mean it. A plain number may be meant either way: it
// does if one of them is right, the absolute one first. Blanks and the case of letters do not matter.
std::optional<NumberReading> readingOf(std::string_view text, SeqNum number, HostId whose,
                                       const InitialPair& initial);

// What the text says by itself, a plain number absolute; none: it is no number.
std::optional<SeqNum> numberFrom(std::string_view text, const InitialPair& initial);

}  // namespace synstep
