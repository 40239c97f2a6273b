// SPDX-License-Identifier: GPL-3.0-or-later
// The key under a picture: only what occurs in this run.
#pragma once

#include <vector>

#include "core/trace/trace.h"
#include "ui/scene/display_list.h"
#include "ui/text/language.h"

namespace synstep {

enum class KeyItem {
    syn,
    ack,
    data,
    fin,
    rst,
    lost,
    repeated,
    delayed,
    networkCopy,
    corrupt,
    old,
    forged,
    timerExpired,
    timeLeftOut
};

// What the entries before `cursor` show, in the order of KeyItem. `ladder` knows whether time was left out.
std::vector<KeyItem> keyItems(const Trace& trace, std::size_t cursor, const DisplayList& ladder);

// Draws the items in lines from `at` on, each centred on its line's height; the height that they take.
qreal addKey(DisplayList& list, const std::vector<KeyItem>& items, QPointF at, qreal width, Language language,
             const Theme& theme);

}  // namespace synstep
