// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson with a story that has every kind of step, for tests: the third ACK is lost, and data follow.
#pragma once

#include "tests/ui/session/built_in.h"

namespace synstep::test {

Scenario toldLesson();

}  // namespace synstep::test
