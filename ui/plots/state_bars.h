// SPDX-License-Identifier: GPL-3.0-or-later
// When which host was in which state, as bars with their names: the client's above, the server's below.
#pragma once

#include <QtCharts/QChart>

#include "ui/plots/plot_data.h"
#include "ui/views/look.h"

namespace synstep {

class StateBars {
  public:
    // Adds them to the chart; what is later than `end` is not shown.
    StateBars(QChart& chart, const PlotData& data, Instant end, const Look& look);

    static double heightOf(HostId host) { return host == HostId::client ? 1.25 : 0; }

  private:
    void add(const StateSpan& span);
    QBrush hatched(const QColor& ground) const;
    void addName(const StateSpan& span, double from, double to, double y);

    QChart& chart_;
    const Look& look_;
    Instant end_;
    bool raised_ = false;  // the name of the bar before
};

}  // namespace synstep
