// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_things.h"

#include <algorithm>

#include "ui/plots/state_bars.h"

namespace synstep {

namespace {

constexpr qreal lineReach = 4;

std::vector<PlotThing> segmentsOf(const PlotData& data) {
    std::vector<PlotThing> things;
    for (const SentPoint& point : data.sent) {
        const QRectF place(secondsOf(point.at), static_cast<double>(point.sequence), 0, octetsAbove(point));
        const qreal size = point.isLost ? lostSize : markerSize + markerStroke;
        things.push_back({Selection{point.id}, place, size / 2, false, {}, {}});
    }
    return things;
}

std::vector<PlotThing> timersOf(const PlotData& data) {
    std::vector<PlotThing> things;
    for (const HostId host : {HostId::client, HostId::server}) {
        const auto thing = Selection::of(SelectedTimer{host, data.socket, Timer::retransmission});
        const auto& points = data.timeout[indexOf(host)];
        for (std::size_t i = 0; i < points.size();) {
            const TimeoutPoint& begin = points[i];
            while (i < points.size() && points[i].timeout == begin.timeout) ++i;
            const Duration lasts = (i < points.size() ? points[i].at : data.end) - begin.at;
            const Duration seen = std::min(lasts, std::max(data.shownEnd() - begin.at, Duration{0}));
            const QRectF place(secondsOf(begin.at), secondsOf(begin.timeout), secondsOf(seen), 0);
            things.push_back({thing, place, lineReach, false, lasts, begin.timeout});
        }
    }
    return things;
}

std::vector<PlotThing> statesOf(const PlotData& data) {
    std::vector<PlotThing> things;
    for (const StateSpan& span : data.states) {
        const Instant end = std::min(span.to, data.shownEnd());
        if (end <= span.from) continue;
        const QRectF place(secondsOf(span.from), StateBars::heightOf(span.host) - StateBars::halfBar,
                           secondsOf(end - span.from), 2 * StateBars::halfBar);
        things.push_back({Selection::of(SelectedState{span.state, span.socket, span.host}),
                          place,
                          0,
                          true,
                          span.to - span.from,
                          {}});
    }
    return things;
}

}  // namespace

std::vector<PlotThing> thingsOf(Plot plot, const PlotData& data) {
    switch (plot) {
        case Plot::sequence:
            return segmentsOf(data);
        case Plot::timeout:
            return timersOf(data);
        case Plot::states:
            return statesOf(data);
        case Plot::queues:
            break;  // counts are of many
    }
    return {};
}

}  // namespace synstep
