// SPDX-License-Identifier: GPL-3.0-or-later
// The small signs that ladder, state chart, time line and key share: arrows by role and fate, ✕, clock,
// cloud, bell, the sign of repetition, tokens, the mark of an axis break (measures.md 3). QtGui only.
//
// Every function appends shapes of one element to a display list. Widths and heads are multiplied by the
// theme's strokeScale(). `opacity` is that of the whole sign (a ghost's is 0.42). Directions are radians, 0
// is to the right, clockwise (y points downward).
#pragma once

#include <vector>

#include "ui/scene/display_list.h"

namespace synstep {

struct ArrowStyle {
    SegmentKind kind = SegmentKind::syn;
    bool current = false;      // this step: stroke x 1.5, and addArrow puts a halo under it
    bool repeated = false;     // a retransmission: dashed 8/5
    bool networkCopy = false;  // the copy that the network made: a thin line with a small open head
    qreal opacity = 1;
};

// Halo, line and head: from where it leaves to the exact point where it arrives.
void addArrow(DisplayList& list, std::uint32_t element, const ArrowStyle& style, QPointF from, QPointF tip,
              const Theme& theme);
// The line alone, up to `to` exactly: for arrows that are lost, kinked or still flying. RST begins with its
// zig-zag unless `zigzag` is false (the second leg of a kink).
void addArrowLine(DisplayList& list, std::uint32_t element, const ArrowStyle& style, QPointF from, QPointF to,
                  const Theme& theme, bool zigzag = true);
void addArrowHead(DisplayList& list, std::uint32_t element, const ArrowStyle& style, QPointF tip,
                  qreal direction, const Theme& theme);
// In radians, as addArrowHead() wants it.
qreal directionOf(QPointF from, QPointF to);
// How far before its tip the line of such an arrow ends.
qreal arrowHeadGap(const ArrowStyle& style, const Theme& theme);
// What lies under the current step: 12 px, 17 %, along these points.
void addHalo(DisplayList& list, std::uint32_t element, const ArrowStyle& style,
             const std::vector<QPointF>& points, const Theme& theme);
// Where a lost segment would have gone: dotted, very light.
void addLostRest(DisplayList& list, std::uint32_t element, QPointF from, QPointF to, const Theme& theme,
                 qreal opacity = 1);
// A delayed arrow: a first leg, a dotted fall at `kink` (x of both legs' meeting), a second leg, a clock on
// it.
void addDelayedArrow(DisplayList& list, std::uint32_t element, const ArrowStyle& style, QPointF from,
                     QPointF kink, qreal fall, QPointF tip, const Theme& theme);

// Signs of 16 px around a centre, strokes 1.5 round; `size` scales them.
void addCross(DisplayList& list, std::uint32_t element, QPointF center, const Theme& theme, qreal opacity = 1,
              qreal size = 14);  // in ink, 2.6, on a wider outline of the ground
void addClock(DisplayList& list, std::uint32_t element, QPointF center, const Theme& theme,
              Ink ink = Ink::ink, qreal opacity = 1, qreal size = 14);  // on ground
void addBell(DisplayList& list, std::uint32_t element, QPointF center, const Theme& theme, Ink ink = Ink::ink,
             qreal opacity = 1, qreal size = 16);  // on ground
void addRepeatSign(DisplayList& list, std::uint32_t element, QPointF center, const Theme& theme,
                   Ink ink = Ink::ink, qreal opacity = 1, qreal size = 15);
// A cloud 32 x 22 that an injected segment comes out of; `word` ("old", "旧") stands in it.
void addCloud(DisplayList& list, std::uint32_t element, QPointF center, const QString& word,
              const Theme& theme, qreal opacity = 1);
// Two slashes with the ground between them across a bar or line of this half width; 14 px high.
void addBreakMark(DisplayList& list, std::uint32_t element, QPointF center, qreal halfWidth,
                  const Theme& theme, qreal opacity = 1);
// The small mark "barred zig-zag" of an exit by RST: 11 px below `top`.
void addResetStub(DisplayList& list, std::uint32_t element, QPointF top, const Theme& theme,
                  qreal opacity = 1);

// A breakpoint: an octagon, hollow, which no token is; in it a letter, or a bar where there is none.
void addStopSign(DisplayList& list, std::uint32_t element, QPointF center, const QString& letter,
                 const Theme& theme, qreal opacity = 1, qreal size = 13);

enum class TokenKind { client, server, listener };  // disc C, square S, hollow square L
void addToken(DisplayList& list, std::uint32_t element, TokenKind kind, QPointF center, const Theme& theme,
              qreal opacity = 1, qreal size = 18);

}  // namespace synstep
