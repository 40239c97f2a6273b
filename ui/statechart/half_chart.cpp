// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statechart/half_chart.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/scene/glyphs.h"
#include "ui/statechart/chart_run.h"
#include "ui/statechart/edge_words.h"
#include "ui/text/sentences.h"
#include "ui/text/translation.h"

namespace synstep {

namespace {

constexpr qreal tokenSize = 17, tokenOnPill = 14, cornerY = 4, besideTitle = 10;
constexpr qreal nodeRadius = 6, bend = 5, pillRadius = 2.5, ghost = 0.32;
constexpr qreal heightAlone = 30, heightWithGloss = 42;

bool isClosing(State state) {
    const Phase phase = phaseOf(state);
    return phase == Phase::closing || phase == Phase::timeWait;
}

ChartHalf halfOf(const ChartRun& run) {
    const bool closing = std::any_of(run.edges.begin(), run.edges.end(), [](const TakenEdge& edge) {
        return isClosing(edge.from) || isClosing(edge.to);
    });
    return closing ? ChartHalf::closing : ChartHalf::opening;
}

class HalfChart {
  public:
    HalfChart(const StateChartView& view, QSizeF size, const Theme& theme)
        : view_(view), theme_(theme), run_(chartRun(view)), words_(chartWords(view.language)) {
        list_.size = size;
        list_.elements.emplace_back();
        const bool glossed = !stateGloss(State::established, view.language).isEmpty();
        plan_ = planHalf(halfOf(run_), size, glossed ? heightWithGloss : heightAlone, [this](State state) {
            return textSize(word(state), Type::chartNodeCurrent, theme_).width();
        });
    }

    DisplayList layOut() {
        addFold();
        addEdges();
        addLabels();
        for (int i = 0; i < stateCount; ++i)
            if (const auto state = static_cast<State>(i); plan_.shows(state)) addNode(state);
        addTokens();
        measureBounds(list_, theme_);
        return std::move(list_);
    }

  private:
    QString word(State state) const { return stateName(state, view_.wording.states); }
    qreal stroke(qreal width) const { return width * theme_.strokeScale(); }

    void addWords(std::uint32_t element, QPointF anchor, Align align, const QString& words, Type type,
                  Ink ink) {
        TextShape text;
        text.anchor = anchor;
        text.align = align;
        text.text = words;
        text.type = type;
        text.ink = ink;
        addText(list_, element, text);
    }

    void addFold() {
        const QRectF& box = plan_.fold;
        addRect(list_, 0, box, nodeRadius, Stroke{Ink::groupLine, stroke(1.1), {3.5, 3.5}, false, 1},
                Fill{Ink::groupGround, 1, std::nullopt, 5});
        const QString title = plan_.half == ChartHalf::opening
                                  ? translated(view_.language, QT_TRANSLATE_NOOP("Text", "Closing phase"))
                                  : translated(view_.language, QT_TRANSLATE_NOOP("Text", "Opening phase"));
        addWords(0, {box.left() + besideTitle, box.center().y() + theme_.pixelSize(Type::meta) * 0.36},
                 Align::left, title, Type::meta, Ink::muted);
        for (const State state : plan_.folded()) {
            const auto element = addElement(list_, QStringLiteral("pill/") + stateName(state),
                                            ElementKind::node, word(state), static_cast<std::int64_t>(state));
            addRect(list_, element, plan_.node(state), pillRadius,
                    Stroke{Ink::barOutline, stroke(1), {}, false, 1}, fillOf(state));
        }
        addLineWithHead(0, plan_.toFold(), Stroke{Ink::edgeUsual, stroke(1.3), {}, false, 1}, false);
    }

    static Fill fillOf(State state) {
        Fill fill{inkOf(phaseOf(state)), 1, std::nullopt, 6};
        if (state == State::timeWait) fill.hatch = Ink::phaseHatch;
        return fill;
    }

    void addEdges() {
        for (const bool taken : {false, true})  // what was taken lies above what was not
            for (const Transition& transition : transitions()) {
                const TakenEdge* edge = run_.find(transition.from, transition.to);
                if ((edge != nullptr) != taken) continue;
                const std::optional<Route> route = plan_.routeOf(transition);
                if (route && (taken || !(route->onlyWhenTaken || isRare(*route)))) addEdge(*route, edge);
            }
    }

    // Back to LISTEN one goes only now and then: where it says nothing about this run it would say too much.
    static bool isRare(const Route& route) { return route.style == EdgeStyle::backToListen; }

    void addEdge(const Route& route, const TakenEdge* taken) {
        const State from = route.transition.from, to = route.transition.to;
        QString name = words_.fromTo.arg(word(from), word(to));
        if (taken) name += QStringLiteral(", ") + (taken->current ? words_.current : words_.taken);
        const auto element = addElement(
            list_, QStringLiteral("edge/%1/%2").arg(stateName(from), stateName(to)), ElementKind::edge, name);
        if (route.isStub) {
            addResetStub(list_, element, route.corners.front(), theme_);
            return;
        }
        const bool reset = route.style == EdgeStyle::backToListen;
        if (taken && taken->current)
            addPath(list_, element, pathOf(route.corners, bend),
                    Stroke{reset ? Ink::rst : Ink::ink, stroke(11), {}, true, reset ? 0.17 : 0.13});
        Stroke line{taken ? Ink::ink : Ink::edgeUsual, stroke(taken ? 2.2 : 1.3), {}, false, 1};
        if (reset) line.ink = Ink::rst;
        if (route.style == EdgeStyle::serverPath && taken) line.dashes = {5, 3.3};
        if (reset || route.style == EdgeStyle::note) line.dashes = {1.5, 3.5};
        addLineWithHead(element, route.corners, line, taken != nullptr);
        if (reset) addBar(element, route.corners);
    }

    void addLineWithHead(std::uint32_t element, std::vector<QPointF> corners, const Stroke& line,
                         bool taken) {
        const QPointF tip = corners.back(), before = corners[corners.size() - 2];
        const QPointF along = (tip - before) / std::hypot(tip.x() - before.x(), tip.y() - before.y());
        const QPointF across(-along.y(), along.x());
        const qreal length = 7.6, half = 3.4;
        corners.back() = tip - along * (length - 1);
        addPath(list_, element, pathOf(corners, bend), line);
        QPainterPath head(tip);
        head.lineTo(tip - along * length + across * half);
        head.lineTo(tip - along * length - across * half);
        head.closeSubpath();
        addPath(list_, element, head, std::nullopt,
                Fill{taken ? line.ink : Ink::edgeUsual, 1, std::nullopt, 5});
    }

    // At the tip of what RST does, as on its arrow.
    void addBar(std::uint32_t element, const std::vector<QPointF>& corners) {
        const QPointF tip = corners.back(), up(0, 6);
        addLine(list_, element, tip - up, tip + up, Stroke{Ink::rst, stroke(3), {}, false, 1});
    }

    // Of what happens now; lines of other edges pass behind.
    void addLabels() {
        for (const Transition& transition : transitions()) {
            const TakenEdge* edge = run_.find(transition.from, transition.to);
            const auto route = edge && edge->current ? plan_.routeOf(transition) : std::nullopt;
            if (route) addLabels(*route);
        }
    }

    void addLabels(const Route& route) {
        const State from = route.transition.from, to = route.transition.to;
        const QStringList lines = edgeLines(from, to, view_.language);
        for (const EdgeLabel& label : route.labels) {
            const QString what =
                label.line >= 0 ? lines.value(label.line) : edgeText(from, to, view_.language);
            if (what.isEmpty()) continue;
            TextShape text;
            text.anchor = label.anchor;
            text.align = label.align;
            text.text = what;
            text.type = Type::chartLabelTaken;
            const auto element =
                addElement(list_, QStringLiteral("words/%1/%2").arg(stateName(from), stateName(to)),
                           ElementKind::edge, what);
            taken_.push_back(textBounds(text, theme_).adjusted(-2, 0, 2, 0));
            addRect(list_, element, taken_.back(), 3, std::nullopt, Fill{Ink::ground, 1, std::nullopt, 5});
            addText(list_, element, text);
        }
    }

    bool isCurrent(State state) const {
        return std::any_of(run_.tokens.begin(), run_.tokens.end(), [&](const auto& token) {
            return token && !token->ghost && token->state == state;
        });
    }

    void addNode(State state) {
        const QString gloss = stateGloss(state, view_.language);
        const auto element =
            addElement(list_, QStringLiteral("node/") + stateName(state), ElementKind::node,
                       gloss.isEmpty() ? word(state) : word(state) + QStringLiteral(" ") + gloss,
                       static_cast<std::int64_t>(state));
        const QRectF& box = plan_.node(state);
        list_.elements[element].hit.addRect(box);
        const bool current = isCurrent(state);
        addRect(list_, element, box, nodeRadius,
                current ? Stroke{Ink::ink, stroke(2.6), {}, false, 1}
                        : Stroke{Ink::barOutline, stroke(1), {}, false, 1},
                fillOf(state));
        if (view_.outlined && current && run_.entered(state))
            addRect(list_, element, box.adjusted(-3, -3, 3, 3), nodeRadius + 3,
                    Stroke{Ink::ink, stroke(2), {}, false, 1});
        const qreal name = theme_.pixelSize(Type::chartNode);
        if (gloss.isEmpty()) {
            addNodeWords(element, state, {box.center().x(), box.center().y() + name * 0.36}, word(state),
                         Type::chartNodeCurrent);
            return;
        }
        addNodeWords(element, state, {box.center().x(), box.top() + name * 1.04}, word(state),
                     Type::chartNodeCurrent);
        addNodeWords(element, state, {box.center().x(), box.bottom() - 6}, gloss, Type::meta);
    }

    // A hatch is kept off the letters.
    void addNodeWords(std::uint32_t element, State state, QPointF anchor, const QString& words, Type type) {
        TextShape text;
        text.anchor = anchor;
        text.align = Align::center;
        text.text = words;
        text.type = type;
        text.ink = Ink::phaseText;
        if (state == State::timeWait)
            addRect(list_, element, textBounds(text, theme_).adjusted(-3, 0, 3, 0), 3, std::nullopt,
                    Fill{Ink::phaseTimeWait, 1, std::nullopt, 5});
        addText(list_, element, text);
    }

    // Across the corners, clear of the names: the client's above to the right, the server's below to the
    // left, but where words of an edge stand.
    QPointF cornerOf(TokenKind kind, State state) const {
        const QRectF& box = plan_.node(state);
        if (!plan_.shows(state)) return box.center();
        const qreal above = box.top() - cornerY, below = box.bottom() + cornerY - 1;
        std::array corners{QPointF(box.right(), above), QPointF(box.left(), above),
                           QPointF(box.right(), below), QPointF(box.left(), below)};
        if (kind == TokenKind::server) std::reverse(corners.begin(), corners.end());
        const auto free =
            std::find_if(corners.begin(), corners.end(), [this](QPointF corner) { return isFree(corner); });
        return free != corners.end() ? *free : corners.front();
    }

    bool isFree(QPointF corner) const {
        const QPointF half(tokenSize / 2, tokenSize / 2);
        const QRectF token(corner - half, corner + half);
        return std::none_of(taken_.begin(), taken_.end(),
                            [&token](const QRectF& place) { return place.intersects(token); });
    }

    void addTokens() {
        for (const HostId host : {HostId::server, HostId::client})
            if (run_.listens[indexOf(host)])
                addTokenAt(QStringLiteral("token/listener/") + hostWord(host), TokenKind::listener,
                           State::listen, {}, 1);
        for (const HostId host : {HostId::server, HostId::client})
            if (const auto& token = run_.tokens[indexOf(host)]) {
                const QString name =
                    view_.scenario ? hostName(host, *view_.scenario, view_.language) : QString();
                addTokenAt(QStringLiteral("token/") + hostWord(host),
                           host == HostId::client ? TokenKind::client : TokenKind::server, token->state,
                           name + QStringLiteral(": ") + word(token->state), token->ghost ? ghost : 1);
            }
    }

    void addTokenAt(const QString& id, TokenKind kind, State state, const QString& name, qreal opacity) {
        const auto element =
            addElement(list_, id, ElementKind::token, name, static_cast<std::int64_t>(state));
        const QPointF at = cornerOf(kind, state);
        const qreal size = plan_.shows(state) ? tokenSize : tokenOnPill;
        addToken(list_, element, kind, at, theme_, opacity, size);
        taken_.emplace_back(at - QPointF(size / 2, size / 2), QSizeF(size, size));
    }

    const StateChartView& view_;
    const Theme& theme_;
    ChartRun run_;
    ChartWords words_;
    HalfPlan plan_;
    DisplayList list_;
    std::vector<QRectF> taken_;  // by words of edges, and by tokens
};

}  // namespace

ChartHalf halfInUse(const StateChartView& view) {
    return halfOf(chartRun(view));
}

DisplayList layoutHalfChart(const StateChartView& view, QSizeF size, const Theme& theme) {
    return HalfChart(view, size, theme).layOut();
}

}  // namespace synstep
