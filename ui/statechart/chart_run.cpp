// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statechart/chart_run.h"

#include <algorithm>

namespace synstep {

namespace {

class Reader {
  public:
    explicit Reader(const StateChartView& view) : view_(view) {
        run_.tokens[indexOf(HostId::client)] = ChartToken{};
    }

    ChartRun read() {
        if (!view_.trace) return run_;
        const std::size_t end = std::min(view_.cursor, view_.trace->size());
        const std::size_t begins = view_.stepBegins.value_or(end == 0 ? 0 : end - 1);
        for (const std::size_t i : view_.trace->stateChanges(end))
            take(view_.trace->entry(i), i, i >= begins);
        forgetGhosts(end - (end > 0 ? 1 : 0));
        return run_;
    }

  private:
    void take(const Entry& entry, std::size_t index, bool current) {
        forgetGhosts(index);
        last_ = index;
        const auto* made = entry.as<CallMade>();
        if (made && made->refusal == Refusal::none && made->call.kind == CallKind::crash) {
            run_.tokens[indexOf(entry.host)].reset();
            run_.listens[indexOf(entry.host)] = false;
        }
        for (const Effect& effect : entry.effects)
            if (const auto* change = std::get_if<StateChanged>(&effect.what))
                take(*change, effect.socket, entry.host, current);
    }

    void take(const StateChanged& change, SocketName socket, HostId host, bool current) {
        if (socket.isListener()) run_.listens[indexOf(host)] = change.to == State::listen;
        if (socket != view_.socket) return;
        ChartToken token{change.to, change.to == State::closed, false};
        // A half-open child that dies leaves nothing behind: its listener never left LISTEN.
        token.ghost =
            change.from == State::synReceived && change.to == State::closed && run_.listens[indexOf(host)];
        run_.tokens[indexOf(host)] = token;
        for (TakenEdge& edge : run_.edges) {
            if (edge.from != change.from || edge.to != change.to) continue;
            edge.current = edge.current || current;
            return;
        }
        run_.edges.push_back({change.from, change.to, current});
    }

    // Who has gone with an earlier entry than this one.
    void forgetGhosts(std::size_t index) {
        if (index == last_) return;
        for (auto& token : run_.tokens)
            if (token && token->ghost) token.reset();
    }

    const StateChartView& view_;
    ChartRun run_;
    std::optional<std::size_t> last_;  // that changed a state
};

}  // namespace

const TakenEdge* ChartRun::find(State from, State to) const {
    for (const TakenEdge& edge : edges)
        if (edge.from == from && edge.to == to) return &edge;
    return nullptr;
}

bool ChartRun::entered(State state) const {
    return std::any_of(edges.begin(), edges.end(),
                       [&](const TakenEdge& edge) { return edge.current && edge.to == state; });
}

const TakenEdge* ChartRun::current() const {
    for (auto edge = edges.rbegin(); edge != edges.rend(); ++edge)
        if (edge->current) return &*edge;
    return nullptr;
}

ChartRun chartRun(const StateChartView& view) {
    return Reader(view).read();
}

}  // namespace synstep
