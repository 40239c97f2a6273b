// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/present.h"

#include <QApplication>
#include <QGuiApplication>
#include <QKeyEvent>
#include <algorithm>

#include "ui/main_window/audience.h"

namespace synstep {

namespace {

bool isAdvancing(int key) {
    return key == Qt::Key_PageDown || key == Qt::Key_N || key == Qt::Key_Space || key == Qt::Key_Right;
}

bool isGoingBack(int key) {
    return key == Qt::Key_PageUp || key == Qt::Key_Left || key == Qt::Key_Backspace;
}

}  // namespace

QScreen* audienceScreen(const QList<QScreen*>& screens, QScreen* presenters) {
    const auto other = std::find_if(screens.begin(), screens.end(),
                                    [&](const QScreen* screen) { return screen != presenters; });
    return other != screens.end() ? *other : presenters;
}

PresentMode::PresentMode(Actions& actions, QWidget& presenter)
    : QObject(&presenter), actions_(actions), presenter_(presenter) {
    connect(actions.present, &QAction::triggered, this, &PresentMode::start);
    connect(actions.leavePresentation, &QAction::triggered, this, &PresentMode::leave);
    connect(actions.blank, &QAction::triggered, this, [this](bool on) {
        if (window_) window_->shade().setBlank(on);
    });
    connect(actions.spotlight, &QAction::triggered, this, [this](bool on) {
        if (window_) window_->shade().setSpotlight(on);
    });
    presenter.installEventFilter(this);
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, &PresentMode::onScreenRemoved);
}

void PresentMode::setSession(Session* session) {
    if (session_) disconnect(session_, nullptr, this, nullptr);
    session_ = session;
    connect(session, &Session::changed, this, &PresentMode::followPlace);
    leaveEnd();
    if (window_) window_->setSession(session);
}

void PresentMode::setLook(const Look& look) {
    look_ = look;
    if (window_) window_->setLook(look);
    showAsked();
}

void PresentMode::setAsked(const Asked& asked) {
    asked_ = asked;
    if (asked.board && asked.board->open) end_.reset();
    showAsked();
}

void PresentMode::showAsked() {
    if (!window_) return;
    window_->setBoard(end_ ? answer() : asked_.board);
    window_->ladder().setBlank(asked_.blank);
}

void PresentMode::update(const QString& obstacle) {
    Actions::allow(*actions_.present, obstacle);
    const QString off = isOn() ? QString() : tr("Nothing is being presented.");
    for (QAction* action : {actions_.leavePresentation, actions_.blank, actions_.spotlight})
        Actions::allow(*action, off);
}

bool PresentMode::isInFront() const {
    return window_ && window_->isActiveWindow();
}

void PresentMode::start() {
    if (window_) {
        window_->activateWindow();
        return;
    }
    if (!session_) return;
    window_ = new PresentWindow(&presenter_);
    window_->setAttribute(Qt::WA_DeleteOnClose);
    // What has Ctrl in its key is done from here, too.
    for (QAction* action : actions_.findChildren<QAction*>(Qt::FindDirectChildrenOnly))
        if (action->shortcutContext() == Qt::WindowShortcut) window_->addAction(action);
    window_->setLook(look_);
    window_->setSession(session_);
    window_->ladder().setZoom(zoom_);
    connect(&window_->ladder(), &LadderWidget::zoomChanged, this,
            [this] { zoom_ = window_->ladder().zoom(); });
    connect(window_, &PresentWindow::keyPressed, this, &PresentMode::onKey);
    connect(window_, &PresentWindow::closed, this, &PresentMode::leave);
    connect(window_, &PresentWindow::optionChosen, this, &PresentMode::answered);
    showAsked();
    place(QGuiApplication::screens());
    awake_.begin(tr("Presentation"));
    Q_EMIT switched();
}

void PresentMode::leave() {
    if (!window_) return;
    PresentWindow* window = window_;
    window_ = nullptr;
    end_.reset();
    window->hide();
    window->deleteLater();
    actions_.blank->setChecked(false);
    actions_.spotlight->setChecked(false);
    awake_.end();
    presenter_.activateWindow();
    Q_EMIT switched();
}

void PresentMode::place(const QList<QScreen*>& screens) {
    QScreen* presenters = screens.contains(presenter_.screen()) ? presenter_.screen() : screens.front();
    QScreen* screen = audienceScreen(screens, presenters);
    window_->hide();
    window_->setScreen(screen);
    window_->setGeometry(screen->geometry());
    window_->showFullScreen();
    window_->activateWindow();
    window_->setFocus(Qt::OtherFocusReason);
}

// Both windows come back to where one can see them.
void PresentMode::onScreenRemoved(QScreen* removed) {
    QList<QScreen*> screens = QGuiApplication::screens();
    screens.removeAll(removed);
    if (screens.isEmpty()) return;
    const bool seen = std::any_of(screens.begin(), screens.end(), [&](const QScreen* screen) {
        return screen->availableGeometry().intersects(presenter_.frameGeometry());
    });
    if (!seen) presenter_.move(screens.front()->availableGeometry().topLeft());
    if (window_) place(screens);
}

// A question on the same screen would lie behind the presentation.
bool PresentMode::eventFilter(QObject* object, QEvent* event) {
    if (event->type() == QEvent::WindowBlocked && window_ && window_->screen() == presenter_.screen())
        leave();
    return QObject::eventFilter(object, event);
}

QAction* PresentMode::ownAction(int key) const {
    switch (key) {
        case Qt::Key_PageDown:
        case Qt::Key_N:
            return actions_.next;
        case Qt::Key_PageUp:
            return actions_.back;
        default:
            break;
    }
    for (QAction* action : {actions_.leavePresentation, actions_.blank, actions_.spotlight})
        if (action->shortcuts().contains(QKeySequence(key))) return action;
    return nullptr;
}

QString PresentMode::endText() const {
    return tr("This is the end. Esc leaves the presentation.");
}

std::optional<QuestionBoard> PresentMode::answer() const {
    const Scenario& scenario = session_->scenario();
    if (!scenario.lesson) return std::nullopt;
    QuestionBoard board = answerBoard(scenario, *scenario.lesson, look_.language);
    if (end_->isSaid) board.said = QStringList{endText()};
    return board;
}

void PresentMode::followPlace() {
    if (end_ && (end_->run != session_->run() || end_->cursor != session_->cursor())) leaveEnd();
}

void PresentMode::leaveEnd() {
    if (!end_) return;
    end_.reset();
    showAsked();
}

void PresentMode::goBeyondEnd() {
    if (!window_ || !session_) return;
    if (!end_ && session_->scenario().lesson) {
        end_ = End{session_->run(), session_->cursor()};
        return showAsked();
    }
    if (end_) end_->isSaid = true;
    showAsked();
    Q_EMIT noted(endText());
}

bool PresentMode::goesBeyondEnd(const QKeyEvent& event) {
    const int key = event.key();
    if (isAdvancing(key) && session_ && !session_->isGliding() && !session_->canGoNext()) {
        if (!event.isAutoRepeat()) goBeyondEnd();
        return true;
    }
    if (!end_ || !isGoingBack(key)) return false;
    leaveEnd();
    return true;
}

// R shows the answer, as in a poll; where it is seen R means what it always means.
bool PresentMode::answers(const QKeyEvent& event) {
    if (!asked_.board) return false;
    const int key = event.key(), option = key - Qt::Key_A;
    if (asked_.board->open && option >= 0 && option < asked_.board->options.size()) {
        Q_EMIT answered(option);
        return true;
    }
    const bool advances = isAdvancing(key) || (key == Qt::Key_R && asked_.board->open);
    if (advances && !event.isAutoRepeat()) Q_EMIT answerWanted();
    return advances;
}

void PresentMode::onKey(QKeyEvent* event) {
    const auto shifts = Qt::KeypadModifier | Qt::ShiftModifier;
    const bool plain = (event->modifiers() & ~shifts) == Qt::NoModifier;
    if (plain && (answers(*event) || goesBeyondEnd(*event))) return;
    QAction* action = plain ? ownAction(event->key()) : nullptr;
    if (action != nullptr) {
        if (!event->isAutoRepeat() || action->autoRepeat()) action->trigger();
    } else if (plain && event->key() == Qt::Key_Plus) {
        window_->makeLarger();
    } else if (plain && event->key() == Qt::Key_Minus) {
        window_->makeSmaller();
    } else {
        QCoreApplication::sendEvent(&presenter_, event);
    }
}

}  // namespace synstep
