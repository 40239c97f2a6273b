// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ladder/parts.h"

#include <algorithm>

#include "ui/ladder/label_parts.h"
#include "ui/text/translation.h"

namespace synstep {

bool tellsLoss(const LadderMessage& message, const LadderView& view) {
    return message.lost() && isFateTold(message.departure, *view.trace, view.displayTime, view.foresight);
}

namespace {

bool isHidden(std::size_t entry, const LadderView& view) {
    return entry != noEntry && entry >= view.revealed;
}

QString ofHost(HostId host, const QString& what, const LadderView& view) {
    return QStringLiteral("%1: %2").arg(hostName(host, scenarioOf(view), view.language), what);
}

Element stateElement(const LadderSpan& span, const LadderView& view) {
    Element element;
    element.id = elementId(span, *view.trace);
    element.kind = ElementKind::state;
    element.name = ofHost(span.host, stateName(span.state, view.wording.states), view);
    element.subject = static_cast<std::int64_t>(span.state);
    return element;
}

Element listenerElement(const LadderListener& listener, const LadderView& view) {
    Element element;
    element.id = elementId(listener);
    element.kind = ElementKind::state;
    element.name = ofHost(listener.host, stateName(State::listen, view.wording.states), view);
    element.subject = static_cast<std::int64_t>(State::listen);
    return element;
}

Element callElement(const LadderCall& call, const LadderView& view) {
    Element element;
    element.id = QStringLiteral("call/%1").arg(call.number);
    element.kind = ElementKind::call;
    element.name = ofHost(call.host, callText(call.call), view);
    if (call.refusal != Refusal::none)
        element.name += QStringLiteral(" – ") + refusalText(call.refusal, view.language);
    element.subject = static_cast<std::int64_t>(call.entry);
    return element;
}

Element dropElement(const LadderDrop& drop, const LadderView& view) {
    Element element;
    element.id = QStringLiteral("drop/%1").arg(drop.number);
    element.kind = ElementKind::host;
    element.name = dropText(drop, view.language);
    return element;
}

Element timerElement(const LadderTimer& timer, const LadderView& view) {
    Element element;
    element.id = elementId(timer, *view.trace);
    element.kind = ElementKind::timer;
    element.name = ofHost(timer.host, spelt(timerTitle(timer, view.language), view.wording.states), view);
    element.subject = static_cast<std::int64_t>(timer.timer);
    return element;
}

Element messageElement(const LadderMessage& message, const LadderView& view) {
    Element element;
    element.id = QStringLiteral("segment/%1").arg(message.id);
    if (message.copy) element.id += QStringLiteral("/copy");
    element.kind = ElementKind::segment;
    element.name = segmentName(asKnown(message.departure, *view.trace, view.displayTime, view.foresight),
                               scenarioOf(view), view.language, view.wording,
                               initialNumbersOf(*view.trace, message.departure));
    if (view.blank && view.blank->id == message.id)
        element.name = ofHost(message.departure.from, wordsOf(message, view).line(), view);
    element.subject = message.id;
    return element;
}

Element phaseElement(const LadderPhase& phase, const LadderView& view) {
    Element element;
    element.id = elementId(phase);
    element.kind = ElementKind::phase;
    element.name = phaseName(phase, view.language);
    element.subject = phase.first;
    return element;
}

std::vector<LadderPart> all(const LadderModel& model, const LadderView& view) {
    std::vector<LadderPart> parts;
    for (std::size_t i = 0; i < model.spans.size(); ++i) parts.push_back({LadderThing::state, i});
    if (model.listener) parts.push_back({LadderThing::listener, 0});
    for (std::size_t i = 0; i < model.calls.size(); ++i) parts.push_back({LadderThing::call, i});
    for (std::size_t i = 0; i < model.drops.size(); ++i) parts.push_back({LadderThing::drop, i});
    for (std::size_t i = 0; i < model.timers.size(); ++i)
        if (isDrawn(model.timers[i], model, view.live)) parts.push_back({LadderThing::timer, i});
    for (std::size_t i = 0; i < model.messages.size(); ++i) parts.push_back({LadderThing::message, i});
    for (std::size_t i = 0; i < model.phases.size(); ++i)
        if (model.phases[i].row != noPoint) parts.push_back({LadderThing::phase, i});
    return parts;
}

}  // namespace

std::size_t beginOf(const LadderPart& part, const LadderModel& model) {
    switch (part.thing) {
        case LadderThing::state:
            return model.spans[part.item].fromEntry;
        case LadderThing::listener:
            return model.listener->fromEntry;
        case LadderThing::call:
            return model.calls[part.item].entry;
        case LadderThing::drop:
            return model.drops[part.item].entry;
        case LadderThing::phase:
            return model.phases[part.item].begin;
        case LadderThing::timer:
            return model.timers[part.item].fromEntry;
        case LadderThing::message:
            break;
    }
    return model.messages[part.item].sentBy;
}

std::vector<LadderPart> ladderParts(const LadderModel& model, const LadderView& view) {
    std::vector<LadderPart> parts = all(model, view);
    std::erase_if(parts, [&](const LadderPart& part) { return isHidden(beginOf(part, model), view); });
    // What was there before the run comes first.
    const auto key = [&](const LadderPart& part) { return std::pair(beginOf(part, model) + 1, part.thing); };
    std::stable_sort(parts.begin(), parts.end(),
                     [&](const LadderPart& a, const LadderPart& b) { return key(a) < key(b); });
    return parts;
}

Element elementOf(const LadderPart& part, const LadderModel& model, const LadderView& view) {
    switch (part.thing) {
        case LadderThing::state:
            return stateElement(model.spans[part.item], view);
        case LadderThing::listener:
            return listenerElement(*model.listener, view);
        case LadderThing::call:
            return callElement(model.calls[part.item], view);
        case LadderThing::drop:
            return dropElement(model.drops[part.item], view);
        case LadderThing::phase:
            return phaseElement(model.phases[part.item], view);
        case LadderThing::timer:
            return timerElement(model.timers[part.item], view);
        case LadderThing::message:
            break;
    }
    return messageElement(model.messages[part.item], view);
}

QString spokenName(const LadderPart& part, const LadderModel& model, const LadderView& view) {
    const QString comma = view.language == Language::zhCN ? QStringLiteral("，") : QStringLiteral(", ");
    QString name = elementOf(part, model, view).name;
    if (part.thing == LadderThing::timer) {
        const LadderTimer& timer = model.timers[part.item];
        const bool runs = timer.toEntry == noEntry || timer.toEntry >= view.cursor;
        name += comma +
                (runs ? dueText(timer.dueBy(view.cursor), view.language) : timerFate(timer, view.language));
    }
    if (part.thing == LadderThing::phase)
        name += comma + (model.phases[part.item].folded
                             ? translated(view.language, QT_TRANSLATE_NOOP("Text", "folded"))
                             : translated(view.language, QT_TRANSLATE_NOOP("Text", "unfolded")));
    const std::size_t begin = beginOf(part, model);
    if (begin != noEntry && begin >= view.cursor)
        name += comma + translated(view.language, QT_TRANSLATE_NOOP("Text", "still to come"));
    return name;
}

QRectF placeOf(const LadderPart& part, const LabelSource& source, const PlacesOfPoints& places) {
    const LadderModel& model = source.model;
    const LadderGeometry& g = source.geometry;
    const auto y = [&](PointId point, qreal otherwise) {
        return point == noPoint ? otherwise : places.y(point);
    };
    const auto box = [](qreal x, qreal from, qreal to, qreal half) {
        return QRectF(x - half, from, 2 * half, std::max(to - from, 1.0));
    };
    const qreal half = g.halfBar, top = places.top + LadderGeometry::top, now = places.now;
    switch (part.thing) {
        case LadderThing::state: {
            const LadderSpan& span = model.spans[part.item];
            return box(g.lifeline(span.host), y(span.from, top), y(span.to, now), half);
        }
        case LadderThing::listener: {
            const qreal x = g.listener > 0 ? g.listener : g.lifeline(model.listener->host);
            return box(x, y(model.listener->from, top), y(model.listener->to, now), half);
        }
        case LadderThing::call: {
            const LadderCall& call = model.calls[part.item];
            const qreal height = places.y(call.at);
            return box(g.textEdge(call.host), height - half, height + half, 2 * half);
        }
        case LadderThing::drop: {
            const LadderDrop& drop = model.drops[part.item];
            const qreal height = places.y(drop.at);
            return box(g.textEdge(drop.host), height - half, height + half, 2 * half);
        }
        case LadderThing::phase: {
            const LadderPhase& phase = model.phases[part.item];
            const LadderLabel label = phaseLabel(source, phase);
            return label.box.translated(0, places.y(phase.row));
        }
        case LadderThing::timer: {
            const LadderTimer& timer = model.timers[part.item];
            const qreal x =
                g.lifeline(timer.host) + LadderGeometry::outward(timer.host) * LadderGeometry::stripNear;
            return box(x, places.y(timer.from), y(timer.to, now), LadderGeometry::stripWidth);
        }
        case LadderThing::message:
            break;
    }
    const LadderMessage& message = model.messages[part.item];
    const qreal from = message.from == noPoint ? places.y(message.to) - g.transit : places.y(message.from);
    const qreal to = message.lost() ? places.y(message.loss) : y(message.to, from + g.transit);
    return {g.client, from, g.lane(), std::max(to - from, 1.0)};
}

}  // namespace synstep
