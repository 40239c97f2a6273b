// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/fields.h"

#include <algorithm>

#include "core/scenario/duration.h"

namespace synstep {

using Kind = TomlNode::Kind;

namespace {

std::string joined(Words words) {
    std::string all;
    for (const std::string_view word : words) {
        if (!all.empty()) all += ", ";
        all += word;
    }
    return all;
}

}  // namespace

void noteWrongType(std::string_view key, const TomlNode& value, std::string_view wanted, Problems& problems) {
    problems.add(value.place, ScenarioProblem::wrongType, {std::string(key), std::string(wanted)});
}

void noteUnknownWord(std::string_view key, const TomlNode& value, std::string_view hint, Problems& problems) {
    problems.add(value.place, ScenarioProblem::unknownWord,
                 {std::string(key), value.text, std::string(hint)});
}

std::optional<std::string> textOf(std::string_view key, const TomlNode& value, Problems& problems) {
    if (value.is(Kind::string)) return value.text;
    noteWrongType(key, value, "a string", problems);
    return std::nullopt;
}

std::optional<std::int64_t> numberOf(std::string_view key, const TomlNode& value, Range range,
                                     Problems& problems) {
    if (!value.is(Kind::integer)) {
        noteWrongType(key, value, "a whole number", problems);
        return std::nullopt;
    }
    if (value.integer >= range.lowest && value.integer <= range.highest) return value.integer;
    problems.add(value.place, ScenarioProblem::outOfRange,
                 {std::string(key), std::to_string(value.integer), std::to_string(range.lowest),
                  std::to_string(range.highest)});
    return std::nullopt;
}

std::optional<Duration> durationOf(std::string_view key, const TomlNode& value, Problems& problems) {
    if (!value.is(Kind::string)) {
        noteWrongType(key, value, "a duration such as \"50ms\" or \"1.2s\"", problems);
        return std::nullopt;
    }
    const auto read = durationFrom(value.text);
    if (const Duration* duration = std::get_if<Duration>(&read)) return *duration;
    const bool tooLong = std::get<DurationFault>(read) == DurationFault::tooLong;
    problems.add(value.place, tooLong ? ScenarioProblem::durationTooLong : ScenarioProblem::badDuration,
                 {value.text});
    return std::nullopt;
}

Fields::Fields(const TomlNode& table, Words known, Problems& problems) : table_(table), problems_(problems) {
    for (const TomlMember& member : table.members) {
        if (std::find(known.begin(), known.end(), member.key) != known.end()) continue;
        problems.add(member.place, ScenarioProblem::unknownKey, {member.key, nearest(member.key, known)});
    }
}

void Fields::require(std::string_view key) const {
    if (!has(key)) problems_.addMissing(place(), ScenarioProblem::missingKey, {std::string(key)});
}

const TomlMember* Fields::oneOf(Words keys, bool needed) const {
    const TomlMember* found = nullptr;
    for (const TomlMember& member : table_.members) {
        if (std::find(keys.begin(), keys.end(), member.key) == keys.end()) continue;
        if (found) {
            problems_.add(member.place, ScenarioProblem::needsOneOf, {joined(keys)});
            return found;
        }
        found = &member;
    }
    if (!found && needed) problems_.addMissing(place(), ScenarioProblem::needsOneOf, {joined(keys)});
    return found;
}

std::optional<std::string> Fields::text(std::string_view key) const {
    const TomlMember* member = find(key);
    return member ? textOf(key, member->value, problems_) : std::nullopt;
}

std::vector<std::string> Fields::texts(std::string_view key) const {
    std::vector<std::string> out;
    const TomlMember* member = find(key);
    if (!member) return out;
    if (!member->value.is(Kind::array)) {
        noteWrongType(key, member->value, "an array of strings", problems_);
        return out;
    }
    for (const TomlNode& item : member->value.items) {
        if (const auto text = textOf(key, item, problems_)) out.push_back(*text);
    }
    return out;
}

std::optional<std::int64_t> Fields::number(std::string_view key, Range range) const {
    const TomlMember* member = find(key);
    return member ? numberOf(key, member->value, range, problems_) : std::nullopt;
}

std::optional<double> Fields::chance(std::string_view key) const {
    const TomlMember* member = find(key);
    if (!member) return std::nullopt;
    const TomlNode& value = member->value;
    if (!value.is(Kind::real) && !value.is(Kind::integer)) {
        noteWrongType(key, value, "a number", problems_);
        return std::nullopt;
    }
    const double chance = value.is(Kind::real) ? value.real : static_cast<double>(value.integer);
    if (chance >= 0.0 && chance <= 1.0) return chance;  // NaN is in no range
    std::string words = value.is(Kind::real) ? std::to_string(value.real) : std::to_string(value.integer);
    problems_.add(value.place, ScenarioProblem::outOfRange, {std::string(key), std::move(words), "0", "1"});
    return std::nullopt;
}

std::optional<bool> Fields::truth(std::string_view key) const {
    const TomlMember* member = find(key);
    if (!member) return std::nullopt;
    if (member->value.is(Kind::boolean)) return member->value.boolean;
    noteWrongType(key, member->value, "true or false", problems_);
    return std::nullopt;
}

std::optional<Duration> Fields::duration(std::string_view key) const {
    const TomlMember* member = find(key);
    return member ? durationOf(key, member->value, problems_) : std::nullopt;
}

std::optional<Instant> Fields::instant(std::string_view key) const {
    const auto time = duration(key);
    return time ? std::optional(Instant(*time)) : std::nullopt;
}

std::optional<std::size_t> Fields::word(std::string_view key, Words words) const {
    const TomlMember* member = find(key);
    if (!member || !textOf(key, member->value, problems_)) return std::nullopt;
    const auto found = std::find(words.begin(), words.end(), member->value.text);
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    noteUnknownWord(key, member->value, nearest(member->value.text, words), problems_);
    return std::nullopt;
}

const TomlNode* Fields::table(std::string_view key) const {
    const TomlMember* member = find(key);
    if (!member) return nullptr;
    if (member->value.is(Kind::table)) return &member->value;
    noteWrongType(key, member->value, "a table", problems_);
    return nullptr;
}

std::vector<const TomlNode*> Fields::rows(std::string_view key) const {
    std::vector<const TomlNode*> out;
    const TomlMember* member = find(key);
    if (!member) return out;
    if (!member->value.is(Kind::array)) {
        noteWrongType(key, member->value, "an array of tables", problems_);
        return out;
    }
    for (const TomlNode& item : member->value.items) {
        if (item.is(Kind::table)) {
            out.push_back(&item);
        } else {
            noteWrongType(key, item, "a table", problems_);
        }
    }
    return out;
}

}  // namespace synstep
