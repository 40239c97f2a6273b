// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/timer_panel.h"

#include <algorithm>

#include "ui/text/sentences.h"

namespace synstep {

namespace {

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

}  // namespace

FactTable timerTable(const World& world, Instant at, const Scenario& scenario, Language language,
                     StateSpelling spelling) {
    FactTable table;
    table.columns << TimerPanel::tr("timer") << TimerPanel::tr("of") << TimerPanel::tr("set for")
                  << TimerPanel::tr("due at") << TimerPanel::tr("left");
    const bool several = scenario.setup.socketNames.size() > 1;
    for (const Running& one : runningTimers(world)) {
        QString whose = hostName(one.host, scenario, language);
        if (several) {
            whose += QLatin1Char(' ') + QString::fromStdString(scenario.setup.nameOf(one.socket));
        }
        const Duration left = std::max(one.due - at, Duration{0});
        table.rows.append({{spelt(timerName(one.timer, language), spelling), false, {}},
                           {whose, false, {}},
                           {durationText(one.interval, language), false, {}},
                           {instantText(one.due), false, {}},
                           {durationText(left, language), false, {}}});
    }
    return table;
}

TimerPanel::TimerPanel(QWidget* parent) : FactTableView(parent) {}

void TimerPanel::setSession(Session* session) {
    if (session_) disconnect(session_, nullptr, this, nullptr);
    session_ = session;
    connect(session, &Session::changed, this, &TimerPanel::refresh);
    refresh();
}

void TimerPanel::setLook(const Look& look) {
    look_ = look;
    setTheme(look.theme);
    setAccessibleName(tr("Timers"));
    refresh();
}

void TimerPanel::showEvent(QShowEvent* event) {
    FactTableView::showEvent(event);
    refresh();  // what is not seen is not kept up
}

void TimerPanel::refresh() {
    if (!session_ || !isVisible()) return;
    setTable(timerTable(session_->world(), session_->displayTime(), session_->scenario(), look_.language,
                        look_.wording.states));
}

}  // namespace synstep
