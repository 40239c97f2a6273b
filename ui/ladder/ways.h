// SPDX-License-Identifier: GPL-3.0-or-later
// The way of a message across the lane.
#pragma once

#include <functional>

#include "ui/ladder/axis.h"

namespace synstep {

struct MessageWay {
    std::vector<QPointF>
        corners;          // from where it leaves to where it goes; of a lost one with its loss between
    bool kinked = false;  // it waits on the way: a fall between two corners
};

// `kinkOf`: where one that is delayed waits, between its ends.
MessageWay wayOf(const LabelSource& source, const LadderAxis& axis, std::size_t message,
                 const std::function<qreal(QPointF, QPointF)>& kinkOf);

}  // namespace synstep
