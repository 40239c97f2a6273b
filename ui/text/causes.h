// SPDX-License-Identifier: GPL-3.0-or-later
// What kind of thing an entry is: its headline, and what there is to say of it that no rule of TCP says.
#pragma once

#include "ui/text/step_values.h"

namespace synstep {

// "Server: SYN (seq 100) arrives".
QString headline(const Step& step);

struct CauseText {
    QStringList sentences;
    QStringList sections;
};
CauseText causeText(const Step& step, const Values& common);

}  // namespace synstep
