// SPDX-License-Identifier: GPL-3.0-or-later
// The timers that run now, at both hosts: choosing one lets it expire at once.
#pragma once

#include <QMenu>
#include <vector>

#include "ui/session/session.h"
#include "ui/text/language.h"

namespace synstep {

// A timer that runs, and the call by which a person lets it expire.
struct RunningTimer {
    PersonCall fire;
    Instant due{};
};
// The one due first comes first.
std::vector<RunningTimer> runningTimers(const World& world);

class TimerMenu : public QMenu {
    Q_OBJECT

  public:
    explicit TimerMenu(QWidget* window);

    void setSession(Session* session) { session_ = session; }
    void retranslate(Language language);
    // Made anew from the present moment.
    void refresh();

  Q_SIGNALS:
    void begun();

  private:
    Session* session_ = nullptr;
    Language language_ = Language::en;
};

}  // namespace synstep
