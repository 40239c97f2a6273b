// SPDX-License-Identifier: GPL-3.0-or-later
// Every scenario that was opened, with the runs that were made from it and the place in them, for as long as
// the program runs: whoever comes back to a lesson finds what they did there.
#pragma once

#include <QByteArray>
#include <QString>
#include <map>
#include <memory>
#include <vector>

#include "ui/session/session.h"

namespace synstep {

class OpenedSessions {
  public:
    struct Opened {
        std::unique_ptr<Session> session;
        QByteArray text;  // of its file, so that it can be had again without it; empty for a built-in one
    };

    // The one that was opened by this name, if its scenario is still the same, else a new one. A session that
    // is replaced lives until the next one is opened: whoever shows it is told in between.
    Session& open(const Scenario& scenario, const QString& name, const QByteArray& text = {});
    // In the place of the one of this name, if there is one.
    void put(const QString& name, Opened opened);

    // By name: a built-in one's id, or the absolute path of a file.
    const std::map<QString, Opened>& all() const { return sessions_; }

  private:
    std::map<QString, Opened> sessions_;
    std::vector<std::unique_ptr<Session>> replaced_;
};

}  // namespace synstep
