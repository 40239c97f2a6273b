// SPDX-License-Identifier: GPL-3.0-or-later
// What every view and panel is drawn with: a theme, a language, and how things are written. Plain values; a
// widget that is given a new Look draws itself anew.
#pragma once

#include "ui/ladder/ladder.h"
#include "ui/text/language.h"
#include "ui/text/wording.h"
#include "ui/theme/theme.h"

namespace synstep {

struct Look {
    Theme theme{ThemeName::light};
    Language language = Language::en;
    Wording wording;
    TimeAxis axis = TimeAxis::byEvent;
    bool folds = false;     // finished phases are one row each
    bool outlined = false;  // what a step has changed, where nothing moves
};

}  // namespace synstep
