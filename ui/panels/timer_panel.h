// SPDX-License-Identifier: GPL-3.0-or-later
// The timers that run now, the one that is due first above: whose it is, how long it was set for, when it is
// due and how much of that is left.
#pragma once

#include <QPointer>

#include "ui/panels/fact_table.h"
#include "ui/session/session.h"
#include "ui/views/look.h"

namespace synstep {

// At `at`, which is not earlier than world.now.
FactTable timerTable(const World& world, Instant at, const Scenario& scenario, Language language,
                     StateSpelling spelling = StateSpelling::rfc);

class TimerPanel : public FactTableView {
    Q_OBJECT

  public:
    explicit TimerPanel(QWidget* parent = nullptr);

    void setSession(Session* session);
    void setLook(const Look& look);

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    void refresh();

    QPointer<Session> session_;
    Look look_;
};

}  // namespace synstep
