// SPDX-License-Identifier: GPL-3.0-or-later
// What of a picture in sight is on the screen as it should be, and what is late: where more has changed than
// one frame has the time to paint, it is painted slice by slice. Until a place has been painted anew it shows
// what was there; where that is of no use, the former picture, stretched to where it is by now; and where
// that does not reach, the ground.
//
// A value: it has no clock and knows no widget; all but the former picture is on the screen alone. Places are
// in the coordinates of what is in sight.
#pragma once

#include <QPixmap>
#include <QRegion>
#include <functional>

class QColor;
class QPainter;

namespace synstep {

// Where the former picture is by now.
struct Stretch {
    qreal left = 0, top = 0, right = 0, bottom = 0;
};

class PixelsInSight {
  public:
    // Of this size, with so many pixels to one of its units. Another one: nothing has been painted.
    void fit(QSize size, qreal ratio);
    QSize size() const { return size_; }

    // What is to be painted anew; all of it: nothing that is there is of use.
    void spoil(const QRegion& places) { late_ += places & whole(); }
    void spoilAll() { late_ = blank_ = whole(); }
    // What is on the screen has moved along; what comes into sight is to be painted.
    void scroll(int dx, int dy);
    void painted(const QRegion& places);

    const QRegion& late() const { return late_; }
    // Of it, where what is there is of no use.
    const QRegion& blank() const { return blank_; }
    bool isBlank() const { return blank_ == whole(); }

    // What `paint` paints becomes the former picture, and nothing that is there is of use any more. Nothing
    // has been painted since that was done last: the former picture stays what it is, and no.
    bool keepAsFormer(const std::function<void(QPainter&)>& paint);
    void forgetFormer() { hasFormer_ = false; }
    bool hasFormer() const { return hasFormer_; }
    void showFormer(QPainter& painter, const QRegion& places, const Stretch& former,
                    const QColor& ground) const;

  private:
    QRect whole() const { return {QPoint(), size_}; }

    QSize size_;
    qreal ratio_ = 0;
    QPixmap former_;  // at least so big; the buffer is kept, as taking a new one costs time
    QSize formerSize_;
    bool hasFormer_ = false;
    QRegion late_, blank_;
};

}  // namespace synstep
