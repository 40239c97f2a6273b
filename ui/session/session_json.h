// SPDX-License-Identifier: GPL-3.0-or-later
// The state of a session as JSON, in words where there are words. What is not understood to the letter is
// refused: nothing is guessed.
#pragma once

#include <QJsonObject>
#include <optional>

#include "ui/session/session_state.h"

namespace synstep {

QJsonObject toJson(const SessionState& state);
std::optional<SessionState> sessionStateFrom(const QJsonObject& json);

}  // namespace synstep
