// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/comparison_widget.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <cmath>

#include "ui/scene/paint.h"
#include "ui/views/display_list_widget.h"
#include "ui/views/tool_tip.h"

namespace synstep {

namespace {

constexpr int headHeight = 64;
constexpr qreal roomAbove = 56, roomBelow = 80, readyBeyond = 400;
// Where the first difference stands when the comparison opens, as a share of the height.
constexpr qreal differenceAt = 0.4;

}  // namespace

ComparisonWidget::ComparisonWidget(QWidget* parent)
    : QAbstractScrollArea(parent), head_(new DisplayListWidget(this)) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setViewportMargins(0, headHeight, 0, 0);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    verticalScrollBar()->setSingleStep(24);
    retranslate();
}

ComparisonWidget::~ComparisonWidget() = default;

void ComparisonWidget::setComparison(Comparison* comparison) {
    if (comparison_) disconnect(comparison_, nullptr, this, nullptr);
    comparison_ = comparison;
    picture_.reset();
    parts_.reset();
    hovered_.reset();
    list_ = {};
    scrubbing_ = differenceShown_ = false;
    followedSelection_ = {};
    if (comparison_ == nullptr) return;
    followedTime_ = comparison_->now();
    connect(comparison_, &Comparison::changed, this, &ComparisonWidget::onChanged);
    layOut();
    showDifference();
}

void ComparisonWidget::setLook(const Look& look) {
    look_ = look;
    retranslate();
    layOut();
}

void ComparisonWidget::retranslate() {
    setAccessibleName(tr("Two runs side by side"));
    setAccessibleDescription(
        tr("The messages of both runs on one axis of time. Up and Down select a message in both."));
}

// --- The picture

ComparisonView ComparisonWidget::view() const {
    ComparisonView view;
    for (const std::size_t run : {0, 1}) {
        view.runs[run].trace = &comparison_->trace(run);
        view.runs[run].scenario = &comparison_->scenario(run);
        view.runs[run].selected = comparison_->selected(run);
        if (hovered_ && hovered_->run == run) view.runs[run].hovered = hovered_->id;
        if (hovered_ && hovered_->run != run)
            view.runs[run].hovered = comparison_->alignment().counterpart(hovered_->run, hovered_->id);
    }
    view.alignment = &comparison_->alignment();
    view.now = comparison_->now();
    view.focused = focusShown_;
    view.language = look_.language;
    view.wording = look_.wording;
    return view;
}

void ComparisonWidget::layOut() {
    if (!comparison_ || viewport()->width() <= 0) return;
    prepare();
    drawVisible();
}

void ComparisonWidget::prepare() {
    const ComparisonView now = view();
    const qreal width = viewport()->width(), height = viewport()->height();
    if (!picture_ || !picture_->fits(now, width, height, look_.theme)) {
        picture_ = std::make_unique<ComparisonPicture>(now, width, height, look_.theme);
        parts_.reset();
    }
    ready_.reset();
    head_->setPicture(picture_->head(now), look_.theme, Ink::ground);
    const int whole = static_cast<int>(std::ceil(picture_->extent(now).height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, whole - viewport()->height()));
}

void ComparisonWidget::drawVisible() {
    const qreal top = verticalScrollBar()->value(), bottom = top + viewport()->height();
    if (!ready_ || !ready_->covers({top, bottom})) {
        ready_ = {top - readyBeyond, bottom + readyBeyond};
        list_ = picture_->shapes(view(), *ready_);
    }
    viewport()->update();
}

void ComparisonWidget::onChanged() {
    if (!comparison_ || viewport()->width() <= 0) return;
    prepare();
    follow();
    drawVisible();
    tellChanges(*this);
}

void ComparisonWidget::follow() {
    const std::array selection{comparison_->selected(0), comparison_->selected(1)};
    const bool moved = std::exchange(followedTime_, comparison_->now()) != comparison_->now();
    const bool selected = std::exchange(followedSelection_, selection) != selection;
    if (moved) {
        const qreal now = picture_->nowHeight(view());
        keepInSight(now - roomAbove, now + roomBelow);
    } else if (selected) {
        for (const std::size_t run : {0, 1}) {
            const auto range = selection[run] ? picture_->rangeOf(run, *selection[run]) : std::nullopt;
            if (range) keepInSight(range->top, range->bottom);
        }
    }
}

void ComparisonWidget::keepInSight(qreal top, qreal bottom) {
    QScrollBar* bar = verticalScrollBar();
    const int height = viewport()->height();
    int value = bar->value();
    if (bottom > value + height) value = static_cast<int>(std::ceil(bottom)) - height;
    if (top < value) value = static_cast<int>(std::floor(top));
    bar->setValue(value);
}

// Once, as soon as there is a size to scroll in.
void ComparisonWidget::showDifference() {
    if (differenceShown_ || !picture_ || !isVisible()) return;
    differenceShown_ = true;
    const auto height = picture_->differenceHeight();
    verticalScrollBar()->setValue(height ? static_cast<int>(*height - differenceAt * viewport()->height())
                                         : 0);
    drawVisible();
}

std::optional<int> ComparisonWidget::differenceY() const {
    const auto height = picture_ ? picture_->differenceHeight() : std::nullopt;
    if (!height) return std::nullopt;
    return static_cast<int>(*height) - verticalScrollBar()->value();
}

void ComparisonWidget::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.fillRect(event->rect(), look_.theme.color(Ink::ground));
    if (!comparison_) return;
    const int scrolled = verticalScrollBar()->value();
    painter.translate(0, -scrolled);
    paint(painter, list_, look_.theme, QRectF(event->rect()).translated(0, scrolled));
    painter.resetTransform();
    if (scrolled > 0) {  // so that one sees that the rows go on under the heads
        painter.fillRect(0, 0, viewport()->width(), 1, look_.theme.color(Ink::controlLine));
    }
    if (!focusShown_ || comparison_->hasSelection()) return;
    painter.setPen(QPen(look_.theme.color(Ink::accent), 2, Qt::DashLine));
    painter.drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
}

void ComparisonWidget::resizeEvent(QResizeEvent*) {
    head_->setGeometry(0, 0, width(), headHeight);
    layOut();
    showDifference();
}

void ComparisonWidget::scrollContentsBy(int, int) {
    if (comparison_ && picture_ && ready_) drawVisible();
}

// --- Pointing

QPointF ComparisonWidget::toPicture(QPointF point) const {
    return point + QPointF(0, verticalScrollBar()->value());
}

std::optional<ComparisonWidget::Pointed> ComparisonWidget::pointedAt(QPointF point) const {
    const Element* element = list_.at(toPicture(point));
    if (element == nullptr || element->kind != ElementKind::segment) return std::nullopt;
    const std::size_t run = element->id.startsWith(QLatin1Char('a')) ? 0 : 1;
    return Pointed{run, static_cast<SegmentId>(element->subject)};
}

std::optional<QPoint> ComparisonWidget::clickPointOf(std::size_t run, SegmentId id) const {
    const Pointed wanted{run, id};
    for (int y = 0; y < viewport()->height(); y += 3)
        for (int x = 0; x < viewport()->width(); x += 7)
            if (pointedAt(QPointF(x, y)) == wanted) return QPoint(x, y);
    return std::nullopt;
}

void ComparisonWidget::setHovered(std::optional<Pointed> pointed) {
    if (pointed == hovered_) return;
    hovered_ = pointed;
    layOut();
}

void ComparisonWidget::scrubTo(QPointF point) {
    Q_EMIT timeChosen();
    comparison_->goTo(picture_->instantAt(toPicture(point).y()));
}

void ComparisonWidget::mouseMoveEvent(QMouseEvent* event) {
    if (!comparison_ || !picture_) return;
    if (scrubbing_) return scrubTo(event->position());
    const auto pointed = pointedAt(event->position());
    const bool onAxis = picture_->isOnAxis(event->position().x());
    viewport()->setCursor(pointed || onAxis ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setHovered(pointed);
}

void ComparisonWidget::mousePressEvent(QMouseEvent* event) {
    focusShown_ = false;
    if (event->button() != Qt::LeftButton || !comparison_ || !picture_) return;
    scrubbing_ = picture_->isOnAxis(event->position().x());
    if (scrubbing_) return scrubTo(event->position());
    if (const auto pointed = pointedAt(event->position()))
        comparison_->select(pointed->run, pointed->id);
    else
        comparison_->deselect();
}

void ComparisonWidget::mouseReleaseEvent(QMouseEvent*) {
    scrubbing_ = false;
}

bool ComparisonWidget::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave) setHovered(std::nullopt);
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        showToolTip(*help, list_, toPicture(help->pos()), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

// --- Keys

void ComparisonWidget::keyPressEvent(QKeyEvent* event) {
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (comparison_ && plain && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        focusShown_ = true;
        if (event->key() == Qt::Key_Up) comparison_->selectAbove();
        if (event->key() == Qt::Key_Down) comparison_->selectBelow();
    } else if (event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown) {
        QAbstractScrollArea::keyPressEvent(event);
    } else {
        event->ignore();
    }
}

void ComparisonWidget::focusInEvent(QFocusEvent* event) {
    tellFocus(*this);
    focusShown_ = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    layOut();
}

void ComparisonWidget::focusOutEvent(QFocusEvent*) {
    focusShown_ = false;
    layOut();
}

}  // namespace synstep
