// SPDX-License-Identifier: GPL-3.0-or-later
// Short names that several panels and the window share: of segments, obstacles. In the language that
// installTranslations() has set, hosts' own names in that of the argument.
#pragma once

#include <QString>

#include "ui/session/session.h"
#include "ui/text/language.h"

namespace synstep {

// "Server SYN+ACK 2": sender, kind, which of that kind.
QString segmentLabel(const Departure& departure, const Scenario& scenario, Language language);
// Why an act is impossible, one sentence; "" for Obstacle::none.
QString obstacleText(Obstacle obstacle);

}  // namespace synstep
