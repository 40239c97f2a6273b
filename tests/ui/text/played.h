// SPDX-License-Identifier: GPL-3.0-or-later
// A scenario and the run that comes of it, for tests of the words about it.
#pragma once

#include <string>

#include "ui/text/sentences.h"

namespace synstep {

struct Played {
    Scenario scenario;
    Trace trace;

    // All sentences of the first entry that `matches`, joined by blanks; fails the test when there is none.
    template <class Matches>
    QString why(Language language, Matches matches) const {
        for (std::size_t i = 0; i < trace.size(); ++i) {
            if (matches(trace.entry(i)))
                return explain(trace, i, scenario, language).why.join(QLatin1Char(' '));
        }
        return QStringLiteral("no such entry");
    }
};

// A built-in scenario by its id, or the text of a scenario file. Throws std::runtime_error if it cannot be
// read.
Played playBuiltIn(std::string_view id);
Played play(std::string_view toml);

// Which entry of a run is meant.
inline auto arrivalAt(HostId host, std::uint8_t flags, SeqNum seq) {
    return [host, flags, seq](const Entry& entry) {
        const auto* arrived = entry.as<Arrived>();
        return arrived && entry.host == host && arrived->datagram.segment.flags.bits == flags &&
               arrived->datagram.segment.seq == seq;
    };
}
inline auto expiryOf(HostId host, Timer timer) {
    return [host, timer](const Entry& entry) {
        const auto* expired = entry.as<TimerExpired>();
        return expired && entry.host == host && expired->timer == timer;
    };
}
inline auto callOf(HostId host, CallKind kind) {
    return [host, kind](const Entry& entry) {
        const auto* made = entry.as<CallMade>();
        return made && entry.host == host && made->call.kind == kind;
    };
}
inline auto lossFrom(HostId host) {
    return [host](const Entry& entry) { return entry.as<LostOnTheWay>() && entry.host == host; };
}

}  // namespace synstep
