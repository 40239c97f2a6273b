// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/state_bars.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QtCharts/QAreaSeries>
#include <QtCharts/QLineSeries>
#include <QtCharts/QScatterSeries>
#include <algorithm>

#include "ui/text/sentences.h"

namespace synstep {

namespace {

constexpr qreal nameMargin = 3, nameHeight = 13, belowMiddle = 7;  // px
constexpr qreal besidePlot = 80, belowPlot = 26, leastPlot = 40;   // px: the axes, and what is left free
constexpr int hatchSize = 6;

QLineSeries* edge(QObject* bar, double from, double to, double y) {
    auto* line = new QLineSeries(bar);
    line->append(from, y);
    line->append(to, y);
    return line;
}

}  // namespace

StateBars::StateBars(QChart& chart, const PlotData& data, const Look& look)
    : chart_(chart),
      look_(look),
      end_(data.shownEnd()),
      pxPerSecond_(std::max(leastPlot, chart.size().width() - besidePlot) / std::max(secondsOf(end_), 0.1)),
      pxPerUnit_(std::max(leastPlot, chart.size().height() - belowPlot) / (highest - lowest)) {
    for (const StateSpan& span : data.states) add(span);
}

void StateBars::add(const StateSpan& span) {
    const double from = secondsOf(span.from), to = secondsOf(std::min(span.to, end_));
    if (to <= from) return;
    const double y = heightOf(span.host);
    auto* bar = new QAreaSeries;
    bar->setUpperSeries(edge(bar, from, to, y + halfBar));
    bar->setLowerSeries(edge(bar, from, to, y - halfBar));
    const QColor colour = look_.theme.color(inkOf(phaseOf(span.state)));
    bar->setBrush(span.state == State::timeWait ? hatched(colour) : QBrush(colour));
    bar->setPen(QPen(look_.theme.color(Ink::barOutline), 1));
    bar->setName(stateName(span.state, look_.wording.states));
    chart_.addSeries(bar);
    addName(span, from, to, y);
}

QBrush StateBars::hatched(const QColor& ground) const {
    QPixmap pattern(hatchSize, hatchSize);
    pattern.fill(ground);
    QPainter painter(&pattern);
    painter.setPen(QPen(look_.theme.color(Ink::phaseHatch), 1));
    painter.drawLine(0, hatchSize, hatchSize, 0);
    return QBrush(pattern);
}

// In the bar where it is wide enough; else above it in one of two rows, as far as there is room.
void StateBars::addName(const StateSpan& span, double from, double to, double y) {
    const QString name = stateName(span.state, look_.wording.states);
    const qreal width = QFontMetricsF(look_.theme.font(Type::axis)).horizontalAdvance(name) + 2 * nameMargin;
    if (width <= (to - from) * pxPerSecond_)
        return addText(name, {(from + to) / 2, y - belowMiddle / pxPerUnit_});
    const double half = width / 2 / pxPerSecond_, end = secondsOf(end_);
    const double middle = std::max(half, std::min((from + to) / 2, end - half));
    const int rows = pxPerUnit_ * (heightOf(HostId::client) - 2 * halfBar) >= 2 * nameHeight ? 2 : 1;
    for (int row = 0; row < rows; ++row) {
        double& taken = taken_[indexOf(span.host)][static_cast<std::size_t>(row)];
        if (middle - half < taken || middle + half > end + half / 2) continue;
        taken = middle + half;
        return addText(name, {middle, y + halfBar + row * nameHeight / pxPerUnit_});
    }
}

// A chart writes the name of a point a little above it.
void StateBars::addText(const QString& name, const QPointF& place) {
    auto* label = new QScatterSeries;
    label->append(place);
    label->setMarkerSize(1);
    label->setPen(Qt::NoPen);
    label->setBrush(Qt::NoBrush);
    label->setPointLabelsFormat(name);
    label->setPointLabelsFont(look_.theme.font(Type::axis));
    label->setPointLabelsColor(look_.theme.color(Ink::ink));
    label->setPointLabelsVisible(true);
    chart_.addSeries(label);
}

}  // namespace synstep
