// SPDX-License-Identifier: GPL-3.0-or-later
// The two halves of making labels, and what they share.
#pragma once

#include "ui/ladder/labels.h"
#include "ui/text/sentences.h"

namespace synstep {

void addMessageLabels(const LabelSource& source, std::vector<LadderLabel>& labels);

// Where a word is to be written by hand.
QString wordGap();

// How a message is written in this view.
SegmentWords wordsOf(const LadderMessage& message, const LadderView& view);

// What of it stands on the arrow: where the lane is too narrow for that plain flags do, and the column beside
// it has all.
QString flagsOnLane(const LadderMessage& message, const SegmentWords& words, const LabelSource& source);

// Sets the box to what its texts and its frame cover.
void measure(LadderLabel& label, const Theme& theme);

TextShape textShape(const LabelText& text, qreal y);

// The view's own, or one without names.
const Scenario& scenarioOf(const LadderView& view);

}  // namespace synstep
