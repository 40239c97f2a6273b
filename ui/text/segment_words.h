// SPDX-License-Identifier: GPL-3.0-or-later
// A segment as labels, panels and sentences write it (wording.h): a function of the segment and of the
// initial sequence numbers of its connection.
#pragma once

#include <QStringList>

#include "ui/text/initial_numbers.h"
#include "ui/text/language.h"
#include "ui/text/wording.h"

namespace synstep {

// A segment with what its numbers can be told by, where a wording asks for that.
struct NumberedSegment {
    Segment segment;
    HostId from = HostId::client;
    InitialNumbers initial{};
    // Whose these are: in a mistaken answer a number may be one of the other direction.
    HostId seqOf = from;
    HostId ackOf = peerOf(from);
};
NumberedSegment numbered(const Trace& trace, const Departure& departure, const Wording& wording);
// The same of a segment whose departure may not have been seen.
NumberedSegment numbered(const Trace& trace, SegmentId id, HostId from, const Segment& segment,
                         const Wording& wording);

// A number of `whose` direction: "101", "1", "x+1"; as it is where nothing is known to tell it by.
QString numberText(SeqNum number, std::optional<SeqNum> initial, HostId whose, const Wording& wording);

struct SegmentWords {
    QString flags;        // what stands out: "SYN+ACK", "SYN 300"
    QStringList numbers;  // "seq=300", "ack=101"; may be empty
    QString length;       // "len 10", where flags and numbers do not say it already; "" of an empty segment
    QString separator;    // between the numbers
    bool numbersFirst = false;

    QString numbersLine() const { return numbers.join(separator); }
    // All of it in one line.
    QString line() const;
};
SegmentWords segmentWords(const NumberedSegment& segment, Language language, const Wording& wording);

}  // namespace synstep
