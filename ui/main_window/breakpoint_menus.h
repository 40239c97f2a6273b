// SPDX-License-Identifier: GPL-3.0-or-later
// Breakpoints where one points: on a state of the chart, on a message of the ladder. Each entry is checked
// while its breakpoint is set.
#pragma once

#include <QMenu>
#include <QPointer>
#include <array>
#include <optional>

#include "ui/session/session.h"
#include "ui/text/wording.h"

namespace synstep {

class BreakpointMenus : public QObject {
    Q_OBJECT

  public:
    explicit BreakpointMenus(QObject* parent);

    void setSession(Session* session);
    // In the present language; what is set, is checked.
    void refresh();
    void setSpelling(StateSpelling spelling);
    // Of this state, for both hosts.
    QMenu& onState(State state);
    // Of the messages like the one that an act would be about; a part of the ladder's menu.
    QMenu& onMessage() { return onMessage_; }

  private:
    std::optional<SegmentMet> likeTarget(SegmentMoment moment) const;

    QPointer<Session> session_;
    QMenu onState_, onMessage_;
    std::array<QAction*, 2> hosts_{};
    std::array<QAction*, segmentMomentCount> moments_{};
    State state_ = State::closed;
    StateSpelling spelling_ = StateSpelling::rfc;
};

}  // namespace synstep
