// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ladder/ladder.h"

#include <algorithm>

#include "ui/ladder/built.h"
#include "ui/ladder/drawing.h"
#include "ui/ladder/phases.h"
#include "ui/ladder/prediction.h"

namespace synstep {

namespace {

constexpr qreal belowPaper = 38, belowPrediction = 32;
// How far beyond what is asked for all is laid out, so that scrolling rarely asks for more.
constexpr qreal roomAround = 300, roomOfPictures = 450;

// A position beyond what the trace has so far means its end.
LadderView within(LadderView view) {
    view.revealed = std::min(std::max(view.revealed, view.cursor), view.trace->size());
    view.cursor = std::min(view.cursor, view.revealed);
    return view;
}

// On a linear axis a phase is as high as it is long.
bool foldsPhases(const LadderView& view, const LadderMetrics& metrics) {
    return view.folds && metrics.axis == TimeAxis::byEvent;
}

bool isTold(const LadderModel& model, const LadderView& view) {
    return std::any_of(model.points.begin(), model.points.end(), [&](const LadderPoint& point) {
        return point.at == view.displayTime && point.entry != noEntry && point.entry < view.revealed;
    });
}

}  // namespace

// A run told as far as a view shows it, and from when on that is not as it was.
struct Ladder::Told {
    std::shared_ptr<LadderTelling> run;
    Instant changedFrom = Instant::min();
};

Ladder::Told Ladder::tellRun(const LadderView& view, const LadderMetrics& metrics,
                             std::shared_ptr<LadderTelling> told) {
    if (!told) told = std::make_shared<LadderTelling>(*view.trace, view.socket);
    const Instant changedFrom = told->tellTo(view.revealed);
    if (view.until && !view.live && !isTold(told->model(), view)) told->endAt(view.displayTime);
    const bool isAsBefore = foldsPhases(view, metrics) ? told->fold(view) : told->unfold();
    return {std::move(told), isAsBefore ? changedFrom : Instant::min()};
}

Ladder::Ladder(const LadderView& view, const LadderMetrics& metrics, const Theme& theme,
               std::shared_ptr<LadderTelling> told, const Ladder* before)
    : Ladder(view, metrics, theme, tellRun(within(view), metrics, std::move(told)), before) {}

Ladder::Ladder(const LadderView& view, const LadderMetrics& metrics, const Theme& theme, Told told,
               const Ladder* before)
    : view_(within(view)),
      metrics_(metrics),
      theme_(theme),
      known_(view.trace->size()),
      told_(std::move(told.run)),
      geometry_(model(), metrics, theme, model().listener.has_value()),
      heights_(view.live) {
    const bool isKnown = before != nullptr && before->told_ == told_ && before->view_.live == view.live &&
                         told.changedFrom > Instant::min();
    if (isKnown) heights_.guessLike(before->heights_, *told_, geometry_.pxPerMicrosecond);
    heights_.update(*told_, isKnown ? told.changedFrom : Instant::min(), geometry_.pxPerMicrosecond);
    if (heights_.count() <= 1) lookAt({}, 0);
}

Ladder::Ladder(const LadderView& view, const LadderMetrics& metrics, const Theme& theme, Unplaced)
    : view_(within(view)),
      metrics_(metrics),
      theme_(theme),
      known_(view.trace->size()),
      told_(tellRun(view_, metrics, nullptr).run),
      geometry_(model(), metrics, theme, model().listener.has_value()),
      heights_(false) {
    heights_.update(*told_, Instant::min(), geometry_.pxPerMicrosecond);
    window_ = windowOf({0, heights_.count()});
}

std::array<std::unique_ptr<Ladder>, 2> Ladder::sideBySide(const std::array<LadderView, 2>& views,
                                                          const LadderMetrics& metrics, const Theme& theme) {
    std::array<std::unique_ptr<Ladder>, 2> ladders;
    std::vector<AxisInput> inputs;
    for (const std::size_t i : {0, 1}) {
        ladders[i].reset(new Ladder(views[i], metrics, theme, Unplaced::yes));
        inputs.push_back({ladders[i]->window_->source(), ladders[i]->window_->labels()});
    }
    std::vector<LadderAxis> axes = LadderAxis::shared(inputs);
    for (const std::size_t i : {0, 1}) ladders[i]->window_->place(ladders[i]->heights_, std::move(axes[i]));
    for (const std::size_t i : {0, 1}) ladders[i]->otherBottom_ = ladders[1 - i]->axis().bottom();
    return ladders;
}

bool Ladder::isAlike(const LadderView& view, const LadderMetrics& metrics, const Theme& theme) const {
    return view.trace == view_.trace && view.scenario == view_.scenario && view.socket == view_.socket &&
           view.language == view_.language && view.wording == view_.wording && view.blank == view_.blank &&
           view.foresight == view_.foresight && view.live == view_.live && view.until == view_.until &&
           (!view.until || view.displayTime == view_.displayTime) && view.numbered == view_.numbered &&
           view.gapped == view_.gapped && view.folds == view_.folds && view.opened == view_.opened &&
           metrics == metrics_ && theme.name() == theme_.name() && theme.medium() == theme_.medium();
}

bool Ladder::fits(const LadderView& view, const LadderMetrics& metrics, const Theme& theme) const {
    return isAlike(view, metrics, theme) && within(view).revealed == view_.revealed &&
           view.trace->size() == known_ &&
           finishedAt(model().phases, view.cursor) == finishedAt(model().phases, view_.cursor);
}

bool Ladder::goOn(const LadderView& view, const LadderMetrics& metrics, const Theme& theme) {
    if (fits(view, metrics, theme)) return true;
    if (!view.live || !isAlike(view, metrics, theme)) return false;
    view_ = within(view);
    known_ = view.trace->size();
    const Instant changed = tellRun(view_, metrics_, told_).changedFrom;
    window_.reset();
    geometry_ = LadderGeometry(model(), metrics_, theme_, model().listener.has_value());
    heights_.update(*told_, changed, geometry_.pxPerMicrosecond);
    if (heights_.count() <= 1) lookAt({}, 0);
    return true;
}

// --- Where somebody looks

std::unique_ptr<LadderWindow> Ladder::windowOf(BlockRange blocks) const {
    return std::make_unique<LadderWindow>(*told_, heights_, blocks, geometry_, view_, theme_);
}

// What is laid out may turn out lower than it was guessed to be: then it is not enough.
const LadderWindow& Ladder::lookAt(const HeightRange& range, std::size_t still) const {
    const std::size_t count = heights_.count();
    const bool isFirst = !heights_.isLearnt();
    BlockRange inner{still, std::min(still + 1, count)};
    do {
        while (inner.first > 0 && heights_.range(inner.first).top > range.top - roomAround) --inner.first;
        while (inner.end < count && heights_.range(inner.end - 1).bottom < range.bottom + roomAround)
            ++inner.end;
        window_ = windowOf({inner.first - std::min(inner.first, LadderWindow::marginAbove),
                            std::min(inner.end + LadderWindow::marginBelow, count)});
        window_->place(heights_, still);
    } while (!isFirst && !window_->covers(heights_, range));
    if (window_->hasEnd()) underLast_ = window_->axis().bottom() - window_->axis().last();
    return *window_;
}

// Before the first look every height is guessed out of nothing.
void Ladder::learnAt(std::size_t block) const {
    if (!heights_.isLearnt()) lookAt({heights_.range(block).top, heights_.range(block).top}, block);
}

const LadderWindow& Ladder::windowOn(const HeightRange& range) const {
    if (window_ && window_->covers(heights_, range)) return *window_;
    learnAt(heights_.blockAt((range.top + range.bottom) / 2));
    return lookAt(range, heights_.blockAt((range.top + range.bottom) / 2));
}

std::size_t Ladder::blockOf(Instant t) const {
    const std::size_t after = told_->rankOf(t + Duration(1));
    return heights_.blockOf(after > 0 ? after - 1 : 0);
}

const LadderWindow& Ladder::windowOn(Instant t) const {
    if (heights_.count() <= 1) return *window_;
    const std::size_t block = blockOf(t);
    if (window_ && window_->has(block)) return *window_;
    learnAt(block);
    const qreal y = heights_.heightOf(*told_, t), room = metrics_.minimumHeight + roomOfPictures;
    return lookAt({y - room, y + room}, block);
}

const LadderWindow& Ladder::windowOn(PointId point) const {
    return windowOn(point == noPoint ? Instant{} : model().points[point].at);
}

Instant Ladder::timeAt(qreal height) const {
    if (window_ && window_->covers(heights_, {height, height})) return window_->axis().timeAt(height);
    return heights_.timeAt(*told_, height);
}

qreal Ladder::nowHeight(const LadderView& view) const {
    const bool isSeen = window_ && (heights_.count() <= 1 || window_->has(blockOf(view.displayTime)));
    return isSeen ? axis().nowHeight(view.cursor, view.displayTime)
                  : heights_.heightOf(*told_, view.displayTime);
}

qreal Ladder::lookAtNow(const LadderView& view) const {
    return windowOn(view.displayTime).axis().nowHeight(view.cursor, view.displayTime);
}

QSizeF Ladder::extent(const LadderView& view) const {
    const qreal now = nowHeight(view);
    const bool isSeen = window_ && window_->hasEnd();
    const qreal last = isSeen ? axis().last() : heights_.last();
    const qreal bottom = std::max(isSeen ? axis().bottom() : last + underLast_, otherBottom_);
    qreal lowest = view.live ? std::max({bottom, last, now}) + geometry_.belowNow
                             : std::max(bottom + belowPaper / 2, last + belowPaper);
    if (view.prediction) lowest = std::max(lowest, predicted(view).bottom + belowPrediction);
    const qreal least = std::max(metrics_.minimumHeight, geometry_.firstRow + belowPaper);
    return {metrics_.width, std::max(lowest, top() + least)};
}

DisplayList Ladder::shapes(const LadderView& view, HeightRange range) const {
    const LadderView shown = within(view);
    const LadderWindow& window = windowOn(range);
    const LabelSource source{window.model(), geometry_, shown, theme_};
    window.clearing().within(range);
    DisplayList list = LadderDrawing(source, window.labels(), window.axis(), window.index(),
                                     {extent(shown), range, nowHeight(shown)})
                           .draw();
    if (shown.prediction) addPrediction(list, source, predictedIn(window, shown));
    return list;
}

HeightRange Ladder::predicted(const LadderView& view) const {
    return predictedIn(window_ ? *window_ : windowOn(view.displayTime), view);
}

HeightRange Ladder::predictedIn(const LadderWindow& window, const LadderView& view) const {
    return predictionRange({window.model(), geometry_, view, theme_}, window.axis(), nowHeight(view));
}

// --- What stands where

const LadderMessage* Ladder::messageOf(SegmentId id) const {
    const auto& messages = model().messages;
    const auto sending = view_.trace->sendingOf(id);
    auto message = !sending ? messages.begin()
                            : std::partition_point(messages.begin(), messages.end(), [&](const auto& one) {
                                  return one.sentBy < sending->entry;
                              });
    message = std::find_if(message, messages.end(),
                           [&](const LadderMessage& one) { return one.id == id && !one.copy; });
    return message == messages.end() || message->sentBy >= view_.revealed ? nullptr : &*message;
}

std::optional<HeightRange> Ladder::rangeOfFlood(std::size_t flood, std::uint32_t repetition) const {
    for (const LadderFlood& row : model().floods) {
        if (row.index != flood || row.repetition != repetition) continue;
        const LadderWindow& window = windowOn(row.from);
        for (std::size_t i = 0; i < window.model().floods.size(); ++i)
            if (const LadderLabel* label = window.labels().of(LabelRole::flood, i);
                label && window.model().floods[i].entry == row.entry)
                return HeightRange{label->y + label->box.top(), label->y + label->box.bottom()};
    }
    return std::nullopt;
}

std::optional<HeightRange> Ladder::rangeOf(SegmentId id) const {
    if (const std::size_t flood = model().parts->ofSegment(id); flood != Floods::none)
        return rangeOfFlood(flood, model().parts->repetitionOf(id));
    if (const LadderPhase* phase = foldOf({id})) return rowOf(*phase);
    const LadderMessage* message = messageOf(id);
    if (message == nullptr) return std::nullopt;
    const LadderWindow& window = windowOn(message->from != noPoint ? message->from : message->to);
    const auto& seen = window.model().messages;
    const auto there = std::find_if(seen.begin(), seen.end(), [&](const LadderMessage& one) {
        return one.id == id && one.copy == message->copy;
    });
    if (there == seen.end()) return std::nullopt;
    const auto index = static_cast<std::size_t>(there - seen.begin());
    window.clearing().ofMessage(index);
    return messageRange(window.source(), window.labels(), window.axis(), index);
}

std::vector<QRectF> Ladder::wordsOf(std::size_t entry, LabelRole role) const {
    std::vector<QRectF> boxes;
    const LadderWindow& window = windowOn(view_.trace->entry(entry).at);
    for (const LadderLabel& label : window.labels().all)
        if (label.role == role && !label.quiet && label.point != noPoint &&
            window.model().points[label.point].entry == entry) {
            if (givesWay(label)) window.clearing().ofMessage(label.item);
            boxes.push_back(label.box.translated(0, label.y));
        }
    return boxes;
}

std::optional<qreal> Ladder::heightOfEntry(std::size_t entry) const {
    std::optional<qreal> height;
    const LadderWindow& window = windowOn(view_.trace->entry(entry).at);
    for (const PointId point : window.model().order)
        if (window.model().points[point].entry == entry)
            height = std::min(height.value_or(window.axis().y(point)), window.axis().y(point));
    for (const LadderPhase& phase : model().phases)
        if (phase.folded && phase.has(entry)) height = windowOn(phase.row).y(phase.row, heights_);
    return height;
}

QString Ladder::spokenName(const LadderPart& part, const LadderView& view) const {
    return synstep::spokenName(part, model(), within(view));
}

QRectF Ladder::placeOf(const LadderPart& part, const LadderView& view) const {
    const auto y = [this](PointId point) {
        return window_ ? window_->y(point, heights_) : heights_.y(model().rank[point]);
    };
    return synstep::placeOf(part, {model(), geometry_, view_, theme_},
                            {y, heights_.top(), nowHeight(within(view))});
}

Instant Ladder::beginOf(const LadderPart& part) const {
    const std::size_t entry = synstep::beginOf(part, model());
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
