// SPDX-License-Identifier: GPL-3.0-or-later
// The time line of a session, as the panel lays it out.
#pragma once

#include <vector>

#include "ui/session/session.h"
#include "ui/timeline/timeline.h"

namespace synstep::test {

constexpr qreal timelineWidth = 1280;

inline TimelineView viewOf(const Session& session, const TimelineEvents& events) {
    TimelineView view;
    view.history = &session.history();
    view.scenario = &session.scenario();
    view.events = &events;
    for (std::size_t run = 0; run < session.history().size(); ++run)
        view.revealed.push_back(session.revealed(run));
    view.run = session.run();
    view.cursor = session.cursor();
    view.displayTime = session.displayTime();
    view.foresight = session.foresight();
    view.selection = session.selection();
    return view;
}

inline TimelinePicture pictureOf(const Session& session, Language language = Language::en,
                                 qreal width = timelineWidth) {
    TimelineEvents events;
    events.follow(session.history());
    TimelineView view = viewOf(session, events);
    view.language = language;
    return layoutTimeline(view, width, Theme(ThemeName::light));
}

inline std::vector<const Element*> marksOf(const DisplayList& list, std::size_t run) {
    std::vector<const Element*> marks;
    for (const Element& element : list.elements)
        if (element.id.startsWith(QStringLiteral("mark/%1/").arg(run))) marks.push_back(&element);
    return marks;
}

}  // namespace synstep::test
