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

// The listener stands for LISTEN, and a host without a connection for CLOSED, whichever one is meant.
bool isMeant(const SelectedState& selected, const SelectedState& shown) {
    const bool ofNone = shown.socket.isNone() || shown.socket.isListener();
    return selected.state == shown.state && (ofNone || selected.socket == shown.socket) &&
           (!selected.host || selected.host == shown.host);
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
    return view.live && view.selected.state && isMeant(*view.selected.state, shown);
}

bool isSelected(const LadderView& view, const LadderTimer& timer) {
    return view.live && view.selected.timer == SelectedTimer{timer.host, timer.socket, timer.timer};
}

SelectedCall selectedCall(const LadderCall& call, const LadderModel& model) {
    return {call.host, model.points[call.at].at, call.call};
}

Selection Ladder::thingOf(const LadderPart& part) const {
    switch (part.thing) {
        case LadderThing::state:
            return Selection::of(stateOf(model_.spans[part.item]));
        case LadderThing::listener:
            return Selection::of(stateOf(*model_.listener));
        case LadderThing::call:
            return Selection::of(selectedCall(model_.calls[part.item], model_));
        case LadderThing::timer: {
            const LadderTimer& timer = model_.timers[part.item];
            return Selection::of(SelectedTimer{timer.host, timer.socket, timer.timer});
        }
        case LadderThing::drop:
        case LadderThing::phase:
            return {};
        case LadderThing::message:
            break;
    }
    if (model_.messages[part.item].copy) return {};
    return {model_.messages[part.item].id};
}

Selection Ladder::thingOf(const Element& element) const {
    const auto named = [&](LadderThing thing, std::size_t count, const auto& idOf) -> Selection {
        for (std::size_t i = 0; i < count; ++i)
            if (element.id == idOf(i)) return thingOf(LadderPart{thing, i});
        return {};
    };
    switch (element.kind) {
        case ElementKind::segment:
        case ElementKind::handle:
            return {static_cast<SegmentId>(element.subject)};
        case ElementKind::state:
            if (model_.listener && element.id == elementId(*model_.listener))
                return thingOf(LadderPart{LadderThing::listener, 0});
            return named(LadderThing::state, model_.spans.size(),
                         [&](std::size_t i) { return elementId(model_.spans[i], *view_.trace); });
        case ElementKind::timer:
            return named(LadderThing::timer, model_.timers.size(),
                         [&](std::size_t i) { return elementId(model_.timers[i], *view_.trace); });
        case ElementKind::call:
            for (const LadderCall& call : model_.calls)
                if (static_cast<std::int64_t>(call.entry) == element.subject)
                    return Selection::of(selectedCall(call, model_));
            return {};
        default:
            return {};
    }
}

std::optional<HeightRange> Ladder::rangeOf(const Selection& selection) const {
    if (selection.segment) return rangeOf(*selection.segment);
    const auto labelRange = [this](LabelRole role, std::size_t item) -> std::optional<HeightRange> {
        const LadderLabel* label = labels_.of(role, item);
        if (!label) return std::nullopt;
        return HeightRange{label->y + label->box.top(), label->y + label->box.bottom()};
    };
    // Of several the latest.
    for (std::size_t i = model_.spans.size(); selection.state && i-- > 0;) {
        const LadderSpan& span = model_.spans[i];
        const bool known = span.fromEntry == noEntry || span.fromEntry < view_.revealed;
        if (known && isMeant(*selection.state, stateOf(span))) return labelRange(LabelRole::state, i);
    }
    for (std::size_t i = model_.timers.size(); selection.timer && i-- > 0;) {
        const LadderTimer& timer = model_.timers[i];
        if (timer.fromEntry < view_.revealed &&
            *selection.timer == SelectedTimer{timer.host, timer.socket, timer.timer})
            return labelRange(LabelRole::timer, i);
    }
    for (std::size_t i = model_.calls.size(); selection.call && i-- > 0;)
        if (model_.calls[i].entry < view_.revealed &&
            *selection.call == selectedCall(model_.calls[i], model_))
            return labelRange(LabelRole::call, i);
    if (const LadderPhase* phase = foldOf(selection)) return rowOf(*phase);
    return std::nullopt;
}

const LadderPhase* Ladder::foldOf(const Selection& selection) const {
    for (const LadderPhase& phase : model_.phases)
        if (phase.folded && phase.holds(selection, *view_.trace)) return &phase;
    return nullptr;
}

HeightRange Ladder::rowOf(const LadderPhase& phase) const {
    const LadderLabel& label =
        *labels_.of(LabelRole::phase, static_cast<std::size_t>(&phase - model_.phases.data()));
    return {label.y + label.box.top(), label.y + label.box.bottom()};
}

const LadderPhase* Ladder::phaseOf(const Selection& selection) const {
    for (const LadderPhase& phase : model_.phases)
        if (phase.row != noPoint && phase.holds(selection, *view_.trace)) return &phase;
    return nullptr;
}

const LadderPhase* Ladder::phaseOf(const Element& element) const {
    for (const LadderPhase& phase : model_.phases)
        if (phase.row != noPoint && element.id == elementId(phase)) return &phase;
    return nullptr;
}

const LadderPhase* Ladder::phaseOf(const LadderPart& part) const {
    return part.thing == LadderThing::phase ? &model_.phases[part.item] : nullptr;
}

}  // namespace synstep
