// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a scrolled picture that paints: only where the picture has changed, or has come into sight, and
// no more at once than a frame has time for.
#include <QBackingStore>
#include <QPaintEngine>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QtMath>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

#include "ui/scene/difference.h"
#include "ui/views/placement.h"
#include "ui/views/scrolled_picture.h"

namespace synstep {

namespace {

constexpr qreal fadeHeight = 24;
constexpr int focusFrame = 2;
// How much of the picture is kept ready above and below what is in sight, so that scrolling rarely asks for
// more.
constexpr qreal readyBeyond = 400;
// What a frame has time to paint besides all else, in the units of Painting: of a frame that lays out for
// another zoom, too; of those in which it gets sharp; and where nothing stretched stands meanwhile.
constexpr double workBesideLayout = 2'000, workOfASlice = 3'000, workOtherwise = 8'000;
constexpr int band = 32;  // a slice grows by so many px
// After the last notch of the wheel.
constexpr std::chrono::milliseconds untilAtRest{80};

}  // namespace

void ScrolledPicture::annotate(DisplayList&, const HeightRange&) const {}

HeightRange ScrolledPicture::inSight() const {
    const qreal top = verticalScrollBar()->value() / scale();
    return {top, top + pictureHeight()};
}

void ScrolledPicture::draw() const {
    const HeightRange seen = inSight();
    ready_ = {seen.top - readyBeyond, seen.bottom + readyBeyond};
    painting_.reset();
    list_ = shapesWithin(*ready_);
    annotate(list_, seen);
}

const DisplayList& ScrolledPicture::picture() const {
    if (hasSubject() && isLaidOut() && !isReady()) draw();
    return list_;
}

void ScrolledPicture::drawVisible() {
    if (!isVisible() || pixels_.size().isEmpty()) {  // nobody has seen anything of it yet
        pixels_.spoilAll();
        viewport()->update();
    } else if (zooming_) {
        viewport()->update();
    } else if (!isReady()) {
        painting_.reset();
        const DisplayList before = std::exchange(list_, {});
        makeReady();
        if (pixels_.isBlank()) {
            viewport()->update();
        } else {
            for (const QRectF& place : differences(before, list_, look_.theme))
                pixels_.spoil(onViewport(place));
            askForMore();
        }
    }
    if (std::exchange(framed_, isFramed()) != isFramed()) viewport()->update();
}

// Somebody may have asked for the picture meanwhile, who could not fit the bars to it.
void ScrolledPicture::makeReady() {
    if (!isLaidOut()) return;
    if (!isReady()) draw();
    fitBars();
}

void ScrolledPicture::paintWhole() {
    pixels_.spoilAll();
    viewport()->update();
}

// Whether the keyboard is here, and nothing in the picture shows it.
bool ScrolledPicture::isFramed() const {
    return focusShown_ && !hasSelection();
}

QRect ScrolledPicture::onViewport(const QRectF& place) const {
    return Placement{-scrolled(), scale()}.onWidget(place, viewport()->rect());
}

void ScrolledPicture::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    if (!hasSubject()) return painter.fillRect(event->rect(), look_.theme.color(Ink::ground));
    if (isOnScreen(painter))
        paintOnScreen(painter, event->region());
    else
        paintPlaces(painter, event->region());
    if (verticalScrollBar()->value() > verticalScrollBar()->minimum()) drawUnderHead(painter);
    if (isFramed()) {
        painter.setPen(QPen(look_.theme.color(Ink::accent), focusFrame, Qt::DashLine));
        painter.drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
    }
}

// All of these places, as Qt may have cleared them: where there is no time left for it, as what was there
// before.
void ScrolledPicture::paintOnScreen(QPainter& painter, const QRegion& places) {
    pixels_.fit(viewport()->size(), devicePixelRatioF());
    if (!zooming_) makeReady();
    const QRegion blank = places & pixels_.blank();
    const QRegion waiting = zooming_ || blank.isEmpty() ? blank : blank - sliceOf(blank);
    const QRegion now = places - waiting;
    if (!waiting.isEmpty()) {
        painter.setClipRegion(waiting);
        pixels_.showFormer(painter, waiting, formerNow(), look_.theme.color(Ink::ground));
        painter.setClipRegion(now);
    }
    if (!now.isEmpty()) paintPlaces(painter, now);
    painter.setClipping(false);
    pixels_.painted(now);
    if (!isSharp() && !zooming_) later_.start(0);
}

// Or whether somebody takes a picture of it, who is shown nothing that is late.
bool ScrolledPicture::isOnScreen(const QPainter& painter) const {
    QBackingStore* store = backingStore();
    return store != nullptr && painter.paintEngine()->paintDevice() == store->paintDevice();
}

const Painting& ScrolledPicture::painting() const {
    const DisplayList& list = picture();
    if (!painting_) {
        painting_.emplace(list, look_.theme);
        workPerPx_ = workOf(viewport()->rect()) / viewport()->height();
    }
    return *painting_;
}

std::vector<QRectF> ScrolledPicture::toPicture(const QRegion& places) const {
    std::vector<QRectF> ofPicture;
    for (const QRect& place : places)
        ofPicture.emplace_back(toPicture(place.topLeft()), QSizeF(place.size()) / scale());
    return ofPicture;
}

void ScrolledPicture::paintPlaces(QPainter& painter, const QRegion& places, Edges edges) const {
    for (const QRect& place : places) painter.fillRect(place, look_.theme.color(Ink::ground));
    painter.translate(-scrolled());
    painter.scale(scale(), scale());
    painting().paint(painter, toPicture(places), edges);
    painter.resetTransform();
}

// --- What is late

double ScrolledPicture::workOf(const QRegion& places) const {
    return painting().workWithin(toPicture(places)) * scale();
}

// Whether all that is in sight can be painted in a frame that is laid out, too, as far as one knows before it
// is: enlarged, there is less to paint, and each of it takes as much longer.
bool ScrolledPicture::fitsAFrame() const {
    return workPerPx_ * viewport()->height() <= workBesideLayout;
}

// What is painted next: as many rows about where one looks as a frame has time for.
QRegion ScrolledPicture::sliceOf(const QRegion& late) const {
    const double most = pixels_.hasFormer() ? workOfASlice : workOtherwise;
    if (look_.outlined || workOf(late) <= most) return late;  // where nothing moves all is there at once
    const QRect all = late.boundingRect();
    const int middle = std::clamp(qRound(gaze_), all.top(), all.bottom());
    const auto slice = [&](int bands) {
        const int height = std::min(bands * band, all.height());
        const int top = std::clamp(middle - height / 2, all.top(), all.bottom() + 1 - height);
        return late & QRect(all.left(), top, all.width(), height);
    };
    int fits = 1, tooMany = all.height() / band + 1;
    while (tooMany - fits > 1) {
        const int bands = (fits + tooMany) / 2;
        (workOf(slice(bands)) <= most ? fits : tooMany) = bands;
    }
    const QRegion fitting = slice(fits);
    return fitting.isEmpty() ? slice(tooMany) : fitting;  // however little, always something
}

// Painting it asks for the next slice, and so on: nothing opaque may lie on all of one.
void ScrolledPicture::askForMore() {
    if (!isVisible() || isSharp() || zooming_) return;
    makeReady();
    viewport()->update(sliceOf(pixels_.late()));
}

void ScrolledPicture::atRest() {
    zooming_ = false;
    askForMore();
}

// --- Zooming

// What is in sight stays to be seen, as much bigger or smaller, until it is painted as it is laid out by
// then. (It is painted once more for that: what is on the screen may have been scrolled by the screen alone,
// and other widgets may lie on it.)
void ScrolledPicture::keepSeen(qreal fixed) {
    if (look_.outlined || !isVisible() || !isLaidOut() || (!zooming_ && fitsAFrame())) return;
    zooming_ = true;
    later_.start(untilAtRest);
    const auto whole = [this](QPainter& painter) { paintPlaces(painter, viewport()->rect(), Edges::rough); };
    if (!pixels_.keepAsFormer(whole)) return;
    former_.scale = scale();
    former_.inSight = pixels_.size();
    former_.left = -scrolled().x();
    former_.whole = pictureWidth() * scale();
    former_.fixed = fixed;
    const qreal height = toPicture(QPointF(0, fixed)).y();
    former_.at = instantOf(height);
    former_.below = height - heightAt(former_.at);
}

// Enlarged, a picture is laid out for less width, so that its lanes are as wide as they were: it is drawn out
// in its height alone, or else what is upright would move aside, and back again when it is painted.
Stretch ScrolledPicture::formerNow() const {
    Stretch stretch;
    if (!pixels_.hasFormer() || !isLaidOut()) return stretch;
    const qreal wider = pictureWidth() * scale() / former_.whole, higher = scale() / former_.scale;
    stretch.left = -scrolled().x() - former_.left * wider;
    stretch.right = stretch.left + former_.inSight.width() * wider;
    const qreal fixed = (heightAt(former_.at) + former_.below) * scale() - scrolled().y();
    stretch.top = fixed - former_.fixed * higher;
    stretch.bottom = stretch.top + former_.inSight.height() * higher;
    return stretch;
}

// --- What stays where it is

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
    if (!movesWholePixels || nothingStays || pixels_.isBlank()) {
        paintWhole();
    } else if (pixels_.hasFormer()) {
        pixels_.scroll(dx, dy);
        viewport()->update();
    } else {
        pixels_.scroll(dx, dy);
        viewport()->scroll(dx, dy);
        const QRect all = viewport()->rect(), fade(0, 0, all.width(), qCeil(fadeHeight));
        QRegion stays = fade;
        if (framed_) stays += QRegion(all) - all.adjusted(focusFrame, focusFrame, -focusFrame, -focusFrame);
        viewport()->update(stays + stays.translated(dx, dy));
    }
    if (hasSubject() && isLaidOut() && ready_) drawVisible();
}

}  // namespace synstep
