// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/file_table.h"

#include <toml++/toml.h>
#include <sstream>

#include "core/scenario/parts.h"
#include "core/scenario/story_words.h"
#include "core/scenario/writer.h"

namespace synstep {
namespace {

void addReports(FileTable& table, const Conditions& c) {
    if (c.reports.empty()) return;
    FileTable reports;
    for (const auto& [host, report] : c.reports) reports.word(toString(host), toString(report));
    table.add("report", reports.inlined());
}

}  // namespace

std::string quoted(const std::string& text) {
    std::ostringstream out;
    const toml::value<std::string> value(text);
    out << toml::toml_formatter(value, toml::format_flags::allow_unicode_strings);
    return out.str();
}

std::string localized(const Localized& text) {
    std::string out = "{ ";
    if (!text.en.empty()) out += "en = " + quoted(text.en);
    if (!text.en.empty() && !text.zhCN.empty()) out += ", ";
    if (!text.zhCN.empty()) out += "zh_CN = " + quoted(text.zhCN);
    return out + " }";
}

std::string listed(const std::vector<std::string>& texts) {
    std::string out = "[";
    for (const std::string& text : texts) out += (out.size() > 1 ? ", " : "") + quoted(text);
    return out + "]";
}

void append(std::string& out, std::string_view section, const FileTable& table) {
    if (!table.isEmpty()) out.append("\n[").append(section).append("]\n").append(table.lines());
}

void append(std::string& out, std::string_view key, const std::vector<FileTable>& rows) {
    if (rows.empty()) return;
    out.append("\n").append(key).append(" = [\n");
    for (const FileTable& row : rows) out += "  " + row.inlined() + ",\n";
    out += "]\n";
}

void addAct(FileTable& table, const Fault& fault) {
    const std::string_view key = actKeys[static_cast<std::size_t>(fault.act)];
    const bool timed = fault.act != FaultAct::drop && fault.act != FaultAct::corrupt;
    table.add(key, timed ? '"' + durationText(fault.amount) + '"' : "true");
}

FileTable faultTable(const Fault& fault) {
    FileTable table;
    table.word(toString(fault.sender), kindText(fault.kind));
    if (!fault.nth) table.word("nth", "every");
    if (fault.nth) table.add("nth", *fault.nth);
    if (fault.copy > 0) table.add("copy", fault.copy);
    addAct(table, fault);
    return table;
}

void addConditions(FileTable& table, const Conditions& c, const Setup& setup) {
    for (const ExpectedState& expected : c.states) {
        if (expected.socket == SocketName{0}) {
            table.word(toString(expected.host), toString(expected.state));
            continue;
        }
        FileTable state;
        state.word("socket", setup.nameOf(expected.socket));
        state.word("state", toString(expected.state));
        table.add(toString(expected.host), state.inlined());
    }
    if (c.segments) table.add("segments", *c.segments);
    if (c.lost) table.add("lost", *c.lost);
    if (c.retransmissions) table.add("retransmissions", *c.retransmissions);
    if (c.halfOpen) table.add("half_open", *c.halfOpen);
    if (c.connections) table.add("connections", *c.connections);
    addReports(table, c);
}

}  // namespace synstep
