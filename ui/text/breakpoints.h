// SPDX-License-Identifier: GPL-3.0-or-later
// Breakpoints in words.
#pragma once

#include <QString>

#include "core/scenario/scenario.h"
#include "core/trace/breakpoint.h"
#include "ui/text/language.h"
#include "ui/text/wording.h"

namespace synstep {

// "Server reaches SYN-RECEIVED", "Client SYN is lost"; no full stop.
QString breakpointText(const Breakpoint& breakpoint, const Scenario& scenario, Language language,
                       const Wording& wording = {});
// Why a run stands where it stands: "Stopped: Server reached SYN-RECEIVED".
QString stoppedText(const Breakpoint& breakpoint, const Scenario& scenario, Language language,
                    const Wording& wording = {});

}  // namespace synstep
