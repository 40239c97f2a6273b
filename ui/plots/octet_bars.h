// SPDX-License-Identifier: GPL-3.0-or-later
// Upright bars in a chart, behind its marks, wherever its axes put them: what each of them would cost as a
// series of its own is that of hundreds.
#pragma once

#include <QColor>
#include <QGraphicsObject>
#include <vector>

class QChart;

namespace synstep {

class OctetBars : public QGraphicsObject {
    Q_OBJECT

  public:
    struct Bar {
        QPointF foot;  // in values of the axes, as is its height
        qreal height = 0;
        QColor color;
        bool dotted = false;
        friend bool operator==(const Bar&, const Bar&) = default;
    };
    // Becomes a part of the chart; those of before go.
    static void show(QChart& chart, std::vector<Bar> bars);
    // What a chart shows; none: nullptr.
    static const OctetBars* of(const QChart& chart);
    const std::vector<Bar>& bars() const { return bars_; }

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

  private:
    OctetBars(QChart& chart, std::vector<Bar> bars);

    QChart& chart_;
    std::vector<Bar> bars_;
    QRectF place_;
};

}  // namespace synstep
