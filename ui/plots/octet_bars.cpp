// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/octet_bars.h"

#include <QPainter>
#include <QtCharts/QChart>

namespace synstep {

namespace {

constexpr qreal barWidth = 2;
constexpr qreal behindMarks = 3.5;  // before the lines of the axes

}  // namespace

OctetBars::OctetBars(QChart& chart, std::vector<Bar> bars)
    : QGraphicsObject(&chart), chart_(chart), bars_(std::move(bars)), place_(chart.plotArea()) {
    setZValue(behindMarks);
    connect(&chart, &QChart::plotAreaChanged, this, [this](const QRectF& place) {
        prepareGeometryChange();
        place_ = place;
        update();
    });
}

void OctetBars::show(QChart& chart, std::vector<Bar> bars) {
    delete of(chart);
    if (!bars.empty()) new OctetBars(chart, std::move(bars));
}

const OctetBars* OctetBars::of(const QChart& chart) {
    for (const QGraphicsItem* item : chart.childItems())
        if (const auto* bars = dynamic_cast<const OctetBars*>(item)) return bars;
    return nullptr;
}

QRectF OctetBars::boundingRect() const {
    return place_;
}

void OctetBars::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    painter->setClipRect(place_, Qt::IntersectClip);
    for (const Bar& bar : bars_) {
        painter->setPen(QPen(bar.color, barWidth, bar.dotted ? Qt::DotLine : Qt::SolidLine));
        painter->drawLine(chart_.mapToPosition(bar.foot),
                          chart_.mapToPosition(bar.foot + QPointF(0, bar.height)));
    }
}

}  // namespace synstep
