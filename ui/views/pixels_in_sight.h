// SPDX-License-Identifier: GPL-3.0-or-later
// The pixels of what is in sight of a picture that scrolls, some of which may be late: where more has changed
// than one frame has the time to paint, it is painted slice by slice. Until a place has been painted anew it
// shows what was there; where that is of no use, the former picture, stretched to where it is by now; and
// where that does not reach, the ground.
//
// A value: it has no clock and knows no widget. Places are in the coordinates of what is in sight.
#pragma once

#include <QColor>
#include <QPainter>
#include <QPixmap>
#include <QRegion>

namespace synstep {

// Where the former picture is by now.
struct Stretch {
    qreal left = 0, top = 0, right = 0, bottom = 0;
};

class PixelsInSight {
  public:
    // Of this size, with so many pixels to one of its units; `most` is the greatest size to come, for which
    // room is kept. Another size: nothing has been painted.
    void fit(QSize size, QSize most, qreal ratio);
    QSize size() const { return size_; }

    // What is to be painted anew; all of it: nothing that is there is of use.
    void spoil(const QRegion& places) { late_ += places & whole(); }
    void spoilAll() { late_ = blank_ = whole(); }
    // Moves along what has been painted; what comes into sight is to be painted.
    void scroll(int dx, int dy);

    // What is shown becomes the former picture. Nothing has been painted since that was done last: the former
    // picture stays what it is, and no.
    bool keepAsFormer(const Stretch& former, const QColor& ground);
    void forgetFormer() { hasFormer_ = false; }
    bool hasFormer() const { return hasFormer_; }

    const QRegion& late() const { return late_; }
    // Whether none of it shows what has been painted.
    bool isBlank() const { return blank_ == whole(); }

    // Paints the slice by `paint`, a function of a painter that is clipped to it.
    template <class Paint>
    void freshen(QRegion slice, Paint paint) {
        QPainter painter(&now_);
        painter.setClipRegion(slice);
        paint(painter);
        painted(slice);
    }
    void show(QPainter& painter, const QRegion& places, const Stretch& former, const QColor& ground) const;

  private:
    QRect whole() const { return {QPoint(), size_}; }
    void painted(const QRegion& slice);
    void showFormer(QPainter& painter, const QRegion& places, const Stretch& former,
                    const QColor& ground) const;

    QSize size_, formerSize_;
    qreal ratio_ = 1;
    QPixmap now_, former_;  // at least so big; the buffers are kept, as taking new ones costs time
    bool hasFormer_ = false;
    QRegion late_;   // to be painted anew
    QRegion blank_;  // of it: where `now_` shows nothing of use
};

}  // namespace synstep
