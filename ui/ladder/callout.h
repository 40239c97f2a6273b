// SPDX-License-Identifier: GPL-3.0-or-later
// A caption in a picture beside the thing that it speaks of: a number in a filled circle, lines of text, a
// dotted leader. Put where nothing is drawn; the leader crosses nothing either. Where no way is free, or
// only a long one, the number stands twice, beside the thing and before the text; where there is no place,
// all is left out.
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
