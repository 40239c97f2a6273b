// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the window that says what each action does.
#include "ui/main_window/breakpoints_dialog.h"
#include "ui/main_window/keys_window.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/messages.h"
#include "ui/views/connection_picker.h"

namespace synstep {

namespace {

// How much later the copy of a duplicated message arrives.
constexpr Duration copyLater = std::chrono::milliseconds(10);

}  // namespace

void MainWindow::connectRun() {
    connect(&playback_, &Playback::changed, this, &MainWindow::onSessionChanged);
    connect(actions_.next, &QAction::triggered, &playback_, &Playback::next);
    connect(actions_.back, &QAction::triggered, &playback_, &Playback::back);
    connect(actions_.play, &QAction::triggered, &playback_, &Playback::togglePlay);
    connect(actions_.slower, &QAction::triggered, this,
            [this] { playback_.setSpeed(playback_.speed() / 2); });
    connect(actions_.faster, &QAction::triggered, this,
            [this] { playback_.setSpeed(playback_.speed() * 2); });
    for (const Motion motion : motions)
        connect(actions_.motion[static_cast<std::size_t>(motion)], &QAction::triggered, this,
                [this, motion] { setMotion(motion); });
    connect(&desktopMotion_, &DesktopMotion::changed, this, [this] { setMotion(motion_); });
    connect(actions_.restart, &QAction::triggered, this, [this] {
        playback_.pause();
        session_->restart();
    });
    const auto either = [this](QAction* action, auto alone, auto both) {
        connect(action, &QAction::triggered, this, [this, alone, both] {
            if (!compare_.isOn()) return alone(*session_);
            playback_.pause();
            both(*compare_.comparison());
        });
    };
    using Two = Comparison;
    either(
        actions_.toStart, [](Session& s) { s.toStart(); }, [](Two& two) { two.toStart(); });
    either(
        actions_.deselect, [](Session& s) { s.select({}); }, [](Two& two) { two.deselect(); });
    either(
        actions_.selectAbove, [](Session& s) { s.selectAbove(); }, [](Two& two) { two.selectAbove(); });
    either(
        actions_.selectBelow, [](Session& s) { s.selectBelow(); }, [](Two& two) { two.selectBelow(); });
    for (std::size_t i = 0; i < stepSizeCount; ++i) {
        connect(actions_.steps[i], &QAction::triggered, this, [this, size = static_cast<StepSize>(i)] {
            stepSize_ = size;
            session_->setStepSize(size);
            if (compare_.isOn()) compare_.comparison()->setStepSize(size);
        });
    }
}

void MainWindow::connectActs() {
    // The message in question is selected first, so that one sees afterwards what it was.
    const auto onTarget = [this](auto act) {
        const auto target = session_->target();
        if (!target) return;
        playback_.pause();
        session_->select({target});
        act(*target);
    };
    connect(actions_.lose, &QAction::triggered, this,
            [this, onTarget] { onTarget([this](SegmentId id) { session_->lose(id); }); });
    connect(actions_.duplicate, &QAction::triggered, this,
            [this, onTarget] { onTarget([this](SegmentId id) { session_->duplicate(id, copyLater); }); });
    connect(actions_.deliverNow, &QAction::triggered, this,
            [this, onTarget] { onTarget([this](SegmentId id) { session_->deliverNow(id); }); });
    connect(actions_.delay, &QAction::triggered, this, &MainWindow::askForDelay);
    for (const HostCall& call : actions_.calls) {
        connect(call.action, &QAction::triggered, this, [this, call] {
            playback_.pause();
            session_->perform(call.on(*session_));
        });
    }
    connect(&menus_.inject(), &InjectMenu::begun, &playback_, &Playback::pause);
    connect(&menus_.timers(), &TimerMenu::begun, &playback_, &Playback::pause);
    connect(actions_.inject, &QAction::triggered, this, [this] {
        playback_.pause();
        menus_.inject().popup(
            toolBar_->placeOfMenu(*actions_.inject).value_or(ladder_->mapToGlobal(ladder_->rect().center())));
    });
    connect(actions_.chooseLabels, &QAction::triggered, this, [this] {
        menus_.onLabels().popup(toolBar_->placeOfMenu(*actions_.chooseLabels)
                                    .value_or(ladder_->mapToGlobal(ladder_->rect().center())));
    });
    connect(actions_.fireNext, &QAction::triggered, this, [this] {
        playback_.pause();
        const auto timers = runningTimers(session_->world());
        if (!timers.empty()) session_->perform(timers.front().fire);
    });
    connect(ladder_, &LadderWidget::dragBegan, &playback_, &Playback::pause);
    connect(ladder_, &LadderWidget::segmentOpened, this, [this] { right_->openSegment(); });
    connect(actions_.togglePhase, &QAction::triggered, this, [this] {
        if (!ladder_->isPhaseSelected()) status_->setNote(tr("What is selected is not of a finished phase."));
        ladder_->togglePhase();
    });
    connect(ladder_, &LadderWidget::menuRequested, this, [this](const QPoint& at) {
        playback_.pause();  // the message stays where the menu was asked for
        menus_.popupOnLadder(at, toolBar_->targetText());
    });
}

void MainWindow::connectBreakpoints() {
    menus_.onLadder().addSeparator();
    menus_.onLadder().addMenu(&breakpointMenus_.onMessage());
    menus_.onLadder().addAction(actions_.continueHere);
    connect(right_->chart(), &StateChartWidget::menuRequested, this, [this](State state, const QPoint& at) {
        playback_.pause();
        breakpointMenus_.onState(state).popup(at);
    });
    connect(actions_.breakpoints, &QAction::triggered, this, [this] {
        playback_.pause();
        (new BreakpointsDialog(*session_, look_, this))->open();
    });
}

void MainWindow::connectRuns() {
    connect(runs_, &TimelinePanel::menuRequested, this,
            [this](const QPoint& at) { menus_.onRun().popup(at); });
    connect(actions_.continueHere, &QAction::triggered, this, [this] {
        playback_.pause();
        session_->continueHere();
        status_->setNote(tr("A new run goes on from here; the other one is kept."));
    });
    connect(actions_.renameRun, &QAction::triggered, this, [this] {
        runs_->setVisible(true);
        runs_->editName();
    });
    connect(actions_.deleteRun, &QAction::triggered, this, [this] {
        playback_.pause();
        session_->removeRun(session_->run());
        status_->setNote(tr("The run was deleted. %1 brings it back.")
                             .arg(actions_.restoreRun->shortcut().toString(QKeySequence::NativeText)));
    });
    connect(actions_.restoreRun, &QAction::triggered, this, [this] { session_->restoreRun(); });
}

void MainWindow::connectConnections() {
    const auto shown = [this]() -> ConnectionSource& {
        if (compare_.isOn()) return compare_.comparison()->connections(0);
        return *session_;
    };
    connect(actions_.allConnections, &QAction::triggered, this,
            [shown] { shown().chooseConnection(std::nullopt); });
    connect(actions_.nextConnection, &QAction::triggered, this, [shown] { shown().chooseNextConnection(1); });
    connect(actions_.previousConnection, &QAction::triggered, this,
            [shown] { shown().chooseNextConnection(-1); });
    connect(actions_.findConnection, &QAction::triggered, this, [this] {
        playback_.pause();
        (compare_.isOn() ? comparison_->picture().connections(0) : ladder_->connections()).openList();
    });
}

void MainWindow::connectChrome() {
    connect(&menus_, &Menus::lessonChosen, this, [this](const QString& id) { openNamed(id); });
    connect(actions_.open, &QAction::triggered, this, &MainWindow::askForFile);
    connect(&recent_, &RecentFiles::chosen, this, &MainWindow::openRecent);
    connect(actions_.saveScenario, &QAction::triggered, this, &MainWindow::askWhereToSave);
    connect(actions_.exportPicture, &QAction::triggered, this, &MainWindow::exportPicture);
    connect(actions_.quit, &QAction::triggered, this, &QWidget::close);
    connect(actions_.english, &QAction::triggered, this, [this] { setLanguage(Language::en); });
    connect(actions_.chinese, &QAction::triggered, this, [this] { setLanguage(Language::zhCN); });
    connect(actions_.otherLanguage, &QAction::triggered, this,
            [this] { setLanguage(look_.language == Language::en ? Language::zhCN : Language::en); });
    connect(actions_.keys, &QAction::triggered, this, [this] { KeysWindow::open(actions_, this); });
    connect(actions_.about, &QAction::triggered, this, [this] { showAbout(this); });
}

void MainWindow::connectAuthoring() {
    connect(&authoring_, &Authoring::begun, &playback_, &Playback::pause);
    connect(&authoring_, &Authoring::noted, status_, &StatusPanel::setNote);
}

// Whatever else one does while a long run is played to its end stops that.
void MainWindow::connectRunToEnd() {
    connect(actions_.toEnd, &QAction::triggered, this, [this] {
        playback_.pause();
        if (compare_.isOn()) return compare_.comparison()->toEnd();
        playback_.complete();
        runToEnd_.start();
    });
    for (const QAction* action : actions_.findChildren<QAction*>())
        if (action != actions_.toEnd) connect(action, &QAction::triggered, &runToEnd_, &RunToEnd::cancel);
    connect(&runToEnd_, &RunToEnd::changed, this, [this] {
        status_->setPlayed(runToEnd_.isUnderWay() ? std::optional(runToEnd_.entries()) : std::nullopt);
    });
}

}  // namespace synstep
