// SPDX-License-Identifier: GPL-3.0-or-later
// The way of a message across the lane, and labels that give way to the ways of others.
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

// A label that the arrow of an earlier message would cross moves along its own arrow to where none does, if
// there is such a place: so neither has to hide a piece of the other. Live, it
// asks about earlier messages alone: what comes later moves nothing.
void clearLabels(const LabelSource& source, LadderLabels& labels, const LadderAxis& axis);

}  // namespace synstep
