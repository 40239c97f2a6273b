// SPDX-License-Identifier: GPL-3.0-or-later
// Where lines of messages and what stands in the lane meet.
#pragma once

#include <QLineF>
#include <QRectF>

namespace synstep {

// Whether a line goes through a box or ends in it; to touch it is not enough. Asked very often while labels
// give way.
bool crosses(const QLineF& line, const QRectF& box);

}  // namespace synstep
