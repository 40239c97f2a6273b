// SPDX-License-Identifier: GPL-3.0-or-later
// The arguments of a system call.
#include "core/packetdrill/parts.h"

namespace synstep::packetdrill {
namespace {

constexpr int deepest = 8;  // arguments within arguments

Argument readArgument(Cursor& cursor, int depth);

std::vector<Argument> readList(Cursor& cursor, std::string_view end, int depth) {
    std::vector<Argument> items;
    if (cursor.accept(end)) return items;
    do {
        items.push_back(readArgument(cursor, depth));
    } while (cursor.accept(","));
    cursor.expect(end);
    return items;
}

Argument readFields(Cursor& cursor, int depth) {
    Argument fields;
    fields.kind = Argument::Kind::fields;
    do {
        fields.names.push_back(cursor.word("a name"));
        cursor.expect("=");
        fields.items.push_back(readArgument(cursor, depth));
    } while (cursor.accept(","));
    cursor.expect("}");
    return fields;
}

Argument readWords(Cursor& cursor, int depth) {
    Argument words;
    words.kind = Argument::Kind::words;
    do {
        words.words.push_back(cursor.word("an argument"));
        if (cursor.accept("(")) readList(cursor, ")", depth);  // htons(8080)
    } while (cursor.accept("|"));
    return words;
}

Argument readArgument(Cursor& cursor, int depth) {
    if (depth > deepest) cursor.malformed("an argument");
    Argument argument;
    if (cursor.accept("...")) return argument;
    if (cursor.accept("[")) {
        argument.kind = Argument::Kind::list;
        argument.items = readList(cursor, "]", depth + 1);
        return argument;
    }
    if (cursor.accept("{")) return readFields(cursor, depth + 1);
    if (cursor.accept("\"")) {
        argument.kind = Argument::Kind::words;
        argument.words.push_back(cursor.rawUntil("\""));
        return argument;
    }
    if (cursor.seesDigit() || cursor.sees("-")) {
        argument.kind = Argument::Kind::number;
        argument.number = cursor.number(-0x8000'0000LL, 0xFFFF'FFFF);
        return argument;
    }
    return readWords(cursor, depth + 1);
}

}  // namespace

std::vector<Argument> readArguments(Cursor& cursor) {
    cursor.expect("(");
    return readList(cursor, ")", 0);
}

}  // namespace synstep::packetdrill
