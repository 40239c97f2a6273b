// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the parser, private to core/packetdrill: each reads one construct where the cursor stands.
#pragma once

#include "core/packetdrill/cursor.h"

namespace synstep::packetdrill {

Packet readPacket(Cursor& cursor);
SystemCall readCall(Cursor& cursor);
std::vector<Argument> readArguments(Cursor& cursor);
// What stands between backquotes; `place` is where they begin.
std::vector<Deed> commandsFrom(const std::string& text, Place place);
// What stands between %{ and }%.
AssertState assertionFrom(const std::string& text, Place place);

}  // namespace synstep::packetdrill
