// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a packetdrill script. A script that is no script gives an error with line and column; one that uses
// more of the language than is played here is skipped, with the name of the first thing that is too much.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "core/packetdrill/script.h"
#include "core/scenario/reader.h"

namespace synstep::packetdrill {

struct Skipped {
    std::uint32_t line = 0;
    std::string construct;  // "sendmsg", "sack", "TCP_NODELAY"
};

using ParseResult = std::variant<Script, ScenarioError, Skipped>;

// `file` is only a name for messages. Of #ifdef sections the one of the RFC is read (STANDARD), under freebsd
// the one of FreeBSD.
ParseResult parse(std::string_view text, const std::string& file, Stack stack);
ParseResult parseFile(const std::string& path, Stack stack);

}  // namespace synstep::packetdrill
