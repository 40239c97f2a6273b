// SPDX-License-Identifier: GPL-3.0-or-later
// The TCP header of one segment as the table that every textbook draws: 32 bits a row, names above values,
// the flags bit by bit (RFC 9293 3.1). A function, like every picture.
#pragma once

#include <QString>

#include "core/net/network.h"
#include "core/trace/trace.h"
#include "ui/scene/display_list.h"
#include "ui/text/language.h"
#include "ui/text/wording.h"

namespace synstep {

// What the two numbers of a segment mean, told by the initial sequence numbers: "ISN of the client + 1"; and
// as they are written: "101", "x+1 (101)".
struct NumberMeaning {
    QString seq;  // "" if the initial number was not seen
    QString ack;
    QString writtenSeq;
    QString writtenAck;
};
NumberMeaning meaningOf(const Trace& trace, const Departure& departure, const Wording& wording = {});

// Where room is short, names stand beside values; only the flags keep two lines. Where that is not enough,
// the scale of bits above them goes.
enum class HeaderRows { usual, low, lowest };

DisplayList layoutSegmentHeader(const Departure& departure, const NumberMeaning& meaning, qreal width,
                                const Theme& theme, Language language, HeaderRows rows = HeaderRows::usual);

}  // namespace synstep
