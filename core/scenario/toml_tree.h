// SPDX-License-Identifier: GPL-3.0-or-later
// A TOML document as a plain tree in which every key and value knows its place; members are in the order of
// the file. Only toml_tree.cpp knows the parser.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace synstep {

struct Place {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    friend auto operator<=>(const Place&, const Place&) = default;
};

struct TomlMember;

struct TomlNode {
    enum class Kind : std::uint8_t { string, integer, real, boolean, array, table, other };
    Kind kind = Kind::table;
    Place place;
    std::string text;
    std::int64_t integer = 0;
    double real = 0.0;
    bool boolean = false;
    std::vector<TomlNode> items;      // of an array
    std::vector<TomlMember> members;  // of a table

    bool is(Kind wanted) const { return kind == wanted; }
    const TomlMember* find(std::string_view key) const;
};

struct TomlMember {
    std::string key;
    Place place;
    TomlNode value;
};

struct TomlSyntaxError {
    Place place;
    std::string words;  // the parser's
};

std::variant<TomlNode, TomlSyntaxError> parseToml(std::string_view text);

}  // namespace synstep
