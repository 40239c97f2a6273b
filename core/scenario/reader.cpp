// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/reader.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>

#include "core/scenario/parts.h"

namespace synstep {

namespace {

constexpr std::int64_t formatVersion = 1;

constexpr std::array<std::string_view, 17> topKeys{
    "synstep", "id",     "title",   "summary", "tags",   "rfc",    "until",  "do",   "fault",
    "inject",  "expect", "network", "tcp",     "client", "server", "lesson", "story"};

// Of another version nothing else can be understood.
bool isOfAnotherVersion(const TomlNode& root) {
    const TomlMember* version = root.find("synstep");
    return version && version->value.is(TomlNode::Kind::integer) && version->value.integer != formatVersion;
}

void readId(const Fields& top, Scenario& scenario) {
    top.require("id");
    const auto id = top.text("id");
    if (!id) return;
    const auto good = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    if (id->empty() || !std::all_of(id->begin(), id->end(), good)) {
        top.problems().add(top.find("id")->value.place, ScenarioProblem::badId, {*id});
    }
    scenario.id = *id;
}

void readHeading(const Fields& top, Scenario& scenario) {
    readId(top, scenario);
    if (const TomlMember* title = top.find("title")) {
        scenario.title = localizedOf("title", title->value, top.problems());
    }
    if (const TomlMember* summary = top.find("summary")) {
        scenario.summary = localizedOf("summary", summary->value, top.problems());
    }
    scenario.tags = top.texts("tags");
    scenario.rfc = top.texts("rfc");
    scenario.setup.until = top.instant("until");
}

ReadResult unreadable(const std::string& path, std::string words) {
    return ScenarioError{path, 0, 0, ScenarioProblem::cannotRead, {std::move(words)}};
}

std::string contentsOf(std::istream& in) {
    std::string text;
    std::array<char, 16'384> piece;
    do {
        in.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        text.append(piece.data(), static_cast<std::size_t>(in.gcount()));
    } while (in);
    return text;
}

}  // namespace

Localized localizedOf(std::string_view key, const TomlNode& value, Problems& problems) {
    constexpr std::array<std::string_view, 2> known{"en", "zh_CN"};
    Localized out;
    if (!value.is(TomlNode::Kind::table)) {
        noteWrongType(key, value, "a table", problems);
        return out;
    }
    const Fields fields(value, known, problems);
    takeOver(out.en, fields.text("en"));
    takeOver(out.zhCN, fields.text("zh_CN"));
    return out;
}

ReadResult readScenario(std::string_view text, const std::string& file, const ReadOptions& options) {
    const auto parsed = parseToml(text);
    if (const auto* error = std::get_if<TomlSyntaxError>(&parsed)) {
        return ScenarioError{
            file, error->place.line, error->place.column, ScenarioProblem::notToml, {error->words}};
    }
    const auto& root = std::get<TomlNode>(parsed);
    if (isOfAnotherVersion(root)) {
        const TomlNode& version = root.find("synstep")->value;
        return ScenarioError{file,
                             version.place.line,
                             version.place.column,
                             ScenarioProblem::wrongVersion,
                             {std::to_string(version.integer)}};
    }
    Problems problems(file);
    const Fields top(root, topKeys, problems);
    top.require("synstep");
    top.number("synstep", {formatVersion, formatVersion});
    Scenario scenario;
    scenario.setup = usualSetup();
    scenario.setup.socketNames = options.socketNames;
    readHeading(top, scenario);
    readNetwork(top, scenario.setup, problems);
    readPolicies(top, options.stack, scenario.setup, problems);
    readHosts(top, scenario, problems);
    readCalls(top, scenario.setup, problems);
    readFaults(top, scenario.setup, problems);
    readInjections(top, scenario.setup, problems);
    readExpectations(top, scenario, problems);
    readLesson(top, scenario, problems);
    readStory(top, scenario, problems);
    if (!problems.none()) return problems.first();
    return scenario;
}

ReadResult readScenarioFile(const std::string& path, const ReadOptions& options) {
    if (path == "-") return readScenario(contentsOf(std::cin), path, options);
    std::ifstream in(path, std::ios::binary);
    if (!in) return unreadable(path, std::strerror(errno));
    const std::string text = contentsOf(in);
    if (in.bad()) return unreadable(path, std::strerror(errno));
    return readScenario(text, path, options);
}

}  // namespace synstep
