// SPDX-License-Identifier: GPL-3.0-or-later
// What the window remembers from one start to the next. Anything unreadable is as if it had never been set.
#pragma once

#include <QByteArray>
#include <array>
#include <optional>

#include "ui/ladder/ladder.h"
#include "ui/main_window/columns.h"
#include "ui/session/session.h"
#include "ui/text/language.h"
#include "ui/text/wording.h"
#include "ui/theme/theme.h"

namespace synstep {

// Whether what happens is seen to move; off: what a step has changed is outlined.
enum class Motion { system, on, off };
inline constexpr std::array motions{Motion::system, Motion::on, Motion::off};

struct Settings {
    std::optional<Language> language;  // none: the system's
    std::optional<ThemeName> theme;    // none: the system's
    Wording wording;
    TimeAxis axis = TimeAxis::byEvent;
    bool folds = false;  // finished phases
    StepSize stepSize = StepSize::message;
    double speed = 1;
    Motion motion = Motion::system;
    QByteArray geometry;
    // Of the ladder, of two side by side, and in a presentation.
    double zoom = 1, comparedZoom = 1, presentedZoom = 1;
    Columns::Widths columns{};
    bool hints = true;   // in the first lesson
    bool guided = true;  // the story of a lesson is told when it is opened
    int details = 0;     // which of the right column's pages is in front
};

Settings loadSettings();
void saveSettings(const Settings& settings);

}  // namespace synstep
