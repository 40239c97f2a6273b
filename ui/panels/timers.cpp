// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/timers.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/text/sentences.h"

namespace synstep {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TimerPanel)
};

struct Running {
    HostId host = HostId::client;
    SocketName socket;
    Timer timer = Timer::retransmission;
    Instant due{};
    Duration interval{};
};

std::vector<Running> runningTimers(const World& world) {
    std::vector<Running> running;
    for (const HostId host : {HostId::client, HostId::server}) {
        for (const auto& socket : world.host(host).sockets()) {
            const TimerTable& timers = socket->connection.timers;
            for (std::size_t i = 0; i < timerCount; ++i) {
                if (timers.due[i] == never) continue;
                running.push_back(
                    {host, socket->name, static_cast<Timer>(i), timers.due[i], timers.interval[i]});
            }
        }
    }
    std::stable_sort(running.begin(), running.end(),
                     [](const Running& a, const Running& b) { return a.due < b.due; });
    return running;
}

// As its column is headed "timer", it need not be said again.
QString kindOf(Timer timer, StateSpelling spelling) {
    switch (timer) {
        case Timer::retransmission:
            return Words::tr("retransmission");
        case Timer::timeWait:
            return QStringLiteral("2MSL");
        case Timer::delayedAck:
            return Words::tr("delayed ACK");
        case Timer::finWait2:
            return stateName(State::finWait2, spelling);
        case Timer::keepalive:
            return Words::tr("keepalive");
        case Timer::persist:
            break;
    }
    return Words::tr("persist");
}

// As much of it as can be read while it runs: hundredths of seconds, and thousandths of the last one.
Duration legible(Duration left) {
    using std::chrono::milliseconds;
    const Duration unit = left >= std::chrono::seconds(1) ? milliseconds(10) : milliseconds(1);
    return Duration(left.count() / unit.count() * unit.count());
}

}  // namespace

SessionFacts timerTable(const World& world, Instant at, const Scenario& scenario, Language language,
                        StateSpelling spelling, std::optional<SocketName> only) {
    SessionFacts facts;
    FactTable& table = facts.table;
    table.columns << Words::tr("timer") << Words::tr("of") << Words::tr("set for") << Words::tr("due at")
                  << Words::tr("left");
    table.words = 2;
    table.rightward = true;
    const bool several = scenario.setup.socketNames.size() > 1;
    for (const Running& one : runningTimers(world)) {
        if (only && one.socket != *only) continue;
        QString whose = hostName(one.host, scenario, language);
        if (several || one.socket.isPort())
            whose += QLatin1Char(' ') + QString::fromStdString(scenario.setup.nameOf(one.socket));
        const Duration left = std::max(one.due - at, Duration{0});
        for (int column = 0; column < table.columns.size(); ++column)
            facts.things[{static_cast<int>(table.rows.size()), column}] =
                Selection::of(SelectedTimer{one.host, one.socket, one.timer});
        table.rows.append({{kindOf(one.timer, spelling), false, {}},
                           {whose, false, {}},
                           {durationText(one.interval, language), false, {}},
                           {instantText(one.due), false, {}},
                           {durationText(legible(left), language), false, {}}});
    }
    return facts;
}

SessionTable* makeTimerTable() {
    return new SessionTable(
        [](const Session& session, const Look& look) {
            return timerTable(session.world(), session.displayTime(), session.scenario(), look.language,
                              look.wording.states, session.connection());
        },
        [] { return Words::tr("Timers"); });
}

}  // namespace synstep
