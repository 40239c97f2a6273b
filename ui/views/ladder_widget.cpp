// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/ladder_widget.h"

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <cmath>

#include "ui/ladder/built.h"
#include "ui/views/connection_picker.h"
#include "ui/views/display_list_widget.h"

namespace synstep {

namespace {

constexpr int besidePicker = 8;
constexpr qreal narrowest = 416;
// How much of the picture stays in sight below now.
constexpr qreal roomBelow = 112;

}  // namespace

LadderWidget::LadderWidget(QWidget* parent) : ScrolledPicture(parent), picker_(new ConnectionPicker(this)) {
    fitHead();
    retranslate();
}

LadderWidget::~LadderWidget() = default;

void LadderWidget::setSession(Session* session) {
    endDrag(false);
    if (session_) disconnect(session_, nullptr, this, nullptr);
    session_ = session;
    forgetLadder();
    forgetPicture();
    hovered_.reset();
    opened_.clear();
    picker_->setSource(session, session);
    connect(session, &Session::changed, this, &LadderWidget::onSessionChanged);
    verticalScrollBar()->setValue(0);
    onSessionChanged();
}

void LadderWidget::setLook(const Look& look) {
    picker_->setLook(look);
    retranslate();
    ScrolledPicture::setLook(look);
}

void LadderWidget::setParts(const LadderMetrics& parts) {
    shown_ = parts;
    fitHead();
    layOut();
}

qreal LadderWidget::leastWidth() const {
    return narrowest;
}

qreal LadderWidget::heightAt(Instant t) const {
    return ladder_->heightOf(t);
}

qreal LadderWidget::nowHeight() const {
    return ladder_->nowHeight(view());
}

qreal LadderWidget::lookAtNow() const {
    return ladder_->lookAtNow(view());
}

qreal LadderWidget::roomBelowNow() const {
    return roomBelow;
}

Instant LadderWidget::instantOf(qreal height) const {
    return ladder_->timeAt(height);
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
    // An audience sees nothing of what is to come.
    view.revealed = shown_.bare ? session_->cursor() : std::max(session_->revealed(), session_->cursor());
    view.displayTime = session_->displayTime();
    view.socket = session_->connection();
    view.selected = session_->selection();
    if (isFocusShown()) view.focused = view.selected.segment;
    view.hovered = hovered_;
    for (const Breakpoint& breakpoint : session_->breakpoints())
        if (const auto* met = std::get_if<SegmentMet>(&breakpoint)) view.stops.push_back(*met);
    view.prediction = prediction_;
    view.blank = blank_;
    view.foresight = std::max(session_->foresight(), shown_.bare ? Foresight::nothingToCome : Foresight::all);
    view.language = look().language;
    view.wording = look().wording;
    view.outlined = look().outlined;
    view.folds = look().folds;
    view.numbered = look().theme.name() == ThemeName::print && !shown_.bare;  // as on paper
    view.opened = opened_;
    return view;
}

LadderMetrics LadderWidget::metrics() const {
    LadderMetrics metrics = shown_;
    metrics.width = pictureWidth();
    metrics.minimumHeight = pictureHeight();
    metrics.axis = look().axis;
    return metrics;
}

// The ladder for this moment.
void LadderWidget::prepare() {
    const LadderView now = view();
    if (!ladder_ || !ladder_->fits(now, metrics(), look().theme)) {
        parts_.reset();
        if (!told_ || !told_->isOf(now.trace, now.socket))
            told_ = std::make_shared<LadderTelling>(*now.trace, now.socket);
        if (!ladder_ || !ladder_->goOn(now, metrics(), look().theme))
            ladder_ = std::make_unique<Ladder>(now, metrics(), look().theme, told_, ladder_.get());
    }
    setHead(ladder_->head(now));
    placePicker();
}

QRectF LadderWidget::extent() const {
    const QSizeF size = ladder_->extent(view());
    return {QPointF(0, ladder_->top()), QPointF(size.width(), size.height())};
}

// Another Trace may stand soon where the last one's stood.
void LadderWidget::forgetLadder() {
    ladder_.reset();
    told_.reset();
    parts_.reset();
}

DisplayList LadderWidget::shapesWithin(const HeightRange& range) const {
    return ladder_->shapes(view(), range);
}

// In the lane, between what stands at the two heads.
void LadderWidget::placePicker() {
    const Element* client = head().picture().find(QStringLiteral("host/client"));
    const Element* server = head().picture().find(QStringLiteral("host/server"));
    if (client == nullptr || server == nullptr) return;
    const int left = static_cast<int>(std::ceil(client->bounds.right() * scale())) + besidePicker;
    const int right = static_cast<int>(std::floor(server->bounds.left() * scale())) - besidePicker;
    const int room = shown_.bare ? 0 : std::max(0, right - left);
    picker_->fit(QRect(left, 0, room, head().height()));
}

void LadderWidget::onSessionChanged() {
    if (!session_) return;
    if (session_->isDragging() || dragShown_) forgetLadder();
    dragShown_ = session_->isDragging();
    showChanged([this] { follow(); });
}

void LadderWidget::showNow() {
    showChanged([this] { keepNowInSight(); });
}

void LadderWidget::follow() {
    const bool moved = followedTime_ != session_->displayTime() || followedCursor_ != session_->cursor();
    const bool selected = followedSelection_ != session_->selection();
    followedTime_ = session_->displayTime();
    followedCursor_ = session_->cursor();
    followedSelection_ = session_->selection();
    if (held_) {
        scrollTo(held_->sending);
    } else if (moved) {
        keepNowInSight();
    } else if (selected) {
        const auto range = ladder_->rangeOf(session_->selection());
        if (range) keepInSight(range->top, range->bottom);
    }
}

// --- Pointing

std::optional<QPoint> LadderWidget::clickPointOf(SegmentId id) const {
    const auto range = session_ && ladder_ ? ladder_->rangeOf(id) : std::nullopt;
    if (!range) return std::nullopt;
    const DisplayList list = ladder_->shapes(view(), *range);
    const Element* element = list.find(QStringLiteral("segment/%1").arg(id));
    if (const LadderPhase* phase = element ? nullptr : ladder_->phaseOf({id}))
        element = list.find(elementId(*phase));
    return element ? pointOn(*element, list) : std::nullopt;
}

std::optional<SegmentId> LadderWidget::segmentAt(QPointF point) const {
    const Element* element = elementAt(point);
    const bool ofSegment =
        element != nullptr && (element->kind == ElementKind::segment || element->kind == ElementKind::handle);
    if (!ofSegment) return std::nullopt;
    return static_cast<SegmentId>(element->subject);
}

bool LadderWidget::isHandle(QPointF point) const {
    const Element* element = elementAt(point);
    return element != nullptr && element->kind == ElementKind::handle;
}

void LadderWidget::setHovered(std::optional<SegmentId> id, bool handle) {
    viewport()->setCursor(handle ? Qt::OpenHandCursor : id ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (id == hovered_) return;
    hovered_ = id;
    showChanged([] {});
}

std::optional<QPoint> LadderWidget::handleOf(SegmentId id) const {
    const Element* element = picture().find(QStringLiteral("handle/%1").arg(id));
    if (element == nullptr) return std::nullopt;
    return fromPicture(element->hit.boundingRect().center());
}

void LadderWidget::selectAt(QPointF point) {
    if (!session_ || !ladder_) return;
    if (const LadderPhase* phase = phaseAt(point)) return session_->select({phase->first});
    const Element* element = elementAt(point);
    session_->select(element ? ladder_->thingOf(*element) : Selection());
}

void LadderWidget::mouseMoveEvent(QMouseEvent* event) {
    if (!drag_) {
        setHovered(segmentAt(event->position()), isHandle(event->position()));
        if (phaseAt(event->position())) viewport()->setCursor(Qt::PointingHandCursor);
        return;
    }
    drag_->moveTo(held_->height + (event->position().y() - held_->y) / scale());
    if (drag_->hasMoved())
        QToolTip::showText(event->globalPosition().toPoint() + QPoint(12, 12), drag_->words(look().language),
                           viewport());
}

void LadderWidget::mousePressEvent(QMouseEvent* event) {
    hideFocus();
    if (event->button() != Qt::LeftButton || !session_) return;
    if (const LadderPhase* phase = phaseAt(event->position())) return toggle(*phase);
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
    const qreal grabbed = toPicture(point).y();
    const Instant sentAt = session_->trace().sendingOf(id)->departure->sentAt;
    const qreal y = heightAt(sentAt) * scale() - verticalScrollBar()->value();
    held_ = Held{point.y(), grabbed, Fixed{sentAt, 0, y}};
    drag_ = std::make_unique<SegmentDrag>(*session_, id, act, grabbed, std::move(ladder_));
    viewport()->setCursor(Qt::ClosedHandCursor);
    layOut();
    scrollTo(held_->sending);
    drawVisible();
}

void LadderWidget::endDrag(bool keep) {
    if (!drag_) return;
    const std::unique_ptr<SegmentDrag> drag = std::move(drag_);
    QToolTip::hideText();
    setHovered(std::nullopt, false);
    drag->end(keep);
    held_.reset();
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
    } else {
        selectAt(event->pos());
    }
    Q_EMIT menuRequested(at);
}

void LadderWidget::pointerLeft() {
    if (!drag_) setHovered(std::nullopt, false);
}

// --- Keys

void LadderWidget::selectNeighbour(int by) {
    by < 0 ? session_->selectAbove() : session_->selectBelow();
}

void LadderWidget::keyPressEvent(QKeyEvent* event) {
    if (drag_) {
        if (event->key() == Qt::Key_Escape) endDrag(false);
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (!plain || !enter || !session_) return ScrolledPicture::keyPressEvent(event);
    if (isFoldSelected()) return togglePhase();
    if (const auto selected = session_->selection().segment)
        Q_EMIT segmentOpened(*selected);
    else
        ScrolledPicture::keyPressEvent(event);
}

}  // namespace synstep
