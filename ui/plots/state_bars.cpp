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

constexpr double halfBar = 0.32, nameBelow = 0.1, nameAbove = 0.02, nameHigher = 0.2, plotShare = 0.8;
constexpr int hatchSize = 6;

QLineSeries* edge(QObject* bar, double from, double to, double y) {
    auto* line = new QLineSeries(bar);
    line->append(from, y);
    line->append(to, y);
    return line;
}

}  // namespace

StateBars::StateBars(QChart& chart, const PlotData& data, Instant end, const Look& look)
    : chart_(chart), look_(look), end_(end) {
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

// In the bar where it is wide enough, else above it: of neighbours one higher than the other.
void StateBars::addName(const StateSpan& span, double from, double to, double y) {
    const QString name = stateName(span.state, look_.wording.states);
    const QFont font = look_.theme.font(Type::axis);
    const double share = (to - from) / std::max(secondsOf(end_), 0.1);
    const bool fits =
        QFontMetricsF(font).horizontalAdvance(name) <= share * chart_.size().width() * plotShare;
    raised_ = !fits && !raised_;
    const double above = halfBar + (raised_ ? nameAbove : nameHigher);
    auto* label = new QScatterSeries;
    label->append((from + to) / 2, fits ? y - nameBelow : y + above);
    label->setMarkerSize(1);
    label->setPen(Qt::NoPen);
    label->setBrush(Qt::NoBrush);
    label->setPointLabelsFormat(name);
    label->setPointLabelsFont(font);
    label->setPointLabelsColor(look_.theme.color(Ink::ink));
    label->setPointLabelsVisible(true);
    chart_.addSeries(label);
}

}  // namespace synstep
