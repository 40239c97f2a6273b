// SPDX-License-Identifier: GPL-3.0-or-later
// A SYN flood in words: what came, and what became of it.
#pragma once

#include <QString>

#include "core/trace/flood.h"
#include "ui/text/language.h"

namespace synstep {

enum class FloodDetail { count, source, ports };

// "1,000 SYN from 203.0.113.9, ports 1024 to 2023"; less of it where that is too long.
QString floodName(const Flood& flood, Language language, FloodDetail upTo = FloodDetail::ports);
// "within 10 s: 9 answered, 991 dropped": parts that count nothing are left out; the counts alone, in few
// words, where that is too long.
QString floodFate(const Flood& flood, Language language, FloodDetail upTo = FloodDetail::ports);
// "600 SYN+ACK sent again"; the count alone where that is too long.
QString echoName(const FloodEcho& echo, Language language, FloodDetail upTo = FloodDetail::ports);
// "attempt 2: 590 got lost, 10 in flight", likewise.
QString echoFate(const FloodEcho& echo, Language language, FloodDetail upTo = FloodDetail::ports);

}  // namespace synstep
