// SPDX-License-Identifier: GPL-3.0-or-later
// What is in the window after painting only what has changed, and how much has been painted for it.
#pragma once

#include <gtest/gtest.h>

#include <QBackingStore>
#include <QCoreApplication>
#include <QPaintEvent>
#include <QTest>
#include <vector>

#include "ui/views/scrolled_picture.h"

namespace synstep::test {

// Where a line has been cut its edge may be a shade lighter or darker.
inline bool differ(QRgb a, QRgb b) {
    constexpr int shade = 12;
    return std::abs(qRed(a) - qRed(b)) > shade || std::abs(qGreen(a) - qGreen(b)) > shade ||
           std::abs(qBlue(a) - qBlue(b)) > shade;
}

// Has painted what is late.
inline void letItSettle(ScrolledPicture& view) {
    QCoreApplication::processEvents();
    EXPECT_TRUE(QTest::qWaitFor([&view] { return view.isSharp(); }));
    QCoreApplication::processEvents();
}

// All that the window of this widget shows.
inline QImage onScreen(const QWidget& widget) {
    return static_cast<const QImage&>(*widget.window()->backingStore()->paintDevice()).copy();
}

// Where the window, once all is painted, does not show what painting all of it at once gives.
inline QRect wrongPlace(ScrolledPicture& view) {
    letItSettle(view);
    const QImage shown = onScreen(view);
    const QImage whole = view.grab().toImage();
    if (shown.size() != whole.size()) return QRect(QPoint(), whole.size());
    QRect wrong;
    for (int y = 0; y < whole.height(); ++y)
        for (int x = 0; x < whole.width(); ++x)
            if (differ(shown.pixel(x, y), whole.pixel(x, y))) wrong |= QRect(x, y, 1, 1);
    return wrong;
}

// The share of a widget that has been painted since it was asked last.
class PaintedShare : public QObject {
  public:
    explicit PaintedShare(QWidget& widget) : widget_(widget) { widget.installEventFilter(this); }
    explicit PaintedShare(ScrolledPicture& view) : PaintedShare(*view.viewport()) {}
    double take() {
        QCoreApplication::processEvents();
        frames_.clear();
        return std::exchange(pixels_, 0) / (widget_.width() * widget_.height());
    }
    // The same of every frame since then.
    const std::vector<double>& frames() const { return frames_; }

  protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() != QEvent::Paint) return false;
        double pixels = 0;
        for (const QRect& rect : static_cast<QPaintEvent*>(event)->region())
            pixels += rect.width() * rect.height();
        pixels_ += pixels;
        frames_.push_back(pixels / (widget_.width() * widget_.height()));
        return false;
    }

  private:
    QWidget& widget_;
    double pixels_ = 0;
    std::vector<double> frames_;
};

}  // namespace synstep::test
