// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/plot_view.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <utility>

#include "ui/text/flood_words.h"
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
    const std::vector<PlotThing> before = std::exchange(things_, thingsOf(plot, plotted));
    if (things_ != before) current_ = -1;
    setBackgroundBrush(look.theme.color(Ink::ground));
    showPlot(*chart(), plot, plotted, session->scenario(), look);
    framed_ = selectedIn(*session);
    things_ != before ? tellOthers(*this) : tellChanges(*this);
}

void PlotView::forget() {
    if (session_) disconnect(session_, nullptr, this, nullptr);
    session_ = nullptr;
    things_.clear();
    framed_ = {};
    current_ = -1;
    tellChanges(*this);
}

Selection PlotView::selectedIn(const Session& session) {
    Selection selected = session.selection();
    if (selected.segment) selected.segment = session.toldBy(*selected.segment);
    return selected;
}

// Of what is drawn already.
void PlotView::frameSelected() {
    const Selection now = selectedIn(*session_);
    if (std::exchange(framed_, now) == now || !isVisible()) return;
    viewport()->update();
    tellChanges(*this);
}

std::vector<QRectF> PlotView::frames() const {
    std::vector<QRectF> frames;
    for (int part = 0; part < partCount(); ++part) {
        if (!isChosen(part)) continue;
        const qreal beyond = thing(part).isBar ? 0 : frameGap + frameLine / 2;
        frames.push_back(partPlace(part).adjusted(-beyond, -beyond, beyond, beyond));
    }
    return frames;
}

// --- Parts

QString PlotView::lasting(HostId host, State state, Duration lasts) const {
    return tr("%1 %2 for %3")
        .arg(hostName(host, session_->scenario(), look_.language), stateName(state, look_.wording.states),
             durationText(lasts, look_.language));
}

QString PlotView::partName(int part) const {
    if (!session_) return {};
    const PlotThing& named = thing(part);
    if (const auto& state = named.thing.state) return lasting(*state->host, state->state, named.lasts);
    if (const auto& timer = named.thing.timer)
        return tr("%1: RTO %2, for %3")
            .arg(hostName(timer->host, session_->scenario(), look_.language),
                 durationText(named.amount, look_.language), durationText(named.lasts, look_.language));
    const SegmentId id = *named.thing.segment;
    if (const QString flood = nameOfFlood(id); !flood.isEmpty()) return flood;
    const auto sending = session_->trace().sendingOf(id);
    if (!sending) return {};
    return segmentName(session_->asKnown(*sending->departure), session_->scenario(), look_.language,
                       look_.wording, initialNumbersOf(session_->trace(), *sending->departure));
}

// Of a mark that stands for many; else none.
QString PlotView::nameOfFlood(SegmentId id) const {
    const Floods& floods = session_->floods();
    const std::size_t of = floods.ofSegment(id);
    if (of == Floods::none || session_->connection()) return {};
    const Flood flood = floods.at(of, session_->cursor(), session_->trace());
    const FloodEcho* echo = flood.echo(floods.repetitionOf(id));
    const QString name = echo ? echoName(*echo, look_.language) : floodName(flood, look_.language);
    const QString fate = echo ? echoFate(*echo, look_.language) : floodFate(flood, look_.language);
    return tr("%1: %2").arg(name, fate);
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
    if (current_ >= 0 && isChosen(current_)) return current_;
    const auto found = std::find_if(things_.begin(), things_.end(),
                                    [this](const PlotThing& thing) { return framed_.includes(thing.thing); });
    return found == things_.end() ? -1 : static_cast<int>(found - things_.begin());
}

void PlotView::choosePart(int part) {
    if (!session_) return;
    current_ = part;
    session_->select(
        Selection(thing(part).thing));  // what is plotted may become another, and its things with it
    tellChanges(*this);
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
    if (hasFocus()) {
        painter->setPen(QPen(accent, frameLine, Qt::DashLine));
        painter->drawRoundedRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), frameRadius, frameRadius);
    }
    painter->restore();
}

// --- Mouse and keys

// What is under the point, or nearly so; of several the one whose middle is nearest, and that is drawn last.
int PlotView::partAt(QPointF point) const {
    int found = -1;
    std::pair<qreal, qreal> least;
    for (int part = 0; part < partCount(); ++part) {
        const QRectF place = partPlace(part);
        const qreal aside = std::max({place.left() - point.x(), point.x() - place.right(), 0.0}),
                    above = std::max({place.top() - point.y(), point.y() - place.bottom(), 0.0});
        if (aside > nearby || above > nearby) continue;
        const std::pair distance{aside + above, (place.center() - point).manhattanLength()};
        if (found >= 0 && distance > least) continue;
        found = part;
        least = distance;
    }
    return found;
}

void PlotView::mousePressEvent(QMouseEvent* event) {
    if (!session_ || event->button() != Qt::LeftButton) return event->ignore();
    const int part = partAt(event->position());
    part < 0 ? session_->select({}) : choosePart(part);
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
    if (plain && partCount() > 0 && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        return move(event->key() == Qt::Key_Up ? -1 : 1);
    event->ignore();
}

void PlotView::focusInEvent(QFocusEvent* event) {
    QChartView::focusInEvent(event);
    viewport()->update();
    tellFocus(*this);
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
