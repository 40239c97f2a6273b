// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a scenario file. A file that is refused gives one Error and nothing else.
//
// An Error is neutral: a code and its arguments, made into a sentence in a person's language by ui/text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/scenario/scenario.h"

namespace synstep {

// What can be wrong with a scenario file. Arguments in the order in which they are listed. Of several
// problems the first in the file is told, and what is missing only if nothing that is there is wrong.
enum class ScenarioProblem : std::uint8_t {
    notToml,       // the parser's words
    missingKey,    // key
    unknownKey,    // key, nearest known one ("" for an endless one)
    wrongType,     // key, wanted: one of "a string", "a whole number", "a number", "true or false", "true",
                   // "a table", "an array of strings", "an array of tables", "a duration such as …",
                   // "a duration such as …, or a table", "\"never\" or a table", "a state or a table",
                   // "a whole number or \"every\"", "a name", "an array of whole numbers",
                   // "a whole number, an array of whole numbers or \"rfc6528\""
    wrongVersion,  // the version found
    badDuration,   // the text
    durationTooLong,   // the text
    unknownWord,       // key, the text, nearest known one or ""
    outOfRange,        // key, the number, lowest, highest
    contradiction,     // key, key: ("rto_min", "rto_max"), ("client.address", "server.address"),
                       // ("copy", "duplicate"), ("port", the call)
    badAddress,        // the text
    badId,             // the text
    needsOneOf,        // the keys, separated by ", ": exactly one of them
    unknownSocket,     // the name, host: no row ever opens it
    choicesAllAlike,   // "right" or "wrong": what every choice of a question is
    tooFew,            // key: at least two are wanted
    cannotRead,        // the system's words: the file itself
    notPacketdrill,    // of a script: what is wanted, what is there ("" at its end)
    beyondPacketdrill  // of a script: the construct that is not played here
};

struct ScenarioError {
    std::string file;
    std::uint32_t line = 0;  // 0: no place
    std::uint32_t column = 0;
    ScenarioProblem problem = ScenarioProblem::notToml;
    std::vector<std::string> arguments;
};

struct ReadOptions {
    std::optional<Stack> stack;  // replaces the file's, for both hosts
    // Known already, the first being "a": they keep their places, and others come after them.
    std::vector<std::string> socketNames = Setup{}.socketNames;
};

using ReadResult = std::variant<Scenario, ScenarioError>;

// `file` is only a name for messages.
ReadResult readScenario(std::string_view text, const std::string& file, const ReadOptions& options = {});
// From a path, "-" being standard input.
ReadResult readScenarioFile(const std::string& path, const ReadOptions& options = {});

}  // namespace synstep
