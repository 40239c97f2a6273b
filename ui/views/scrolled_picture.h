// SPDX-License-Identifier: GPL-3.0-or-later
// A picture of time downward that is higher than the widget that shows it: what a ladder and two ladders side
// by side have in common. The heads of the lifelines stay on top while the rest scrolls; only what is in
// sight, and a little beyond, is made, and only when it is painted or asked for: a window that opens is laid
// out several times before it is seen.
//
// It can be enlarged and made smaller, by Ctrl and the wheel or two fingers: what is under the pointer stays.
// Keys: Up and Down select the message above and below; all others are left to the window.
//
// What changes is painted no faster than a frame has time for; the rest is late and follows slice by slice,
// from where one looks outward. While somebody zooms in a picture that takes longer than a frame, what has
// been painted before is shown where it is by now, stretched, and all is painted when they have come to rest.
// Only pixels are late: the layout, and what is asked of it, is that of the present. Where nothing is to move
// (Look), nothing is late.
//
// Those who derive from it lay the picture out, and say what is pointed at.
#pragma once

#include <QAbstractScrollArea>
#include <QTimer>
#include <optional>

#include "core/time/time.h"
#include "ui/ladder/height_index.h"
#include "ui/scene/display_list.h"
#include "ui/scene/paint.h"
#include "ui/views/accessible_picture.h"
#include "ui/views/look.h"
#include "ui/views/pixels_in_sight.h"

namespace synstep {

class DisplayListWidget;

inline constexpr qreal smallestZoom = 0.5, largestZoom = 3;

class ScrolledPicture : public QAbstractScrollArea, public AccessiblePicture {
    Q_OBJECT

  public:
    explicit ScrolledPicture(QWidget* parent = nullptr);

    virtual void setLook(const Look& look);
    // So many px are one unit of the picture at a zoom of 1.
    void setUnit(qreal unit);
    qreal zoom() const { return zoom_; }
    qreal scale() const { return unit_ * zoom_; }
    // Within what is possible; `fixed`, of the viewport, keeps what is there.
    void setZoom(qreal zoom, QPointF fixed);
    void setZoom(qreal zoom) { setZoom(zoom, QRectF(viewport()->rect()).center()); }
    // To the next one of a few handy ones.
    void zoomIn();
    void zoomOut();

    // What is in sight, and a little beyond.
    const DisplayList& picture() const;
    const QWidget& canvas() const override { return *viewport(); }
    // Whether all that is in sight has been painted as it is laid out.
    bool isSharp() const { return pixels_.late().isEmpty(); }

  Q_SIGNALS:
    void zoomChanged();

  protected:
    // Whether there is anything to lay out, and whether that has been done.
    virtual bool hasSubject() const = 0;
    virtual bool isLaidOut() const = 0;
    // Lays the picture out for this moment and the present size.
    virtual void prepare() = 0;
    // Of the picture: as far as it is known. It may begin above or below 0, where rows that were guessed at
    // turned out higher or lower; what is in sight stays where it is.
    virtual QRectF extent() const = 0;
    virtual DisplayList shapesWithin(const HeightRange& range) const = 0;
    // Adds what is about the picture and not of it, where there is room in what is seen.
    virtual void annotate(DisplayList& list, const HeightRange& seen) const;
    virtual qreal headHeight() const = 0;
    // Narrower than this it does not become by being enlarged: one scrolls sideways.
    virtual qreal leastWidth() const = 0;
    virtual qreal heightAt(Instant t) const = 0;
    virtual Instant instantOf(qreal height) const = 0;
    // Of now; out of sight about.
    virtual qreal nowHeight() const = 0;
    // Looks there, and asks for some room below.
    virtual qreal lookAtNow() const = 0;
    virtual qreal roomBelowNow() const = 0;
    virtual bool hasSelection() const = 0;
    virtual void selectNeighbour(int by) = 0;
    virtual void pointerLeft() = 0;
    virtual bool isBusy() const { return false; }  // no zoom meanwhile
    // So that one sees that the rows go on under the heads.
    virtual void drawUnderHead(QPainter& painter) const;

    // Something in sight, and how far below the viewport's top it is.
    struct Fixed {
        Instant at{};
        qreal beyond = 0;  // that instant's height, in the picture
        qreal y = 0;
        bool isNow = false, hasRoom = false;  // then what it needs above and below is there, too
    };
    void scrollTo(const Fixed& fixed);
    // Anew, and what one looks at stays where it is: now, if it is in sight.
    void layOut();
    // After a change of what is shown: `follow` brings it into sight.
    template <class Follow>
    void showChanged(Follow follow) {
        if (!hasSubject() || viewport()->width() <= 0) return;
        prepare();
        ready_.reset();
        follow();
        fitBars();
        drawVisible();
        tellChanges(*this);
    }
    void forgetPicture();
    void setHead(DisplayList list);
    qreal pictureWidth() const;
    qreal pictureHeight() const;  // of what is in sight
    void fitHead();
    // Has painted anew what differs from what has been painted.
    void drawVisible();
    // With what it needs above and below.
    void keepNowInSight();
    void keepInSight(qreal top, qreal bottom);
    QPointF toPicture(QPointF point) const;
    QPoint fromPicture(QPointF point) const;
    QRectF fromPicture(const QRectF& place) const;
    // A point that nothing covers, of an element of this list, in the viewport's coordinates.
    std::optional<QPoint> pointOn(const Element& element, const DisplayList& list) const;
    const Element* elementAt(QPointF point) const { return picture().at(toPicture(point)); }

    const Look& look() const { return look_; }
    DisplayListWidget& head() const { return *head_; }
    // Whether the keyboard is here, and that is to be seen.
    bool isFocusShown() const { return focusShown_; }
    void hideFocus() { focusShown_ = false; }

    void wheelEvent(QWheelEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

  private:
    // The picture that was painted before the zoom was another one.
    struct Former {
        qreal scale = 1;
        QSizeF inSight;
        qreal left = 0, whole = 0;  // of the whole picture: how far beside what was in sight, and its width
        // What stays where it is: a height of what was in sight, its instant, and how far below that it is.
        qreal fixed = 0;
        Instant at{};
        qreal below = 0;
    };

    Fixed lookedAt() const;
    void layOutThere();
    void fitBars();
    void paintWhole();
    void keepSeen(qreal fixed);
    Stretch formerNow() const;
    bool fitsAFrame() const;
    QRegion sliceOf(const QRegion& late) const;
    double workOf(const QRegion& places) const;
    std::vector<QRectF> toPicture(const QRegion& places) const;
    void makeReady();
    void askForMore();
    void atRest();
    void paintOnScreen(QPainter& painter, const QRegion& places);
    const Painting& painting() const;
    void paintPlaces(QPainter& painter, const QRegion& places, Edges edges = Edges::smooth) const;
    bool isOnScreen(const QPainter& painter) const;
    void placeHead();
    HeightRange inSight() const;
    bool isReady() const { return ready_ && ready_->covers(inSight()); }
    void draw() const;
    bool isFramed() const;
    QRect onViewport(const QRectF& place) const;
    bool isPinch(QEvent& event);
    QPointF scrolled() const;

    Look look_;
    qreal unit_ = 1, zoom_ = 1;
    DisplayListWidget* head_;
    mutable std::optional<HeightRange> ready_;  // that list_ shows; none: it shows an earlier moment
    mutable DisplayList list_;
    mutable std::optional<Painting> painting_;  // of list_; none: it has not been painted yet
    mutable double workPerPx_ = 0;              // of the viewport's height, as last laid out
    PixelsInSight pixels_;
    Former former_;
    QTimer later_;  // to paint more of what is late
    bool zooming_ = false;
    qreal gaze_ = 0;  // the height in sight that one looks at
    struct LaidOut {
        qreal scale = 1;
        int height = 0;  // of the viewport
    };
    LaidOut laidOut_;  // how the picture was, when laid out
    bool focusShown_ = false;
    bool framed_ = false;  // as drawn
};

}  // namespace synstep
