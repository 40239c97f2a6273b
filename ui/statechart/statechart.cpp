// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statechart/statechart.h"

#include <QPainterPathStroker>
#include <cmath>

#include "ui/scene/glyphs.h"
#include "ui/statechart/chart_run.h"
#include "ui/statechart/edge_words.h"
#include "ui/statechart/geometry.h"
#include "ui/statechart/routes.h"
#include "ui/statechart/tokens.h"
#include "ui/text/breakpoints.h"
#include "ui/text/sentences.h"

namespace synstep {

namespace {

constexpr qreal stopSign = 15;
constexpr qreal typeOnScreen = 11.5;  // of a node's name; what the measures are made for

qreal unitOf(const Theme& theme) {
    return theme.pixelSize(Type::chartNode) / typeOnScreen;
}

class Chart {
  public:
    Chart(const StateChartView& view, const StateChartMetrics& metrics, const Theme& theme)
        : view_(view),
          theme_(theme),
          g_(chartGeometry(metrics.compact, unitOf(theme), metrics.size)),
          u_(g_.unit),
          run_(chartRun(view)),
          words_(chartWords(view.language)) {
        words_.reset = spelt(words_.reset, view.wording.states);
        list_.size = g_.size;
        list_.elements.emplace_back();
        tokens_ = placeTokens(
            run_, g_, [this](State state) { return textSize(word(state), nodeType(true), theme_).width(); });
    }

    DisplayList layOut() {
        addGroups();
        if (g_.compact) addCaption();
        addLegend();
        addEdges();
        addNodes();
        addTokens();
        for (const StateReached& stop : view_.stops) addStop(stop);
        measureBounds(list_, theme_);
        return std::move(list_);
    }

  private:
    QString word(State state) const { return stateName(state, view_.wording.states); }
    qreal stroke(qreal width) const { return width * theme_.strokeScale(); }

    TextShape text(QPointF anchor, Align align, const QString& what, Type type, Ink ink) const {
        TextShape shape;
        shape.anchor = anchor;
        shape.align = align;
        shape.text = what;
        shape.type = type;
        shape.ink = ink;
        return shape;
    }

    void addGroups() {
        const Stroke frame{Ink::groupLine, stroke(1), {4 * u_, 4 * u_}, false, 1};
        const Fill ground{Ink::groupGround, 1, std::nullopt, 5};
        for (const QRectF& group : {g_.activeGroup(), g_.passiveGroup()})
            addRect(list_, 0, group, 8 * u_, frame, ground);
        if (g_.compact) return;
        addText(list_, 0,
                text({g_.middle + 60 * u_, g_.y[5] - 11 * u_}, Align::right, words_.activeClose,
                     Type::chartLabel, Ink::muted));
        qreal y = (g_.y[5] + g_.y[6]) / 2;
        for (const QString& line : words_.passiveClose) {
            addText(list_, 0, text({g_.right - 57 * u_, y}, Align::left, line, Type::chartLabel, Ink::muted));
            y += 14 * u_;
        }
    }

    // In the empty corner at the top left; in a compact chart only if the line above has left that corner
    // free.
    void addLegend() {
        const qreal sample = (g_.compact ? 18 : 24) * u_, gap = (g_.compact ? 5 : 8) * u_;
        const qreal x = g_.compact ? 2 * u_ : g_.activeGroup().left();
        qreal y = (g_.compact ? chartCaptionHeight + 9 : 10) * u_;
        const QString lines[] = {words_.clientPath, words_.serverPath, words_.reset};
        qreal widest = 0;
        for (const QString& line : lines)
            widest = std::max(widest, textSize(line, Type::chartLabel, theme_).width());
        const bool fits = hasCaption() && x + sample + gap + widest < g_.node(State::closed).left() - 2 * u_;
        if (g_.compact && !fits) return;
        const Stroke solid{Ink::edgeUsual, stroke(1.8), {}, false, 1};
        Stroke dashed = solid;
        dashed.dashes = {6 * u_, 3.5 * u_};
        for (const QString& line : lines) {
            if (&line == &lines[2])
                addResetStub(list_, 0, {x + sample / 2, y - 6 * u_}, theme_);
            else
                addLine(list_, 0, {x, y}, {x + sample, y}, &line == &lines[0] ? solid : dashed);
            addText(list_, 0,
                    text({x + sample + gap, y + 4 * u_}, Align::left, line, Type::chartLabel, Ink::muted));
            y += (g_.compact ? 15 : 16) * u_;
        }
    }

    // Whether there is room for a line above a compact chart.
    bool hasCaption() const { return g_.y[1] >= (chartCaptionHeight + 12) * u_; }

    // A compact chart has no words on its edges: the one of this step is named above it, if there is room.
    void addCaption() {
        const TakenEdge* edge = run_.current();
        if (!edge || !hasCaption()) return;
        const QString what = edgeText(edge->from, edge->to, view_.language);
        const QString way = words_.fromTo.arg(word(edge->from), word(edge->to));
        qreal x = 4 * u_;
        if (!what.isEmpty()) {
            addText(list_, 0, text({x, 13 * u_}, Align::left, what, Type::chartLabelTaken, Ink::ink));
            x += textSize(what, Type::chartLabelTaken, theme_).width() + 12 * u_;
        }
        addText(list_, 0, text({x, 13 * u_}, Align::left, way, Type::chartLabel, Ink::muted));
    }

    void addEdges() {
        for (const bool taken : {false, true})  // what was taken lies above what was not
            for (const Transition& transition : transitions()) {
                const TakenEdge* edge = run_.find(transition.from, transition.to);
                if ((edge != nullptr) != taken) continue;
                const std::optional<Route> route = routeOf(transition, g_);
                if (route && (taken || !route->onlyWhenTaken)) addEdge(*route, edge);
            }
    }

    void addEdge(Route route, const TakenEdge* taken) {
        const State from = route.transition.from, to = route.transition.to;
        QString name = words_.fromTo.arg(word(from), word(to));
        const QString what = edgeText(from, to, view_.language);
        if (!what.isEmpty()) name += QStringLiteral(": ") + what;
        if (taken) name += QStringLiteral(", ") + (taken->current ? words_.current : words_.taken);
        const auto element = addElement(
            list_, QStringLiteral("edge/%1/%2").arg(stateName(from), stateName(to)), ElementKind::edge, name);
        if (route.isStub) {
            addStub(element, route.corners.front(), taken);
            return;
        }
        for (const PlacedToken& token : tokens_)
            route.corners.back() =
                token.clearOf(route.corners.back(), route.corners[route.corners.size() - 2]);
        const QPainterPath path = pathOf(route.corners, 6 * u_);
        QPainterPathStroker wide;
        wide.setWidth(10 * u_);
        list_.elements[element].hit = wide.createStroke(path);
        if (taken && taken->current)
            addPath(list_, element, path, Stroke{Ink::ink, stroke(9), {}, true, 0.13});
        addRoute(element, route, path, taken != nullptr);
        addLabels(element, route, taken);
    }

    void addStub(std::uint32_t element, QPointF top, const TakenEdge* taken) {
        if (taken)
            addRect(
                list_, element, QRectF(top + QPointF(-7, 1) * u_, top + QPointF(7, 13) * u_), 3 * u_,
                taken->current ? std::optional(Stroke{Ink::ink, stroke(1.4), {}, false, 1}) : std::nullopt,
                Fill{Ink::rst, 0.17, std::nullopt, 5});
        addResetStub(list_, element, top, theme_);
    }

    Stroke strokeOf(EdgeStyle style, bool taken) const {
        const qreal usual = stroke(taken ? 2.2 : 1.5), rare = stroke(taken ? 2.2 : 1.1);
        const std::vector<qreal> dotted{1.5 * u_, 3.5 * u_};
        switch (style) {
            case EdgeStyle::clientPath:
                return {taken ? Ink::ink : Ink::edgeUsual, usual, {}, false, 1};
            case EdgeStyle::serverPath:
                return {taken ? Ink::ink : Ink::edgeUsual, usual, {6 * u_, 3.5 * u_}, false, 1};
            case EdgeStyle::rare:
                return {taken ? Ink::ink : Ink::edgeRare, rare, {}, false, 1};
            case EdgeStyle::note:
                return {taken ? Ink::ink : Ink::edgeRare, rare, dotted, false, 1};
            case EdgeStyle::backToListen:
                break;
        }
        return {Ink::rst, rare, dotted, false, 1};
    }

    void addRoute(std::uint32_t element, const Route& route, const QPainterPath& path, bool taken) {
        const Stroke line = strokeOf(route.style, taken);
        addPath(list_, element, path, line);
        const QPointF tip = route.corners.back(), before = route.corners[route.corners.size() - 2];
        const QPointF along = (tip - before) / std::hypot(tip.x() - before.x(), tip.y() - before.y());
        const QPointF across(-along.y(), along.x());
        const qreal length = (taken ? 7.8 : 6.9) * u_, half = (taken ? 3.3 : 2.9) * u_;
        QPainterPath head(tip);
        head.lineTo(tip - along * length + across * half);
        head.lineTo(tip - along * length - across * half);
        head.closeSubpath();
        addPath(list_, element, head, std::nullopt, Fill{line.ink, 1, std::nullopt, 5});
        if (route.style != EdgeStyle::backToListen) return;
        const QPointF bar = tip - along * (2.2 * u_);
        addLine(list_, element, bar + across * (5 * u_), bar - across * (5 * u_),
                Stroke{line.ink, stroke(2), {}, false, 1});
    }

    void addLabels(std::uint32_t element, const Route& route, const TakenEdge* taken) {
        const QStringList lines = edgeLines(route.transition.from, route.transition.to, view_.language);
        const Type type = taken && taken->current ? Type::chartLabelTaken : Type::chartLabel;
        const Ink ink = taken ? Ink::ink : Ink::muted;
        for (const EdgeLabel& label : route.labels) {
            const QString what = label.line >= 0
                                     ? lines.value(label.line)
                                     : edgeText(route.transition.from, route.transition.to, view_.language);
            if (!what.isEmpty()) addText(list_, element, text(label.anchor, label.align, what, type, ink));
        }
    }

    void addNodes() {
        for (int i = 0; i < stateCount; ++i) addNode(static_cast<State>(i), false);
        addNode(State::closed, true);
    }

    bool stands(const std::optional<ChartToken>& token, State state, bool end) const {
        return token && token->state == state && (state != State::closed || token->ended == end);
    }

    void addNode(State state, bool end) {
        const bool client = stands(run_.tokens[0], state, end), server = stands(run_.tokens[1], state, end);
        const bool current = (client && !run_.tokens[0]->ghost) || (server && !run_.tokens[1]->ghost);
        const QString gloss = stateGloss(state, view_.language);
        const QString id =
            QStringLiteral("node/") + stateName(state) + (end ? QStringLiteral("/end") : QString());
        const auto element =
            addElement(list_, id, ElementKind::node,
                       gloss.isEmpty() ? word(state) : word(state) + QStringLiteral(" ") + gloss,
                       static_cast<std::int64_t>(state));
        const QRectF box = g_.node(state, end);
        list_.elements[element].hit.addRect(box);
        const bool timeWait = state == State::timeWait;
        const Fill fill{inkOf(phaseOf(state)), 1, timeWait ? std::optional(Ink::phaseHatch) : std::nullopt,
                        9 * u_};
        const Stroke outline = current ? Stroke{Ink::ink, stroke(2.2), {}, false, 1}
                                       : Stroke{Ink::barOutline, stroke(1), {}, false, 1};
        const QRectF drawn = current ? box : box.adjusted(0.5, 0.5, -0.5, -0.5);
        addRect(list_, element, drawn, 7 * u_, outline, fill);
        addNodeName(element, state, box, nameShift(state, end), current);
        if (view_.outlined && current && run_.entered(state))
            addRect(list_, element, box.adjusted(-3, -3, 3, 3), 9 * u_, Stroke{Ink::ink, 2, {}, false, 1});
        if (view_.focused == id)
            addRect(list_, element, box.adjusted(-4, -4, 4, 4), 9 * u_,
                    Stroke{Ink::accent, 2, {4, 4}, false, 1});
        if (view_.selected == state && !(state == State::closed && end))
            addRect(list_, element, box.adjusted(-4, -4, 4, 4), 9 * u_, Stroke{Ink::accent, 2, {}, false, 1});
    }

    // A token alone inside a node moves its name aside; two of them, or one across its end, do not.
    qreal nameShift(State state, bool end) const {
        qreal shift = 0;
        for (const PlacedToken& token : tokens_)
            if (token.state == state && token.ended == end && !token.across)
                shift += (token.isLeft() ? 10 : -10) * u_;
        return shift;
    }

    Type nodeType(bool current) const {
        if (g_.compact) return current ? Type::chartLabelTaken : Type::chartLabel;
        return current ? Type::chartNodeCurrent : Type::chartNode;
    }

    void addNodeName(std::uint32_t element, State state, const QRectF& box, qreal shift, bool current) {
        const TextShape name = text(box.center() + QPointF(shift, theme_.pixelSize(Type::chartNode) * 0.36),
                                    Align::center, word(state), nodeType(current), Ink::phaseText);
        if (state == State::timeWait)  // keeps the hatch off the letters
            addRect(list_, element, textBounds(name, theme_).adjusted(-4, -1, 4, 1), 3, std::nullopt,
                    Fill{Ink::phaseTimeWait, 1, std::nullopt, 5});
        addText(list_, element, name);
    }

    // On the corners above, clear of the tokens: the client's to the left. CLOSED has two nodes.
    void addStop(const StateReached& stop) {
        const bool client = stop.host == HostId::client;
        const QPointF aside(6 * u_, -6 * u_);
        for (const bool end : {false, true}) {
            if (end && stop.state != State::closed) continue;
            const QRectF box = g_.node(stop.state, end);
            QPointF center = client ? box.topLeft() + aside : box.topRight() + QPointF(-aside.x(), aside.y());
            if (const qreal least = stopSign * u_ / 2 + 1; center.y() < least)  // beside the topmost node
                center = {center.x() + (client ? -10 : 10) * u_, least};
            const auto element = addElement(
                list_,
                QStringLiteral("stop/%1/%2").arg(hostWord(stop.host), word(stop.state)) +
                    (end ? QStringLiteral("/end") : QString()),
                ElementKind::node,
                view_.scenario
                    ? words_.stop.arg(breakpointText(stop, *view_.scenario, view_.language, view_.wording))
                    : QString(),
                static_cast<std::int64_t>(stop.state));
            addStopSign(list_, element, center, client ? QStringLiteral("C") : QStringLiteral("S"), theme_, 1,
                        stopSign * u_);
            list_.elements[element].hit.addRect(QRectF(center, QSizeF()).adjusted(-8, -8, 8, 8));
        }
    }

    void addTokens() {
        for (const PlacedToken& token : tokens_) {
            const QString host = hostWord(token.host);
            const bool listener = token.kind == TokenKind::listener;
            QString name = view_.scenario && !listener ? hostName(token.host, *view_.scenario, view_.language)
                                                       : QString();
            if (!listener) name += QStringLiteral(": ") + word(token.state);
            const QString id = listener ? QStringLiteral("token/listener/") : QStringLiteral("token/");
            const auto element = addElement(list_, id + host, ElementKind::token, name,
                                            static_cast<std::int64_t>(token.state));
            addToken(list_, element, token.kind, token.center, theme_, token.ghost ? 0.42 : 1, token.size);
        }
    }

    const StateChartView& view_;
    const Theme& theme_;
    ChartGeometry g_;
    qreal u_;
    ChartRun run_;
    ChartWords words_;
    std::vector<PlacedToken> tokens_;
    DisplayList list_;
};

}  // namespace

QSizeF stateChartSize(bool compact, const Theme& theme) {
    return leastChartSize(compact, unitOf(theme));
}

DisplayList layoutStateChart(const StateChartView& view, const StateChartMetrics& metrics,
                             const Theme& theme) {
    return Chart(view, metrics, theme).layOut();
}

}  // namespace synstep
