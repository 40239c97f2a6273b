// SPDX-License-Identifier: GPL-3.0-or-later
// Of what one connection of several can be seen alone.
#pragma once

#include "core/scenario/scenario.h"
#include "ui/session/connections.h"

namespace synstep {

class ConnectionSource {
  public:
    // While this is the same, so are the connections.
    struct Moment {
        const Trace* trace = nullptr;
        std::size_t cursor = 0, revealed = 0;
        friend bool operator==(const Moment&, const Moment&) = default;
    };

    virtual const Scenario& scenario() const = 0;
    // None: everything is in flux.
    virtual std::optional<Moment> moment() const = 0;
    // As far as the run has been shown.
    virtual std::vector<ConnectionSeen> connections() const = 0;
    // The one that a person has chosen to see alone; none: all.
    virtual const std::optional<SocketName>& connection() const = 0;
    virtual void chooseConnection(const std::optional<SocketName>& connection) = 0;

    // All, then each in the order in which they began, then all again.
    void chooseNextConnection(int by);

  protected:
    ~ConnectionSource() = default;
};

}  // namespace synstep
