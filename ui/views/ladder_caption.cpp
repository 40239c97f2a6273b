// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the ladder's widget that is about the story: its caption beside what it speaks of.
#include <utility>

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

// A host is pointed at where its state stood.
Selection thingShown(const Shown& shown, std::size_t step, const Session& session) {
    const auto* host = std::get_if<ShownHost>(&shown);
    return session.selectionOf(host ? Shown(ShownState{host->host}) : shown, step);
}

}  // namespace

void LadderWidget::setHint(const QString& hint, bool beforeCaption) {
    if (hint == hint_ && beforeCaption == hintBeforeCaption_) return;
    hint_ = hint;
    hintBeforeCaption_ = beforeCaption;
    layOut();
}

// While something moves there is no caption; where the last one stood is kept until it has come to rest.
void LadderWidget::annotate(DisplayList& list, const HeightRange& seen) const {
    if (shown_.bare || session_->isGliding() || session_->isDragging()) return;
    const QRectF room(0, seen.top, list.size.width(), seen.bottom - seen.top);
    const bool hinted = hintBeforeCaption_ && drawHint(list, room);
    const auto told = hinted ? std::nullopt : drawStory(list, room);
    if (!hinted && !told) drawHint(list, room);
    if (std::exchange(captioned_, told) == told) return;
    QMetaObject::invokeMethod(const_cast<LadderWidget*>(this), &LadderWidget::captionMoved,
                              Qt::QueuedConnection);
}

bool LadderWidget::drawHint(DisplayList& list, const QRectF& room) const {
    const auto target = hint_.isEmpty() ? std::nullopt : session_->target();
    for (std::size_t i = 1; target && i < list.elements.size(); ++i) {
        if (list.elements[i].id != QStringLiteral("segment/%1").arg(*target)) continue;
        return addCallout(list, {QStringLiteral("2"), hint_, static_cast<std::uint32_t>(i)}, room,
                          look().theme);
    }
    return false;
}

// The newest caption of this place that has something to point at in what is seen.
std::optional<std::size_t> LadderWidget::drawStory(DisplayList& list, const QRectF& room) const {
    if (!session_->isGuided()) return std::nullopt;
    const std::vector<std::size_t> steps = session_->stepsHere();
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        const StoryStep& one = session_->story()[*step];
        const QString words = captionOf(one, look().language);
        if (words.isEmpty() || !session_->isStillSo(*step)) continue;
        for (const Shown& shown : one.show) {
            const Selection thing = thingShown(shown, *step, *session_);
            if (thing.isNone()) continue;
            // The last that fits: a state of the same name may have come before.
            for (std::size_t i = list.elements.size(); i-- > 1;) {
                if (!thing.includes(ladder_->thingOf(list.elements[i]))) continue;
                const Callout callout{QString::number(*step + 1), words, static_cast<std::uint32_t>(i)};
                if (addCallout(list, callout, room, look().theme)) return *step;
            }
        }
    }
    return std::nullopt;
}

}  // namespace synstep
