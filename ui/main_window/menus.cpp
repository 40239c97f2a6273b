// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/menus.h"

#include <QKeyEvent>

#include "ui/main_window/library.h"

namespace synstep {

Menus::Menus(QMenuBar& bar, Actions& actions, QObject* parent)
    : QObject(parent),
      file_(bar.addMenu(QString())),
      recent_(new QMenu(file_)),
      view_(bar.addMenu(QString())),
      run_(bar.addMenu(QString())),
      compare_(bar.addMenu(QString())),
      lessons_(bar.addMenu(QString())),
      help_(bar.addMenu(QString())),
      inject_(new InjectMenu(bar.parentWidget())),
      timers_(new TimerMenu(bar.parentWidget())) {
    fillFile(actions);
    fillView(actions);
    fillRun(actions);
    compare_->setToolTipsVisible(true);
    compare_->addAction(actions.compareRuns);
    const auto family = [](Variant variant) {
        return variant <= Variant::fourWay ? 0 : variant <= Variant::freebsd ? 1 : 2;
    };
    int last = -1;
    for (const ComparedPair& pair : actions.comparePairs) {
        if (family(pair.one) != last) compare_->addSeparator();
        last = family(pair.one);
        compare_->addAction(pair.action);
    }
    compare_->addSeparator();
    compare_->addAction(actions.leaveComparison);

    lessons_->setToolTipsVisible(true);
    lessons_->addActions({actions.builtIn, actions.questions, actions.nextLesson});
    lessons_->addSeparator();
    lessons_->addActions({actions.followStory, actions.tellStory, actions.showMe, actions.helpMe,
                          actions.ownStep, actions.showAnswer});
    lessons_->addSeparator();
    lessons_->addActions({actions.exportProgress, actions.clearProgress});
    lessons_->addSeparator();
    help_->addActions({actions.hints, actions.keys, actions.about});
    bar.installEventFilter(this);
    for (QMenu* menu : {file_, view_, run_, compare_, lessons_, help_}) menu->installEventFilter(this);
}

void Menus::fillFile(const Actions& actions) {
    file_->addAction(actions.open);
    file_->addMenu(recent_);
    file_->addSeparator();
    file_->addActions({actions.saveScenario, actions.exportPicture, actions.workSheet});
    file_->addSeparator();
    story_ = file_->addMenu(QString());
    story_->addActions({actions.freeze, actions.saySomething, actions.editStory});
    file_->addActions({actions.importQuestions, actions.exportQuestions});
    for (QMenu* menu : {file_, story_}) menu->setToolTipsVisible(true);
    file_->addSeparator();
    file_->addAction(actions.quit);
}

void Menus::fillRun(const Actions& actions) {
    run_->addActions({actions.next, actions.back, actions.play, actions.restart});
    run_->addSeparator();
    run_->addActions({actions.toStart, actions.toEnd, actions.breakpoints});
    ask_ = run_->addMenu(QString());
    ask_->addAction(actions.predict);
    ask_->addSeparator();
    ask_->addActions(QList<QAction*>(actions.ask.begin(), actions.ask.end()));
    ask_->addAction(actions.build);
    ask_->addSeparator();
    ask_->addAction(actions.leaveQuestions);
    run_->addAction(actions.poll);
    ask_->setToolTipsVisible(true);
    ask_->installEventFilter(this);
    run_->addSeparator();
    const QList<QAction*> runs{actions.continueHere, actions.renameRun, actions.deleteRun,
                               actions.restoreRun};
    run_->addActions(runs);
    onRun_.addActions(runs);
    onRun_.setToolTipsVisible(true);
    run_->addSeparator();
    run_->addActions({actions.slower, actions.faster});
    run_->addSeparator();
    run_->addActions({actions.selectAbove, actions.selectBelow, actions.deselect, actions.togglePhase});
    run_->addSeparator();
    const QList<QAction*> acts{actions.lose, actions.delay, actions.duplicate, actions.deliverNow};
    run_->addActions(acts);
    target_ = onLadder_.addAction(QString());
    target_->setEnabled(false);
    onLadder_.addActions(acts);
    onLadder_.addAction(actions.togglePhase);
    for (QMenu* menu : {run_, &onLadder_}) {
        menu->addSeparator();
        menu->setToolTipsVisible(true);
        for (QMenu* host : addHosts(*menu, actions)) hosts_.push_back(host);
        menu->addMenu(inject_);
        menu->addMenu(timers_);
    }

    run_->addActions({actions.inject, actions.fireNext});
}

void Menus::popupOnLadder(const QPoint& at, const QString& target) {
    target_->setText(QString(target).replace(QLatin1Char('&'), QLatin1String("&&")));  // of a host's name
    onLadder_.popup(at);
}

void Menus::fillView(const Actions& actions) {
    view_->setToolTipsVisible(true);
    view_->addActions(QList<QAction*>(actions.steps.begin(), actions.steps.end()));
    view_->addSeparator();
    connection_ = view_->addMenu(QString());
    connection_->setToolTipsVisible(true);
    connection_->addActions(
        {actions.allConnections, actions.nextConnection, actions.previousConnection, actions.findConnection});
    view_->addSeparator();
    theme_ = view_->addMenu(QString());
    theme_->addAction(actions.systemTheme);
    theme_->addSeparator();
    theme_->addActions({actions.light, actions.dark, actions.projector, actions.print});
    theme_->addSeparator();
    theme_->addAction(actions.otherTheme);
    language_ = view_->addMenu(QString());
    language_->addActions({actions.english, actions.chinese});
    language_->addSeparator();
    language_->addAction(actions.otherLanguage);
    view_->addSeparator();
    look_ = new LookChoices(*view_, this);
    look_->addTo(onLabels_);
    view_->addAction(actions.chooseLabels);
    view_->addSeparator();
    zoom_ = view_->addMenu(QString());
    zoom_->addActions({actions.zoomIn, actions.zoomOut, actions.zoomNormal});
    present_ = view_->addMenu(QString());
    present_->addAction(actions.present);
    present_->addSeparator();
    present_->addActions({actions.blank, actions.spotlight, actions.leavePresentation});
    present_->setToolTipsVisible(true);
    motion_ = view_->addMenu(QString());
    motion_->addActions(QList<QAction*>(actions.motion.begin(), actions.motion.end()));
}

// What each host can be let do, a menu each.
std::array<QMenu*, 2> Menus::addHosts(QMenu& menu, const Actions& actions) {
    std::array<QMenu*, 2> hosts{menu.addMenu(QString()), menu.addMenu(QString())};
    for (const HostCall& call : actions.calls) {
        QMenu& of = *hosts[indexOf(call.host)];
        if (call.kind == CallKind::crash) of.addSeparator();
        of.addAction(call.action);
        of.setToolTipsVisible(true);
    }
    return hosts;
}

void Menus::setSession(Session* session) {
    inject_->setSession(session);
    timers_->setSession(session);
}

// The bar has the focus while a menu is open that was opened by keyboard: the keys of actions in its menus,
// which work in their own widgets alone, would work then.
bool Menus::eventFilter(QObject* object, QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->modifiers() == Qt::NoModifier)
        event->accept();
    return QObject::eventFilter(object, event);
}

void Menus::setActing(bool possible) {
    inject_->menuAction()->setEnabled(possible);
    timers_->menuAction()->setEnabled(possible);
}

void Menus::retranslate(Language language) {
    inject_->retranslate(language);
    timers_->retranslate(language);
    file_->setTitle(tr("&File"));
    recent_->setTitle(tr("Open &recent"));
    story_->setTitle(tr("S&tory"));
    view_->setTitle(tr("&View"));
    run_->setTitle(tr("&Run"));
    compare_->setTitle(tr("&Compare"));
    lessons_->setTitle(tr("&Lessons"));
    help_->setTitle(tr("&Help"));
    for (std::size_t i = 0; i < hosts_.size(); ++i) {
        hosts_[i]->setTitle(i % 2 == 0 ? tr("&Client") : tr("Ser&ver"));
    }
    connection_->setTitle(tr("&Connection"));
    ask_->setTitle(tr("Ask me &questions"));
    theme_->setTitle(tr("&Theme"));
    zoom_->setTitle(tr("&Zoom"));
    motion_->setTitle(tr("M&otion"));
    present_->setTitle(tr("&Presentation"));
    look_->retranslate();
    // Found by those who cannot read the present language, too.
    language_->setTitle(language == Language::en ? QStringLiteral("&Language / 语言")
                                                 : QStringLiteral("语言 / Language(&L)"));
    addGroups(language);
}

void Menus::addGroups(Language language) {
    for (const LessonMenu& group : groups_) delete group.menu;
    groups_.clear();
    oneLesson_ = std::make_unique<QActionGroup>(nullptr);  // so that the others have no empty boxes
    for (const LessonGroup& group : lessonGroups(language)) {
        const LessonMenu added{lessons_->addMenu(group.title), group};
        groups_.push_back(added);
        // Only what is looked into has its lessons read.
        connect(added.menu, &QMenu::aboutToShow, this, [this, added, language] {
            if (added.menu->isEmpty()) addLessons(added, language);
        });
    }
    markLesson();
}

void Menus::addLessons(const LessonMenu& group, Language language) {
    for (std::size_t i = group.group.begin; i < group.group.end; ++i) {
        const Scenario& scenario = library()[i];
        QString title = numberedTitle(scenario, language);
        title.replace(QLatin1Char('&'), QStringLiteral("&&"));
        QAction* action = group.menu->addAction(title);
        action->setCheckable(true);
        oneLesson_->addAction(action);
        const QString id = QString::fromStdString(scenario.id);
        action->setData(id);
        action->setChecked(id == currentLesson_);
        connect(action, &QAction::triggered, this, [this, id] { Q_EMIT lessonChosen(id); });
    }
}

void Menus::setCurrentLesson(const QString& id) {
    currentLesson_ = id;
    markLesson();
}

// Its group is set in bold and has a dot, so that one finds the mark: small Chinese characters have one
// weight.
void Menus::markLesson() {
    const std::size_t place = library().find(currentLesson_.toStdString());
    for (const auto& [menu, group] : groups_) {
        for (QAction* action : menu->actions())
            action->setChecked(action->data().toString() == currentLesson_);
        const bool here = place >= group.begin && place < group.end;
        QFont font = menu->menuAction()->font();
        font.setBold(here);
        menu->menuAction()->setFont(font);
        menu->menuAction()->setText(here ? group.title + QStringLiteral(" •") : group.title);
    }
}

}  // namespace synstep
