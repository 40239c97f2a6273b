// SPDX-License-Identifier: GPL-3.0-or-later
// When which host was in which state, as bars with their names: the client's above, the server's below.
#pragma once

#include <QtCharts/QChart>
#include <array>

#include "ui/plots/plot_data.h"
#include "ui/views/look.h"

namespace synstep {

class StateBars {
  public:
    // Adds them to the chart, as far as the plots reach.
    StateBars(QChart& chart, const PlotData& data, const Look& look);

    static double heightOf(HostId host) { return host == HostId::client ? 1.25 : 0; }
    static constexpr double lowest = -0.5, highest = 2.05;  // of the axis
    static constexpr double halfBar = 0.32;

  private:
    void add(const StateSpan& span);
    QBrush hatched(const QColor& ground) const;
    void addName(const StateSpan& span, double from, double to, double y);
    void addText(const QString& name, const QPointF& place);

    QChart& chart_;
    const Look& look_;
    Instant end_;
    qreal pxPerSecond_, pxPerUnit_;                 // about
    std::array<std::array<double, 2>, 2> taken_{};  // by host, above its bars: until when
};

}  // namespace synstep
