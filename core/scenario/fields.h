// SPDX-License-Identifier: GPL-3.0-or-later
// One table of a scenario file while it is read: asked for its keys by type. An answer is empty if the key is
// absent or wrong; what is wrong has been noted then. Keys that nobody knows are noted at once.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/scenario/problems.h"
#include "core/time/time.h"

namespace synstep {

using Words = std::span<const std::string_view>;

struct Range {
    std::int64_t lowest = 0;
    std::int64_t highest = 0xFFFF'FFFF;
};
inline constexpr Range anyNumber32{0, 0xFFFF'FFFF};
inline constexpr Range portRange{1, 65'535};

class Fields {
  public:
    // `table` must be a table and outlive this.
    Fields(const TomlNode& table, Words known, Problems& problems);

    Place place() const { return table_.place; }
    Problems& problems() const { return problems_; }
    const TomlMember* find(std::string_view key) const { return table_.find(key); }
    bool has(std::string_view key) const { return find(key) != nullptr; }

    void require(std::string_view key) const;
    // The one of these keys that is there; two of them, or none where `needed`, are noted.
    const TomlMember* oneOf(Words keys, bool needed) const;

    std::optional<std::string> text(std::string_view key) const;
    std::vector<std::string> texts(std::string_view key) const;
    std::optional<std::int64_t> number(std::string_view key, Range range) const;
    std::optional<double> chance(std::string_view key) const;
    std::optional<bool> truth(std::string_view key) const;
    std::optional<Duration> duration(std::string_view key) const;
    std::optional<Instant> instant(std::string_view key) const;
    // The index of the word.
    std::optional<std::size_t> word(std::string_view key, Words words) const;
    const TomlNode* table(std::string_view key) const;
    // The tables of an array; anything else in it is noted and left out.
    std::vector<const TomlNode*> rows(std::string_view key) const;

  private:
    const TomlNode& table_;
    Problems& problems_;
};

// The same for one value; `key` is for messages.
std::optional<std::string> textOf(std::string_view key, const TomlNode& value, Problems& problems);
std::optional<std::int64_t> numberOf(std::string_view key, const TomlNode& value, Range range,
                                     Problems& problems);
std::optional<Duration> durationOf(std::string_view key, const TomlNode& value, Problems& problems);
void noteWrongType(std::string_view key, const TomlNode& value, std::string_view wanted, Problems& problems);
void noteUnknownWord(std::string_view key, const TomlNode& value, std::string_view hint, Problems& problems);

// What the file says beats what is there.
template <class T, class U>
void takeOver(T& target, const std::optional<U>& value) {
    if (value) target = static_cast<T>(*value);
}

}  // namespace synstep
