// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/actions.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <utility>

#include "ui/main_window/timer_menu.h"
#include "ui/panels/story_words.h"
#include "ui/panels/words.h"
#include "ui/text/changes.h"
#include "ui/text/sentences.h"
#include "ui/theme/icons.h"

namespace synstep {

namespace {

constexpr std::uint32_t octetsSent = 100;
constexpr std::array comparedPairs{std::pair(Variant::twoWay, Variant::threeWay),
                                   std::pair(Variant::threeWay, Variant::fourWay),
                                   std::pair(Variant::linux, Variant::rfc9293),
                                   std::pair(Variant::linux, Variant::freebsd),
                                   std::pair(Variant::rfc9293, Variant::freebsd),
                                   std::pair(Variant::timeWait, Variant::noTimeWait),
                                   std::pair(Variant::cookiesOff, Variant::cookiesWhenFull),
                                   std::pair(Variant::acksAtOnce, Variant::acksDelayed)};
constexpr std::array callKinds{CallKind::listen, CallKind::connect,  CallKind::accept, CallKind::send,
                               CallKind::read,   CallKind::shutdown, CallKind::close,  CallKind::abort,
                               CallKind::crash,  CallKind::restart};

}  // namespace

PersonCall HostCall::on(const Session& session) const {
    return {host, to(session.shownSocket())};
}

Call HostCall::to(SocketName socket) const {
    Call call{kind, socket};
    if (kind == CallKind::send) call.octets = octetsSent;
    return call;
}

QAction* Actions::call(HostId host, CallKind kind) const {
    const auto found = std::find_if(calls.begin(), calls.end(), [&](const HostCall& call) {
        return call.host == host && call.kind == kind;
    });
    return found->action;
}

QString withoutMnemonic(const QString& text) {
    static const QRegularExpression appended(QStringLiteral("\\(&\\w\\)"));
    QString words = text;
    return words.remove(appended).remove(QLatin1Char('&'));
}

Actions::Actions(QObject* parent)
    : QObject(parent),
      open(plain(QKeySequence::Open)),
      builtIn(plain(QKeySequence(Qt::CTRL | Qt::Key_L))),
      saveScenario(plain(QKeySequence::Save)),
      exportPicture(plain(QKeySequence(Qt::CTRL | Qt::Key_E))),
      exportQuestions(plain()),
      importQuestions(plain()),
      workSheet(plain(QKeySequence::Print)),
      freeze(plain(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F))),
      saySomething(plain(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N))),
      editStory(plain(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E))),
      quit(plain(QKeySequence::Quit)),
      steps{plain(), plain(), plain(), plain(), plain()},
      systemTheme(plain()),
      light(plain()),
      dark(plain()),
      projector(plain()),
      print(plain()),
      otherTheme(plain(QKeySequence(Qt::CTRL | Qt::Key_T))),
      english(plain()),
      chinese(plain()),
      otherLanguage(plain(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L))),
      motion{plain(), plain(), plain()},
      chooseLabels(keyed({Qt::Key_L})),
      zoomIn(plain()),
      zoomOut(plain(QKeySequence::ZoomOut)),
      zoomNormal(plain(QKeySequence(Qt::CTRL | Qt::Key_0))),
      allConnections(plain(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A))),
      nextConnection(plain(QKeySequence(Qt::CTRL | Qt::Key_Tab))),
      previousConnection(plain(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab))),
      findConnection(plain(QKeySequence::Find)),
      present(plain(QKeySequence(Qt::Key_F5))),
      leavePresentation(presented({Qt::Key_Escape})),
      blank(presented({Qt::Key_B, Qt::Key_Period})),
      spotlight(presented({Qt::Key_S})),
      next(keyed({Qt::Key_Space, Qt::Key_Right})),
      back(keyed({Qt::Key_Backspace, Qt::Key_Left})),
      play(keyed({Qt::Key_P})),
      restart(keyed({Qt::Key_R})),
      toStart(keyed({Qt::Key_Home})),
      toEnd(keyed({Qt::Key_End})),
      breakpoints(plain(QKeySequence(Qt::CTRL | Qt::Key_B))),
      predict(keyed({Qt::Key_Q})),
      leaveQuestions(keyed({Qt::Key_Escape})),
      ask{plain(), plain(), plain(), plain(), plain(), plain()},
      build(plain()),
      poll(keyed({Qt::Key_V})),
      continueHere(plain(QKeySequence(Qt::CTRL | Qt::Key_Return))),
      renameRun(keyed({Qt::Key_F2})),
      deleteRun(plain(QKeySequence(Qt::SHIFT | Qt::Key_Delete))),
      restoreRun(plain(QKeySequence::Undo)),
      slower(keyed({Qt::Key_Minus})),
      faster(keyed({Qt::Key_Plus})),
      selectAbove(keyed({Qt::Key_Up})),
      selectBelow(keyed({Qt::Key_Down})),
      deselect(keyed({Qt::Key_Escape})),
      togglePhase(keyed({Qt::Key_O})),
      lose(keyed({Qt::Key_Delete})),
      delay(keyed({Qt::Key_D})),
      duplicate(keyed({Qt::Key_C})),
      deliverNow(keyed({Qt::Key_N})),
      inject(keyed({Qt::Key_I})),
      fireNext(keyed({Qt::Key_F})),
      compareRuns(plain(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C))),
      leaveComparison(keyed({Qt::Key_Escape})),
      questions(plain(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I))),
      nextLesson(plain(QKeySequence(Qt::CTRL | Qt::Key_PageDown))),
      followStory(plain(QKeySequence(Qt::CTRL | Qt::Key_G))),
      tellStory(plain(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G))),
      showMe(keyed({Qt::Key_M})),
      helpMe(keyed({Qt::Key_H})),
      ownStep(plain()),
      showAnswer(keyed({Qt::Key_A})),
      exportProgress(plain()),
      clearProgress(plain()),
      hints(plain()),
      keys(keyed({Qt::Key_Question, Qt::Key_F1})),
      about(plain()) {
    for (const HostId host : {HostId::client, HostId::server}) {
        for (const CallKind kind : callKinds) {
            const bool hasKey = host == HostId::client && kind == CallKind::send;
            calls.push_back({host, kind, hasKey ? keyed({Qt::Key_S}) : plain()});
        }
    }
    for (const auto& [one, other] : comparedPairs) comparePairs.push_back({one, other, plain()});
    // A held key steps on, or goes on selecting; everything else it does once.
    for (QAction* action : findChildren<QAction*>(Qt::FindDirectChildrenOnly)) action->setAutoRepeat(false);
    for (QAction* action : {next, back, selectAbove, selectBelow}) action->setAutoRepeat(true);
    exclusive(QList<QAction*>(steps.begin(), steps.end()));
    exclusive({systemTheme, light, dark, projector, print});
    exclusive({english, chinese});
    // '+' is with Shift on most keyboards, and '=' without.
    zoomIn->setShortcuts({QKeySequence(QKeySequence::ZoomIn), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    exclusive(QList<QAction*>(motion.begin(), motion.end()));
    for (QAction* action : {blank, spotlight, followStory, predict, hints}) action->setCheckable(true);
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
}

QAction* Actions::plain(const QKeySequence& shortcut) {
    auto* action = new QAction(this);
    action->setShortcut(shortcut);
    return action;
}

// Shown in the menus, but not taken by Qt's shortcut map: that would take the key from a focused control. The
// window gets what the control leaves (forKey).
QAction* Actions::keyed(const QList<QKeySequence>& shortcuts) {
    auto* action = new QAction(this);
    action->setShortcuts(shortcuts);
    action->setShortcutContext(Qt::WidgetShortcut);
    keyed_.push_back(action);
    return action;
}

QAction* Actions::presented(const QList<QKeySequence>& shortcuts) {
    QAction* action = plain();
    action->setShortcuts(shortcuts);
    action->setShortcutContext(Qt::WidgetShortcut);
    return action;
}

QAction* Actions::ofTheme(std::optional<ThemeName> name) const {
    if (!name) return systemTheme;
    switch (*name) {
        case ThemeName::light:
            return light;
        case ThemeName::dark:
            return dark;
        case ThemeName::projector:
            return projector;
        case ThemeName::print:
            break;
    }
    return print;
}

QActionGroup* Actions::exclusive(const QList<QAction*>& actions) {
    auto* group = new QActionGroup(this);
    for (QAction* action : actions) {
        action->setCheckable(true);
        group->addAction(action);
    }
    return group;
}

QAction* Actions::forKey(int key, Qt::KeyboardModifiers modifiers) const {
    // '?' and '+' need Shift on most keyboards.
    const bool withShift = key == Qt::Key_Question || key == Qt::Key_Plus;
    const auto ignored = Qt::KeypadModifier | (withShift ? Qt::ShiftModifier : Qt::NoModifier);
    if ((modifiers & ~ignored) != Qt::NoModifier) return nullptr;
    QAction* found = nullptr;
    for (QAction* action : keyed_) {
        if (!action->shortcuts().contains(QKeySequence(key))) continue;
        if (found == nullptr || !found->isEnabled()) found = action;
    }
    return found;
}

void Actions::setTheme(const Theme& theme) {
    theme_ = theme;
    const std::vector<std::pair<QAction*, IconName>> icons{{open, IconName::open},
                                                           {builtIn, IconName::lessons},
                                                           {chooseLabels, IconName::labels},
                                                           {exportPicture, IconName::exportPicture},
                                                           {present, IconName::present},
                                                           {inject, IconName::cloud},
                                                           {otherTheme, IconName::theme},
                                                           {otherLanguage, IconName::language},
                                                           {back, IconName::back},
                                                           {predict, IconName::predict},
                                                           {restart, IconName::toStart},
                                                           {lose, IconName::lose},
                                                           {delay, IconName::delay},
                                                           {duplicate, IconName::duplicate},
                                                           {deliverNow, IconName::deliverNow}};
    for (const auto& [action, name] : icons) action->setIcon(icon(name, theme));
    next->setIcon(icon(IconName::next, theme, Ink::onAccent));
    next->setIconVisibleInMenu(false);
    play->setIcon(icon(playing_ ? IconName::pause : IconName::play, theme));
}

void Actions::update(const Session& session, const Playback& playback, Language language) {
    const QString held = heldText(session, language);
    updateTransport(session, playback, held.isEmpty() ? tr("The scenario ends here.") : held);
    step(session.stepSize())->setChecked(true);
    allow(*inject, {});
    allow(*restart, {});
    allow(*saveScenario, {});
    deselect->setEnabled(!session.selection().isNone());
    updateConnections(session.hasSeveralConnections(), session.connection().has_value());
    updateRuns(session, language);
    updateActs(session);
    updateCalls(session, language);
}

void Actions::updateTransport(const Playable& subject, const Playback& playback, const QString& whyNot) {
    next->setEnabled(subject.canGoNext());
    back->setEnabled(subject.canGoBack());
    play->setEnabled(subject.canGoNext() || playback.isPlaying());
    toStart->setEnabled(subject.canGoBack());
    toEnd->setEnabled(subject.canGoNext());
    slower->setEnabled(playback.speed() > slowest);
    faster->setEnabled(playback.speed() < fastest);
    setPlaying(playback.isPlaying());
    holdTransport(subject.canGoNext() ? QString() : whyNot);
}

// Play pauses until the last step is complete.
void Actions::holdTransport(const QString& reason) {
    next->setToolTip(reason.isEmpty() ? tr("One step forward (Space)") : reason);
    play->setToolTip(play->isEnabled() ? QString() : reason);
    toEnd->setToolTip(reason);
}

void Actions::setPlaying(bool playing) {
    if (playing == playing_) return;
    playing_ = playing;
    play->setText(playing_ ? tr("&Pause") : tr("&Play"));
    play->setIcon(icon(playing_ ? IconName::pause : IconName::play, theme_));
}

void Actions::allow(QAction& action, const QString& reasonAgainst) {
    action.setEnabled(reasonAgainst.isEmpty());
    QString tip = withoutMnemonic(action.text());
    const QString key = action.shortcut().toString(QKeySequence::NativeText);
    if (!key.isEmpty()) tip += QStringLiteral(" (%1)").arg(key);
    action.setToolTip(reasonAgainst.isEmpty() ? tip : reasonAgainst);
}

void Actions::updateConnections(bool several, bool alone) {
    const QString one = several ? QString() : tr("There is one connection alone, so far.");
    for (QAction* action : {nextConnection, previousConnection, findConnection}) allow(*action, one);
    const QString shown = alone ? QString() : tr("All connections are shown.");
    allow(*allConnections, several ? shown : one);
}

void Actions::updateRuns(const Session& session, Language language) {
    const QString name = runName(session.history(), session.run(), language);
    allow(*continueHere,
          session.isInThePast() ? QString() : tr("This is the latest that has been shown of this run."));
    if (session.isInThePast())
        continueHere->setToolTip(tr("Begins a new run here, with the same past; %1 is kept").arg(name));
    allow(*breakpoints, {});
    allow(*renameRun, {});
    allow(*deleteRun,
          session.run() == 0 ? tr("The first run is the scenario as written, and stays.") : QString());
    const auto removed = session.lastRemoved();
    restoreRun->setText(removed ? tr("Restore “%1”").arg(runName(session.history(), *removed, language))
                                : tr("Restore the run"));
    allow(*restoreRun, removed ? QString() : tr("No run has been deleted."));
}

void Actions::updatePhase(const Session& session, bool folds) {
    allow(*togglePhase, !folds                         ? tr("Finished phases are not folded.")
                        : session.selection().isNone() ? tr("Select something of a finished phase first.")
                                                       : QString());
}

void Actions::updateCalls(const Session& session, Language language) {
    const World now = session.world();
    for (const HostCall& call : calls)
        allow(*call.action, refusalText(refusalOf(now, call.on(session)), language));
    allow(*fireNext, runningTimers(now).empty() ? tr("No timer is running") : QString());
}

void Actions::updateActs(const Session& session) {
    const std::vector<std::pair<QAction*, SegmentAct>> acts{{lose, SegmentAct::lose},
                                                            {delay, SegmentAct::delay},
                                                            {duplicate, SegmentAct::duplicate},
                                                            {deliverNow, SegmentAct::deliverNow}};
    for (const auto& [action, act] : acts)
        allow(*action, obstacleText(session.obstacleTo(act, session.target())));
}

}  // namespace synstep
