// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/comparison_widget.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <cmath>

#include "ui/views/connection_picker.h"
#include "ui/views/display_list_widget.h"

namespace synstep {

namespace {

constexpr int besidePicker = 8;
constexpr qreal narrowest = 800;
// How much of the picture stays in sight below now.
constexpr qreal roomBelow = 80;
// Where the first difference stands when the comparison opens, as a share of the height.
constexpr qreal differenceAt = 0.4;

}  // namespace

ComparisonWidget::ComparisonWidget(QWidget* parent)
    : ScrolledPicture(parent), pickers_{new ConnectionPicker(this), new ConnectionPicker(this)} {
    fitHead();
    retranslate();
}

ComparisonWidget::~ComparisonWidget() = default;

void ComparisonWidget::setComparison(Comparison* comparison) {
    if (comparison_) disconnect(comparison_, nullptr, this, nullptr);
    comparison_ = comparison;
    picture_.reset();
    parts_.reset();
    hovered_.reset();
    forgetPicture();
    scrubbing_ = differenceShown_ = false;
    followedSelection_ = {};
    for (const std::size_t run : {0, 1})
        pickers_[run]->setSource(comparison ? &comparison->connections(run) : nullptr, comparison);
    if (comparison_ == nullptr) return;
    followedTime_ = comparison_->now();
    connect(comparison_, &Comparison::changed, this, [this] { showChanged([this] { follow(); }); });
    layOut();
    showDifference();
}

void ComparisonWidget::setLook(const Look& look) {
    for (ConnectionPicker* picker : pickers_) picker->setLook(look);
    retranslate();
    ScrolledPicture::setLook(look);
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
        view.runs[run].selected = comparison_->selection(run);
        if (hovered_ && hovered_->run == run) view.runs[run].hovered = hovered_->id;
        if (hovered_ && hovered_->run != run)
            view.runs[run].hovered = comparison_->alignment().counterpart(hovered_->run, hovered_->id);
    }
    view.alignment = &comparison_->alignment();
    view.now = comparison_->now();
    view.focused = isFocusShown();
    view.socket = comparison_->connection();
    view.language = look().language;
    view.wording = look().wording;
    view.outlined = look().outlined;
    return view;
}

qreal ComparisonWidget::leastWidth() const {
    return narrowest;
}

void ComparisonWidget::prepare() {
    const ComparisonView now = view();
    if (!picture_ || !picture_->fits(now, pictureWidth(), pictureHeight(), look().theme)) {
        picture_ = std::make_unique<ComparisonPicture>(now, pictureWidth(), pictureHeight(), look().theme);
        parts_.reset();
    }
    setHead(picture_->head(now));
    placePickers();
}

// In the lanes, between what stands at the two heads.
void ComparisonWidget::placePickers() {
    for (const std::size_t run : {0, 1}) {
        const QRectF lane = picture_->laneOf(run, view());
        const QRectF between(lane.left() * scale(), 0, lane.width() * scale(), head().height());
        pickers_[run]->fit(
            between.toRect().translated(head().x(), 0).adjusted(besidePicker, 0, -besidePicker, 0));
    }
}

qreal ComparisonWidget::nowHeight() const {
    return picture_->nowHeight(view());
}

qreal ComparisonWidget::lookAtNow() const {
    return picture_->lookAtNow(view());
}

qreal ComparisonWidget::roomBelowNow() const {
    return roomBelow;
}

DisplayList ComparisonWidget::shapesWithin(const HeightRange& range) const {
    return picture_->shapes(view(), range);
}

void ComparisonWidget::follow() {
    const std::array selection{comparison_->selection(0), comparison_->selection(1)};
    const bool moved = std::exchange(followedTime_, comparison_->now()) != comparison_->now();
    const bool selected = std::exchange(followedSelection_, selection) != selection;
    if (moved) {
        keepNowInSight();
    } else if (selected) {
        for (const std::size_t run : {0, 1}) {
            if (const auto range = picture_->rangeOf(run, selection[run]))
                keepInSight(range->top, range->bottom);
        }
    }
}

// Once, as soon as there is a size to scroll in.
void ComparisonWidget::showDifference() {
    if (differenceShown_ || !picture_ || !isVisible()) return;
    differenceShown_ = true;
    const auto height = picture_->differenceHeight();
    verticalScrollBar()->setValue(
        height ? static_cast<int>(*height * scale() - differenceAt * viewport()->height()) : 0);
    drawVisible();
}

std::optional<int> ComparisonWidget::differenceY() const {
    const auto height = picture_ ? picture_->differenceHeight() : std::nullopt;
    if (!height) return std::nullopt;
    return fromPicture(QPointF(0, *height)).y();
}

void ComparisonWidget::drawUnderHead(QPainter& painter) const {
    painter.fillRect(0, 0, viewport()->width(), 1, look().theme.color(Ink::controlLine));
}

void ComparisonWidget::resizeEvent(QResizeEvent* event) {
    ScrolledPicture::resizeEvent(event);
    showDifference();
}

// --- Pointing

std::optional<ComparisonWidget::Pointed> ComparisonWidget::pointedAt(QPointF point) const {
    const Element* element = elementAt(point);
    if (element == nullptr || element->kind != ElementKind::segment) return std::nullopt;
    return Pointed{ComparisonPicture::runOf(*element), static_cast<SegmentId>(element->subject)};
}

std::optional<QPoint> ComparisonWidget::clickPointOf(std::size_t run, SegmentId id) const {
    const Element* element =
        picture().find(QStringLiteral("%1/segment/%2").arg(QLatin1Char(run == 0 ? 'a' : 'b')).arg(id));
    return element ? pointOn(*element, picture()) : std::nullopt;
}

void ComparisonWidget::setHovered(std::optional<Pointed> pointed) {
    if (pointed == hovered_) return;
    hovered_ = pointed;
    showChanged([] {});
}

void ComparisonWidget::pointerLeft() {
    setHovered(std::nullopt);
}

void ComparisonWidget::scrubTo(QPointF point) {
    Q_EMIT timeChosen();
    comparison_->goTo(picture_->instantAt(toPicture(point).y()));
}

void ComparisonWidget::mouseMoveEvent(QMouseEvent* event) {
    if (!comparison_ || !picture_) return;
    if (scrubbing_) return scrubTo(event->position());
    const auto pointed = pointedAt(event->position());
    const bool onAxis = picture_->isOnAxis(toPicture(event->position()).x());
    viewport()->setCursor(pointed || onAxis ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setHovered(pointed);
}

void ComparisonWidget::mousePressEvent(QMouseEvent* event) {
    hideFocus();
    if (event->button() != Qt::LeftButton || !comparison_ || !picture_) return;
    scrubbing_ = picture_->isOnAxis(toPicture(event->position()).x());
    if (scrubbing_) return scrubTo(event->position());
    const Element* element = elementAt(event->position());
    const std::size_t run = element ? ComparisonPicture::runOf(*element) : 0;
    const Selection thing = element ? picture_->thingOf(*element, run) : Selection();
    thing.isNone() ? comparison_->deselect() : comparison_->select(run, thing);
}

void ComparisonWidget::mouseReleaseEvent(QMouseEvent*) {
    scrubbing_ = false;
}

void ComparisonWidget::selectNeighbour(int by) {
    by < 0 ? comparison_->selectAbove() : comparison_->selectBelow();
}

}  // namespace synstep
