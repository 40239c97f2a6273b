// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packetdrill/socket_calls.h"

#include <algorithm>
#include <utility>

namespace synstep::packetdrill {
namespace {

using Kind = Descriptor::Kind;

constexpr std::int64_t readAndWrite = 2;  // O_RDWR

CallOutcome gives(std::int64_t value) {
    return {false, value, {}, {}};
}
CallOutcome fails(const std::string& error) {
    return {false, -1, error, {}};
}
CallOutcome waits(const Descriptor& socket, const std::string& error) {
    if (socket.nonBlocking) return fails(error);
    return {true, 0, {}, {}};
}
// An error that waits is told once.
CallOutcome failsOnce(Descriptor& socket) {
    return fails(std::exchange(socket.error, {}));
}

std::int64_t numberAt(const SystemCall& call, std::size_t index) {
    return call.arguments[index].kind == Argument::Kind::number ? call.arguments[index].number : 0;
}

bool saysAt(const SystemCall& call, std::size_t index, std::string_view word) {
    const auto& words = call.arguments[index].words;
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::uint32_t octetsOf(const SystemCall& call) {
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(numberAt(call, 2), 0, 0x7FFF'FFFF));
}

bool isOpening(const Descriptor& socket) {
    return socket.state == State::synSent || socket.state == State::synReceived;
}

}  // namespace

void SocketCalls::perform(CallKind kind, SocketName name, std::uint32_t octets) {
    Call call;
    call.kind = kind;
    call.socket = name;
    (kind == CallKind::read ? call.atMost : call.octets) = octets;
    stage_.call(call, line_);
}

CallOutcome SocketCalls::make(const SystemCall& call, std::uint32_t line) {
    line_ = line;
    if (call.name == "socket") return openSocket(call);
    const std::int64_t fd = numberAt(call, 0);
    Descriptor* socket = sockets_.find(fd);
    if (!socket) return fails("EBADF");
    if (call.name == "close") return close(*socket, fd);
    return onSocket(*socket, call);
}

CallOutcome SocketCalls::onSocket(Descriptor& socket, const SystemCall& call) {
    if (call.name == "listen") return listen(socket, call);
    if (call.name == "accept") return accept(socket, call);
    if (call.name == "connect") return connect(socket);
    if (call.name == "shutdown") return shutdown(socket, call);
    if (call.name == "read" || call.name == "recv") return read(socket, call);
    if (call.name == "write" || call.name == "send") return write(socket, call);
    if (call.name == "fcntl") return control(socket, call);
    if (call.name == "setsockopt") return setOption(socket, call);
    if (call.name == "getsockopt") return getOption(socket, call);
    return gives(0);  // bind
}

CallOutcome SocketCalls::again(const SystemCall& call, std::uint32_t line) {
    line_ = line;
    Descriptor* socket = sockets_.find(numberAt(call, 0));
    if (!socket) return fails("EBADF");
    return call.name == "connect" ? connectAgain(*socket) : onSocket(*socket, call);
}

CallOutcome SocketCalls::openSocket(const SystemCall& call) {
    const std::int64_t fd = call.result.value.value_or(sockets_.unusedNumber());
    if (fd < 0 || sockets_.find(fd)) return gives(sockets_.unusedNumber());
    sockets_.open(fd);
    return gives(fd);
}

CallOutcome SocketCalls::listen(Descriptor& socket, const SystemCall& call) {
    socket.kind = Kind::listener;
    socket.name = SocketName::listener();
    stage_.setup().backlog =
        static_cast<std::uint32_t>(std::clamp<std::int64_t>(numberAt(call, 1), 0, 65'535));
    perform(CallKind::listen, SocketName::listener());
    return gives(0);
}

CallOutcome SocketCalls::accept(Descriptor& socket, const SystemCall& call) {
    const Socket* first = stage_.host().firstInAcceptQueue();
    if (!first) return waits(socket, "EAGAIN");
    const std::int64_t fd = call.result.value.value_or(sockets_.unusedNumber());
    if (fd < 0 || sockets_.find(fd)) return gives(sockets_.unusedNumber());
    const bool nonBlocking = socket.nonBlocking && sockets_.traits.acceptedAreAsListener;
    Descriptor& accepted = sockets_.open(fd);
    accepted.kind = Kind::connection;
    accepted.name = first->name;
    accepted.nonBlocking = nonBlocking;
    sockets_.setUnderTest(first->name);
    perform(CallKind::accept, SocketName::listener());
    return gives(fd);
}

CallOutcome SocketCalls::connect(Descriptor& socket) {
    if (socket.kind == Kind::connection) {
        if (!socket.error.empty()) return failsOnce(socket);
        return fails(isOpening(socket) ? "EALREADY" : "EISCONN");
    }
    socket.kind = Kind::connection;
    socket.name = stage_.nameForNext();
    sockets_.setUnderTest(socket.name);
    perform(CallKind::connect, socket.name);
    return waits(socket, "EINPROGRESS");
}

CallOutcome SocketCalls::connectAgain(Descriptor& socket) {
    if (!socket.error.empty()) return failsOnce(socket);
    if (isOpening(socket)) return {true, 0, {}, {}};
    return gives(0);
}

CallOutcome SocketCalls::close(Descriptor& socket, std::int64_t fd) {
    if (socket.kind == Kind::listener) {
        perform(CallKind::close, SocketName::listener());
    } else if (socket.kind == Kind::connection && !socket.gone) {
        perform(socket.lingersForNothing ? CallKind::abort : CallKind::close, socket.name);
    }
    sockets_.close(fd);
    return gives(0);
}

CallOutcome SocketCalls::shutdown(Descriptor& socket, const SystemCall& call) {
    if (socket.kind == Kind::fresh || socket.gone) return fails("ENOTCONN");
    const bool both = saysAt(call, 1, "SHUT_RDWR");
    socket.readShut = socket.readShut || both || saysAt(call, 1, "SHUT_RD");
    if (!both && !saysAt(call, 1, "SHUT_WR")) return gives(0);
    if (!socket.writeShut) perform(CallKind::shutdown, socket.name);
    socket.writeShut = true;
    return gives(0);
}

CallOutcome SocketCalls::read(Descriptor& socket, const SystemCall& call) {
    if (socket.kind != Kind::connection) return fails("ENOTCONN");
    if (socket.unread > 0) {
        const std::uint32_t octets = std::min(octetsOf(call), socket.unread);
        if (socket.gone) {
            socket.unread -= octets;
        } else if (octets > 0) {
            perform(CallKind::read, socket.name, octets);
        }
        return gives(octets);
    }
    if (!socket.error.empty()) return failsOnce(socket);
    if (socket.peerFinTaken || socket.readShut || socket.gone) return gives(0);
    return waits(socket, "EAGAIN");
}

CallOutcome SocketCalls::write(Descriptor& socket, const SystemCall& call) {
    if (!socket.error.empty()) return failsOnce(socket);
    if (socket.kind != Kind::connection) return fails("ENOTCONN");
    if (socket.writeShut || socket.gone || !maySend(socket.state)) return fails("EPIPE");
    if (isOpening(socket) && !sockets_.traits.writesBeforeOpen) return waits(socket, "EAGAIN");
    const std::uint32_t octets = octetsOf(call);
    if (octets > 0) perform(CallKind::send, socket.name, octets);
    return gives(octets);
}

CallOutcome SocketCalls::control(Descriptor& socket, const SystemCall& call) const {
    const std::int64_t flag = sockets_.traits.nonBlockingFlag;
    if (saysAt(call, 1, "F_GETFL")) return gives(readAndWrite | (socket.nonBlocking ? flag : 0));
    if (call.arguments.size() < 3) return fails("EINVAL");
    const bool byNumber = call.arguments[2].kind == Argument::Kind::number;
    socket.nonBlocking = byNumber ? (numberAt(call, 2) & flag) != 0 : saysAt(call, 2, "O_NONBLOCK");
    return gives(0);
}

}  // namespace synstep::packetdrill
