// SPDX-License-Identifier: GPL-3.0-or-later
// What the window remembers from one start to the next. Anything unreadable is as if it had never been set.
#pragma once

#include <QByteArray>
#include <optional>

#include "ui/ladder/ladder.h"
#include "ui/session/session.h"
#include "ui/text/language.h"
#include "ui/text/wording.h"
#include "ui/theme/theme.h"

namespace synstep {

struct Settings {
    std::optional<Language> language;  // none: the system's
    std::optional<ThemeName> theme;    // none: the system's
    Wording wording;
    TimeAxis axis = TimeAxis::byEvent;
    StepSize stepSize = StepSize::message;
    double speed = 1;
    bool motion = true;
    QByteArray geometry;
    double zoom = 1, presentedZoom = 1;  // of the ladder, here and in a presentation
    int details = 0;                     // which of the right column's pages is in front
};

Settings loadSettings();
void saveSettings(const Settings& settings);

}  // namespace synstep
