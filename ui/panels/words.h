// SPDX-License-Identifier: GPL-3.0-or-later
// Short names that several panels and the window share: of segments, runs, obstacles. In the language that
// installTranslations() has set, hosts' own names in that of the argument.
#pragma once

#include <QString>

#include "core/trace/history.h"
#include "ui/session/session.h"
#include "ui/text/language.h"

namespace synstep {

// "Server SYN+ACK 2": sender, kind, which of that kind.
QString segmentLabel(const Departure& departure, const Scenario& scenario, Language language);
// "Run 2".
QString runName(std::size_t run);
// "Client ACK 1 lost": what a person changed; "as written" for the first.
QString runDifference(const History::Run& run, const Scenario& scenario, Language language);
// Why an act is impossible, one sentence; "" for Obstacle::none.
QString obstacleText(Obstacle obstacle);

}  // namespace synstep
