// SPDX-License-Identifier: GPL-3.0-or-later
// The transmission control block of RFC 9293 3.3.1 at both ends of one connection, and what RFC 6298 keeps
// beside it; what the present step has changed is marked.
#pragma once

#include <QPointer>

#include "ui/panels/fact_table.h"
#include "ui/session/session.h"
#include "ui/views/look.h"

namespace synstep {

// Of the connection `socket` in `now`; marked is what was otherwise in `before`.
FactTable controlBlockTable(const World& now, const World& before, SocketName socket,
                            const Scenario& scenario, Language language, const Wording& wording = {});

class ControlBlockPanel : public FactTableView {
    Q_OBJECT

  public:
    explicit ControlBlockPanel(QWidget* parent = nullptr);

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
