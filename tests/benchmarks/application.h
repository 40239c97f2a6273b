// SPDX-License-Identifier: GPL-3.0-or-later
// Fonts and widgets need an application; it lives as long as the program. Nothing is shown: pictures are made
// by the same software rendering that a screen without a graphics card gets.
#pragma once

namespace synstep::benchmarks {

void needApplication();

}  // namespace synstep::benchmarks
