// SPDX-License-Identifier: GPL-3.0-or-later
// A text in lines, broken as Qt breaks them in both languages, but not within a state's name or a rate
// (60/s). Functions.
#pragma once

#include <QStringList>

#include "ui/theme/theme.h"

namespace synstep {

// In units of the theme. Lines from number `full` on are shorter by `shortened`.
QStringList brokenLines(const QString& text, qreal width, Type type, const Theme& theme, qsizetype full = 0,
                        qreal shortened = 0);

// With the word joiners that hold SYN-SENT together where lines are broken elsewhere, and without them again.
QString heldTogether(QString text);
QString withoutJoiners(QString text);

}  // namespace synstep
