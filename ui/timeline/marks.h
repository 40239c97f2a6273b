// SPDX-License-Identifier: GPL-3.0-or-later
// The marks of the time line, 12 px: the cues of the ladder's arrows without their lines.
#pragma once

#include "ui/scene/display_list.h"

namespace synstep {

inline constexpr qreal timelineMark = 12;

void addSegmentMark(DisplayList& list, std::uint32_t element, SegmentKind kind, QPointF center,
                    qreal opacity);
// Below the line of its run, where it stands in no segment's way.
void addCallMark(DisplayList& list, std::uint32_t element, QPointF center, qreal opacity);
// Beside the mark of a segment that is lost.
void addLossMark(DisplayList& list, std::uint32_t element, QPointF center, qreal opacity);
// Two slashes across the line of a run.
void addWaitMark(DisplayList& list, std::uint32_t element, QPointF center, Ink ink, qreal opacity);

}  // namespace synstep
