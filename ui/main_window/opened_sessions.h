// SPDX-License-Identifier: GPL-3.0-or-later
// Every scenario that was opened, with the runs that were made from it and the place in them, for as long as
// the program runs: whoever comes back to a lesson finds what they did there.
#pragma once

#include <QString>
#include <map>
#include <memory>

#include "ui/session/session.h"

namespace synstep {

class OpenedSessions {
  public:
    // The one that was opened by this name, if its scenario is still the same, else a new one. A session that
    // a changed file has replaced lives until the next one is: whoever shows it is told in between.
    Session& open(const Scenario& scenario, const QString& name);

  private:
    std::map<QString, std::unique_ptr<Session>> sessions_;
    std::unique_ptr<Session> replaced_;
};

}  // namespace synstep
