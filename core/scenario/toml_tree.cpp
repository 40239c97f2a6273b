// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/toml_tree.h"

#include <toml++/toml.h>
#include <algorithm>
#include <optional>

namespace synstep {

namespace {

Place placeOf(const toml::source_region& region) {
    return {region.begin.line, region.begin.column};
}

TomlNode convert(const toml::node& node);

void convertTable(const toml::table& table, TomlNode& out) {
    out.kind = TomlNode::Kind::table;
    for (const auto& [key, value] : table) {
        out.members.push_back({std::string(key.str()), placeOf(key.source()), convert(value)});
    }
    // The parser keeps its keys sorted by name.
    std::sort(out.members.begin(), out.members.end(),
              [](const TomlMember& a, const TomlMember& b) { return a.place < b.place; });
}

TomlNode convert(const toml::node& node) {
    using Kind = TomlNode::Kind;
    TomlNode out;
    out.place = placeOf(node.source());
    out.kind = Kind::other;
    if (const auto* table = node.as_table()) {
        convertTable(*table, out);
    } else if (const auto* array = node.as_array()) {
        out.kind = Kind::array;
        for (const toml::node& item : *array) out.items.push_back(convert(item));
    } else if (const auto* string = node.as_string()) {
        out.kind = Kind::string;
        out.text = string->get();
    } else if (const auto* integer = node.as_integer()) {
        out.kind = Kind::integer;
        out.integer = integer->get();
    } else if (const auto* real = node.as_floating_point()) {
        out.kind = Kind::real;
        out.real = real->get();
    } else if (const auto* boolean = node.as_boolean()) {
        out.kind = Kind::boolean;
        out.boolean = boolean->get();
    }
    return out;
}

// The parser has a limit for nested values but none for dotted keys, and a file of nothing but dots would end
// the program: it goes down into them by recursion. Nobody means a line with so many dots outside quotes.
std::optional<TomlSyntaxError> tooManyDots(std::string_view text) {
    constexpr std::uint32_t most = 100;
    Place place;
    std::uint32_t dots = 0;
    char quote = 0;
    bool escaped = false;
    for (const char c : text) {
        if (c == '\n') {
            place = {place.line + 1, 1};
            dots = 0;
            quote = 0;
            continue;
        }
        if (quote == 0 && c == '.' && ++dots > most)
            return TomlSyntaxError{place, "keys are nested too deeply"};
        if ((c == '"' || c == '\'') && !escaped) quote = quote == 0 ? c : (quote == c ? '\0' : quote);
        escaped = c == '\\' && quote == '"' && !escaped;
        ++place.column;
    }
    return std::nullopt;
}

}  // namespace

const TomlMember* TomlNode::find(std::string_view key) const {
    const auto found =
        std::find_if(members.begin(), members.end(), [&](const TomlMember& one) { return one.key == key; });
    return found == members.end() ? nullptr : &*found;
}

std::variant<TomlNode, TomlSyntaxError> parseToml(std::string_view text) {
    if (auto error = tooManyDots(text)) return *error;
    try {
        TomlNode root = convert(toml::parse(text));
        root.place = {};  // what is missing at the top level is said at 1:1
        return root;
    } catch (const toml::parse_error& error) {
        return TomlSyntaxError{placeOf(error.source()), std::string(error.description())};
    }
}

}  // namespace synstep
