// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the ladder's widget that is about the story: its caption beside what it speaks of.
#include "ui/ladder/built.h"
#include "ui/ladder/callout.h"
#include "ui/views/ladder_widget.h"

namespace synstep {

namespace {

// The words of a caption; what asks or leaves something to the learner is the panel's alone.
QString captionOf(const StoryStep& step, Language language) {
    if (const auto* say = std::get_if<Say>(&step.what)) return markedIn(language, say->text).line();
    if (const auto* act = std::get_if<Do>(&step.what)) return markedIn(language, act->text).line();
    return {};
}

// A host is pointed at where its present state stands.
Selection thingShown(const Shown& shown, const StoryStep& step, const Session& session) {
    const auto* host = std::get_if<ShownHost>(&shown);
    return session.selectionOf(host ? Shown(ShownState{host->host}) : shown, step);
}

// A host that has no connection is CLOSED in none.
bool isMeant(const Selection& thing, const Selection& drawn) {
    if (drawn.isNone()) return false;
    if (!thing.state || !drawn.state) return thing == drawn;
    const bool ofNone = drawn.state->socket.isNone() || drawn.state->socket.isListener();
    return thing.state->state == drawn.state->state && thing.state->host == drawn.state->host &&
           (ofNone || thing.state->socket == drawn.state->socket);
}

}  // namespace

void LadderWidget::setHint(const QString& hint) {
    if (hint == hint_) return;
    hint_ = hint;
    layOut();
}

void LadderWidget::annotate(DisplayList& list, const HeightRange& seen) const {
    if (shown_.bare) return;
    const QRectF room(0, seen.top, list.size.width(), seen.bottom - seen.top);
    if (drawStory(list, room) || hint_.isEmpty() || session_->isGliding()) return;
    const auto target = session_->target();
    for (std::size_t i = 1; target && i < list.elements.size(); ++i)
        if (list.elements[i].id == QStringLiteral("segment/%1").arg(*target))
            addCallout(list, {QStringLiteral("i"), hint_, static_cast<std::uint32_t>(i)}, room, look().theme);
}

// The newest caption of this place that has something to point at in what is seen. True: there is one.
bool LadderWidget::drawStory(DisplayList& list, const QRectF& room) const {
    if (!session_->isTellingHere()) return false;
    const std::vector<std::size_t> steps = session_->stepsHere();
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        const StoryStep& one = session_->story()[*step];
        const QString words = captionOf(one, look().language);
        if (words.isEmpty()) continue;
        for (const Shown& shown : one.show) {
            const Selection thing = thingShown(shown, one, *session_);
            if (thing.isNone()) continue;
            // The last that fits: a state of the same name may have come before.
            for (std::size_t i = list.elements.size(); i-- > 1;) {
                if (!isMeant(thing, ladder_->thingOf(list.elements[i]))) continue;
                const Callout callout{QString::number(*step + 1), words, static_cast<std::uint32_t>(i)};
                if (addCallout(list, callout, room, look().theme)) return true;
            }
        }
    }
    return false;
}

}  // namespace synstep
