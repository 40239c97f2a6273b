// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a Session that is about its connections: which one is chosen, and which one is meant.
#include <algorithm>

#include "core/trace/last_socket.h"
#include "ui/session/session.h"

namespace synstep {

SocketName Session::shownSocket() const {
    return connection_ ? *connection_ : socketOf(trace(), selection_).value_or(toldSocket());
}

std::optional<ConnectionSource::Moment> Session::moment() const {
    if (isDragging()) return std::nullopt;
    return Moment{&trace(), cursor(), revealed()};
}

std::vector<ConnectionSeen> Session::connections() const {
    return connectionLog().seen(cursor(), revealed());
}

bool Session::hasSeveralConnections() const {
    return connectionLog().hasSeveral(revealed());
}

const ConnectionLog& Session::connectionLog() const {
    ConnectionLog& log = runView().connections;
    log.note(trace(), std::max(cursor(), revealed()));
    return log;
}

const Floods& Session::floods() const {
    Floods& floods = runView().floods;
    floods.goOn(trace(), trace().size());
    return floods;
}

bool Session::isOfConnection(const Departure& departure) const {
    if (!connection_) return true;
    const std::optional<std::array<Port, 2>> ports = portsOf(trace(), *connection_, revealed());
    return ports && isBetween(departure, *ports);
}

bool Session::isOfConnection(const Entry& entry) const {
    if (!connection_ || entry.socket == *connection_) return true;
    const auto* made = entry.as<CallMade>();
    if (made && (made->call.kind == CallKind::crash || made->call.kind == CallKind::restart)) return true;
    if (const auto* lost = entry.as<LostOnTheWay>()) {
        const auto sending = trace().sendingOf(lost->id);
        return sending && isOfConnection(*sending->departure);
    }
    if (const auto* arrived = entry.as<Arrived>()) {
        Departure departure;
        departure.from = arrived->from;
        departure.datagram = arrived->datagram;
        if (isOfConnection(departure)) return true;
    }
    return std::any_of(entry.effects.begin(), entry.effects.end(),
                       [this](const Effect& effect) { return effect.socket == *connection_; }) ||
           std::any_of(entry.departures.begin(), entry.departures.end(),
                       [this](const Departure& departure) { return isOfConnection(departure); });
}

void Session::chooseConnection(const std::optional<SocketName>& connection) {
    if (connection == connection_) return;
    connection_ = connection;
    dropUnknownConnection();
    dropSelectionOfOthers();
    Q_EMIT changed();
}

// What cannot be seen beside the chosen one is not what is meant.
void Session::dropSelectionOfOthers() {
    if (!connection_) return;
    const auto sending = selection_.segment ? trace().sendingOf(*selection_.segment) : std::nullopt;
    const bool isOther = sending ? !isOfConnection(*sending->departure)
                                 : socketOf(trace(), selection_).value_or(*connection_) != *connection_;
    if (isOther) selection_ = {};
}

// Another run, or this one from its beginning, may not have it.
void Session::dropUnknownConnection() {
    if (!connection_) return;
    const std::vector<ConnectionSeen> all = connections();
    const bool known = std::any_of(all.begin(), all.end(),
                                   [&](const ConnectionSeen& one) { return one.socket == *connection_; });
    if (!known) connection_.reset();
}

}  // namespace synstep
