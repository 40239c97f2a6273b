// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statechart/tokens.h"

#include <algorithm>
#include <cmath>

namespace synstep {

namespace {

constexpr qreal fullSize = 17, compactSize = 14;
constexpr qreal depthAlone = 14, depthOfTwo = 11;  // from the node's end to the middle of a token inside
constexpr qreal besideName = 2, besideTip = 1.5, leastEdge = 9;

}  // namespace

QPointF PlacedToken::clearOf(QPointF tip, QPointF before) const {
    const qreal reach = size / 2;
    if (!across || tip.y() != before.y()) return tip;
    if (std::abs(tip.y() - center.y()) > reach + besideTip || std::abs(tip.x() - center.x()) > reach)
        return tip;
    const qreal way = before.x() < tip.x() ? -1 : 1;
    const QPointF beside(center.x() + way * (reach + besideTip), tip.y());
    return std::abs(beside.x() - before.x()) < leastEdge ? tip : beside;
}

std::vector<PlacedToken> placeTokens(const ChartRun& run, const ChartGeometry& g,
                                     const std::function<qreal(State)>& nameWidth) {
    std::vector<PlacedToken> tokens;
    for (const HostId host : {HostId::server, HostId::client})
        if (run.listens[indexOf(host)])
            tokens.push_back({TokenKind::listener, host, State::listen, false, false, false, {}, 0});
    for (const HostId host : {HostId::client, HostId::server})
        if (const auto& token = run.tokens[indexOf(host)])
            tokens.push_back({host == HostId::client ? TokenKind::client : TokenKind::server,
                              host,
                              token->state,
                              token->ended,
                              token->ghost,
                              false,
                              {},
                              0});
    for (PlacedToken& token : tokens) {
        const auto together = std::count_if(tokens.begin(), tokens.end(), [&](const PlacedToken& other) {
            return other.state == token.state && other.ended == token.ended;
        });
        const QRectF box = g.node(token.state, token.ended);
        token.size = (g.compact ? compactSize : fullSize) * g.unit;
        const qreal depth = (together > 1 ? depthOfTwo : depthAlone) * g.unit;
        const qreal taken = static_cast<qreal>(std::min<std::ptrdiff_t>(together, 2)) *
                            (depth + token.size / 2 + besideName * g.unit);
        token.across = g.compact || nameWidth(token.state) > box.width() - taken;
        const qreal inside = token.across ? 0 : depth;
        token.center = {token.isLeft() ? box.left() + inside : box.right() - inside, box.center().y()};
    }
    return tokens;
}

}  // namespace synstep
