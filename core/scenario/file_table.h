// SPDX-License-Identifier: GPL-3.0-or-later
// Pieces of a scenario file while it is written: values as TOML has them, tables in lines or inline.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/scenario/scenario.h"

namespace synstep {

std::string quoted(const std::string& text);
std::string localized(const Localized& text);  // { en = "…", zh_CN = "…" }
std::string listed(const std::vector<std::string>& texts);

// Keys and values of one table, in the order in which they are added.
class FileTable {
  public:
    void add(std::string_view key, const std::string& value) { members_.emplace_back(key, value); }
    void add(std::string_view key, std::uint64_t value) { add(key, std::to_string(value)); }
    void word(std::string_view key, std::string_view value) { add(key, quoted(std::string(value))); }
    bool isEmpty() const { return members_.empty(); }

    // { a = 1, b = 2 }
    std::string inlined() const {
        std::string out = "{ ";
        for (const auto& [key, value] : members_) {
            if (out.size() > 2) out += ", ";
            out.append(key).append(" = ").append(value);
        }
        return out + " }";
    }
    std::string lines() const {
        std::string out;
        for (const auto& [key, value] : members_) out.append(key).append(" = ").append(value).append("\n");
        return out;
    }
    // Moves what `a` and `b` both have into the result.
    static FileTable common(FileTable& a, FileTable& b) {
        FileTable both;
        for (const auto& member : a.members_) {
            if (std::find(b.members_.begin(), b.members_.end(), member) != b.members_.end()) {
                both.members_.push_back(member);
            }
        }
        for (const auto& member : both.members_)
            std::erase(a.members_, member), std::erase(b.members_, member);
        return both;
    }

  private:
    std::vector<std::pair<std::string, std::string>> members_;
};

// [section] and its lines; nothing of an empty table.
void append(std::string& out, std::string_view section, const FileTable& table);
// key = [ { … }, … ]; nothing without rows.
void append(std::string& out, std::string_view key, const std::vector<FileTable>& rows);

void addAct(FileTable& table, const Fault& fault);
FileTable faultTable(const Fault& fault);
void addConditions(FileTable& table, const Conditions& conditions, const Setup& setup);

}  // namespace synstep
