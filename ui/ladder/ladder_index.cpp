// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ladder/ladder_index.h"

#include <algorithm>
#include <unordered_map>

#include "ui/ladder/clearing.h"

namespace synstep {

namespace {

constexpr qreal nearTop = 24, nearBottom = 24;  // bells, marks and tabs beside what has a height
constexpr qreal belowBell = 12;
// How far the way of a lost message goes on below its loss, in heights of what it has gone.
constexpr qreal restOfLost = 3;

class Finder {
  public:
    Finder(LadderIndex& index, const LabelSource& source, const LadderLabels& labels, const LadderAxis& axis)
        : index_(index), s_(source), m_(source.model), labels_(labels), axis_(axis) {}

    void run() {
        findKnown();
        findStates();
        findAfterBell();
        findDowns();
        for (std::size_t i = 0; i < m_.messages.size(); ++i) addMessage(i);
        for (std::size_t i = 0; i < m_.spans.size(); ++i) addSpan(i);
        for (std::size_t i = 0; i < m_.timers.size(); ++i) addTimer(i);
        for (std::size_t i = 0; i < m_.calls.size(); ++i) addCall(i);
        for (std::size_t i = 0; i < m_.drops.size(); ++i) addDrop(i);
        for (std::size_t i = 0; i < labels_.all.size(); ++i) addLabel(i);
        for (HeightIndex* one :
             {&index_.messages, &index_.spans, &index_.timers, &index_.calls, &index_.drops, &index_.labels})
            one->build();
    }

  private:
    bool hidden(std::size_t entry) const { return entry != noEntry && entry >= s_.view.revealed; }
    qreal yOf(PointId point, qreal otherwise) const { return point == noPoint ? otherwise : axis_.y(point); }

    static HeightRange rangeOf(const LadderLabel& label) {
        return {label.y + label.box.top(), label.y + label.box.bottom()};
    }

    void include(HeightRange& range, LabelRole role, std::size_t item) const {
        const LadderLabel* label = labels_.of(role, item);
        if (!label) return;
        range.top = std::min(range.top, rangeOf(*label).top);
        range.bottom = std::max(range.bottom, rangeOf(*label).bottom);
    }

    void findKnown() {
        index_.knownBy.assign(m_.points.size(), noEntry);
        for (std::size_t i = 0; i < m_.points.size(); ++i) {
            const std::size_t entry = m_.points[i].entry;
            if (entry != noEntry && !hidden(entry)) index_.knownBy[i] = entry;
            if (m_.points[i].kind == PointKind::until) index_.knownBy[i] = alwaysKnown;
        }
        for (const LadderMessage& message : m_.messages) {
            if (hidden(message.sentBy)) continue;
            for (const PointId end : {message.to, message.loss})
                if (end != noPoint && index_.knownBy[end] == noEntry)
                    index_.knownBy[end] = message.sentBy == noEntry ? alwaysKnown : message.sentBy;
        }
    }

    void findStates() {
        index_.stateFromTop = {false, false};
        index_.stateBegins.assign(m_.points.size(), false);
        for (const LadderSpan& span : m_.spans) {
            if (span.from == noPoint)
                index_.stateFromTop[indexOf(span.host)] = true;
            else if (!(span.fromListener && s_.geometry.listener > 0))
                index_.stateBegins[span.from] = true;
        }
    }

    void findAfterBell() {
        std::unordered_multimap<std::size_t, const LadderTimer*> expired;  // by the entry
        for (const LadderTimer& timer : m_.timers)
            if (timer.toEntry != noEntry && timer.end == TimerAct::expire)
                expired.emplace(timer.toEntry, &timer);
        index_.afterBell.assign(m_.timers.size(), false);
        for (std::size_t i = 0; i < m_.timers.size(); ++i) {
            const LadderTimer& timer = m_.timers[i];
            const auto [first, last] = expired.equal_range(timer.fromEntry);
            index_.afterBell[i] = std::any_of(first, last, [&](const auto& pair) {
                const LadderTimer& other = *pair.second;
                return other.host == timer.host && other.slot == timer.slot &&
                       axis_.y(other.to) >= axis_.y(timer.from) - belowBell;
            });
        }
    }

    void findDowns() {
        std::array<std::size_t, 2> open{noEntry, noEntry};  // by host: index into downs
        for (std::size_t i = 0; i < m_.calls.size(); ++i) {
            const LadderCall& call = m_.calls[i];
            if (call.refusal != Refusal::none || hidden(call.entry)) continue;
            std::size_t& down = open[indexOf(call.host)];
            if (call.call.kind == CallKind::crash) {
                down = index_.downs.size();
                index_.downs.push_back({i, noPoint});
            } else if (call.call.kind == CallKind::restart && down != noEntry) {
                index_.downs[down].up = call.at;
                down = noEntry;
            }
        }
    }

    void addMessage(std::size_t i) {
        HeightRange range = messageRange(s_, labels_, axis_, i);
        for (const LabelRole role : {LabelRole::message, LabelRole::copyWord})
            if (const LadderLabel* label = labels_.of(role, i))
                range.bottom = std::max(range.bottom, placesOf(*label, wayRange(s_, axis_, i)).bottom);
        index_.messages.add(i, range);
    }

    void addLabel(std::size_t i) {
        const LadderLabel& label = labels_.all[i];
        index_.labels.add(
            i, givesWay(label) ? placesOf(label, wayRange(s_, axis_, label.item)) : rangeOf(label));
    }

    void addSpan(std::size_t i) {
        const LadderSpan& span = m_.spans[i];
        if (hidden(span.fromEntry)) return;
        const bool open = span.toEntry == noEntry || hidden(span.toEntry);
        const qreal from = yOf(span.from, axis_.top() + LadderGeometry::top);
        HeightRange range{from - nearTop, open ? HeightRange{}.bottom : axis_.y(span.to) + nearBottom};
        include(range, LabelRole::state, i);
        include(range, LabelRole::newChild, i);
        index_.spans.add(i, range);
    }

    void addTimer(std::size_t i) {
        const LadderTimer& timer = m_.timers[i];
        if (hidden(timer.fromEntry) || !isDrawn(timer, m_, s_.view.live)) return;
        const bool open = timer.toEntry == noEntry || hidden(timer.toEntry);
        HeightRange range{axis_.y(timer.from) - nearTop,
                          open ? HeightRange{}.bottom : axis_.y(timer.to) + nearBottom};
        include(range, LabelRole::timer, i);
        index_.timers.add(i, range);
    }

    void addCall(std::size_t i) {
        if (hidden(m_.calls[i].entry)) return;
        const qreal y = axis_.y(m_.calls[i].at);
        HeightRange range{y - 1, y + 1};
        include(range, LabelRole::call, i);
        index_.calls.add(i, range);
    }

    void addDrop(std::size_t i) {
        if (hidden(m_.drops[i].entry)) return;
        const qreal y = axis_.y(m_.drops[i].at);
        HeightRange range{y - 1, y + 1};
        include(range, LabelRole::drop, i);
        index_.drops.add(i, range);
    }

    LadderIndex& index_;
    const LabelSource& s_;
    const LadderModel& m_;
    const LadderLabels& labels_;
    const LadderAxis& axis_;
};

}  // namespace

LadderIndex::LadderIndex(const LabelSource& source, const LadderLabels& texts, const LadderAxis& axis) {
    Finder(*this, source, texts, axis).run();
}

HeightRange wayRange(const LabelSource& source, const LadderAxis& axis, std::size_t message) {
    const LadderMessage& m = source.model.messages[message];
    const qreal transit = source.geometry.transit;
    const qreal from = m.from == noPoint ? axis.y(m.to) - transit : axis.y(m.from);
    qreal to = m.to == noPoint ? from + transit : axis.y(m.to);
    if (m.lost()) to = std::max(to, axis.y(m.loss) + restOfLost * (axis.y(m.loss) - from));
    return {from, to};
}

HeightRange messageRange(const LabelSource& source, const LadderLabels& labels, const LadderAxis& axis,
                         std::size_t message) {
    HeightRange range = wayRange(source, axis, message);
    for (const LabelRole role : {LabelRole::message, LabelRole::numbers, LabelRole::cloud,
                                 LabelRole::copyWord, LabelRole::lossWord, LabelRole::corruptWord})
        if (const LadderLabel* label = labels.of(role, message)) {
            range.top = std::min(range.top, label->y + label->box.top());
            range.bottom = std::max(range.bottom, label->y + label->box.bottom());
        }
    return {range.top - nearTop, range.bottom + nearBottom};
}

}  // namespace synstep
