// SPDX-License-Identifier: GPL-3.0-or-later
// Thrown when a command cannot go on: wrong use, a file that is refused, an output that cannot be written.
// Caught in one place, which says it on standard error and ends with exit status 2.
#pragma once

#include <QString>

namespace synstep {

struct Refused {
    QString what;  // without the leading "synstep: "
};

}  // namespace synstep
