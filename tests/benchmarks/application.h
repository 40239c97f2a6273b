// SPDX-License-Identifier: GPL-3.0-or-later
// What fonts and widgets need: an application that shows nothing. It lives as long as the program.
#pragma once

namespace synstep::benchmarks {

void needApplication();

}  // namespace synstep::benchmarks
