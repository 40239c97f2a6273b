// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/quiet_scroll_bar.h"

#include <gtest/gtest.h>

#include <QPaintEvent>
#include <QTest>

namespace synstep {
namespace {

class Watched : public QuietScrollBar {
  public:
    Watched() : QuietScrollBar(Qt::Vertical) {
        resize(16, 600);
        setRange(0, 1'000'000);
        setPageStep(1'000);
        show();
        QTest::qWait(1);
        take();
    }
    // What has been painted since.
    QRegion take() {
        QCoreApplication::processEvents();
        return std::exchange(painted_, QRegion());
    }

  protected:
    void paintEvent(QPaintEvent* event) override {
        painted_ += event->region();
        QuietScrollBar::paintEvent(event);
    }

  private:
    QRegion painted_;
};

TEST(AQuietScrollBar, IsNotPaintedWhereItsSliderDoesNotMove) {
    Watched bar;
    bar.setValue(10);
    EXPECT_TRUE(bar.take().isEmpty()) << "a hundredth of a pixel";
    bar.setRange(0, 1'000'010);
    EXPECT_TRUE(bar.take().isEmpty()) << "nor for a run that has grown by little";
}

TEST(AQuietScrollBar, IsPaintedWhereItsSliderWasAndIs) {
    Watched bar;
    bar.setValue(500'000);
    const QRegion painted = bar.take();
    EXPECT_FALSE(painted.isEmpty());
    EXPECT_TRUE(painted.contains(QPoint(8, 300)));
    EXPECT_FALSE(painted.contains(QPoint(8, 150))) << "nothing has changed there";
}

TEST(AQuietScrollBar, IsPaintedAnewForAnotherRange) {
    Watched bar;
    bar.setRange(0, 1'000);
    EXPECT_EQ(bar.take().boundingRect(), bar.rect());
}

}  // namespace
}  // namespace synstep
