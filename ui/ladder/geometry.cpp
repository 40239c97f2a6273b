// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ladder/geometry.h"

#include <algorithm>
#include <cmath>

namespace synstep {

namespace {

// Between the designs for ladders of 640 and 840 px (measures.md 1), in a straight line; not beyond 840.
qreal between(qreal width, qreal at640, qreal at840) {
    const qreal share = (std::min(width, 840.0) - 640) / 200;
    return at640 + share * (at840 - at640);
}

constexpr qreal widestLane = 640, oneLineFrom = 520;
// On a projector the type is bigger, and what stands beside the lane is less.
constexpr qreal numbersApartOnScreen = 240, numbersApartOnProjector = 140, closeLabels = 20;
constexpr qreal besideBar = 18, besideTimers = 32;
constexpr qreal firstRowBare = 44, belowNowBare = 28, halfBarBare = 6.25;
constexpr qreal highest = 24000, highestPage = 7000;  // of a linear axis
constexpr qreal listenerRoom = 12, columnAlone = 108, edge = 8;
// The pill of now is wider than a time, and what a step has changed may have an outline.
constexpr qreal besideTimes = 16;

}  // namespace

LadderGeometry::LadderGeometry(const LadderModel& model, const LadderMetrics& metrics, const Theme& theme,
                               bool listening)
    : width(metrics.width), times(metrics.times), bare(metrics.bare), headHeight(ladderHeadHeight(metrics)) {
    if (bare) {  // no call has its tab there
        firstRow = firstRowBare;
        belowNow = belowNowBare;
        halfBar = halfBarBare;
        arrowGap = halfBarBare + 1;
    }
    const bool projector = theme.medium() == Medium::projector;
    const qreal numbersApartBelow = projector ? numbersApartOnProjector : numbersApartOnScreen;
    for (const HostId host : {HostId::client, HostId::server}) {
        const auto strips = std::min<std::uint32_t>(model.timerSlots[indexOf(host)], 3);
        textOffset[indexOf(host)] = bare ? besideBar : besideTimers + stripStep * (strips - 1);
    }
    const auto widest = textSize(QStringLiteral("SYN-RECEIVED"), Type::state, theme).width() + listenerRoom;
    const qreal clientRoom =
        std::max(columnAlone - edge, widest - listenerRoom + besideTimes - edge) + textOffset[0];
    const qreal serverRoom = std::max(columnAlone - edge, widest) + textOffset[1];
    const qreal gutter = between(width, 48, 56);
    gutterRight = times ? gutter : 0;
    client = std::max(between(width, 188, 204) - (times ? 0 : gutter), gutterRight + edge + clientRoom);
    qreal right = std::max(between(width, 134, 164), serverRoom + halfListener) + between(width, 38, 48);
    bool listenerShown = listening && metrics.listener;
    const auto laneLeft = [&] { return width - client - right; };
    if (!listenerShown || laneLeft() < numbersApartBelow) {
        listenerShown = false;
        right = serverRoom + edge;
    }
    if (laneLeft() < numbersApartBelow) {
        timesBesideWords = true;
        gutterRight = times ? edge / 2 + textSize(QStringLiteral("0.000"), Type::time, theme).width() : 0;
        client = clientRoom + edge;
    }
    numbersApart = laneLeft() < numbersApartBelow;
    if (numbersApart) {
        const QString numbers = QStringLiteral("seq=1000 ack=1000");
        right = std::max(right, textOffset[1] + textSize(numbers, Type::numbers, theme).width() + edge);
    }
    const qreal lane = std::clamp(laneLeft(), 60.0, widestLane);
    client += std::max(0.0, laneLeft() - widestLane) / 2;
    server = client + lane;
    if (listenerShown) listener = server + std::max(between(width, 134, 164), serverRoom + halfListener);
    // On whole pixels, or their bars' outlines would be two half-lit ones wide.
    client = std::round(client);
    server = std::round(server);
    listener = std::round(listener);
    labelDistance = lane < narrowLane ? 36 : 60;
    // On a page, or on a screen that shows one, a number stands before the label, and clear of the head of
    // the arrow that comes in.
    const bool page = theme.medium() == Medium::page;
    if (page || theme.name() == ThemeName::print)
        labelDistance = lane >= narrowLane ? 72 : lane >= 360 ? 60 : 48;
    if (projector && lane < narrowLane) labelDistance = closeLabels;
    if (numbersApart) labelDistance = page ? 40 : 16;
    oneLine = lane >= oneLineFrom;
    transit = std::clamp(lane * 0.135, 50.0, 64.0);
    if (metrics.axis == TimeAxis::linear) scaleTime(model, page);
}

// So that the quickest message falls as an arrow usually does. Where long waits would make that too high, all
// is flatter: as high as the run would be by event if there is much in it, else as is still scrolled through;
// a page, as a PNG of twice its size may be.
void LadderGeometry::scaleTime(const LadderModel& model, bool page) {
    Instant first = never, last{};
    for (const LadderPoint& point : model.points) {
        first = std::min(first, point.at);
        last = std::max(last, point.at);
    }
    const auto quickest = static_cast<qreal>(model.quickest.count());
    pxPerMicrosecond = transit / quickest;
    if (first >= last) return;
    const auto span = static_cast<qreal>((last - first).count());
    const qreal most =
        std::max(page ? highestPage : highest, static_cast<qreal>(model.points.size()) * callRow);
    pxPerMicrosecond = std::min(pxPerMicrosecond, most / span);
    transit = pxPerMicrosecond * quickest;
}

qreal LadderGeometry::columnWidth(HostId host) const {
    if (host == HostId::client)
        return textEdge(host) - (gutterRight > 0 && !timesBesideWords ? gutterRight + besideTimes : edge);
    return (listener > 0 ? listener - listenerRoom : width - edge) - textEdge(host);
}

}  // namespace synstep
