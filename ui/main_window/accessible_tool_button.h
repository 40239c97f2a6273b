// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader can do with a button that has a menu part of its own: press it, too. Qt offers only
// the menu.
#pragma once

namespace synstep {

// Once, before anything is shown.
void installAccessibleToolButtons();

}  // namespace synstep
