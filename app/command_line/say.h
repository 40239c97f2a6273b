// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace synstep {

// One line on standard error: "synstep: " and these words.
void say(const QString& words);

}  // namespace synstep
