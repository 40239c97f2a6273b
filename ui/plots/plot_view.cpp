// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_view.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <utility>

#include "ui/text/initial_numbers.h"
#include "ui/text/sentences.h"

namespace synstep {

namespace {

constexpr qreal frameLine = 2, frameGap = 2, frameRadius = 4;
constexpr qreal nearby = 4;  // px around a thing that still mean it

}  // namespace

PlotView::PlotView(QChart* chart) : QChartView(chart) {
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::TabFocus);
    viewport()->setMouseTracking(true);
}

void PlotView::plot(Session* session, Plot plot, const PlotData& plotted, const Look& look) {
    if (session != session_) {
        if (session_) disconnect(session_, nullptr, this, nullptr);
        connect(session, &Session::changed, this, &PlotView::frameSelected);
    }
    session_ = session;
    look_ = look;
    setBackgroundBrush(look.theme.color(Ink::ground));
    showPlot(*chart(), plot, plotted, session->scenario(), look);
    things_ = thingsOf(plot, plotted);
    framed_ = selected();
    tellChanges(*this);
}

// What is told of others is their mark's, too.
Selection PlotView::selected() const {
    if (!session_) return {};
    Selection selected = session_->selection();
    if (selected.segment) selected.segment = session_->toldBy(*selected.segment);
    return selected;
}

// Of what is drawn already.
void PlotView::frameSelected() {
    const Selection now = selected();
    if (std::exchange(framed_, now) == now || !isVisible()) return;
    viewport()->update();
    tellChanges(*this);
}

std::vector<QRectF> PlotView::frames() const {
    std::vector<QRectF> frames;
    for (int part = 0; part < partCount(); ++part) {
        constexpr qreal beyond = frameGap + frameLine / 2;
        if (isChosen(part)) frames.push_back(partPlace(part).adjusted(-beyond, -beyond, beyond, beyond));
    }
    return frames;
}

// --- Parts

QString PlotView::partName(int part) const {
    const PlotThing& named = thing(part);
    const Scenario& scenario = session_->scenario();
    const QString lasting = durationText(named.lasts, look_.language);
    const auto host = [&](HostId of) { return hostName(of, scenario, look_.language); };
    if (const auto& state = named.thing.state)
        return tr("%1 %2 for %3")
            .arg(host(*state->host), stateName(state->state, look_.wording.states), lasting);
    if (const auto& timer = named.thing.timer)
        return tr("%1: RTO %2, for %3")
            .arg(host(timer->host), durationText(named.amount, look_.language), lasting);
    const auto sending = session_->trace().sendingOf(*named.thing.segment);
    if (!sending) return {};
    return segmentName(session_->asKnown(*sending->departure), scenario, look_.language, look_.wording,
                       initialNumbersOf(session_->trace(), *sending->departure));
}

ElementKind PlotView::partKind(int part) const {
    const Selection& named = thing(part).thing;
    return named.state ? ElementKind::state : named.timer ? ElementKind::timer : ElementKind::segment;
}

QRectF PlotView::partPlace(int part) const {
    const PlotThing& shown = thing(part);
    const auto sight = [this](QPointF value) {
        return QPointF(mapFromScene(chart()->mapToScene(chart()->mapToPosition(value))));
    };
    return QRectF(sight(shown.place.topLeft()), sight(shown.place.bottomRight()))
        .normalized()
        .adjusted(-shown.reach, -shown.reach, shown.reach, shown.reach);
}

bool PlotView::isChosen(int part) const {
    return framed_.includes(thing(part).thing);
}

int PlotView::chosenPart() const {
    const auto found = std::find_if(things_.begin(), things_.end(),
                                    [this](const PlotThing& thing) { return framed_.includes(thing.thing); });
    return found == things_.end() ? -1 : static_cast<int>(found - things_.begin());
}

void PlotView::choosePart(int part) {
    if (session_) session_->select(thing(part).thing);
}

// --- Painting

void PlotView::drawForeground(QPainter* painter, const QRectF&) {
    painter->save();
    painter->resetTransform();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    const QColor accent = look_.theme.color(Ink::accent);
    painter->setPen(QPen(accent, frameLine));
    for (const QRectF& frame : frames()) painter->drawRoundedRect(frame, frameRadius, frameRadius);
    if (focusShown_) {
        painter->setPen(QPen(accent, frameLine, Qt::DashLine));
        painter->drawRoundedRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), frameRadius, frameRadius);
    }
    painter->restore();
}

// --- Mouse and keys

// The nearest; of several there the one that is drawn last.
int PlotView::partAt(QPointF point) const {
    int found = -1;
    qreal least = 0;
    for (int part = 0; part < partCount(); ++part) {
        const QRectF place = partPlace(part).adjusted(-nearby, -nearby, nearby, nearby);
        if (!place.contains(point)) continue;
        const qreal distance = (place.center() - point).manhattanLength();
        if (found >= 0 && distance > least) continue;
        found = part;
        least = distance;
    }
    return found;
}

void PlotView::mousePressEvent(QMouseEvent* event) {
    if (!session_ || event->button() != Qt::LeftButton) return event->ignore();
    const int part = partAt(event->position());
    session_->select(part < 0 ? Selection() : thing(part).thing);
}

void PlotView::mouseMoveEvent(QMouseEvent* event) {
    viewport()->setCursor(partAt(event->position()) < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

// From what is selected to the next that is something else; from nothing to the last.
void PlotView::move(int by) {
    int part = chosenPart();
    if (part < 0) part = by < 0 ? partCount() : partCount() - 1 - by;
    do part += by;
    while (part >= 0 && part < partCount() && isChosen(part));
    if (part >= 0 && part < partCount()) choosePart(part);
}

void PlotView::keyPressEvent(QKeyEvent* event) {
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (plain && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        return move(event->key() == Qt::Key_Up ? -1 : 1);
    event->ignore();
}

void PlotView::focusInEvent(QFocusEvent* event) {
    QChartView::focusInEvent(event);
    focusShown_ = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    viewport()->update();
    tellFocus(*this);
}

void PlotView::focusOutEvent(QFocusEvent* event) {
    QChartView::focusOutEvent(event);
    focusShown_ = false;
    viewport()->update();
}

bool PlotView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int part = partAt(help->pos());
        QToolTip::showText(help->globalPos(), part < 0 ? QString() : partName(part), viewport());
        return true;
    }
    return QChartView::viewportEvent(event);
}

}  // namespace synstep
