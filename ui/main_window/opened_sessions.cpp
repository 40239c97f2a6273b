// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/opened_sessions.h"

namespace synstep {

Session& OpenedSessions::open(const Scenario& scenario, const QString& name, const QByteArray& text) {
    replaced_.clear();
    const auto found = sessions_.find(name);
    if (found != sessions_.end() && found->second.session->asOpened() == scenario)
        return *found->second.session;
    put(name, {std::make_unique<Session>(scenario), text});
    return *sessions_[name].session;
}

void OpenedSessions::put(const QString& name, Opened opened) {
    Opened& place = sessions_[name];
    if (place.session) replaced_.push_back(std::move(place.session));
    place = std::move(opened);
}

}  // namespace synstep
