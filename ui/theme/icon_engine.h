// SPDX-License-Identifier: GPL-3.0-or-later
// An icon that is drawn afresh at every size.
#pragma once

#include <QIconEngine>
#include <QPainter>

namespace synstep {

class DrawnIconEngine : public QIconEngine {
  public:
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }

  protected:
    // Makes `rect`'s middle square one of `side` units.
    static void fit(QPainter& painter, const QRect& rect, qreal side) {
        const qreal size = qMin(rect.width(), rect.height());
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(QRectF(rect).center() - QPointF(size, size) / 2);
        painter.scale(size / side, size / side);
    }
};

}  // namespace synstep
