// SPDX-License-Identifier: GPL-3.0-or-later
// What is in the window after painting only what has changed, and how much has been painted for it.
#pragma once

#include <QCoreApplication>
#include <QPaintEvent>
#include <QScreen>

#include "ui/views/scrolled_picture.h"

namespace synstep::test {

// Where a line has been cut its edge may be a shade lighter or darker.
inline bool differ(QRgb a, QRgb b) {
    constexpr int shade = 12;
    return std::abs(qRed(a) - qRed(b)) > shade || std::abs(qGreen(a) - qGreen(b)) > shade ||
           std::abs(qBlue(a) - qBlue(b)) > shade;
}

// Where the window does not show what painting all of it would give.
inline QRect wrongPlace(ScrolledPicture& view) {
    QCoreApplication::processEvents();
    const QImage shown = view.screen()->grabWindow(view.winId()).toImage();
    const QImage whole = view.grab().toImage();
    if (shown.size() != whole.size()) return QRect(QPoint(), whole.size());
    QRect wrong;
    for (int y = 0; y < whole.height(); ++y)
        for (int x = 0; x < whole.width(); ++x)
            if (differ(shown.pixel(x, y), whole.pixel(x, y))) wrong |= QRect(x, y, 1, 1);
    return wrong;
}

// The share of the picture in sight that has been painted since it was asked last.
class PaintedShare : public QObject {
  public:
    explicit PaintedShare(ScrolledPicture& view) : view_(view) { view.viewport()->installEventFilter(this); }
    double take() {
        QCoreApplication::processEvents();
        return std::exchange(pixels_, 0) / (view_.viewport()->width() * view_.viewport()->height());
    }

  protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::Paint)
            for (const QRect& rect : static_cast<QPaintEvent*>(event)->region())
                pixels_ += rect.width() * rect.height();
        return false;
    }

  private:
    ScrolledPicture& view_;
    double pixels_ = 0;
};

}  // namespace synstep::test
