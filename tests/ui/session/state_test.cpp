// SPDX-License-Identifier: GPL-3.0-or-later
// A session is written as JSON, and a session made from that is the same; what does not fit is refused.
#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>

#include "tests/ui/session/built_in.h"
#include "ui/session/session.h"
#include "ui/session/session_json.h"

namespace synstep {
namespace {

using test::builtIn;
using test::seconds;

constexpr const char* lesson = "handshake-and-wave";

// Two acts on messages, a call within a flight, one run gone on from, one removed, one named.
std::unique_ptr<Session> muchDone() {
    auto session = std::make_unique<Session>(builtIn(lesson));
    session->lose(SegmentId{1});
    for (int i = 0; i < 4; ++i) session->next();
    session->chooseRun(0);
    session->toStart();
    for (int i = 0; i < 3; ++i) session->next();
    session->showTime(seconds(0.17));
    session->perform({HostId::client, {CallKind::send, SocketName{0}, 100}});
    session->toEnd();
    session->goTo(6);
    session->continueHere();
    session->delay(SegmentId{3}, std::chrono::milliseconds(1300));
    session->renameRun(2, "Data 数据");
    session->removeRun(1);
    session->setBreakpoint(StateReached{HostId::server, State::lastAck}, true);
    session->setBreakpoint(SegmentMet{HostId::client, SegmentKind::fin, SegmentMoment::lost}, true);
    session->setBreakpoint(TimerRanOut{HostId::client, Timer::timeWait}, true);
    session->setBreakpoint(SentAgain{HostId::server, 3}, true);
    session->select({SegmentId{2}});
    return session;
}

QByteArray written(const Session& session) {
    return QJsonDocument(toJson(session.state())).toJson();
}

std::unique_ptr<Session> readBack(const QByteArray& text) {
    const auto state = sessionStateFrom(QJsonDocument::fromJson(text).object());
    return state ? Session::restored(builtIn(lesson), *state) : nullptr;
}

TEST(SessionState, ComesBackWhole) {
    const auto before = muchDone();
    ASSERT_EQ(before->history().size(), 5u);
    const auto after = readBack(written(*before));
    ASSERT_NE(after, nullptr);
    EXPECT_EQ(after->state(), before->state());
    EXPECT_EQ(after->run(), before->run());
    EXPECT_EQ(after->cursor(), before->cursor());
    EXPECT_EQ(after->displayTime(), before->displayTime());
    EXPECT_EQ(after->selection(), before->selection());
    EXPECT_EQ(after->breakpoints(), before->breakpoints());
    EXPECT_EQ(after->lastRemoved(), before->lastRemoved());
    for (std::size_t run = 0; run < before->history().size(); ++run) {
        const History::Run &was = before->history().run(run), &is = after->history().run(run);
        EXPECT_EQ(is.name, was.name);
        EXPECT_EQ(is.removed, was.removed);
        EXPECT_EQ(is.stimuli, was.stimuli);
        EXPECT_EQ(after->revealed(run), before->revealed(run));
        was.trace->growToEnd();
        is.trace->growToEnd();
        ASSERT_EQ(is.trace->size(), was.trace->size());
        for (std::size_t i = 0; i < was.trace->size(); ++i)
            ASSERT_EQ(is.trace->entry(i), was.trace->entry(i)) << run << " " << i;
    }
}

TEST(SessionState, KeepsTheStoryThatAnAuthorHasWritten) {
    const auto before = muchDone();
    StoryStep step;
    step.when = SegmentPasses{HostId::client, SegmentKind::syn, 1, SegmentMoment::lost};
    step.what = Ask{{"Will it come again?", "还会再来吗？"}, AskRecovery{}};
    const Lesson lessonNow{{"What is lost?", ""}, {"Nothing for ever.", "没有。"}, 3, {"syn-lost"}, {"SYN"}};
    before->writeStory(lessonNow, {step});
    ASSERT_TRUE(before->isStoryEdited());
    EXPECT_EQ(before->asOpened(), builtIn(lesson));
    const auto after = readBack(written(*before));
    ASSERT_NE(after, nullptr);
    EXPECT_EQ(after->scenario().lesson, lessonNow);
    ASSERT_EQ(after->scenario().story.size(), 1u);
    step.line = after->scenario().story[0].line;
    EXPECT_EQ(after->scenario().story[0], step);
    EXPECT_EQ(after->asOpened(), builtIn(lesson));
    EXPECT_EQ(after->state(), before->state());
}

TEST(SessionState, WithAStoryThatCannotBeReadIsRefused) {
    SessionState state = muchDone()->state();
    state.story = "[[story]]\nwhen = \"some day\"\nsay = { en = \"x\" }\n";
    EXPECT_EQ(Session::restored(builtIn(lesson), state), nullptr);
}

TEST(SessionState, AStoryThatIsWrittenBackAsItWasIsNoChange) {
    Session session(builtIn(lesson));
    const auto asItWas = session.scenario();
    session.writeStory(std::nullopt, {});
    EXPECT_TRUE(session.isStoryEdited());
    session.writeStory(asItWas.lesson, asItWas.story);
    EXPECT_FALSE(session.isStoryEdited());
    EXPECT_FALSE(session.state().story);
}

TEST(SessionState, HasEveryKindOfActAsItWasDone) {
    SessionState state = muchDone()->state();
    Injection injection;
    injection.from = HostId::server;
    injection.address = 0xC0A80001;
    injection.segment.flags = {Flags::syn | Flags::ack};
    injection.segment.seq = SeqNum{0xFFFFFFFF};
    injection.segment.mss = 1460;
    injection.act = Fault{
        HostId::client, std::nullopt, std::nullopt, FaultAct::duplicate, std::chrono::milliseconds(7), 1};
    state.runs.back().acts = {injection};
    EXPECT_EQ(sessionStateFrom(toJson(state)), state);
}

TEST(SessionState, KeepsWhateverIsSelected) {
    const auto session = muchDone();
    const Entry* made = nullptr;
    for (std::size_t i = 0; i < session->cursor(); ++i)
        if (session->trace().entry(i).as<CallMade>()) made = &session->trace().entry(i);
    ASSERT_NE(made, nullptr);
    const Selection call = subjectOf(*made);
    for (const Selection& thing :
         {call, Selection(), Selection::of(SelectedState{State::established, SocketName{0}}),
          Selection::of(SelectedState{State::listen, SocketName::listener(), HostId::server}),
          Selection::of(SelectedTimer{HostId::server, SocketName{0}, Timer::retransmission})}) {
        session->select(thing);
        const auto after = readBack(written(*session));
        ASSERT_NE(after, nullptr);
        EXPECT_EQ(after->selection(), thing);
    }
    SessionState state = session->state();
    SelectedCall elsewhere = *call.call;
    elsewhere.at += Duration(1);
    state.selected = Selection::of(elsewhere);
    EXPECT_TRUE(Session::restored(builtIn(lesson), state)->selection().isNone()) << "there is no such call";
}

TEST(SessionState, OfAnotherScenarioIsRefused) {
    const auto state = muchDone()->state();
    EXPECT_EQ(Session::restored(builtIn("refused"), state), nullptr);
}

// Every field in turn says something else, or nothing: refused or understood, never worse.
TEST(SessionState, ThatIsSpoiltAnywhereBreaksNothing) {
    const QByteArray text = written(*muchDone());
    int refused = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (QByteArray("0123456789\"").indexOf(text[at]) < 0) continue;
        QByteArray spoilt = text;
        spoilt[at] = text[at] == '"' ? 'x' : '9';
        refused += readBack(spoilt) == nullptr ? 1 : 0;
    }
    EXPECT_GT(refused, 100);
    EXPECT_EQ(readBack("{}"), nullptr);
    EXPECT_EQ(readBack(text.left(text.size() / 2)), nullptr);
}

TEST(SessionState, ThatPointsBeyondItsRunsIsRefused) {
    const SessionState good = muchDone()->state();
    const auto isRefused = [&](auto spoil) {
        SessionState bad = good;
        spoil(bad);
        return Session::restored(builtIn(lesson), bad) == nullptr;
    };
    EXPECT_FALSE(isRefused([](SessionState&) {}));
    EXPECT_TRUE(isRefused([](SessionState& s) { s.run = 99; }));
    EXPECT_TRUE(isRefused([](SessionState& s) { s.run = 1; })) << "that one is removed";
    EXPECT_TRUE(isRefused([](SessionState& s) { s.cursor = 100'000; }));
    EXPECT_TRUE(isRefused([](SessionState& s) { s.time = Instant{}; }));
    EXPECT_TRUE(isRefused([](SessionState& s) { s.runs[2].parent = 2; }));
    EXPECT_TRUE(isRefused([](SessionState& s) { s.runs[0].removed = true; }));
    EXPECT_TRUE(isRefused([](SessionState& s) { s.removed = {7}; }));
    EXPECT_TRUE(isRefused([](SessionState& s) { s.runs.clear(); }));
}

}  // namespace
}  // namespace synstep
