// SPDX-License-Identifier: GPL-3.0-or-later
// What is made late comes last in the order of the Tab key. This puts it where `place` stands, in its own
// order.
#pragma once

#include <QList>

class QWidget;

namespace synstep {

void takeTabPlace(const QWidget& place, const QList<QWidget*>& made);

}  // namespace synstep
