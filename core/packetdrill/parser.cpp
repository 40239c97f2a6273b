// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packetdrill/parser.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>

#include "core/packetdrill/parts.h"

namespace synstep::packetdrill {
namespace {

std::string_view withoutBlanks(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r") + 1 - begin);
}

// Takes #ifdef sections that do not count out of the text, line for line, so that places stay what they are.
class Sections {
  public:
    explicit Sections(Stack stack) : defined_(stack == Stack::freebsd ? "FreeBSD" : "STANDARD") {}

    std::string filter(std::string_view text) {
        std::string kept;
        for (std::size_t begin = 0; begin < text.size(); ++line_) {
            const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
            kept += filterLine(text.substr(begin, end - begin));
            begin = end;
        }
        if (inside_) throw Malformed{opened_, "\"#endif\"", {}};
        return kept;
    }

  private:
    std::string filterLine(std::string_view line) {
        std::string blank = line.back() == '\n' ? "\n" : "";
        const std::string_view bare = withoutBlanks(line.substr(0, line.find('\n')));
        if (line_ == 1 && bare.substr(0, 2) == "#!") return blank;
        if (bare.substr(0, 1) != "#") return counts_ ? std::string(line) : blank;
        const std::size_t wordEnd = std::min(bare.find_first_of(" \t"), bare.size());
        const std::string_view word = bare.substr(0, wordEnd);
        const Place here{line_, static_cast<std::uint32_t>(line.find('#')) + 1};
        if (word == "#endif" && inside_) {
            inside_ = false;
            counts_ = true;
        } else if (word == "#ifdef" && !inside_) {
            const std::string_view rest = withoutBlanks(bare.substr(wordEnd));
            const std::string name(rest.substr(0, rest.find_first_of(" \t")));
            if (name != "STANDARD" && name != "FreeBSD") throw Outside{here, "#ifdef " + name};
            inside_ = true;
            opened_ = here;
            counts_ = name == defined_;
        } else if (word == "#else" || word == "#ifndef" || word == "#ifdef") {
            throw Outside{here, std::string(word)};
        } else if (word == "#endif") {
            throw Malformed{here, "a time", std::string(word)};
        }
        return blank;  // any other is a comment
    }

    std::string defined_;
    std::uint32_t line_ = 1;
    bool inside_ = false;
    bool counts_ = true;
    Place opened_;
};

void readHeader(Cursor& cursor, Script& script) {
    cursor.expect("--");
    Cursor before = cursor;
    const std::string name = cursor.word("the name of a setting");
    if (name == "define") before.outside("--define");
    if (!cursor.accept("=")) return;  // a switch
    if (name == "tolerance_usecs") {
        script.tolerance = Duration(cursor.number(0, 1'000'000'000));
    } else if (name == "mtu") {
        script.mtu = static_cast<std::uint32_t>(cursor.number(1, 65'535));
    } else if (name == "mss") {
        cursor.number(1, 65'535);  // of what cuts segments on a real wire: changes nothing here
    } else if (name == "ip_version") {
        script.ipv6 = cursor.run() == "ipv6";
    } else {
        cursor.run();
    }
}

When readWhen(Cursor& cursor) {
    When when;
    if (cursor.accept("*")) {
        when.kind = When::Kind::any;
        return when;
    }
    when.kind = cursor.accept("+") ? When::Kind::relative : When::Kind::absolute;
    when.from = cursor.seconds();
    if (cursor.accept("~")) {
        cursor.accept("+");
        Cursor before = cursor;
        when.to = cursor.seconds();
        if (*when.to < when.from) before.malformed("a time that is not earlier");
    } else if (cursor.accept("...")) {
        Cursor before = cursor;
        when.returns = cursor.seconds();
        if (*when.returns < when.from) before.malformed("a time that is not earlier");
    }
    return when;
}

Deed readDeed(Cursor& cursor) {
    const Place place = cursor.place();
    if (cursor.accept("%{")) return assertionFrom(cursor.rawUntil("}%"), place);
    if (cursor.sees("<") || cursor.sees(">")) return readPacket(cursor);
    return readCall(cursor);
}

// Only what leaves may do so at any time or within a range; only a call can block.
void checkWhen(const Statement& statement) {
    const auto* packet = std::get_if<Packet>(&statement.deed);
    const bool leaves = packet && !packet->arrives;
    const bool called = std::holds_alternative<SystemCall>(statement.deed);
    if (!leaves && (statement.when.to || statement.when.kind == When::Kind::any)) {
        throw Malformed{statement.place, "one time", {}};
    }
    if (!called && statement.when.returns) throw Malformed{statement.place, "one time", {}};
}

std::string oneLine(std::string_view text) {
    std::string line;
    for (const char c : text) {
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!blank) {
            line += c;
        } else if (!line.empty() && line.back() != ' ') {
            line += ' ';
        }
    }
    return line;
}

void readStatement(Cursor& cursor, Script& script) {
    Statement statement;
    statement.place = cursor.place();
    const std::size_t begin = cursor.offset();
    if (!cursor.sees("`")) statement.when = readWhen(cursor);
    std::vector<Deed> deeds;
    const Place place = cursor.place();
    if (cursor.accept("`")) {
        deeds = commandsFrom(cursor.rawUntil("`"), place);
    } else {
        deeds.push_back(readDeed(cursor));
    }
    statement.text = oneLine(cursor.between(begin, cursor.offset()));
    for (Deed& deed : deeds) {
        statement.deed = std::move(deed);
        checkWhen(statement);
        script.statements.push_back(statement);
        statement.when = When{};
    }
}

// The lines of // at its very beginning.
std::string headingOf(std::string_view text) {
    std::string heading;
    while (text.substr(0, 2) == "//") {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = withoutBlanks(text.substr(2, end - 2));
        if (!heading.empty()) heading += ' ';
        heading += line;
        text = text.substr(std::min(end + 1, text.size()));
    }
    return heading;
}

Script readScript(std::string_view text) {
    Cursor cursor(text);
    Script script;
    script.heading = headingOf(text);
    while (cursor.sees("--")) readHeader(cursor, script);
    while (!cursor.atEnd()) {
        readStatement(cursor, script);
    }
    for (const Statement& statement : script.statements) {
        const auto* control = std::get_if<SetControl>(&statement.deed);
        script.hasDefaults = script.hasDefaults || (control && control->name == "defaults.sh");
    }
    return script;
}

}  // namespace

ParseResult parse(std::string_view text, const std::string& file, Stack stack) {
    try {
        return readScript(Sections(stack).filter(text));
    } catch (const Malformed& error) {
        return ScenarioError{file,
                             error.place.line,
                             error.place.column,
                             ScenarioProblem::notPacketdrill,
                             {error.wanted, error.found}};
    } catch (const Outside& outside) {
        return Skipped{outside.place.line, outside.construct};
    }
}

ParseResult parseFile(const std::string& path, Stack stack) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    if (in) text << in.rdbuf();
    if (!in) return ScenarioError{path, 0, 0, ScenarioProblem::cannotRead, {std::strerror(errno)}};
    return parse(text.str(), path, stack);
}

}  // namespace synstep::packetdrill
