// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/segment_drag.h"

#include <array>
#include <cmath>

#include "ui/text/sentences.h"
#include "ui/text/translation.h"

namespace synstep {

namespace {

constexpr qreal firstMove = 4, finestStep = 4;  // px

// 1, 2 or 5 of some power of ten: what a person would have typed.
Duration roundStep(Duration atLeast) {
    Duration::rep step = 1;
    for (int i = 0; Duration(step) < atLeast; ++i) step = i % 3 == 1 ? step / 2 * 5 : step * 2;
    return Duration(step);
}

Duration rounded(Duration d, Duration step) {
    return step * std::llround(static_cast<double>(d.count()) / static_cast<double>(step.count()));
}

}  // namespace

SegmentDrag::SegmentDrag(Session& session, SegmentId id, SegmentAct act, qreal grabbed,
                         std::unique_ptr<Ladder> ladder)
    : session_(session), id_(id), act_(act), grabbed_(grabbed), ladder_(std::move(ladder)) {
    const auto sending = session.trace().sendingOf(id);
    sentAt_ = sending->departure->sentAt;
    arrivedAt_ = arrival_ = sending->departure->arrivesAt;
}

void SegmentDrag::moveTo(qreal height) {
    if (!moved_ && std::abs(height - grabbed_) < firstMove) return;
    moved_ = true;
    const Instant pointed = ladder_->timeAt(height);
    const Duration step = roundStep(ladder_->timeAt(height + finestStep) - pointed);
    const Instant earliest = act_ == SegmentAct::duplicate ? arrivedAt_ : sentAt_;
    const Instant arrival = std::max(arrivedAt_ + rounded(pointed - arrivedAt_, step), earliest);
    if (arrival == arrival_ && session_.isDragging()) return;
    arrival_ = arrival;
    session_.dragArrival(id_, act_, arrival);
}

void SegmentDrag::end(bool keep) {
    session_.endDrag(keep && moved_ && arrival_ != arrivedAt_);
}

QString SegmentDrag::words(Language language) const {
    const Duration later = arrival_ - arrivedAt_;
    const QString at = instantText(arrival_) + QStringLiteral(" s");
    if (act_ == SegmentAct::duplicate)
        return translated(language, QT_TRANSLATE_NOOP("Text", "A copy arrives at %1")).arg(at);
    if (later < Duration::zero())
        return translated(language, QT_TRANSLATE_NOOP("Text", "Arrives at %1, earlier by %2"))
            .arg(at, durationText(-later, language));
    return translated(language, QT_TRANSLATE_NOOP("Text", "Arrives at %1, later by %2"))
        .arg(at, durationText(later, language));
}

}  // namespace synstep
