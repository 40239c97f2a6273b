// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/ladder_widget.h"

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <cmath>

#include "ui/ladder/built.h"
#include "ui/scene/paint.h"
#include "ui/views/connection_picker.h"
#include "ui/views/display_list_widget.h"
#include "ui/views/tool_tip.h"

namespace synstep {

namespace {

constexpr int besidePicker = 8;
constexpr qreal fadeHeight = 24;
// Narrower than this the picture does not become by being enlarged: one scrolls sideways.
constexpr qreal leastWidth = 440;
// How much of the picture stays in sight above and below what is followed.
constexpr qreal roomAbove = 56;
constexpr qreal roomBelow = 112;
// How much of the picture is kept ready above and below what is in sight, so that scrolling rarely asks for
// more.
constexpr qreal readyBeyond = 400;

}  // namespace

LadderWidget::LadderWidget(QWidget* parent)
    : QAbstractScrollArea(parent), head_(new DisplayListWidget(this)), picker_(new ConnectionPicker(this)) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->grabGesture(Qt::PinchGesture);
    verticalScrollBar()->setSingleStep(24);
    horizontalScrollBar()->setSingleStep(24);
    fitHead();
    retranslate();
}

LadderWidget::~LadderWidget() = default;

void LadderWidget::setSession(Session* session) {
    endDrag(false);
    if (session_) disconnect(session_, nullptr, this, nullptr);
    session_ = session;
    ladder_.reset();  // another Trace may stand where the last one's stood
    hovered_.reset();
    picker_->setSession(session);
    connect(session, &Session::changed, this, &LadderWidget::onSessionChanged);
    verticalScrollBar()->setValue(0);
    onSessionChanged();
}

void LadderWidget::setLook(const Look& look) {
    look_ = look;
    picker_->setLook(look);
    retranslate();
    fitHead();
    layOut();
}

void LadderWidget::retranslate() {
    setAccessibleName(tr("Sequence diagram"));
    setAccessibleDescription(
        tr("The messages between client and server, time downward. "
           "Up and Down select a message, Enter opens it."));
}

// --- The picture

LadderView LadderWidget::view() const {
    LadderView view;
    view.trace = &session_->trace();
    view.scenario = &session_->scenario();
    view.cursor = session_->cursor();
    view.revealed = std::max(session_->revealed(), session_->cursor());
    view.displayTime = session_->displayTime();
    view.socket = session_->connection();
    view.selected = session_->selection();
    if (focusShown_) view.focused = view.selected.segment;
    view.hovered = hovered_;
    for (const Breakpoint& breakpoint : session_->breakpoints())
        if (const auto* met = std::get_if<SegmentMet>(&breakpoint)) view.stops.push_back(*met);
    view.language = look_.language;
    view.wording = look_.wording;
    view.outlined = look_.outlined;
    return view;
}

LadderMetrics LadderWidget::metrics() const {
    LadderMetrics metrics = shown_;
    metrics.width = std::max(viewport()->width() / scale(), std::min<qreal>(leastWidth, viewport()->width()));
    metrics.minimumHeight = viewport()->height() / scale();
    metrics.axis = look_.axis;
    return metrics;
}

void LadderWidget::layOut() {
    if (!session_ || viewport()->width() <= 0) return;
    prepare();
    drawVisible();
}

// The ladder for this moment, and how far one can scroll in it.
void LadderWidget::prepare() {
    const LadderView now = view();
    if (!ladder_ || !ladder_->fits(now, metrics(), look_.theme)) {
        ladder_ = std::make_unique<Ladder>(now, metrics(), look_.theme);
        parts_.reset();
    }
    ready_.reset();
    head_->setPicture(ladder_->head(now), look_.theme, Ink::ground);
    placePicker();
    const QSizeF size = ladder_->extent(now) * scale();
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(
        0, std::max(0, static_cast<int>(std::ceil(size.height())) - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    // What only rounding makes wider is not worth a scroll bar.
    horizontalScrollBar()->setRange(
        0, std::max(0, static_cast<int>(std::floor(size.width() - 0.01)) - viewport()->width()));
}

// In the lane, between what stands at the two heads.
void LadderWidget::placePicker() {
    const Element* client = head_->picture().find(QStringLiteral("host/client"));
    const Element* server = head_->picture().find(QStringLiteral("host/server"));
    if (client == nullptr || server == nullptr) return;
    const int left = static_cast<int>(std::ceil(client->bounds.right() * scale())) + besidePicker;
    const int right = static_cast<int>(std::floor(server->bounds.left() * scale())) - besidePicker;
    const int room = shown_.bare ? 0 : std::max(0, right - left);
    picker_->fit(QRect(left, 0, room, head_->height()));
}

void LadderWidget::drawVisible() {
    const qreal top = verticalScrollBar()->value() / scale();
    const qreal bottom = top + viewport()->height() / scale();
    if (!ready_ || !ready_->covers({top, bottom})) {
        ready_ = {top - readyBeyond, bottom + readyBeyond};
        list_ = ladder_->shapes(view(), *ready_);
    }
    viewport()->update();
}

void LadderWidget::onSessionChanged() {
    if (!session_ || viewport()->width() <= 0) return;
    if (session_->isDragging() || dragShown_) ladder_.reset();
    dragShown_ = session_->isDragging();
    prepare();
    follow();
    drawVisible();
    tellChanges(*this);
}

void LadderWidget::follow() {
    const bool moved = followedTime_ != session_->displayTime() || followedCursor_ != session_->cursor();
    const bool selected = followedSelection_ != session_->selection();
    followedTime_ = session_->displayTime();
    followedCursor_ = session_->cursor();
    followedSelection_ = session_->selection();
    if (moved) {
        const qreal now = ladder_->heightOf(session_->displayTime());
        keepInSight(now - roomAbove / unit_, now + roomBelow / unit_);
    } else if (selected) {
        const auto range = ladder_->rangeOf(session_->selection());
        if (range) keepInSight(range->top, range->bottom);
    }
}

void LadderWidget::keepInSight(qreal top, qreal bottom) {
    QScrollBar* bar = verticalScrollBar();
    const int height = viewport()->height();
    top *= scale();
    bottom *= scale();
    int value = bar->value();
    if (bottom > value + height) value = static_cast<int>(std::ceil(bottom)) - height;
    if (top < value) value = static_cast<int>(std::floor(top));
    bar->setValue(value);
}

void LadderWidget::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.fillRect(event->rect(), look_.theme.color(Ink::ground));
    if (!session_) return;
    const int scrolled = verticalScrollBar()->value();
    painter.translate(-horizontalScrollBar()->value(), -scrolled);
    painter.scale(scale(), scale());
    const QRectF dirty = event->rect();
    paint(painter, list_, look_.theme, QRectF(toPicture(dirty.topLeft()), dirty.size() / scale()));
    painter.resetTransform();
    if (scrolled > 0) drawFade(painter);
    if (!focusShown_ || !session_->selection().isNone()) return;
    painter.setPen(QPen(look_.theme.color(Ink::accent), 2, Qt::DashLine));
    painter.drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
}

// What scrolls out of sight fades away below the head instead of being cut by it.
void LadderWidget::drawFade(QPainter& painter) const {
    QColor ground = look_.theme.color(Ink::ground);
    QLinearGradient fade(0, 0, 0, fadeHeight);
    fade.setColorAt(0, ground);
    fade.setColorAt(0.3, ground);
    ground.setAlpha(0);
    fade.setColorAt(1, ground);
    painter.fillRect(QRectF(0, 0, viewport()->width(), fadeHeight), fade);
}

void LadderWidget::resizeEvent(QResizeEvent*) {
    placeHead();
    layOut();
}

void LadderWidget::scrollContentsBy(int, int) {
    placeHead();
    if (session_ && ladder_ && ready_) drawVisible();
}

// --- Pointing

QPointF LadderWidget::toPicture(QPointF point) const {
    return (point + scrolled()) / scale();
}

QPoint LadderWidget::fromPicture(QPointF point) const {
    return (point * scale() - scrolled()).toPoint();
}

std::optional<QPoint> LadderWidget::clickPointOf(SegmentId id) const {
    const auto range = session_ && ladder_ ? ladder_->rangeOf(id) : std::nullopt;
    if (!range) return std::nullopt;
    const DisplayList list = ladder_->shapes(view(), *range);
    const Element* element = list.find(QStringLiteral("segment/%1").arg(id));
    if (element == nullptr) return std::nullopt;
    // The hit area may be slanted: look for a point of it that nothing covers.
    const QRectF bounds = element->hit.boundingRect();
    for (int i = 1; i < 32; ++i) {
        for (int j = 1; j < 32; ++j) {
            const QPointF point(bounds.left() + bounds.width() * i / 32,
                                bounds.top() + bounds.height() * j / 32);
            if (list.at(point) == element) return fromPicture(point);
        }
    }
    return std::nullopt;
}

std::optional<SegmentId> LadderWidget::segmentAt(QPointF point) const {
    const Element* element = list_.at(toPicture(point));
    const bool ofSegment =
        element != nullptr && (element->kind == ElementKind::segment || element->kind == ElementKind::handle);
    if (!ofSegment) return std::nullopt;
    return static_cast<SegmentId>(element->subject);
}

bool LadderWidget::isHandle(QPointF point) const {
    const Element* element = list_.at(toPicture(point));
    return element != nullptr && element->kind == ElementKind::handle;
}

void LadderWidget::setHovered(std::optional<SegmentId> id, bool handle) {
    viewport()->setCursor(handle ? Qt::OpenHandCursor : id ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (id == hovered_) return;
    hovered_ = id;
    layOut();
}

std::optional<QPoint> LadderWidget::handleOf(SegmentId id) const {
    const Element* element = list_.find(QStringLiteral("handle/%1").arg(id));
    if (element == nullptr) return std::nullopt;
    return fromPicture(element->hit.boundingRect().center());
}

void LadderWidget::selectAt(QPointF point) {
    if (!session_ || !ladder_) return;
    const Element* element = list_.at(toPicture(point));
    session_->select(element ? ladder_->thingOf(*element) : Selection());
}

void LadderWidget::mouseMoveEvent(QMouseEvent* event) {
    if (!drag_) {
        setHovered(segmentAt(event->position()), isHandle(event->position()));
        return;
    }
    drag_->moveTo(toPicture(event->position()).y());
    if (drag_->hasMoved())
        QToolTip::showText(event->globalPosition().toPoint() + QPoint(12, 12), drag_->words(look_.language),
                           viewport());
}

void LadderWidget::mousePressEvent(QMouseEvent* event) {
    focusShown_ = false;
    if (event->button() != Qt::LeftButton || !session_) return;
    const bool onHandle = isHandle(event->position());
    const auto id = segmentAt(event->position());
    selectAt(event->position());
    if (onHandle) beginDrag(*id, event->position(), event->modifiers());
}

void LadderWidget::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) endDrag(true);
}

void LadderWidget::beginDrag(SegmentId id, QPointF point, Qt::KeyboardModifiers modifiers) {
    Q_EMIT dragBegan();
    const SegmentAct act = modifiers & Qt::ControlModifier ? SegmentAct::duplicate : SegmentAct::delay;
    if (session_->obstacleTo(act, id) != Obstacle::none) return;
    drag_ = std::make_unique<SegmentDrag>(*session_, id, act, toPicture(point).y(), std::move(ladder_));
    viewport()->setCursor(Qt::ClosedHandCursor);
    layOut();
}

void LadderWidget::endDrag(bool keep) {
    if (!drag_) return;
    const std::unique_ptr<SegmentDrag> drag = std::move(drag_);
    QToolTip::hideText();
    setHovered(std::nullopt, false);
    drag->end(keep);
}

void LadderWidget::mouseDoubleClickEvent(QMouseEvent* event) {
    if (const auto id = segmentAt(event->position())) Q_EMIT segmentOpened(*id);
}

void LadderWidget::contextMenuEvent(QContextMenuEvent* event) {
    if (!session_) return;
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const auto selected = session_->selection().segment;
        const auto point = selected ? clickPointOf(*selected) : std::nullopt;
        at = viewport()->mapToGlobal(point.value_or(viewport()->rect().center()));
    } else if (segmentAt(event->pos())) {
        selectAt(event->pos());
    }
    Q_EMIT menuRequested(at);
}

bool LadderWidget::viewportEvent(QEvent* event) {
    if (isPinch(*event)) return true;
    if (event->type() == QEvent::Leave && !drag_) setHovered(std::nullopt, false);
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        showToolTip(*help, list_, toPicture(help->pos()), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

// --- Keys

void LadderWidget::keyPressEvent(QKeyEvent* event) {
    if (drag_) {
        if (event->key() == Qt::Key_Escape) endDrag(false);
        return;
    }
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (session_ && plain && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        focusShown_ = true;
        if (event->key() == Qt::Key_Up) session_->selectAbove();
        if (event->key() == Qt::Key_Down) session_->selectBelow();
    } else if (session_ && plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
               session_->selection().segment) {
        Q_EMIT segmentOpened(*session_->selection().segment);
    } else if (event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown) {
        QAbstractScrollArea::keyPressEvent(event);
    } else {
        event->ignore();
    }
}

void LadderWidget::focusInEvent(QFocusEvent* event) {
    tellFocus(*this);
    focusShown_ = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    layOut();
}

void LadderWidget::focusOutEvent(QFocusEvent*) {
    focusShown_ = false;
    layOut();
}

}  // namespace synstep
