// SPDX-License-Identifier: GPL-3.0-or-later
// A SYN flood in words: what came, and what became of it.
#pragma once

#include <QString>

#include "core/trace/flood.h"
#include "ui/text/language.h"

namespace synstep {

// "1,000 SYN from 203.0.113.9, ports 1024 to 2023"; without the ports where that is too long.
QString floodName(const Flood& flood, Language language, bool withPorts = true);
// "10 s; 9 answered, 991 dropped": parts that count nothing are left out.
QString floodFate(const Flood& flood, Language language);

}  // namespace synstep
