// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a picture's texts.
#pragma once

#include <string>

#include "ui/scene/display_list.h"

namespace synstep {

// "" if none lies on another one or leaves the picture.
std::string faultOf(const DisplayList& list, const Theme& theme);

}  // namespace synstep
