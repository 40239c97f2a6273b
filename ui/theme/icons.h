// SPDX-License-Identifier: GPL-3.0-or-later
// The program's icons, drawn from paths on a 16 px grid with round 1.5 px strokes, in the theme's ink: no
// font glyphs, no files. QtGui only.
#pragma once

#include <QIcon>
#include <QPainterPath>

#include "ui/theme/theme.h"

namespace synstep {

enum class IconName {
    back,
    next,
    toStart,
    play,
    pause,
    lose,
    delay,
    duplicate,
    deliverNow,
    labels,
    exportPicture,
    present,
    open,
    lessons,
    language,
    theme,
    chevronDown,
    bell,
    repeat,
    cloud,
    predict,
    count
};

// The outline to stroke and the area to fill, in a square of 16.
struct IconPath {
    QPainterPath stroke;
    QPainterPath fill;
};
const IconPath& iconPath(IconName name);

// Crisp at every size and scale; disabled pixmaps in the theme's grey. `ink` for icons on an accent ground.
QIcon icon(IconName name, const Theme& theme, Ink ink = Ink::ink);

// The program's own: two lifelines and the three messages of a handshake, bolder where it is small.
QIcon programIcon();

}  // namespace synstep
