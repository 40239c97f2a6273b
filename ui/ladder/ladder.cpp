// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ladder/ladder.h"

#include <algorithm>

#include "ui/ladder/built.h"
#include "ui/ladder/phases.h"
#include "ui/ladder/prediction.h"

namespace synstep {

namespace {

constexpr qreal belowPaper = 38, belowPrediction = 32;

// A position beyond what the trace has so far means its end.
LadderView within(LadderView view) {
    view.revealed = std::min(std::max(view.revealed, view.cursor), view.trace->size());
    view.cursor = std::min(view.cursor, view.revealed);
    return view;
}

LadderModel modelOf(const LadderView& view, const LadderMetrics& metrics) {
    LadderModel model = tellRun(*view.trace, view.revealed, view.socket);
    if (view.folds && metrics.axis == TimeAxis::byEvent) foldPhases(model, view);
    const bool told = std::any_of(model.points.begin(), model.points.end(), [&](const LadderPoint& point) {
        return point.at == view.displayTime && point.entry != noEntry && point.entry < view.revealed;
    });
    if (view.until && !view.live && !told)
        model.points.push_back({view.displayTime, 0, HostId::client, PointKind::until, noEntry});
    return model;
}

}  // namespace

Ladder::Ladder(const LadderView& view, const LadderMetrics& metrics, const Theme& theme, Unplaced)
    : view_(within(view)),
      metrics_(metrics),
      theme_(theme),
      known_(view.trace->size()),
      model_(modelOf(view_, metrics)),
      geometry_(model_, metrics, theme, model_.listener.has_value()),
      labels_(makeLabels(source())) {}

Ladder::Ladder(const LadderView& view, const LadderMetrics& metrics, const Theme& theme)
    : Ladder(view, metrics, theme, Unplaced::yes) {
    place(LadderAxis(source(), labels_));
}

std::array<std::unique_ptr<Ladder>, 2> Ladder::sideBySide(const std::array<LadderView, 2>& views,
                                                          const LadderMetrics& metrics, const Theme& theme) {
    std::array<std::unique_ptr<Ladder>, 2> ladders;
    std::vector<AxisInput> inputs;
    for (const std::size_t i : {0, 1}) {
        ladders[i].reset(new Ladder(views[i], metrics, theme, Unplaced::yes));
        inputs.push_back({ladders[i]->source(), ladders[i]->labels_});
    }
    std::vector<LadderAxis> axes = LadderAxis::shared(inputs);
    for (const std::size_t i : {0, 1}) ladders[i]->place(std::move(axes[i]));
    for (const std::size_t i : {0, 1}) ladders[i]->otherBottom_ = ladders[1 - i]->axis_.bottom();
    return ladders;
}

void Ladder::place(LadderAxis axis) {
    axis_ = std::move(axis);
    index_.emplace(source(), labels_, axis_);
    clearing_ = std::make_unique<LabelClearing>(source(), labels_, axis_, *index_);
}

bool Ladder::fits(const LadderView& view, const LadderMetrics& metrics, const Theme& theme) const {
    return view.trace == view_.trace && view.scenario == view_.scenario &&
           within(view).revealed == view_.revealed && view.socket == view_.socket &&
           view.language == view_.language && view.wording == view_.wording && view.blank == view_.blank &&
           view.veiled == view_.veiled && view.live == view_.live && view.until == view_.until &&
           (!view.until || view.displayTime == view_.displayTime) && view.numbered == view_.numbered &&
           view.folds == view_.folds && view.opened == view_.opened &&
           finishedAt(model_.phases, view.cursor) == finishedAt(model_.phases, view_.cursor) &&
           view.trace->size() == known_ && metrics == metrics_ && theme.name() == theme_.name() &&
           theme.medium() == theme_.medium();
}

qreal Ladder::nowHeight(const LadderView& view) const {
    return axis_.nowHeight(view.cursor, view.displayTime);
}

QSizeF Ladder::extent(const LadderView& view) const {
    const qreal now = nowHeight(view);
    const qreal bottom = std::max(axis_.bottom(), otherBottom_);
    qreal lowest = view.live ? std::max({bottom, axis_.last(), now}) + geometry_.belowNow
                             : std::max(bottom + belowPaper / 2, axis_.last() + belowPaper);
    if (view.prediction) lowest = std::max(lowest, predicted(view).bottom + belowPrediction);
    return {metrics_.width, std::max({lowest, metrics_.minimumHeight, geometry_.firstRow + belowPaper})};
}

DisplayList Ladder::shapes(const LadderView& view, HeightRange range) const {
    const LadderView shown = within(view);
    const LabelSource source{model_, geometry_, shown, theme_};
    clearing_->within(range);
    DisplayList list = LadderDrawing(source, labels_, axis_, *index_, extent(shown), range).draw();
    if (shown.prediction) addPrediction(list, source, predicted(shown));
    return list;
}

HeightRange Ladder::predicted(const LadderView& view) const {
    return predictionRange({model_, geometry_, view, theme_}, axis_, nowHeight(view));
}

std::optional<HeightRange> Ladder::rangeOf(SegmentId id) const {
    if (const std::size_t flood = model_.parts.ofSegment(id); flood != Floods::none) {
        for (std::size_t i = 0; i < model_.floods.size(); ++i)
            if (const LadderLabel* label = labels_.of(LabelRole::flood, i);
                label && model_.floods[i].index == flood)
                return HeightRange{label->y + label->box.top(), label->y + label->box.bottom()};
        return std::nullopt;
    }
    if (const LadderPhase* phase = foldOf({id})) return rowOf(*phase);
    const auto message = std::find_if(
        model_.messages.begin(), model_.messages.end(),
        [&](const LadderMessage& one) { return one.id == id && !one.copy && one.sentBy < view_.revealed; });
    if (message == model_.messages.end()) return std::nullopt;
    const auto index = static_cast<std::size_t>(message - model_.messages.begin());
    clearing_->ofMessage(index);
    return messageRange(source(), labels_, axis_, index);
}

std::vector<QRectF> Ladder::wordsOf(std::size_t entry, LabelRole role) const {
    std::vector<QRectF> boxes;
    for (const LadderLabel& label : labels_.all)
        if (label.role == role && !label.quiet && label.point != noPoint &&
            model_.points[label.point].entry == entry) {
            if (givesWay(label)) clearing_->ofMessage(label.item);
            boxes.push_back(label.box.translated(0, label.y));
        }
    return boxes;
}

std::optional<qreal> Ladder::heightOfEntry(std::size_t entry) const {
    std::optional<qreal> height;
    for (PointId point = 0; point < model_.points.size(); ++point)
        if (model_.points[point].entry == entry)
            height = std::min(height.value_or(axis_.y(point)), axis_.y(point));
    for (const LadderPhase& phase : model_.phases)
        if (phase.folded && phase.has(entry)) height = axis_.y(phase.row);
    return height;
}

QString Ladder::spokenName(const LadderPart& part, const LadderView& view) const {
    return synstep::spokenName(part, model_, within(view));
}

QRectF Ladder::placeOf(const LadderPart& part, const LadderView& view) const {
    return synstep::placeOf(part, source(), axis_, nowHeight(within(view)));
}

Instant Ladder::beginOf(const LadderPart& part) const {
    const std::size_t entry = synstep::beginOf(part, model_);
    return entry == noEntry ? Instant{} : view_.trace->entry(entry).at;
}

DisplayList layoutLadder(const LadderView& view, const LadderMetrics& metrics, const Theme& theme) {
    return Ladder(view, metrics, theme).shapes(view);
}

qreal ladderHeadHeight(const LadderMetrics& metrics) {
    return metrics.bare ? 48 : 64;
}

DisplayList layoutLadderHead(const LadderView& view, const LadderMetrics& metrics, const Theme& theme) {
    return Ladder(view, metrics, theme).head(view);
}

}  // namespace synstep
