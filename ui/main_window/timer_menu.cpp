// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/timer_menu.h"

#include <algorithm>

#include "ui/text/sentences.h"

namespace synstep {

// Of a flood's thousand timers those that are due first will do.
static constexpr std::size_t mostShown = 16;

std::vector<RunningTimer> runningTimers(const World& world) {
    std::vector<RunningTimer> running;
    for (const HostId host : {HostId::client, HostId::server}) {
        for (const auto& socket : world.host(host).sockets()) {
            for (int t = 0; t < timerCount; ++t) {
                const auto timer = static_cast<Timer>(t);
                if (!socket->connection.timers.runs(timer)) continue;
                Call call{CallKind::fire, socket->name};
                call.timer = timer;
                running.push_back({{host, call}, socket->connection.timers[timer]});
            }
        }
    }
    std::stable_sort(running.begin(), running.end(),
                     [](const RunningTimer& a, const RunningTimer& b) { return a.due < b.due; });
    return running;
}

TimerMenu::TimerMenu(QWidget* window) : QMenu(window) {
    connect(this, &QMenu::aboutToShow, this, &TimerMenu::refresh);
}

void TimerMenu::retranslate(Language language) {
    language_ = language;
    setTitle(tr("Let a &timer expire"));
}

void TimerMenu::refresh() {
    clear();
    if (!session_) return;
    const Scenario& scenario = session_->scenario();
    std::vector<RunningTimer> timers = runningTimers(session_->world());
    if (timers.size() > mostShown) timers.resize(mostShown);
    for (const RunningTimer& timer : timers) {
        const Call& call = timer.fire.call;
        const QString text = tr("%1, connection %2: %3, due in %4")
                                 .arg(hostName(timer.fire.host, scenario, language_),
                                      QString::fromStdString(scenario.setup.nameOf(call.socket)),
                                      timerName(call.timer, language_),
                                      durationText(timer.due - session_->displayTime(), language_));
        connect(addAction(text), &QAction::triggered, this, [this, timer] {
            Q_EMIT begun();
            session_->perform(timer.fire);
        });
    }
    if (isEmpty()) addAction(tr("No timer is running"))->setEnabled(false);
}

}  // namespace synstep
