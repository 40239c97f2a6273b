// SPDX-License-Identifier: GPL-3.0-or-later
// Where things stand across a ladder of a given width, and how high its rows are (measures.md 1 and 5).
#pragma once

#include <array>

#include "ui/ladder/ladder.h"
#include "ui/ladder/model.h"

namespace synstep {

struct LadderGeometry {
    LadderGeometry(const LadderModel& model, const LadderMetrics& metrics, const Theme& theme,
                   bool listening);

    qreal width = 840;
    bool times = true;       // the time of now is written on its line
    bool bare = false;       // as in LadderMetrics
    qreal gutterRight = 56;  // where times end; 0: there are none
    qreal client = 204;
    qreal server = 628;
    qreal listener = 0;                       // 0: folded into its head
    qreal labelDistance = 60;                 // d0: from where an arrow leaves to its label
    qreal transit = 56;                       // height of an arrow that nothing stretches
    qreal pxPerMicrosecond = 0;               // of a linear axis; 0: by event
    bool oneLine = false;                     // label of a message in one line
    bool timesBesideWords = false;            // times have no column of their own
    bool numbersApart = false;                // flags on the arrow, numbers in the server's column
    std::array<qreal, 2> textOffset{32, 32};  // from a lifeline outward to its column of text

    static constexpr qreal halfListener = 4;
    static constexpr qreal top = 14;  // where bars begin
    static constexpr qreal reply = 24, callRow = 40, sendRow = 48, widestSendRow = 76, leastRow = 16,
                           underFlood = 12, foldedRow = 8;
    static constexpr qreal stripNear = 14, stripWidth = 10, stripStep = 14;
    static constexpr qreal narrowLane = 420;  // below: labels close to the bar, numbers close together
    static constexpr qreal lossAt = 0.6, cloudAt = 0.35;
    static constexpr qreal timeReach = 7;

    qreal halfBar = 8, arrowGap = 9;  // half a bar's width; from a lifeline to where arrows end
    qreal headHeight = 64;
    qreal firstRow = 64;
    qreal belowNow = 80;
    qreal lane() const { return server - client; }
    qreal lifeline(HostId host) const { return host == HostId::client ? client : server; }
    // +1 to the right, -1 to the left.
    static qreal outward(HostId host) { return host == HostId::client ? -1 : 1; }
    static qreal inward(HostId host) { return -outward(host); }
    qreal arrowEnd(HostId host) const { return lifeline(host) + inward(host) * arrowGap; }
    qreal textEdge(HostId host) const { return lifeline(host) + outward(host) * textOffset[indexOf(host)]; }
    // Where times have no column of their own, what is at the height of one keeps that far from it.
    qreal besideTime(HostId host) const {
        return timesBesideWords && gutterRight > 0 && host == HostId::client ? timeReach : 0;
    }
    // How far a text of a host's column may reach.
    qreal columnWidth(HostId host) const;
    // How far an arrow falls over `distance` from where it leaves, at least.
    qreal fall(qreal distance) const { return distance * transit / (lane() - 2 * arrowGap); }

  private:
    void scaleTime(const LadderModel& model, bool page);
};

}  // namespace synstep
