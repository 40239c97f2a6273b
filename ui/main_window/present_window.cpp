// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/present_window.h"

#include <QCursor>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "ui/panels/step_caption.h"
#include "ui/statechart/half_chart.h"

namespace synstep {

namespace {

// On a screen of 1920 x 1080.
constexpr qreal screenWidth = 1920, screenHeight = 1080;
constexpr qreal margin = 48, ladderLeft = 24, chartWidth = 688, chartRight = 24, chartTop = 24,
                chartBottom = 20;
constexpr qreal captionTop = 902;

constexpr qreal smallestSpot = 60, largestSpot = 600, spotStep = 1.15, notch = 120;
constexpr int dimness = 190;

}  // namespace

// --- Shade

Shade::Shade(QWidget* parent) : QWidget(parent) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void Shade::setBlank(bool blank) {
    blank_ = blank;
    refresh();
}

// Begins where the pointer is, or in the middle if it is elsewhere.
void Shade::setSpotlight(bool on) {
    spotlight_ = on;
    const QPoint pointer = mapFromGlobal(QCursor::pos());
    if (on) spot_ = rect().contains(pointer) ? pointer : rect().center();
    refresh();
}

void Shade::setSpot(QPointF spot) {
    updateSpot();
    spot_ = spot;
    updateSpot();
}

void Shade::setRadius(qreal radius) {
    updateSpot();
    radius_ = std::clamp(radius, smallestSpot, largestSpot);
    updateSpot();
}

// What lies beneath is painted anew, too; elsewhere it stays as dark as it is.
void Shade::updateSpot() {
    const QPointF corner(radius_ + 1, radius_ + 1);
    update(QRectF(spot_ - corner, spot_ + corner).toAlignedRect());
}

void Shade::refresh() {
    setVisible(blank_ || spotlight_);
    raise();
    update();
}

void Shade::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (blank_) {
        painter.fillRect(rect(), Qt::black);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath dark;
    dark.addRect(rect());
    dark.addEllipse(spot_, radius_, radius_);
    painter.fillPath(dark, QColor(0, 0, 0, dimness));
}

// --- PresentWindow

PresentWindow::PresentWindow(QWidget* parent)
    : QWidget(parent, Qt::Window),
      ladder_(new LadderWidget(this)),
      chart_(new DisplayListWidget(this)),
      boardPicture_(new DisplayListWidget(this)),
      caption_(new DisplayListWidget(this)),
      shade_(new Shade(this)) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    // The keys are the window's.
    ladder_->setFocusPolicy(Qt::NoFocus);
    ladder_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    ladder_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    LadderMetrics bare;
    bare.bare = true;
    bare.listener = bare.times = false;
    ladder_->setParts(bare);
    boardPicture_->hide();
    for (QWidget* widget :
         std::initializer_list<QWidget*>{ladder_->viewport(), chart_, boardPicture_, caption_}) {
        widget->setMouseTracking(true);
        widget->installEventFilter(this);
    }
}

void PresentWindow::setSession(Session* session) {
    if (session_) disconnect(session_, nullptr, this, nullptr);
    session_ = session;
    ladder_->setSession(session);
    connect(session, &Session::changed, this, &PresentWindow::layOut);
    layOut();
}

void PresentWindow::setLook(const Look& look) {
    look_ = look;
    look_.theme = Theme(look.theme.isDark() ? ThemeName::dark : ThemeName::projector, Medium::projector);
    ladder_->setLook(look_);
    setWindowTitle(tr("Presentation"));
    layOut();
    update();
}

qreal PresentWindow::unit() const {
    return Theme::projectorUnit * std::min(width() / screenWidth, height() / screenHeight);
}

void PresentWindow::makeLarger() {
    shade_->isSpotlight() ? shade_->setRadius(shade_->radius() * spotStep) : ladder_->zoomIn();
}

void PresentWindow::makeSmaller() {
    shade_->isSpotlight() ? shade_->setRadius(shade_->radius() / spotStep) : ladder_->zoomOut();
}

void PresentWindow::arrange() {
    const qreal px = unit() / Theme::projectorUnit;
    const int top = height() - qRound((screenHeight - captionTop) * px);
    const int chart = width() - qRound((chartWidth + chartRight) * px);
    ladder_->setGeometry(qRound(ladderLeft * px), 0, chart - qRound(ladderLeft * px),
                         top - qRound(chartBottom / 2 * px));
    for (QWidget* widget : {chart_, boardPicture_})
        widget->setGeometry(chart, qRound(chartTop * px), qRound(chartWidth * px),
                            top - qRound((chartTop + chartBottom) * px));
    caption_->setGeometry(qRound(margin * px), top, width() - 2 * qRound(margin * px), height() - top);
    shade_->setGeometry(rect());
    ladder_->setUnit(unit());
    chart_->setScale(unit());
    caption_->setScale(unit());
}

void PresentWindow::layOut() {
    if (!session_ || width() <= 0) return;
    StateChartView view;
    view.trace = &session_->trace();
    view.scenario = &session_->scenario();
    view.cursor = session_->cursor();
    view.stepBegins = session_->stepBegin();
    view.socket = session_->shownSocket();
    view.language = look_.language;
    view.wording = look_.wording;
    view.outlined = look_.outlined;
    chart_->setPicture(layoutHalfChart(view, QSizeF(chart_->size()) / unit(), look_.theme), look_.theme,
                       Ink::ground);
    const QSizeF below = QSizeF(caption_->size()) / unit();
    caption_->setPicture(board_ && !board_->said.isEmpty() ? layoutCaption(board_->said, {}, below, look_)
                                                           : layoutStepCaption(*session_, below, look_),
                         look_.theme, Ink::ground);
    layOutBoard();
}

void PresentWindow::setBoard(const std::optional<QuestionBoard>& board) {
    if (board == board_) return;
    board_ = board;
    layOut();
}

// As big as it can be without being cut.
void PresentWindow::layOutBoard() {
    chart_->setVisible(!board_);
    boardPicture_->setVisible(board_.has_value());
    if (!board_) return;
    for (const qreal share : {1.0, 0.9, 0.8, 0.7, 0.6}) {
        boardScale_ = unit() * share;
        const QSizeF room = QSizeF(boardPicture_->size()) / boardScale_;
        DisplayList list = layoutQuestionBoard(*board_, room.width(), look_.theme);
        if (list.size.height() > room.height() && share > 0.6) continue;
        boardPicture_->setScale(boardScale_);
        boardPicture_->setPicture(std::move(list), look_.theme, Ink::ground);
        return;
    }
}

void PresentWindow::keyPressEvent(QKeyEvent* event) {
    Q_EMIT keyPressed(event);
}

void PresentWindow::resizeEvent(QResizeEvent*) {
    arrange();
    layOut();
    if (session_) ladder_->showNow();
}

void PresentWindow::paintEvent(QPaintEvent* event) {
    QPainter(this).fillRect(event->rect(), look_.theme.color(Ink::ground));
}

void PresentWindow::closeEvent(QCloseEvent* event) {
    QWidget::closeEvent(event);
    Q_EMIT closed();
}

bool PresentWindow::eventFilter(QObject* object, QEvent* event) {
    if (event->type() == QEvent::MouseMove) {
        const auto* move = static_cast<QMouseEvent*>(event);
        shade_->setSpot(mapFromGlobal(move->globalPosition()));
    } else if (event->type() == QEvent::MouseButtonRelease && object == boardPicture_) {
        const auto* click = static_cast<QMouseEvent*>(event);
        if (const auto option = optionAt(board(), click->position() / boardScale_))
            Q_EMIT optionChosen(*option);
    } else if (event->type() == QEvent::Wheel && shade_->isSpotlight()) {
        const qreal turned = static_cast<QWheelEvent*>(event)->angleDelta().y() / notch;
        shade_->setRadius(shade_->radius() * std::pow(spotStep, turned));
        return true;
    }
    return QWidget::eventFilter(object, event);
}

}  // namespace synstep
