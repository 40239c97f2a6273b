// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a scrolled picture that paints: only where the picture has changed, or has come into sight.
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QtMath>
#include <cmath>
#include <utility>

#include "ui/scene/difference.h"
#include "ui/scene/paint.h"
#include "ui/views/scrolled_picture.h"

namespace synstep {

namespace {

constexpr qreal fadeHeight = 24;
// How much of the picture is kept ready above and below what is in sight, so that scrolling rarely asks for
// more.
constexpr qreal readyBeyond = 400;

}  // namespace

void ScrolledPicture::annotate(DisplayList&, const HeightRange&) const {}

HeightRange ScrolledPicture::inSight() const {
    const qreal top = verticalScrollBar()->value() / scale();
    return {top, top + pictureHeight()};
}

void ScrolledPicture::draw() const {
    const HeightRange seen = inSight();
    ready_ = {seen.top - readyBeyond, seen.bottom + readyBeyond};
    list_ = shapesWithin(*ready_);
    annotate(list_, seen);
}

const DisplayList& ScrolledPicture::picture() const {
    if (hasSubject() && isLaidOut() && !isReady()) draw();
    return list_;
}

void ScrolledPicture::drawVisible() {
    if (isVisible() && !isReady()) {
        const DisplayList before = std::exchange(list_, {});
        draw();
        if (!whole_)
            for (const QRectF& place : differences(before, list_, look_.theme))
                viewport()->update(onViewport(place));
        fitBars();
    }
    if (std::exchange(framed_, isFramed()) != isFramed()) paintWhole();
}

void ScrolledPicture::paintWhole() {
    whole_ = true;
    viewport()->update();
}

// Whether the keyboard is here, and nothing in the picture shows it.
bool ScrolledPicture::isFramed() const {
    return focusShown_ && !hasSelection();
}

// The pixels that a place of the picture touches, and those next to them: lines are moved to whole pixels.
QRect ScrolledPicture::onViewport(const QRectF& place) const {
    constexpr int beside = 2;
    return fromPicture(place)
        .intersected(QRectF(viewport()->rect()).adjusted(-beside, -beside, beside, beside))
        .toAlignedRect()
        .adjusted(-beside, -beside, beside, beside);
}

void ScrolledPicture::paintEvent(QPaintEvent* event) {
    whole_ = false;
    QPainter painter(viewport());
    painter.fillRect(event->rect(), look_.theme.color(Ink::ground));
    if (!hasSubject()) return;
    const bool wasReady = isReady();
    painter.translate(-scrolled());
    painter.scale(scale(), scale());
    std::vector<QRectF> places;
    for (const QRect& dirty : event->region())
        places.emplace_back(toPicture(dirty.topLeft()), QSizeF(dirty.size()) / scale());
    paint(painter, picture(), look_.theme, places);
    painter.resetTransform();
    if (verticalScrollBar()->value() > verticalScrollBar()->minimum()) drawUnderHead(painter);
    if (isFramed()) {
        painter.setPen(QPen(look_.theme.color(Ink::accent), 2, Qt::DashLine));
        painter.drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
    }
    if (!wasReady) fitBars();
}

// What scrolls out of sight fades away below the head instead of being cut by it.
void ScrolledPicture::drawUnderHead(QPainter& painter) const {
    QColor ground = look_.theme.color(Ink::ground);
    QLinearGradient fade(0, 0, 0, fadeHeight);
    fade.setColorAt(0, ground);
    fade.setColorAt(0.3, ground);
    ground.setAlpha(0);
    fade.setColorAt(1, ground);
    painter.fillRect(QRectF(0, 0, viewport()->width(), fadeHeight), fade);
}

// What has been painted moves along, but for what stays where it is.
void ScrolledPicture::scrollContentsBy(int dx, int dy) {
    placeHead();
    const bool movesWholePixels = devicePixelRatioF() == std::floor(devicePixelRatioF());
    const bool nothingStays = std::abs(dy) >= viewport()->height() || std::abs(dx) >= viewport()->width();
    if (whole_ || framed_ || !movesWholePixels || nothingStays) {
        paintWhole();
    } else {
        viewport()->scroll(dx, dy);
        const QRect fade(0, 0, viewport()->width(), qCeil(fadeHeight));
        viewport()->update(fade.united(fade.translated(0, dy)));
    }
    if (hasSubject() && isLaidOut() && ready_) drawVisible();
}

}  // namespace synstep
