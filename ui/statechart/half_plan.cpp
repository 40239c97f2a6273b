// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statechart/half_plan.h"

#include <algorithm>
#include <span>

namespace synstep {

namespace {

using enum State;

constexpr std::array openingStates{closed, listen, synReceived, synSent, established};
constexpr std::array closingStates{established, finWait1, closeWait, closing,
                                   finWait2,    lastAck,  timeWait,  closed};
// CLOSED is a part of both halves.
constexpr std::array openingPills{listen, synReceived, synSent};
constexpr std::array closingPills{finWait1, closeWait, finWait2, closing, lastAck, timeWait};

constexpr qreal padding = 7, foldHeight = 35, topMargin = 16, leastWidth = 90,
                side = 10;  // side: room for tokens
constexpr qreal pillWidth = 18, pillHeight = 12, pillPitch = 22.5, pillMargin = 9;
constexpr qreal tokenBelow = 12;  // the lowest row
constexpr qreal lineDown = 15;    // from one line of words to the next

std::span<const State> statesOf(ChartHalf half) {
    if (half == ChartHalf::opening) return openingStates;
    return closingStates;
}

int rowOf(ChartHalf half, State state) {
    if (half == ChartHalf::opening)
        return state == closed ? 0 : state == listen ? 1 : state == established ? 3 : 2;
    if (state == established) return 0;
    if (state == finWait1 || state == closeWait) return 1;
    if (state == closing) return 2;
    return state == finWait2 || state == lastAck ? 3 : 4;
}

enum class Place { left, middle, right };

Place placeOf(ChartHalf half, State state) {
    if (half == ChartHalf::opening)
        return state == synReceived ? Place::left : state == synSent ? Place::right : Place::middle;
    if (state == established || state == closing) return Place::middle;
    return state == finWait1 || state == finWait2 || state == timeWait ? Place::left : Place::right;
}

// Short names for the corners of routes.
struct Sides {
    const HalfPlan& plan;
    qreal x(State s) const { return plan.node(s).center().x(); }
    qreal y(State s) const { return plan.node(s).center().y(); }
    qreal top(State s) const { return plan.node(s).top(); }
    qreal bottom(State s) const { return plan.node(s).bottom(); }
    qreal left(State s) const { return plan.node(s).left(); }
    qreal right(State s) const { return plan.node(s).right(); }
    qreal between(State above, State below) const { return (bottom(above) + top(below)) / 2; }

    // Two lines in the gap below `above`, a few px from the line that passes there.
    std::vector<EdgeLabel> inGap(qreal at, State above, State below, Align align) const {
        const qreal middle = between(above, below);
        if (top(below) - bottom(above) < 2 * lineDown) return {{{at, middle + 5}, align, -1}};
        return {{{at, middle - 8}, align, 0}, {{at, middle + lineDown - 9}, align, 1}};
    }
};

struct Laid {
    EdgeStyle style;
    std::vector<QPointF> corners;
    std::vector<EdgeLabel> labels;
};

std::optional<Laid> openingRoute(State from, State to, const Sides& s, qreal right) {
    const std::pair way(from, to);
    if (way == std::pair(closed, listen))
        return Laid{EdgeStyle::serverPath,
                    {{s.x(closed), s.bottom(closed)}, {s.x(closed), s.top(listen)}},
                    s.inGap(s.x(closed) + 6, closed, listen, Align::left)};
    if (way == std::pair(closed, synSent)) {
        const qreal x = right - 20;
        return Laid{EdgeStyle::clientPath,
                    {{s.right(closed), s.y(closed)}, {x, s.y(closed)}, {x, s.top(synSent)}},
                    {{{s.right(closed) + 5, s.y(closed) - 6}, Align::left, 0},
                     {{s.right(closed) + 5, s.y(closed) + lineDown + 1}, Align::left, 1}}};
    }
    if (way == std::pair(listen, synSent)) {
        const qreal x = std::max(s.left(synSent) + 20, s.right(listen) + 12);
        return Laid{
            EdgeStyle::rare, {{s.right(listen), s.y(listen)}, {x, s.y(listen)}, {x, s.top(synSent)}}, {}};
    }
    if (way == std::pair(listen, synReceived)) {
        const qreal x = s.left(synReceived) + 22, y = s.y(listen) - 8;
        return Laid{EdgeStyle::serverPath,
                    {{s.left(listen), y}, {x, y}, {x, s.top(synReceived)}},
                    s.inGap(s.left(synReceived), closed, listen, Align::left)};
    }
    if (way == std::pair(synReceived, listen)) {
        const qreal x = s.left(synReceived) + 52, y = s.y(listen) + 9;
        return Laid{EdgeStyle::backToListen,
                    {{x, s.top(synReceived)}, {x, y}, {s.left(listen), y}},
                    {{{x + 8, s.between(listen, synReceived) + 5}, Align::left, -1}}};
    }
    if (way == std::pair(synSent, synReceived))
        return Laid{EdgeStyle::rare,
                    {{s.left(synSent), s.y(synSent)}, {s.right(synReceived), s.y(synSent)}},
                    s.inGap(s.right(synReceived) + 4, listen, synReceived, Align::center)};
    if (way == std::pair(synSent, established))
        return Laid{EdgeStyle::clientPath,
                    {{s.x(synSent), s.bottom(synSent)},
                     {s.x(synSent), s.y(established)},
                     {s.right(established), s.y(established)}},
                    {{{s.x(synSent) - 6, s.bottom(synSent) + lineDown}, Align::right, -1}}};
    if (way == std::pair(synReceived, established)) {
        const qreal x = s.left(synReceived) + 28;
        return Laid{
            EdgeStyle::serverPath,
            {{x, s.bottom(synReceived)}, {x, s.y(established)}, {s.left(established), s.y(established)}},
            {{{x + 6, s.bottom(synReceived) + lineDown + 2}, Align::left, -1}}};
    }
    return std::nullopt;
}

std::optional<Laid> closingRoute(State from, State to, const Sides& s, qreal left, qreal right) {
    const std::pair way(from, to);
    const qreal run = s.between(established, finWait1), middle = s.x(closing);
    const auto down = [&](State above, State below, qreal labelX, Align align) {
        const State beside = rowOf(ChartHalf::closing, above) == 1 ? closing : below;
        return Laid{above == finWait1 || above == finWait2 ? EdgeStyle::clientPath : EdgeStyle::serverPath,
                    {{s.x(above), s.bottom(above)}, {s.x(above), s.top(below)}},
                    {{{labelX, s.between(above, beside) + 5}, align, -1}}};
    };
    if (way == std::pair(established, finWait1)) {
        const qreal x = s.x(established) - 26;
        return Laid{
            EdgeStyle::clientPath,
            {{x, s.bottom(established)}, {x, run}, {s.x(finWait1), run}, {s.x(finWait1), s.top(finWait1)}},
            {{{left, s.y(established) - 2}, Align::left, 0},
             {{left, s.y(established) + lineDown - 2}, Align::left, 1}}};
    }
    if (way == std::pair(established, closeWait)) {
        const qreal x = s.x(established) + 26;
        return Laid{
            EdgeStyle::serverPath,
            {{x, s.bottom(established)}, {x, run}, {s.x(closeWait), run}, {s.x(closeWait), s.top(closeWait)}},
            {{{right, s.y(established) - 2}, Align::right, 0},
             {{right, s.y(established) + lineDown - 2}, Align::right, 1}}};
    }
    if (way == std::pair(finWait1, finWait2)) return down(finWait1, finWait2, s.x(finWait1) + 6, Align::left);
    if (way == std::pair(finWait2, timeWait)) return down(finWait2, timeWait, s.x(finWait2) + 6, Align::left);
    if (way == std::pair(closeWait, lastAck))
        return down(closeWait, lastAck, s.x(closeWait) - 6, Align::right);
    if (way == std::pair(lastAck, closed)) return down(lastAck, closed, s.x(lastAck) - 6, Align::right);
    if (way == std::pair(finWait1, closing)) {
        const qreal x = (s.right(finWait1) + s.left(closeWait)) / 2;
        return Laid{EdgeStyle::rare,
                    {{s.right(finWait1), s.y(finWait1)}, {x, s.y(finWait1)}, {x, s.top(closing)}},
                    {{{x + 4, s.between(finWait1, closing) + 5}, Align::left, -1}}};
    }
    if (way == std::pair(closing, timeWait)) {
        const qreal y = s.y(timeWait) - 6, x = middle;
        return Laid{EdgeStyle::rare,
                    {{x, s.bottom(closing)}, {x, y}, {s.right(timeWait), y}},
                    {{{x + 4, s.between(closing, finWait2) + 5}, Align::left, -1}}};
    }
    if (way == std::pair(timeWait, closed))
        return Laid{EdgeStyle::clientPath,
                    {{s.right(timeWait), s.y(timeWait) + 4}, {s.left(closed), s.y(timeWait) + 4}},
                    {{{middle, s.bottom(timeWait) + lineDown - 6}, Align::center, -1}}};
    if (way == std::pair(finWait1, timeWait)) {
        const qreal x = left - 6;
        return Laid{EdgeStyle::note,
                    {{s.left(finWait1), s.y(finWait1)},
                     {x, s.y(finWait1)},
                     {x, s.y(timeWait)},
                     {s.left(timeWait), s.y(timeWait)}},
                    {}};
    }
    return std::nullopt;
}

// Beside each other in the box, its name to the left of them.
void placePills(HalfPlan& plan) {
    const std::vector<State> states = plan.folded();
    qreal x = plan.fold.right() - pillMargin - pillPitch * static_cast<qreal>(states.size()) + pillPitch -
              pillWidth;
    for (const State state : states) {
        plan.nodes[static_cast<std::size_t>(state)] =
            QRectF(x, plan.fold.center().y() - pillHeight / 2, pillWidth, pillHeight);
        x += pillPitch;
    }
}

}  // namespace

bool HalfPlan::shows(State state) const {
    const auto states = statesOf(half);
    return std::find(states.begin(), states.end(), state) != states.end();
}

std::vector<State> HalfPlan::folded() const {
    if (half == ChartHalf::opening) return {closingPills.begin(), closingPills.end()};
    return {openingPills.begin(), openingPills.end()};
}

std::optional<Route> HalfPlan::routeOf(const Transition& transition) const {
    if (!shows(transition.from) || !shows(transition.to)) return std::nullopt;
    const Sides sides{*this};
    const qreal left = side, right = size.width() - side;
    std::optional<Laid> drawn = half == ChartHalf::opening
                                    ? openingRoute(transition.from, transition.to, sides, right)
                                    : closingRoute(transition.from, transition.to, sides, left, right);
    if (!drawn && transition.kind != EdgeKind::reset) return std::nullopt;
    Route route;
    route.transition = transition;
    if (drawn) {
        route.style = drawn->style;
        route.corners = std::move(drawn->corners);
        route.labels = std::move(drawn->labels);
        route.onlyWhenTaken = route.style == EdgeStyle::note;
    } else {
        route.corners = {{sides.right(transition.from) - 14, sides.bottom(transition.from)}};
        route.isStub = route.onlyWhenTaken = true;
    }
    return route;
}

std::vector<QPointF> HalfPlan::toFold() const {
    const QRectF& node = this->node(established);
    const qreal x = node.center().x();
    if (half == ChartHalf::opening) return {{x, node.bottom()}, {x, fold.top()}};
    return {{x, fold.bottom()}, {x, node.top()}};
}

HalfPlan planHalf(ChartHalf half, QSizeF size, qreal nodeHeight,
                  const std::function<qreal(State)>& nameWidth) {
    HalfPlan plan;
    plan.half = half;
    plan.size = size;
    const bool opens = half == ChartHalf::opening;
    // The room between rows by their share; in the opening half words stand there, too.
    const std::array<qreal, 4> shareOpening{35, 40, 37, 24};
    const std::array<qreal, 5> shareClosing{20, 20, 20, 20, 20};
    const std::span<const qreal> shares =
        opens ? std::span<const qreal>(shareOpening) : std::span<const qreal>(shareClosing);
    qreal whole = 0;
    for (const qreal share : shares) whole += share;
    const auto rows = static_cast<qreal>(shares.size());
    const qreal room = size.height() - topMargin - foldHeight - rows * nodeHeight - (opens ? 2 : tokenBelow);
    std::vector<qreal> tops;
    qreal y = topMargin;
    if (!opens) {
        plan.fold = QRectF(side, y, size.width() - 2 * side, foldHeight);
        y += foldHeight + shares[0] / whole * room;
    }
    for (std::size_t i = 0; i < shares.size(); ++i) {
        tops.push_back(y);
        const std::size_t gap = opens ? i : std::min(i + 1, shares.size() - 1);
        y += nodeHeight + shares[gap] / whole * room;
    }
    if (opens) plan.fold = QRectF(side, y, size.width() - 2 * side, foldHeight);
    placePills(plan);
    for (const State state : statesOf(half)) {
        const Place place = placeOf(half, state);
        const qreal words = nameWidth(state) + 2 * padding;
        const qreal width = place == Place::middle ? std::max(words, leastWidth) : words;
        const qreal left = place == Place::left    ? side
                           : place == Place::right ? size.width() - side - width
                                                   : (size.width() - width) / 2;
        plan.nodes[static_cast<std::size_t>(state)] =
            QRectF(left, tops[static_cast<std::size_t>(rowOf(half, state))], width, nodeHeight);
    }
    return plan;
}

}  // namespace synstep
