// SPDX-License-Identifier: GPL-3.0-or-later
// From what a person points at to what can be selected, and back to where that is.
#include <algorithm>

#include "ui/ladder/built.h"
#include "ui/text/sentences.h"

namespace synstep {

namespace {

QString idOf(const char* what, HostId host, const std::string& socket, std::uint32_t ordinal) {
    return QStringLiteral("%1/%2/%3/%4")
        .arg(QLatin1String(what), hostWord(host), QString::fromStdString(socket))
        .arg(ordinal);
}

}  // namespace

QString elementId(const LadderSpan& span, const Trace& trace) {
    const std::string socket = span.socket.isNone() ? "-" : trace.setup().nameOf(span.socket);
    return idOf("state", span.host, socket, span.ordinal);
}

QString elementId(const LadderTimer& timer, const Trace& trace) {
    return idOf("timer", timer.host, trace.setup().nameOf(timer.socket), timer.ordinal);
}

QString elementId(const LadderPhase& phase) {
    return QStringLiteral("phase/%1").arg(phase.begin);
}

QString elementId(const LadderListener& listener) {
    return idOf("state", listener.host, "listener", 0);
}

SelectedState stateOf(const LadderSpan& span) {
    return {span.state, span.socket, span.host};
}

SelectedState stateOf(const LadderListener& listener) {
    return {State::listen, SocketName::listener(), listener.host};
}

bool isSelected(const LadderView& view, const SelectedState& shown) {
    return view.live && view.selected.includes(Selection::of(shown));
}

bool isSelected(const LadderView& view, const LadderTimer& timer) {
    return view.live && view.selected.timer == SelectedTimer{timer.host, timer.socket, timer.timer};
}

SelectedCall selectedCall(const LadderCall& call, const LadderModel& model) {
    return {call.host, model.points[call.at].at, call.call};
}

namespace {

Selection selectionOf(const LadderPart& part, const LadderModel& model) {
    switch (part.thing) {
        case LadderThing::state:
            return Selection::of(stateOf(model.spans[part.item]));
        case LadderThing::listener:
            return Selection::of(stateOf(*model.listener));
        case LadderThing::call:
            return Selection::of(selectedCall(model.calls[part.item], model));
        case LadderThing::timer: {
            const LadderTimer& timer = model.timers[part.item];
            return Selection::of(SelectedTimer{timer.host, timer.socket, timer.timer});
        }
        case LadderThing::drop:
        case LadderThing::phase:
            return {};
        case LadderThing::message:
            break;
    }
    if (model.messages[part.item].copy) return {};
    return {model.messages[part.item].id};
}

// Of several the latest that is known.
std::optional<LadderPart> latest(const Selection& selection, const LadderModel& model,
                                 const LadderView& view) {
    for (std::size_t i = model.spans.size(); selection.state && i-- > 0;) {
        const LadderSpan& span = model.spans[i];
        const bool known = span.fromEntry == noEntry || span.fromEntry < view.revealed;
        if (known && selection.includes(Selection::of(stateOf(span))))
            return LadderPart{LadderThing::state, i};
    }
    for (std::size_t i = model.timers.size(); selection.timer && i-- > 0;) {
        const LadderTimer& timer = model.timers[i];
        if (timer.fromEntry < view.revealed &&
            *selection.timer == SelectedTimer{timer.host, timer.socket, timer.timer})
            return LadderPart{LadderThing::timer, i};
    }
    for (std::size_t i = model.calls.size(); selection.call && i-- > 0;)
        if (model.calls[i].entry < view.revealed && *selection.call == selectedCall(model.calls[i], model))
            return LadderPart{LadderThing::call, i};
    return std::nullopt;
}

PointId pointOf(const LadderPart& part, const LadderModel& model) {
    if (part.thing == LadderThing::state) return model.spans[part.item].from;
    return part.thing == LadderThing::timer ? model.timers[part.item].from : model.calls[part.item].at;
}

LabelRole roleOf(LadderThing thing) {
    if (thing == LadderThing::state) return LabelRole::state;
    return thing == LadderThing::timer ? LabelRole::timer : LabelRole::call;
}

}  // namespace

Selection Ladder::thingOf(const LadderPart& part) const {
    return selectionOf(part, model());
}

Selection Ladder::thingOf(const Element& element) const {
    const LadderModel& seen = window_ ? window_->model() : model();
    const auto named = [&](LadderThing thing, std::size_t count, const auto& idOf) -> Selection {
        for (std::size_t i = 0; i < count; ++i)
            if (element.id == idOf(i)) return selectionOf({thing, i}, seen);
        return {};
    };
    switch (element.kind) {
        case ElementKind::segment:
        case ElementKind::handle:
            return {static_cast<SegmentId>(element.subject)};
        case ElementKind::state:
            if (seen.listener && element.id == elementId(*seen.listener))
                return selectionOf({LadderThing::listener, 0}, seen);
            return named(LadderThing::state, seen.spans.size(),
                         [&](std::size_t i) { return elementId(seen.spans[i], *view_.trace); });
        case ElementKind::timer:
            return named(LadderThing::timer, seen.timers.size(),
                         [&](std::size_t i) { return elementId(seen.timers[i], *view_.trace); });
        case ElementKind::call:
            for (const LadderCall& call : seen.calls)
                if (static_cast<std::int64_t>(call.entry) == element.subject)
                    return Selection::of(selectedCall(call, seen));
            return {};
        default:
            return {};
    }
}

std::optional<HeightRange> Ladder::rangeOf(const Selection& selection) const {
    if (selection.segment) return rangeOf(*selection.segment);
    const auto part = latest(selection, model(), view_);
    if (!part) {
        const LadderPhase* phase = foldOf(selection);
        return phase ? std::optional(rowOf(*phase)) : std::nullopt;
    }
    const LadderWindow& window = windowOn(pointOf(*part, model()));
    const auto there = latest(selection, window.model(), view_);
    const LadderLabel* label = there ? window.labels().of(roleOf(there->thing), there->item) : nullptr;
    if (label == nullptr) return std::nullopt;
    return HeightRange{label->y + label->box.top(), label->y + label->box.bottom()};
}

const LadderPhase* Ladder::foldOf(const Selection& selection) const {
    for (const LadderPhase& phase : model().phases)
        if (phase.folded && phase.holds(selection, *view_.trace)) return &phase;
    return nullptr;
}

HeightRange Ladder::rowOf(const LadderPhase& phase) const {
    const LadderWindow& window = windowOn(phase.row);
    const auto& seen = window.model().phases;
    const auto there = std::find_if(seen.begin(), seen.end(),
                                    [&](const LadderPhase& one) { return one.begin == phase.begin; });
    const LadderLabel& label =
        *window.labels().of(LabelRole::phase, static_cast<std::size_t>(there - seen.begin()));
    return {label.y + label.box.top(), label.y + label.box.bottom()};
}

const LadderPhase* Ladder::phaseOf(const Selection& selection) const {
    for (const LadderPhase& phase : model().phases)
        if (phase.row != noPoint && phase.holds(selection, *view_.trace)) return &phase;
    return nullptr;
}

const LadderPhase* Ladder::phaseOf(const Element& element) const {
    for (const LadderPhase& phase : model().phases)
        if (phase.row != noPoint && element.id == elementId(phase)) return &phase;
    return nullptr;
}

const LadderPhase* Ladder::phaseOf(const LadderPart& part) const {
    return part.thing == LadderThing::phase ? &model().phases[part.item] : nullptr;
}

}  // namespace synstep
