// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the ladder's widget that is about the story: its caption beside what it speaks of.
#include "ui/ladder/built.h"
#include "ui/ladder/callout.h"
#include "ui/views/ladder_widget.h"

namespace synstep {

namespace {

// The words of a caption; what asks or leaves something to the learner is the panel's alone.
QString captionOf(const StoryStep& step, Language language) {
    if (const auto* say = std::get_if<Say>(&step.what)) return in(language, say->text);
    if (const auto* act = std::get_if<Do>(&step.what)) return in(language, act->text);
    return {};
}

// A host is pointed at where its present state stands.
Selection thingShown(const Shown& shown, const Session& session) {
    if (const auto* host = std::get_if<ShownHost>(&shown)) return session.selectionOf(ShownState{host->host});
    return session.selectionOf(shown);
}

}  // namespace

// The newest caption of this place that has something to point at in what is seen.
void LadderWidget::annotate(DisplayList& list, const HeightRange& seen) const {
    if (shown_.bare || !session_->isTellingHere()) return;
    const QRectF room(0, seen.top, list.size.width(), seen.bottom - seen.top);
    const std::vector<std::size_t> steps = session_->stepsHere();
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        const StoryStep& one = session_->story()[*step];
        const QString words = captionOf(one, look().language);
        if (words.isEmpty()) continue;
        for (const Shown& shown : one.show) {
            const Selection thing = thingShown(shown, *session_);
            if (thing.isNone()) continue;
            // The last that fits: a state of the same name may have come before.
            for (std::size_t i = list.elements.size(); i-- > 1;) {
                const Selection drawn = ladder_->thingOf(list.elements[i]);
                if (drawn.isNone() || !thing.includes(drawn)) continue;
                const Callout callout{QString::number(*step + 1), words, static_cast<std::uint32_t>(i)};
                if (addCallout(list, callout, room, look().theme)) return;
            }
        }
    }
}

}  // namespace synstep
