// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statechart/routes.h"

#include <QLineF>
#include <utility>

namespace synstep {

namespace {

using enum State;

// The chart's fixed points, short enough to write routes with; offsets are in units.
struct Plan {
    const ChartGeometry& g;
    qreal u, L, C, R, hw, hh;

    explicit Plan(const ChartGeometry& geometry)
        : g(geometry), u(g.unit), L(g.left), C(g.middle), R(g.right), hw(g.halfWidth), hh(g.halfHeight) {}
    qreal row(int i, qreal offset = 0) const { return g.y[static_cast<std::size_t>(i)] + offset * u; }
    qreal top(int i) const { return row(i) - hh; }
    qreal bottom(int i) const { return row(i) + hh; }

    // Words above a horizontal run and below it.
    std::vector<EdgeLabel> around(qreal x, qreal y) const {
        return {{{x, y - 5 * u}, Align::center, 0}, {{x, y + 13 * u}, Align::center, 1}};
    }
    std::vector<EdgeLabel> above(qreal x, qreal y, Align align) const {
        return {{{x, y - 5 * u}, align, -1}};
    }
    std::vector<EdgeLabel> below(qreal x, qreal y, Align align) const {
        return {{{x, y + 13 * u}, align, -1}};
    }
    // In one line or two beside a vertical run.
    std::vector<EdgeLabel> beside(qreal x, qreal y, Align align) const { return {{{x, y}, align, -1}}; }
    std::vector<EdgeLabel> besideInTwo(qreal x, qreal y) const {
        return {{{x, y}, Align::left, 0}, {{x, y + 14 * u}, Align::left, 1}};
    }
};

Route edge(EdgeStyle style, std::vector<QPointF> corners, std::vector<EdgeLabel> labels) {
    Route route;
    route.style = style;
    route.corners = std::move(corners);
    route.labels = std::move(labels);
    return route;
}

std::optional<Route> openingRoute(State from, State to, const Plan& p) {
    const auto [g, u, L, C, R, hw, hh] = p;
    const std::pair way(from, to);
    const qreal middle12 = (p.row(1) + p.row(2)) / 2 + 4 * u;
    if (way == std::pair(closed, listen))
        return edge(EdgeStyle::serverPath, {{C + 12 * u, p.bottom(1)}, {C + 12 * u, p.top(2)}},
                    p.beside(C + 18 * u, middle12, Align::left));
    if (way == std::pair(listen, closed))
        return edge(EdgeStyle::rare, {{C - 12 * u, p.top(2)}, {C - 12 * u, p.bottom(1)}},
                    p.beside(C - 18 * u, middle12, Align::right));
    if (way == std::pair(closed, synSent)) {
        const qreal y = p.row(1, -5), x = R + 40 * u;
        return edge(EdgeStyle::clientPath, {{C + hw, y}, {x, y}, {x, p.top(3)}},
                    p.above(C + hw + 7 * u, y, Align::left));
    }
    if (way == std::pair(synSent, closed)) {
        const qreal y = p.row(1, 8), x = R + 22 * u;
        return edge(EdgeStyle::rare, {{x, p.top(3)}, {x, y}, {C + hw, y}},
                    p.below(C + hw + 14 * u, y, Align::left));
    }
    if (way == std::pair(listen, synSent)) {
        const qreal y = p.row(2), x = R + 4 * u;
        return edge(EdgeStyle::rare, {{C + hw, y}, {x, y}, {x, p.top(3)}},
                    p.above(C + hw + 7 * u, y, Align::left));
    }
    if (way == std::pair(listen, synReceived)) {
        const qreal y = p.row(2, -6), x = L - 6 * u;
        return edge(EdgeStyle::serverPath, {{C - hw, y}, {x, y}, {x, p.top(3)}},
                    p.above(C - hw - 6 * u, y, Align::right));
    }
    if (way == std::pair(synReceived, listen)) {
        const qreal y = p.row(2, 7), x = L + 32 * u;
        return edge(EdgeStyle::backToListen, {{x, p.top(3)}, {x, y}, {C - hw, y}},
                    p.below(x + 6 * u, y, Align::left));
    }
    if (way == std::pair(synSent, synReceived))
        return edge(EdgeStyle::rare, {{R - hw, p.row(3)}, {L + hw, p.row(3)}},
                    p.around((L + R) / 2, p.row(3)));
    if (way == std::pair(synSent, established))
        return edge(EdgeStyle::clientPath, {{R, p.bottom(3)}, {R, p.row(4)}, {C + hw, p.row(4)}},
                    p.around((C + hw + R + 7 * u) / 2, p.row(4)));
    if (way == std::pair(synReceived, established)) {
        const qreal x = L - 12 * u;
        return edge(EdgeStyle::serverPath, {{x, p.bottom(3)}, {x, p.row(4)}, {C - hw, p.row(4)}},
                    p.above(x + 7 * u, p.row(4), Align::left));
    }
    return std::nullopt;
}

std::optional<Route> closingRoute(State from, State to, const Plan& p) {
    const auto [g, u, L, C, R, hw, hh] = p;
    const std::pair way(from, to);
    const qreal run = g.closeRunY();
    if (way == std::pair(synReceived, finWait1)) {
        const qreal x = L - 42 * u;
        return edge(EdgeStyle::rare, {{x, p.bottom(3)}, {x, p.top(5)}},
                    p.besideInTwo(x + 6 * u, p.row(4, 29)));
    }
    if (way == std::pair(established, finWait1)) {
        const qreal from4 = C - 26 * u, to5 = L + 30 * u;
        return edge(EdgeStyle::clientPath, {{from4, p.bottom(4)}, {from4, run}, {to5, run}, {to5, p.top(5)}},
                    p.around((from4 + to5) / 2, run));
    }
    if (way == std::pair(established, closeWait)) {
        const qreal from4 = C + 26 * u;
        return edge(EdgeStyle::serverPath, {{from4, p.bottom(4)}, {from4, run}, {R, run}, {R, p.top(5)}},
                    p.around((from4 + R) / 2, run));
    }
    if (way == std::pair(finWait1, finWait2))
        return edge(EdgeStyle::clientPath, {{L, p.bottom(5)}, {L, p.top(6)}},
                    p.beside(L + 6 * u, (p.row(5) + p.row(6)) / 2 + 7 * u, Align::left));
    if (way == std::pair(finWait1, closing))
        return edge(EdgeStyle::rare, {{L + hw, p.row(5)}, {C, p.row(5)}, {C, p.top(6)}},
                    p.around((L + hw + C) / 2, p.row(5)));
    if (way == std::pair(finWait2, timeWait))
        return edge(EdgeStyle::clientPath, {{L, p.bottom(6)}, {L, p.row(7, -6)}, {C - hw, p.row(7, -6)}},
                    p.besideInTwo(L + 6 * u, p.row(6, 36)));
    if (way == std::pair(closing, timeWait))
        return edge(EdgeStyle::rare, {{C, p.bottom(6)}, {C, p.top(7)}},
                    p.beside(C - 6 * u, (p.row(6) + p.row(7)) / 2 + 2 * u, Align::right));
    if (way == std::pair(closeWait, lastAck))
        return edge(EdgeStyle::serverPath, {{R, p.bottom(5)}, {R, p.top(6)}},
                    p.besideInTwo(R + 6 * u, (p.row(5) + p.row(6)) / 2));
    if (way == std::pair(lastAck, closed))
        return edge(EdgeStyle::serverPath, {{R, p.bottom(6)}, {R, p.top(7)}},
                    p.besideInTwo(R + 6 * u, (p.row(6) + p.row(7)) / 2 + 2 * u));
    if (way == std::pair(timeWait, closed))
        return edge(EdgeStyle::clientPath, {{C + hw, p.row(7)}, {R - hw, p.row(7)}},
                    p.above((C + R) / 2, p.row(7), Align::center));
    return std::nullopt;
}

// What figure 5 leaves out.
std::optional<Route> otherRoute(const Transition& t, const Plan& p) {
    const auto [g, u, L, C, R, hw, hh] = p;
    if (t.from == finWait1 && t.to == timeWait) {
        const qreal x = g.noteX(), y = p.row(7, 7);
        return edge(EdgeStyle::note, {{L - hw, p.row(5)}, {x, p.row(5)}, {x, y}, {C - hw, y}},
                    p.below(C - hw - 4 * u, y, Align::right));
    }
    if (t.from == timeWait && t.to == synReceived) {
        const qreal x = L - hw - 13 * u, y = p.row(7, 24);
        Route route =
            edge(EdgeStyle::note,
                 {{C - 30 * u, p.bottom(7)}, {C - 30 * u, y}, {x, y}, {x, p.row(3)}, {L - hw, p.row(3)}}, {});
        route.onlyWhenTaken = true;
        return route;
    }
    if (t.from == synReceived && t.to == timeWait) {
        const qreal x = L - hw - 19 * u, y = p.row(7, 30), out = p.row(3, 7);
        Route route = edge(EdgeStyle::note,
                           {{L - hw, out}, {x, out}, {x, y}, {C - 22 * u, y}, {C - 22 * u, p.bottom(7)}}, {});
        route.onlyWhenTaken = true;
        return route;
    }
    if (t.from == timeWait && t.to == established) {
        const qreal x = C + hw + 9 * u, y = p.top(7) - 10 * u, above = p.row(4, 7);
        Route route =
            edge(EdgeStyle::note,
                 {{C + 50 * u, p.top(7)}, {C + 50 * u, y}, {x, y}, {x, above}, {C + hw, above}}, {});
        route.onlyWhenTaken = true;
        return route;
    }
    if (t.from == listen && t.to == established) {
        const qreal x = C + 50 * u;
        Route route = edge(EdgeStyle::note, {{x, p.bottom(2)}, {x, p.top(4)}},
                           p.besideInTwo(x + 6 * u, (p.row(2) + p.row(3)) / 2));
        route.onlyWhenTaken = true;
        return route;
    }
    if (t.kind == EdgeKind::reset && t.to == closed) {
        Route route;
        const QPointF at = g.center(t.from);
        route.corners = {{at.x() + hw - 10 * u, at.y() + hh}};
        route.isStub = true;
        return route;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Route> routeOf(const Transition& transition, const ChartGeometry& geometry) {
    const Plan plan(geometry);
    std::optional<Route> route = openingRoute(transition.from, transition.to, plan);
    if (!route) route = closingRoute(transition.from, transition.to, plan);
    if (!route) route = otherRoute(transition, plan);
    if (!route) return route;
    route->transition = transition;
    if (geometry.compact) route->labels.clear();
    return route;
}

QPainterPath pathOf(const std::vector<QPointF>& corners, qreal radius) {
    QPainterPath path(corners.front());
    for (std::size_t i = 1; i + 1 < corners.size(); ++i) {
        const QLineF in(corners[i], corners[i - 1]), out(corners[i], corners[i + 1]);
        const qreal cut = qMin(radius, qMin(in.length(), out.length()) / 2);
        path.lineTo(in.pointAt(cut / in.length()));
        path.quadTo(corners[i], out.pointAt(cut / out.length()));
    }
    if (corners.size() > 1) path.lineTo(corners.back());
    return path;
}

}  // namespace synstep
