// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/opened_sessions.h"

namespace synstep {

Session& OpenedSessions::open(const Scenario& scenario, const QString& name) {
    std::unique_ptr<Session>& session = sessions_[name];
    if (session && session->scenario() == scenario) return *session;
    if (session) replaced_ = std::move(session);
    session = std::make_unique<Session>(scenario);
    return *session;
}

}  // namespace synstep
