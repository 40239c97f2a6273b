// SPDX-License-Identifier: GPL-3.0-or-later
// A caption in a picture beside the thing that it speaks of: a number in a circle, lines of text, a dotted
// leader. Put where nothing is drawn, never over anything; where there is no such place, it is left out.
#pragma once

#include <vector>

#include "ui/scene/display_list.h"

namespace synstep {

struct Callout {
    QString number;
    QString text;
    std::uint32_t element = 0;  // what it speaks of, of the picture's elements
};

// Within `room` of the picture. False: there is no free place.
bool addCallout(DisplayList& list, const Callout& callout, const QRectF& room, const Theme& theme);

}  // namespace synstep
