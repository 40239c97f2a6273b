// SPDX-License-Identifier: GPL-3.0-or-later
// A system call with its result: "connect(3, ..., ...) = -1 EINPROGRESS (Operation now in progress)". What it
// asks for is looked at here as far as it decides whether the script can be played.
#include <algorithm>
#include <array>

#include "core/packetdrill/parts.h"

namespace synstep::packetdrill {
namespace {

struct Signature {
    std::string_view name;
    std::size_t arguments;
};
constexpr std::array signatures{Signature{"socket", 3},     Signature{"bind", 3},      Signature{"listen", 2},
                                Signature{"accept", 3},     Signature{"connect", 3},   Signature{"close", 1},
                                Signature{"shutdown", 2},   Signature{"read", 3},      Signature{"write", 3},
                                Signature{"send", 4},       Signature{"recv", 4},      Signature{"fcntl", 2},
                                Signature{"setsockopt", 5}, Signature{"getsockopt", 5}};

constexpr std::array<std::string_view, 10> knownErrors{"EINPROGRESS", "EWOULDBLOCK",  "EAGAIN",    "EPIPE",
                                                       "ECONNRESET",  "ECONNREFUSED", "ETIMEDOUT", "ENOTCONN",
                                                       "EALREADY",    "EISCONN"};
constexpr std::array<std::string_view, 7> knownOptions{
    "SO_REUSEADDR", "SO_ERROR", "SO_RCVBUF", "SO_LINGER", "TCP_KEEPINIT", "TCP_LINGER2", "TCP_USER_TIMEOUT"};

template <class Array>
bool contains(const Array& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

ExpectedResult readResult(Cursor& cursor) {
    ExpectedResult result;
    if (cursor.accept("...")) return result;
    result.value = cursor.number(-1, 0xFFFF'FFFF);
    if (cursor.peekWord().rfind('E', 0) == 0) {
        Cursor before = cursor;
        result.error = cursor.word("an error");
        if (!contains(knownErrors, result.error)) before.outside(result.error);
    }
    if (cursor.accept("(")) cursor.rawUntil(")");
    return result;
}

bool isWord(const Argument& argument, std::string_view word) {
    return argument.kind == Argument::Kind::words && argument.words.size() == 1 && argument.words[0] == word;
}

std::string nameOf(const Argument& argument) {
    const bool named = !argument.words.empty() && !argument.words.front().empty();
    return named ? argument.words.front() : "an argument";
}

// The first argument that asks for something that is not played; "" if there is none.
std::string beyondReach(const SystemCall& call) {
    const std::vector<Argument>& a = call.arguments;
    if (call.name == "socket") {
        if (!isWord(a[1], "SOCK_STREAM")) return nameOf(a[1]);
        return isWord(a[2], "IPPROTO_TCP") ? "" : nameOf(a[2]);
    }
    if (call.name == "bind" || call.name == "connect") {
        return a[1].kind == Argument::Kind::any ? "" : "addresses";
    }
    if (call.name == "send" || call.name == "recv") {
        return a[3].kind == Argument::Kind::number && a[3].number == 0 ? "" : nameOf(a[3]);
    }
    if (call.name == "fcntl") {
        return isWord(a[1], "F_GETFL") || isWord(a[1], "F_SETFL") ? "" : nameOf(a[1]);
    }
    if (call.name == "setsockopt" || call.name == "getsockopt") {
        const bool known = contains(knownOptions, nameOf(a[2])) || nameOf(a[2]) == "TCP_DEFER_ACCEPT";
        return known ? "" : nameOf(a[2]);
    }
    return "";
}

}  // namespace

SystemCall readCall(Cursor& cursor) {
    Cursor before = cursor;
    SystemCall call;
    call.name = cursor.word("a packet, a call or a command");
    const auto* signature = std::find_if(signatures.begin(), signatures.end(),
                                         [&](const Signature& s) { return s.name == call.name; });
    if (signature == signatures.end()) before.outside(call.name);
    call.arguments = readArguments(cursor);
    const std::size_t most = call.name == "fcntl" ? 3 : signature->arguments;
    if (call.arguments.size() < signature->arguments || call.arguments.size() > most) {
        before.malformed("the arguments of this call");
    }
    const std::string construct = beyondReach(call);
    if (!construct.empty()) before.outside(construct);
    cursor.expect("=");
    call.result = readResult(cursor);
    return call;
}

}  // namespace synstep::packetdrill
