// SPDX-License-Identifier: GPL-3.0-or-later
// What two runs cost, as a table in words: a column for each figure, a row for each run and one for what the
// second has more. QtGui only (QtCore in fact).
#pragma once

#include <QStringList>
#include <array>

#include "core/scenario/costs.h"
#include "ui/text/language.h"
#include "ui/text/wording.h"

namespace synstep {

struct CostTable {
    QStringList columns;
    std::array<QStringList, 2> runs;
    QStringList difference;     // "+2"; "" where there is none to tell
    std::vector<bool> differs;  // by column
    int telling = -1;           // of those that differ the column that says most; -1: none does
};

CostTable costTable(const std::array<Costs, 2>& costs, Language language, const Wording& wording = {});

}  // namespace synstep
