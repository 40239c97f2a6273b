// SPDX-License-Identifier: GPL-3.0-or-later
// Where two runs go apart, in sentences. QtGui only (QtCore in fact).
#pragma once

#include <QStringList>
#include <array>

#include "core/scenario/scenario.h"
#include "core/trace/alignment.h"
#include "ui/text/language.h"
#include "ui/text/wording.h"

namespace synstep {

struct ToldRun {
    const Trace* trace = nullptr;
    const Scenario* scenario = nullptr;
};

// When, and what happens then in A and in B; of equal runs that they are.
QStringList differenceText(const std::array<ToldRun, 2>& runs, const Alignment& alignment, Language language,
                           const Wording& wording = {});

}  // namespace synstep
