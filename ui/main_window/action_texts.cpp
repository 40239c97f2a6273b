// SPDX-License-Identifier: GPL-3.0-or-later
// What the actions are called, in the present language.
#include "ui/main_window/actions.h"
#include "ui/text/sentences.h"

namespace synstep {

void Actions::retranslate() {
    nameLook();
    nameRun();
    nameActs();
    nameCourse();
    open->setText(tr("&Open scenario…"));
    builtIn->setText(tr("&Course map…"));
    saveScenario->setText(tr("&Save as scenario…"));
    exportPicture->setText(tr("&Export…"));
    exportQuestions->setText(tr("Export &questions…"));
    importQuestions->setText(tr("&Import questions…"));
    workSheet->setText(tr("&Work sheet…"));
    freeze->setText(tr("&Freeze as question…"));
    saySomething->setText(tr("&Say something here…"));
    editStory->setText(tr("&Edit story…"));
    quit->setText(tr("&Quit"));
    compareRuns->setText(tr("This &run and the one it came from"));
    leaveComparison->setText(tr("&Leave the comparison"));
    const QStringList pairs{tr("T&wo-way and three-way handshake"),
                            tr("&Three-way and four-way handshake"),
                            tr("Linux and RFC &9293"),
                            tr("Linux and &FreeBSD"),
                            tr("RFC 9293 and Free&BSD"),
                            tr("With and without TI&ME-WAIT"),
                            tr("SYN &cookies off and on"),
                            tr("ACKs at once and &delayed")};
    for (std::size_t i = 0; i < comparePairs.size(); ++i)
        comparePairs[i].action->setText(pairs[static_cast<qsizetype>(i)]);
    hints->setText(tr("Hints in the &first lesson"));
    keys->setText(tr("&Keys"));
    about->setText(tr("&About Synstep"));
}

void Actions::nameLook() {
    step(StepSize::message)->setText(tr("Step: &message"));
    step(StepSize::event)->setText(tr("Step: &event"));
    step(StepSize::stateChange)->setText(tr("Step: &state change"));
    step(StepSize::timer)->setText(tr("Step: t&imer"));
    step(StepSize::quiet)->setText(tr("Step: until &quiet"));
    step(StepSize::message)->setToolTip(tr("Until a message has arrived or was lost"));
    step(StepSize::event)->setToolTip(tr("One event at one host"));
    step(StepSize::stateChange)->setToolTip(tr("Until a host changes its state"));
    step(StepSize::timer)->setToolTip(tr("Until a timer expires"));
    step(StepSize::quiet)->setToolTip(tr("Until nothing is in flight"));
    light->setText(tr("&Light"));
    systemTheme->setText(tr("&Follow the system"));
    dark->setText(tr("&Dark"));
    projector->setText(tr("Pro&jector"));
    print->setText(tr("&Print"));
    otherTheme->setText(tr("Light or dark"));
    // Each language in its own words, so that it is found by those who need it.
    english->setText(QStringLiteral("English"));
    chinese->setText(QStringLiteral("中文（简体）"));
    otherLanguage->setText(QStringLiteral("中 / EN"));
    otherLanguage->setToolTip(QStringLiteral("English, 中文"));
    motion[0]->setText(tr("As the &desktop has it"));
    motion[1]->setText(tr("&On"));
    motion[2]->setText(tr("O&ff: what has changed is outlined"));
    chooseLabels->setText(tr("La&bels"));
    chooseLabels->setToolTip(tr("How messages, numbers and states are written (L)"));
    zoomIn->setText(tr("&Larger"));
    zoomOut->setText(tr("&Smaller"));
    zoomNormal->setText(tr("&Normal size"));
    present->setText(tr("&Present"));
    leavePresentation->setText(tr("&Leave the presentation"));
    blank->setText(tr("&Blank screen"));
    spotlight->setText(tr("&Spotlight"));
}

void Actions::nameRun() {
    allConnections->setText(tr("&All connections"));
    nextConnection->setText(tr("&Next connection"));
    previousConnection->setText(tr("&Previous connection"));
    findConnection->setText(tr("&Find a connection…"));
    next->setText(tr("&Next"));
    back->setText(tr("&Back"));
    play->setText(playing_ ? tr("&Pause") : tr("&Play"));
    restart->setText(tr("&Restart"));
    toStart->setText(tr("To the &start"));
    toEnd->setText(tr("To the en&d"));
    breakpoints->setText(tr("Brea&kpoints…"));
    predict->setText(tr("&Predict each step"));
    const QStringList asked{tr("What is sent &next?"),        tr("Which &states come next?"),
                            tr("Does it &recover?"),          tr("In which &order?"),
                            tr("What stands in the &blank?"), tr("Which &fault explains this?")};
    for (std::size_t i = 0; i < ask.size(); ++i) ask[i]->setText(asked[static_cast<qsizetype>(i)]);
    build->setText(tr("B&uild a run that ends otherwise"));
    poll->setText(tr("P&oll…"));
    leaveQuestions->setText(tr("Leave the &questions"));
    continueHere->setText(tr("Cont&inue from here"));
    renameRun->setText(tr("Rena&me the run…"));
    deleteRun->setText(tr("Dele&te the run"));
    restoreRun->setText(tr("Restore the run"));
    slower->setText(tr("Slo&wer"));
    faster->setText(tr("&Faster"));
    selectAbove->setText(tr("Select message &above"));
    selectBelow->setText(tr("Select message belo&w"));
    deselect->setText(tr("Select n&othing"));
    togglePhase->setText(tr("Unfold or fold the p&hase"));
}

void Actions::nameCourse() {
    questions->setText(tr("Interview &questions…"));
    nextLesson->setText(tr("Ne&xt lesson"));
    followStory->setText(tr("&Follow the story"));
    tellStory->setText(tr("&Tell the story from the beginning"));
    showMe->setText(tr("&Show me"));
    helpMe->setText(tr("&Help me"));
    ownStep->setText(tr("I’ll &do it"));
    showAnswer->setText(tr("Show the &answer"));
    exportProgress->setText(tr("&Export progress…"));
    clearProgress->setText(tr("C&lear progress…"));
}

void Actions::nameActs() {
    lose->setText(tr("&Lose"));
    delay->setText(tr("&Delay…"));
    duplicate->setText(tr("D&uplicate"));
    deliverNow->setText(tr("Deliver &now"));
    inject->setText(tr("Inject a segment"));
    fireNext->setText(tr("Let the ne&xt timer expire now"));
    for (const HostCall& call : calls) call.action->setText(callText(call.to(SocketName{0})));
    for (const HostId host : {HostId::client, HostId::server}) {
        this->call(host, CallKind::crash)->setText(tr("Cras&h"));
        this->call(host, CallKind::restart)->setText(tr("Start again"));
    }
}

}  // namespace synstep
