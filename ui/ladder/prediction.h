// SPDX-License-Identifier: GPL-3.0-or-later
// The arrow that a learner predicts, as far as it has been written: dotted and muted, below all that is
// known, or beside the message that really left.
#pragma once

#include "ui/ladder/axis.h"
#include "ui/ladder/labels.h"

namespace synstep {

// From where it leaves to where it arrives, with its label; `now` is the height of the present.
HeightRange predictionRange(const LabelSource& source, const LadderAxis& axis, qreal now);

void addPrediction(DisplayList& list, const LabelSource& source, const HeightRange& range);

}  // namespace synstep
