// SPDX-License-Identifier: GPL-3.0-or-later
// setsockopt() and getsockopt(). Options that concern the protocol are policies of the host, which has one
// conversation at a time here.
#include <algorithm>
#include <utility>

#include "core/packetdrill/socket_calls.h"

namespace synstep::packetdrill {
namespace {

using Kind = Argument::Kind;

// The number in "[3000]"; nothing for what is no number.
std::optional<std::int64_t> numberIn(const Argument& argument) {
    if (argument.kind == Kind::number) return argument.number;
    if (argument.kind != Kind::list || argument.items.size() != 1) return std::nullopt;
    const Argument& item = argument.items[0];
    return item.kind == Kind::number ? std::optional(item.number) : std::nullopt;
}

std::int64_t fieldOf(const Argument& argument, std::string_view name) {
    for (std::size_t i = 0; i < argument.names.size(); ++i) {
        const Argument& value = argument.items[i];
        if (argument.names[i] == name && value.kind == Kind::number) return value.number;
    }
    return 0;
}

std::string optionNameOf(const SystemCall& call) {
    return call.arguments[2].words.empty() ? std::string() : call.arguments[2].words.front();
}

Duration seconds(std::int64_t count) {
    return std::chrono::seconds(std::clamp<std::int64_t>(count, 0, 1'000'000));
}

}  // namespace

CallOutcome SocketCalls::setOption(Descriptor& socket, const SystemCall& call) {
    const std::string name = optionNameOf(call);
    const Argument& given = call.arguments[3];
    Policies& policies = stage_.setup().policies;
    if (name == "SO_LINGER") {
        socket.lingersForNothing = fieldOf(given, "onoff") != 0 && fieldOf(given, "linger") == 0;
        return {};
    }
    const auto value = numberIn(given);
    if (!value) return {};
    socket.options[name] = *value;
    if (name == "SO_RCVBUF") {
        socket.options[name] = *value * sockets_.traits.receiveBufferFactor;
        policies.window = static_cast<std::uint16_t>(std::clamp<std::int64_t>(*value, 1, 65'535));
    } else if (name == "TCP_KEEPINIT") {
        policies.openLimit = seconds(*value);
    } else if (name == "TCP_LINGER2") {
        policies.finWait2Timeout = seconds(*value);
    } else if (name == "TCP_DEFER_ACCEPT") {
        policies.deferAccept = seconds(*value);
    } else if (name == "TCP_USER_TIMEOUT") {
        const Duration limit = std::chrono::milliseconds(std::clamp<std::int64_t>(*value, 0, 1'000'000'000));
        policies.userTimeout = limit == Duration{0} ? forever : limit;
    }
    return {};
}

std::int64_t SocketCalls::optionValue(const Descriptor& socket, const std::string& name) const {
    const auto set = socket.options.find(name);
    if (set != socket.options.end()) return set->second;
    if (name == "TCP_KEEPINIT") {
        const Duration limit = stage_.setup().policies.openLimit;
        return limit == forever ? 0 : limit / std::chrono::seconds(1);
    }
    if (name != "SO_RCVBUF") return 0;
    const std::int64_t size = sockets_.traits.receiveBuffer;
    const bool rounded =
        sockets_.traits.buffersOfWholeSegments && socket.mss > 0 && socket.state >= State::synReceived;
    return rounded ? (size + socket.mss - 1) / socket.mss * socket.mss : size;
}

CallOutcome SocketCalls::getOption(Descriptor& socket, const SystemCall& call) const {
    const std::string name = optionNameOf(call);
    const Argument& expected = call.arguments[3];
    CallOutcome outcome;
    std::string found;
    std::string wanted;
    if (name == "SO_ERROR") {
        found = socket.error.empty() ? "0" : std::exchange(socket.error, {});
    } else if (name == "SO_LINGER") {
        return outcome;
    } else {
        found = std::to_string(optionValue(socket, name));
    }
    if (const auto number = numberIn(expected)) {
        wanted = std::to_string(*number);
    } else if (expected.kind == Kind::list && expected.items.size() == 1 &&
               !expected.items[0].words.empty()) {
        wanted = expected.items[0].words[0];
    } else {
        return outcome;
    }
    if (found != wanted) outcome.detail = name + " is " + found + ", expected " + wanted;
    return outcome;
}

}  // namespace synstep::packetdrill
