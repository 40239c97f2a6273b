// SPDX-License-Identifier: GPL-3.0-or-later
// What a person has changed in a run, in words.
#pragma once

#include <QString>
#include <vector>

#include "core/scenario/scenario.h"
#include "core/trace/history.h"
#include "ui/text/language.h"

namespace synstep {

// "SYN+ACK", "DATA": what a fault row calls it.
QString kindText(SegmentKind kind);
// "Client SYN 1 delayed by 0.3 s, Client ACK 1 lost"; "" if nothing was changed.
QString changesText(const std::vector<Stimulus>& changes, const Scenario& scenario, Language language);

// "Run 2".
QString runName(std::size_t run, Language language);
// "Client ACK 1 lost": what a person changed; "as written" for the first.
QString runDifference(const History::Run& run, const Scenario& scenario, Language language);

}  // namespace synstep
