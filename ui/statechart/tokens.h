// SPDX-License-Identifier: GPL-3.0-or-later
// Where the tokens of client, server and listener stand: inside their node, C and L at its left end, S at its
// right one; across that end where the name leaves them no room. One rule for all three.
#pragma once

#include <functional>
#include <vector>

#include "ui/scene/glyphs.h"
#include "ui/statechart/chart_run.h"
#include "ui/statechart/geometry.h"

namespace synstep {

struct PlacedToken {
    TokenKind kind = TokenKind::client;
    HostId host = HostId::client;
    State state = State::closed;
    bool ended = false;
    bool ghost = false;
    bool across = false;  // the end of its node
    QPointF center;
    qreal size = 17;

    bool isLeft() const { return kind != TokenKind::server; }
    // Where an edge that comes in there has its tip: beside the token, not under it.
    QPointF clearOf(QPointF tip, QPointF before) const;
};

// `nameWidth`: of a state's name as it stands in its node.
std::vector<PlacedToken> placeTokens(const ChartRun& run, const ChartGeometry& geometry,
                                     const std::function<qreal(State)>& nameWidth);

}  // namespace synstep
