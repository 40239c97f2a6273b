// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/statechart_widget.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <cmath>
#include <utility>

#include "ui/text/sentences.h"
#include "ui/views/tool_tip.h"

namespace synstep {

namespace {

constexpr QSizeF fullSize(440, 475);
// With the line above it that names the edge of this step, since its edges have no words.
constexpr QSizeF compactSize(352, 338);

}  // namespace

StateChartWidget::StateChartWidget(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::TabFocus);
    retranslate();
}

void StateChartWidget::setSession(Session* session) {
    if (session_) disconnect(session_, nullptr, this, nullptr);
    session_ = session;
    connect(session, &Session::changed, this, &StateChartWidget::layOut);
    layOut();
}

void StateChartWidget::setLook(const Look& look) {
    look_ = look;
    retranslate();
    layOut();
}

void StateChartWidget::setCompact(bool compact) {
    if (compact == compact_) return;
    compact_ = compact;
    updateGeometry();
    fit();
}

bool StateChartWidget::isCompact() const {
    return compact_ || width() < fullSize.width();
}

int StateChartWidget::heightForWidth(int width) const {
    const bool compact = compact_ || width < fullSize.width();
    return static_cast<int>(std::lround((compact ? compactSize : fullSize).height()));
}

QSize StateChartWidget::sizeHint() const {
    return {352, heightForWidth(width())};
}

QPointF StateChartWidget::offset() const {
    return {std::floor(std::max(0.0, (width() - list_.size.width()) / 2)), 0};
}

void StateChartWidget::layOut() {
    if (!session_) return;
    StateChartView view;
    view.trace = &session_->trace();
    view.scenario = &session_->scenario();
    view.cursor = session_->cursor();
    view.stepBegins = session_->stepBegin();
    view.socket = session_->shownSocket();
    if (focusShown_) view.focused = current_;
    if (const auto& selected = session_->selection().state) view.selected = selected->state;
    view.language = look_.language;
    view.wording = look_.wording;
    view.outlined = look_.outlined;
    for (const Breakpoint& breakpoint : session_->breakpoints())
        if (const auto* reached = std::get_if<StateReached>(&breakpoint)) view.stops.push_back(*reached);
    StateChartMetrics metrics;
    metrics.compact = isCompact();
    laidOutCompact_ = metrics.compact;
    metrics.size = metrics.compact ? compactSize : fullSize;
    const DisplayList before = std::exchange(list_, layoutStateChart(view, metrics, look_.theme));
    findNamed();
    retranslate();
    if (before.size == list_.size && shownIn_ == look_.theme)
        update(placement().changed(before, list_, look_.theme, rect()));
    else
        update();
    shownIn_ = look_.theme;
    tellChanges(*this);
}

void StateChartWidget::retranslate() {
    setAccessibleName(tr("State chart"));
    if (!session_) return;
    setAccessibleDescription(tr("%1: %2. %3: %4.")
                                 .arg(hostName(HostId::client, session_->scenario(), look_.language),
                                      stateName(session_->stateOf(HostId::client), look_.wording.states),
                                      hostName(HostId::server, session_->scenario(), look_.language),
                                      stateName(session_->stateOf(HostId::server), look_.wording.states)));
}

void StateChartWidget::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    placement().paint(painter, event->region(), list_, look_.theme);
}

void StateChartWidget::resizeEvent(QResizeEvent*) {
    fit();
}

// There are two sizes of the chart: another width alone moves it.
void StateChartWidget::fit() {
    if (isCompact() != laidOutCompact_) layOut();
}

std::optional<State> StateChartWidget::stateAt(QPointF point) const {
    const Element* element = list_.at(point - offset());
    const bool isState =
        element != nullptr && (element->kind == ElementKind::node || element->kind == ElementKind::token);
    return isState ? std::optional(static_cast<State>(element->subject)) : std::nullopt;
}

void StateChartWidget::selectState(std::optional<State> state) {
    if (!session_) return;
    session_->select(state ? Selection::of(SelectedState{*state, session_->shownSocket()}) : Selection());
}

void StateChartWidget::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    const auto state = stateAt(event->position());
    if (!choosing_) return selectState(state);
    if (state) Q_EMIT stateChosen(*state);
}

void StateChartWidget::contextMenuEvent(QContextMenuEvent* event) {
    if (event->reason() == QContextMenuEvent::Keyboard) return askAtCurrent();
    if (const auto state = stateAt(event->pos())) Q_EMIT menuRequested(*state, event->globalPos());
}

// --- Keys

void StateChartWidget::choosePart(int part) {
    if (!isChoosable(part)) return;
    current_ = element(part).id;
    layOut();
}

// The nearest node on that side; what lies aside counts as farther.
void StateChartWidget::goTowards(QPointF direction) {
    const Element* from = list_.find(current_);
    if (from == nullptr) return;
    const Element* nearest = nullptr;
    qreal least = 0;
    for (const Element& element : list_.elements) {
        if (!element.id.startsWith(QLatin1String("node/"))) continue;
        const QPointF way = element.hit.boundingRect().center() - from->hit.boundingRect().center();
        const qreal ahead = QPointF::dotProduct(way, direction);
        if (ahead < 1) continue;
        const qreal distance = ahead + 2 * std::abs(QPointF::dotProduct(way, {direction.y(), direction.x()}));
        if (nearest != nullptr && distance >= least) continue;
        nearest = &element;
        least = distance;
    }
    if (nearest == nullptr) return;
    current_ = nearest->id;
    focusShown_ = true;
    const auto state = static_cast<State>(nearest->subject);
    layOut();
    if (!choosing_) selectState(state);
}

void StateChartWidget::askAtCurrent() {
    const Element* node = list_.find(current_);
    if (node == nullptr) return;
    if (choosing_) return Q_EMIT stateChosen(static_cast<State>(node->subject));
    const QPointF middle = node->hit.boundingRect().center() + offset();
    Q_EMIT menuRequested(static_cast<State>(node->subject), mapToGlobal(middle.toPoint()));
}

void StateChartWidget::keyPressEvent(QKeyEvent* event) {
    if ((event->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier) return event->ignore();
    switch (event->key()) {
        case Qt::Key_Up:
            return goTowards({0, -1});
        case Qt::Key_Down:
            return goTowards({0, 1});
        case Qt::Key_Left:
            return goTowards({-1, 0});
        case Qt::Key_Right:
            return goTowards({1, 0});
        case Qt::Key_Return:
        case Qt::Key_Enter:
            return askAtCurrent();
        default:
            event->ignore();
    }
}

void StateChartWidget::focusInEvent(QFocusEvent*) {
    focusShown_ = true;
    layOut();
    tellFocus(*this);
}

void StateChartWidget::focusOutEvent(QFocusEvent*) {
    focusShown_ = false;
    layOut();
}

bool StateChartWidget::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        showToolTip(*help, list_, help->pos() - offset(), this);
        return true;
    }
    return QWidget::event(event);
}

}  // namespace synstep
