// SPDX-License-Identifier: GPL-3.0-or-later
// One drag of a message's arriving end along the time axis: to delay it, or to have a copy arrive there.
//
// Heights are those of the picture as it was when the drag began, so that the axis does not run away from
// under the pointer while the run is computed anew.
#pragma once

#include <memory>

#include "ui/ladder/built.h"
#include "ui/session/session.h"

namespace synstep {

class SegmentDrag {
  public:
    // `grabbed`: the height at which the pointer took hold. `ladder` is the picture as it was.
    SegmentDrag(Session& session, SegmentId id, SegmentAct act, qreal grabbed,
                std::unique_ptr<Ladder> ladder);

    // The pointer is at this height now. A small move is none yet: nothing is shown by a mere click.
    void moveTo(qreal height);
    // Keeps what is shown as a branch, or leaves everything as it was.
    void end(bool keep);

    bool hasMoved() const { return moved_; }
    // "arrives at 0.350 s, 0.3 s later"
    QString words(Language language) const;

  private:
    Session& session_;
    SegmentId id_;
    SegmentAct act_;
    qreal grabbed_;
    std::unique_ptr<Ladder> ladder_;
    Instant sentAt_{}, arrivedAt_{}, arrival_{};
    bool moved_ = false;
};

}  // namespace synstep
