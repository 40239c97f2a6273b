// SPDX-License-Identifier: GPL-3.0-or-later
// Labels of what stands at a host: states, calls, timers, times.
#include "ui/ladder/labels.h"

#include <algorithm>
#include <unordered_map>

#include "ui/ladder/label_parts.h"
#include "ui/text/translation.h"

namespace synstep {

namespace {

constexpr qreal stateBase = 15, linePitch = 15, glossPitch = 16;
constexpr qreal belowGloss = 4;  // Chinese fills its line: what stands right below would touch it
constexpr qreal tabHeight = 19, tabGap = 3, tabPadding = 7;
constexpr qreal listenerGap = 12, childBase = -7.5;
constexpr qreal besideState = 12, belowState = 4;
constexpr qreal timerPitch = 15, dropSign = 13;

// Words broken where they do not fit; a word alone may be wider.
QStringList wrapped(const QString& text, qreal width, const Theme& theme) {
    QStringList lines;
    QString line;
    const auto fits = [&](const QString& one) { return textSize(one, Type::meta, theme).width() <= width; };
    for (const QString& word : text.split(QLatin1Char(' '))) {
        const QString longer = line.isEmpty() ? word : line + QLatin1Char(' ') + word;
        if (!line.isEmpty() && !fits(longer)) {
            lines += line;
            line = word;
        } else {
            line = longer;
        }
    }
    return lines << line;
}

class HostLabels {
  public:
    explicit HostLabels(const LabelSource& source) : s_(source) {}

    void add(std::vector<LadderLabel>& labels) const {
        std::unordered_map<PointId, std::vector<std::size_t>> at;  // states, by where they begin
        for (std::size_t i = 0; i < s_.model.spans.size(); ++i) {
            labels.push_back(state(i));
            std::vector<std::size_t>& above = at[s_.model.spans[i].from];
            for (const std::size_t upper : above) stepBelow(labels[upper], labels.back());
            above.push_back(labels.size() - 1);
            if (s_.model.spans[i].fromListener) addChild(labels, i);
        }
        // Its name may stand anywhere beside its line; that of a state begins where the state does.
        if (s_.geometry.listener > 0 && s_.model.listener) {
            labels.push_back(listener());
            for (const std::size_t upper : at[s_.model.listener->from])
                stepBelow(labels[upper], labels.back());
        }
        for (std::size_t i = 0; !s_.geometry.bare && i < s_.model.calls.size(); ++i)
            labels.push_back(call(i));
        for (std::size_t i = 0; i < s_.model.drops.size(); ++i) labels.push_back(drop(i));
        for (std::size_t i = 0; i < s_.model.floods.size(); ++i) {
            labels.push_back(floodLabel(s_, s_.model.floods[i]));
            labels.back().item = i;
        }
        for (std::size_t i = 0; i < s_.model.phases.size(); ++i) {
            if (s_.model.phases[i].row == noPoint) continue;
            labels.push_back(phaseLabel(s_, s_.model.phases[i]));
            labels.back().item = i;
        }
        if (s_.geometry.gutterRight > 0) addTimes(labels);
        for (std::size_t i = 0; !s_.geometry.bare && i < s_.model.timers.size(); ++i)
            if (s_.model.timers[i].bundle > 0 && isDrawn(s_.model.timers[i], s_.model, s_.view.live))
                labels.push_back(timer(i));
    }

  private:
    LadderLabel start(LabelRole role, std::size_t item, PointId point) const {
        LadderLabel label;
        label.role = role;
        label.item = item;
        label.point = point;
        return label;
    }

    LabelText outside(HostId host, qreal base, const QString& text, Type type, bool muted = false) const {
        const Align align = host == HostId::client ? Align::right : Align::left;
        return {QPointF(s_.geometry.textEdge(host), base), align, text, type, muted};
    }

    // Where an end begins is told: it listens, or there is nothing yet.
    bool isToFind(std::size_t i) const {
        const LadderSpan& span = s_.model.spans[i];
        const bool begins = span.ordinal == 0 && span.state == State::closed;
        return s_.view.gapped && span.state != State::listen && !begins;
    }

    LadderLabel state(std::size_t i) const {
        const LadderSpan& span = s_.model.spans[i];
        LadderLabel label = start(LabelRole::state, i, span.from);
        qreal base =
            (span.from == noPoint ? LadderGeometry::top : s_.geometry.besideTime(span.host)) + stateBase;
        const QString socket = socketPrefix(span.socket, span.host, s_.model, s_.view);
        const bool gap = isToFind(i);
        const QString state = gap ? wordGap() : stateName(span.state, s_.view.wording.states);
        const QString name = socket + state;
        const bool fits = textSize(name, Type::state, s_.theme).width() <= s_.geometry.columnWidth(span.host);
        label.texts.push_back(outside(span.host, base, fits ? name : state, Type::state));
        if (!fits && !socket.isEmpty())
            label.texts.push_back(outside(span.host, base += linePitch, socket.trimmed(), Type::meta, true));
        const QString gloss = gap ? QString() : stateGloss(span.state, s_.view.language);
        if (!gloss.isEmpty() && !s_.geometry.numbersApart)
            label.texts.push_back(outside(span.host, base += glossPitch, gloss, Type::meta, true));
        if (span.report)
            for (const QString& line : wrapped(reportText(*span.report, s_.view.language),
                                               s_.geometry.columnWidth(span.host), s_.theme))
                label.texts.push_back(outside(span.host, base += linePitch, line, Type::meta, true));
        measure(label, s_.theme);
        if (!gloss.isEmpty()) label.box.setBottom(label.box.bottom() + belowGloss);
        return label;
    }

    // What is there from the top, or goes on after a folded phase, may be several states in one column.
    static void stepBelow(const LadderLabel& upper, LadderLabel& label) {
        if (!upper.box.adjusted(-besideState, 0, besideState, 0).intersects(label.box)) return;
        const qreal down = upper.box.bottom() + belowState - label.box.top();
        for (LabelText& text : label.texts) text.anchor.ry() += down;
        label.box.translate(0, down);
    }

    void addChild(std::vector<LadderLabel>& labels, std::size_t i) const {
        const LadderGeometry& g = s_.geometry;
        if (g.listener <= 0) return;
        LadderLabel label = start(LabelRole::newChild, i, s_.model.spans[i].from);
        const QString words = translated(s_.view.language, QT_TRANSLATE_NOOP("Text", "new connection"));
        label.texts.push_back(
            {QPointF(g.listener - listenerGap, childBase), Align::right, words, Type::meta, true});
        measure(label, s_.theme);
        // Left of it there must be room for the head of its line.
        if (label.box.left() > g.server + g.halfBar + listenerGap) labels.push_back(label);
    }

    LadderLabel listener() const {
        LadderLabel label = start(LabelRole::listener, 0, s_.model.listener->from);
        qreal base = (label.point == noPoint ? LadderGeometry::top : 0) + stateBase - 2;
        const qreal x = s_.geometry.listener - listenerGap;
        const QString name = stateName(State::listen, s_.view.wording.states);
        label.texts.push_back({QPointF(x, base), Align::right, name, Type::state, false});
        const QString gloss = stateGloss(State::listen, s_.view.language);
        if (!gloss.isEmpty())
            label.texts.push_back({QPointF(x, base + glossPitch), Align::right, gloss, Type::meta, true});
        measure(label, s_.theme);
        return label;
    }

    LadderLabel call(std::size_t i) const {
        const LadderCall& made = s_.model.calls[i];
        LadderLabel label = start(LabelRole::call, i, made.at);
        const bool ofHost = made.call.kind == CallKind::crash || made.call.kind == CallKind::restart ||
                            made.call.kind == CallKind::listen;
        const QString socket =
            ofHost ? QString() : socketPrefix(made.call.socket, made.host, s_.model, s_.view);
        const bool refused = made.refusal != Refusal::none;
        const qreal sign = refused ? tabHeight - tabPadding : 0;  // room for the ✕ of a refused one
        const auto widthOf = [&](const QString& words) {
            return textSize(words, Type::call, s_.theme).width() + 2 * tabPadding + sign;
        };
        // What is called is said whole; the connection is told by where the tab stands, too.
        QString words = socket + callText(made.call);
        if (widthOf(words) > s_.geometry.columnWidth(made.host)) words = callText(made.call);
        const qreal width = widthOf(words);
        const qreal height = tabHeight * s_.theme.pixelSize(Type::call) / 12;
        const qreal edge = s_.geometry.textEdge(made.host);
        const qreal left = made.host == HostId::client ? edge - width : edge;
        label.frame = QRectF(left, -tabGap - s_.geometry.besideTime(made.host) - height, width, height);
        const qreal base = label.frame.center().y() + s_.theme.pixelSize(Type::call) * 0.34;
        label.texts.push_back(
            {QPointF(left + tabPadding + sign, base), Align::left, words, Type::call, refused});
        measure(label, s_.theme);
        return label;
    }

    // Beside the tip of the arrow, in lines where one would leave the picture; the sign before is drawn.
    LadderLabel drop(std::size_t i) const {
        const LadderDrop& drop = s_.model.drops[i];
        LadderLabel label = start(LabelRole::drop, i, drop.at);
        const QString words = dropText(drop, s_.view.language);
        LabelText text = outside(drop.host, 0, QString(), Type::meta, true);
        text.anchor.rx() += LadderGeometry::outward(drop.host) * dropSign;
        const qreal x = text.anchor.x();
        const qreal room = drop.host == HostId::client ? x : s_.geometry.width - x;
        const QStringList lines = wrapped(words, room, s_.theme);
        const auto more = static_cast<qreal>(lines.size() - 1);
        text.anchor.ry() = s_.theme.pixelSize(Type::meta) * 0.36 - linePitch / 2 * more;
        for (const QString& line : lines) {
            text.text = line;
            label.texts.push_back(text);
            text.anchor.ry() += linePitch;
        }
        measure(label, s_.theme);
        return label;
    }

    LadderLabel timer(std::size_t i) const {
        const LadderTimer& timer = s_.model.timers[i];
        LadderLabel label = start(LabelRole::timer, i, timer.from);
        const qreal base = s_.theme.pixelSize(Type::meta);
        QString title = spelt(timerTitle(timer, s_.view.language), s_.view.wording.states);
        if (timer.bundle > 1) title.prepend(QStringLiteral("%1 × ").arg(timer.bundle));
        label.texts.push_back(outside(timer.host, base, title, Type::meta));
        if (!s_.view.live && timer.to != noPoint) {  // the bell says that it expired
            measure(label, s_.theme);
            return label;
        }
        // Room for what it says while it runs, and for what it says then.
        LadderTimer running = timer;
        running.to = noPoint;
        label.texts.push_back(
            outside(timer.host, base + timerPitch, timerFate(running, s_.view.language), Type::meta, true));
        measure(label, s_.theme);
        const QRectF box = label.box;
        label.texts.back().text = timerFate(timer, s_.view.language);
        measure(label, s_.theme);
        label.box = label.box.united(box);
        return label;
    }

    void addTimes(std::vector<LadderLabel>& labels) const {
        Instant last = never;
        for (const PointId point : s_.model.order) {
            const Instant at = s_.model.points[point].at;
            const PointKind kind = s_.model.points[point].kind;
            if (at == last || kind == PointKind::loss || kind == PointKind::folded ||
                kind == PointKind::silent)
                continue;
            last = at;
            labels.push_back(time(at, point, 0));
        }
        for (const LadderPhase& phase : s_.model.phases)
            if (phase.folded)
                labels.push_back(time(phase.from, phase.row, phaseLabel(s_, phase).frame.center().y()));
    }

    // Beside what is so far below its point.
    LadderLabel time(Instant at, PointId point, qreal down) const {
        LadderLabel label = start(LabelRole::time, point, point);
        const QString text = instantText(at);
        const qreal width = textSize(text, Type::time, s_.theme).width();
        const qreal x = std::max(s_.geometry.gutterRight, width + 2);
        const qreal base = down + s_.theme.pixelSize(Type::time) * 0.36;
        label.texts.push_back({QPointF(x, base), Align::right, text, Type::time, true});
        measure(label, s_.theme);
        return label;
    }

    const LabelSource& s_;
};

}  // namespace

bool isDrawn(const LadderTimer& timer, const LadderModel& model, bool live) {
    if (timer.to == noPoint) return true;
    if (!live && timer.end == TimerAct::stop) return false;
    return model.points[timer.from].at != model.points[timer.to].at;
}

QString timerTitle(const LadderTimer& timer, Language language) {
    const QString length = durationText(timer.interval, language);
    const auto named = [&](const char* source) { return translated(language, source).arg(length); };
    switch (timer.timer) {
        case Timer::retransmission:
            return QStringLiteral("RTO %1").arg(length);
        case Timer::timeWait:
            return QStringLiteral("2MSL, %1").arg(length);
        case Timer::delayedAck:
            return named(QT_TRANSLATE_NOOP("Text", "delayed ACK %1"));
        case Timer::finWait2:
            return QStringLiteral("FIN-WAIT-2 %1").arg(length);
        case Timer::keepalive:
            return named(QT_TRANSLATE_NOOP("Text", "keepalive %1"));
        case Timer::persist:
            break;
    }
    return named(QT_TRANSLATE_NOOP("Text", "persist %1"));
}

QString dropText(const LadderDrop& drop, Language language) {
    return translated(language, drop.why == Discard::synQueueFull
                                    ? QT_TRANSLATE_NOOP("Text", "SYN queue full")
                                    : QT_TRANSLATE_NOOP("Text", "accept queue full"));
}

QString dueText(Instant due, Language language) {
    return translated(language, QT_TRANSLATE_NOOP("Text", "due at %1")).arg(instantText(due));
}

QString timerFate(const LadderTimer& timer, Language language) {
    if (timer.to == noPoint) return dueText(timer.dueBy(noEntry), language);
    return translated(language, timer.end == TimerAct::expire ? QT_TRANSLATE_NOOP("Text", "expired")
                                                              : QT_TRANSLATE_NOOP("Text", "stopped"));
}

const Scenario& scenarioOf(const LadderView& view) {
    static const Scenario none;
    return view.scenario ? *view.scenario : none;
}

QString socketPrefix(SocketName socket, HostId host, const LadderModel& model, const LadderView& view) {
    if (view.socket || model.sockets[indexOf(host)] < 2 || socket.isNone() || socket.isListener()) return {};
    // The first name that a scenario gives is that of the client's usual port.
    if (model.ports[indexOf(host)] && socket == SocketName{0})
        return QStringLiteral(":%1 ").arg(view.trace->setup().host(HostId::client).port);
    return QString::fromStdString(view.trace->setup().nameOf(socket)) + QLatin1Char(' ');
}

bool isOld(const Departure& departure, const Setup& setup) {
    return departure.datagram.source == setup.host(departure.from).address &&
           kindOf(departure.datagram.segment) != SegmentKind::rst;
}

qreal cloudHalf(const Theme& theme) {
    return 17 * std::max(1.0, theme.pixelSize(Type::state) / 12.5);
}

qreal cloudX(const LadderGeometry& geometry, HostId claimed) {
    const qreal from = geometry.arrowEnd(claimed), to = geometry.arrowEnd(peerOf(claimed));
    return from + LadderGeometry::cloudAt * (to - from);
}

const LadderLabel* LadderLabels::of(LabelRole role, std::size_t item) const {
    const auto& index = byItem[static_cast<std::size_t>(role)];
    return item < index.size() && index[item] != 0 ? &all[index[item] - 1] : nullptr;
}

LadderLabels makeLabels(const LabelSource& source) {
    LadderLabels labels;
    addMessageLabels(source, labels.all);
    HostLabels(source).add(labels.all);
    std::erase_if(labels.all, [&](const LadderLabel& label) { return !source.model.has(label.point); });
    for (std::size_t i = 0; i < labels.all.size(); ++i) {
        auto& index = labels.byItem[static_cast<std::size_t>(labels.all[i].role)];
        if (index.size() <= labels.all[i].item) index.resize(labels.all[i].item + 1, 0);
        index[labels.all[i].item] = static_cast<std::uint32_t>(i + 1);
    }
    return labels;
}

}  // namespace synstep
