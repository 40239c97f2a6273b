// SPDX-License-Identifier: GPL-3.0-or-later
// What a person has changed in a run, in words.
#pragma once

#include <QStringList>
#include <vector>

#include "core/scenario/scenario.h"
#include "core/trace/history.h"
#include "ui/text/language.h"

namespace synstep {

// "SYN+ACK", "DATA": what a fault row calls it.
QString kindText(SegmentKind kind);
// "Client SYN 1 delayed by 0.3 s, Client ACK 1 lost"; "" if nothing was changed.
QString changesText(const std::vector<Stimulus>& changes, const Scenario& scenario, Language language);

// The name that a person gave it, else "Run 2".
QString runName(const History& history, std::size_t run, Language language);
// "Run 2", whatever it is called.
QString runNumber(std::size_t run, Language language);
// "Client ACK 1 lost": what a person changed; "as written" for the first; "from 0.1 s on" of one in which
// nothing has been changed since it left its parent.
QString runDifference(const History::Run& run, const Scenario& scenario, Language language);
// The same in fewer and fewer words, for places that are not wide: all of it first, then what sets a branch
// apart from its parent, how many changes there are at last.
QStringList waysToTell(const History& history, std::size_t run, const Scenario& scenario, Language language);

}  // namespace synstep
