// SPDX-License-Identifier: GPL-3.0-or-later
// What of a story is saved with a run that somebody has changed.
#include "core/lesson/kept_story.h"

#include "core/scenario/recorded.h"
#include "core/scenario/story_run.h"
#include "core/trace/history.h"
#include "tests/core/lesson/asked.h"

namespace synstep {
namespace {

using std::chrono_literals::operator""ms;

// The third ACK is lost as written; `story` is told of that.
Scenario lesson(const std::string& story) {
    return test::written(R"(
do = [{ at = "0s", server = "listen" }, { at = "0s", client = "connect" }]
fault = [{ client = "ACK", nth = 1, drop = true }]
)" + story);
}

// A run of the scenario with these acts of a person, each done at its instant, and kept as a file.
class Changed {
  public:
    explicit Changed(Scenario scenario)
        : scenario_(std::move(scenario)), history_(World(std::make_shared<const Setup>(scenario_.setup))) {
        history_.trace(0).growToEnd();
    }
    Changed& losing(HostId sender, SegmentKind kind, std::uint32_t nth = 1) {
        return faulty({sender, kind, nth, FaultAct::drop, Duration{0}});
    }
    Changed& delaying(HostId sender, SegmentKind kind, Duration by) {
        return faulty({sender, kind, 1, FaultAct::delay, by});
    }
    Changed& calling(CallKind kind, Instant at) {
        PersonCall call{HostId::client, {}};
        call.call.kind = kind;
        if (kind == CallKind::send) call.call.octets = 10;
        return branched(history_.branch(run_, history_.trace(run_).positionAt(at), call));
    }
    Scenario saved() { return recorded(scenario_, history_.trace(run_)); }
    KeptStory kept() { return kept(saved()); }
    // With what somebody has written of it.
    KeptStory kept(const Scenario& saved) { return keptStory(scenario_, saved, history_.trace(run_)); }

  private:
    Changed& faulty(const Fault& fault) {
        const std::size_t sent = test::sent(history_.trace(run_), fault.sender, *fault.kind, *fault.nth);
        const FaultByHand changed = faultByHand(history_.trace(run_), sent - 1, fault);
        return branched(history_.branch(run_, changed.position, changed.acts, changed.now));
    }
    Changed& branched(std::size_t run) {
        run_ = run;
        history_.trace(run).growToEnd();
        return *this;
    }

    Scenario scenario_;
    History history_;
    std::size_t run_ = 0;
};

Instant at(std::chrono::milliseconds time) {
    return Instant{} + time;
}

std::vector<std::string> captionsOf(const Story& story) {
    std::vector<std::string> captions;
    for (const StoryStep& step : story)
        if (const auto* say = std::get_if<Say>(&step.what)) captions.push_back(say->text.en);
    return captions;
}

const std::string letTheClientSend = R"(
[[story]]
when = "server ESTABLISHED"
say = { en = "Let the client send." }
do = "client send 10"
)";

TEST(KeptStory, OfARunThatNobodyHasTouchedAllOfIt) {
    std::size_t stories = 0;
    for (const BuiltIn& one : builtInScenarios()) {
        const Scenario scenario = test::builtIn(one.id);
        if (scenario.story.empty()) continue;
        ++stories;
        const KeptStory kept = Changed(scenario).kept();
        EXPECT_TRUE(kept.isWhole()) << one.id;
        EXPECT_EQ(kept.story, scenario.story) << one.id;
    }
    EXPECT_GT(stories, 40u);
}

TEST(KeptStory, CaptionsThatComeInTheRun) {
    Changed healedByData(lesson(R"(
story = [
  { when = "client ACK 1 lost", say = { en = "lost" } },
  { when = "server retransmission expires", say = { en = "again" } },
  { when = "server ESTABLISHED", say = { en = "healed" } },
])"));
    healedByData.calling(CallKind::send, at(200ms));
    const KeptStory kept = healedByData.kept();
    EXPECT_EQ(captionsOf(kept.story), (std::vector<std::string>{"lost", "healed"}));
    EXPECT_EQ(kept.captions, 1u);
}

TEST(KeptStory, ACaptionIsSaidInTheStatesThatItsAuthorSaw) {
    Changed aborted(lesson(R"(
story = [
  { when = "start", say = { en = "closed" } },
  { when = "end", say = { en = "both are open" } },
])"));
    aborted.calling(CallKind::abort, at(2000ms));
    const KeptStory kept = aborted.kept();
    EXPECT_EQ(captionsOf(kept.story), std::vector<std::string>{"closed"});
}

TEST(KeptStory, PointsAtNoSegmentThatAnotherOneIs) {
    const Scenario scenario = lesson(R"(
[[story]]
when = "client ACK 1 sent"
say = { en = "the third" }
show = ["segment 3", "client state"]
help = { en = "It is segment 3." }
)");
    const KeptStory later = Changed(scenario).delaying(HostId::client, SegmentKind::syn, 100ms).kept();
    EXPECT_TRUE(later.isWhole()) << "later it is the same one";
    const KeptStory kept = Changed(scenario).losing(HostId::client, SegmentKind::syn).kept();
    ASSERT_EQ(kept.story.size(), 1u);
    EXPECT_EQ(kept.pointers, 1u);
    EXPECT_EQ(kept.story[0].show, std::vector<Shown>{ShownState{HostId::client}});
    EXPECT_TRUE(kept.story[0].help.isEmpty()) << "it may speak of it";
    EXPECT_EQ(kept.helps, 1u);
}

TEST(KeptStory, QuestionsWhoseAnswerIsStillAccepted) {
    const Scenario scenario = lesson(R"(
story = [
  { when = "server SYN+ACK sent", ask = { form = "states" } },
  { when = "client ACK 1 lost", ask = { form = "recovery" } },
])");
    const KeptStory healedByData = Changed(scenario).calling(CallKind::send, at(200ms)).kept();
    ASSERT_EQ(healedByData.story.size(), 1u)
        << "it recovers by a segment that comes anyhow, and not by a timer";
    EXPECT_EQ(healedByData.questions, 1u);
    EXPECT_TRUE(std::holds_alternative<AskStates>(std::get<Ask>(healedByData.story[0].what).form));
    EXPECT_TRUE(Changed(scenario).losing(HostId::client, SegmentKind::syn).kept().isWhole());
}

TEST(KeptStory, ABlankIsThatOfTheSegmentThatWasMeant) {
    const Scenario scenario = lesson(R"(
story = [
  { when = "server SYN+ACK sent", ask = { form = "blank", segment = 2, field = "ack" } },
  { when = "client ACK 1 sent", ask = { form = "order", segments = [1, 2, 3] } },
])");
    EXPECT_TRUE(Changed(scenario).delaying(HostId::server, SegmentKind::synAck, 100ms).kept().isWhole());
    const KeptStory kept = Changed(scenario).losing(HostId::client, SegmentKind::syn).kept();
    EXPECT_TRUE(kept.story.empty());
    EXPECT_EQ(kept.questions, 2u);
}

// Which of its answers is right only its author knows.
TEST(KeptStory, AChoiceOfARunThatIsAnotherOneIsLeftOut) {
    const Scenario scenario = lesson(R"(
[[story]]
when = "client ACK 1 lost"
ask = { form = "choice", text = { en = "What heals it?" }, choices = [
  { text = { en = "The server’s timer" }, right = true }, { text = { en = "The client’s timer" } } ] }
[[story]]
when = "server ESTABLISHED"
say = { en = "healed" }
)");
    const KeptStory healedByData = Changed(scenario).calling(CallKind::send, at(200ms)).kept();
    EXPECT_EQ(healedByData.questions, 1u);
    EXPECT_EQ(captionsOf(healedByData.story), std::vector<std::string>{"healed"});
    EXPECT_TRUE(Changed(scenario).calling(CallKind::send, at(3000ms)).kept().isWhole())
        << "what comes later changes nothing";
}

TEST(KeptStory, AnActThatIsInTheRunIsNotAskedForAgain) {
    const Scenario scenario = lesson(letTheClientSend + R"(
[[story]]
when = "client DATA 1 sent"
say = { en = "Lose them." }
do = "lose client DATA 1"
[[story]]
when = "client DATA 2 sent"
say = { en = "again" }
)");
    const KeptStory sent = Changed(scenario).calling(CallKind::send, at(3000ms)).kept();
    EXPECT_EQ(sent.acts, 1u);
    ASSERT_EQ(sent.story.size(), 2u);
    EXPECT_TRUE(std::holds_alternative<Do>(sent.story[0].what)) << "the other one is still to be done";
    const KeptStory both = Changed(scenario)
                               .calling(CallKind::send, at(3000ms))
                               .losing(HostId::client, SegmentKind::data)
                               .kept();
    EXPECT_EQ(both.acts, 2u);
    EXPECT_EQ(captionsOf(both.story), std::vector<std::string>{"again"});
}

TEST(KeptStory, AChallengeThatTheRunMeetsByItselfIsNone) {
    const Scenario scenario = lesson(R"(
[[story]]
when = "end"
challenge = { en = "Have nothing sent again." }
reach = { server = "ESTABLISHED", retransmissions = 0 }
[[story]]
when = "end"
challenge = { en = "Lose three." }
reach = { lost = 3 }
[[story]]
when = "end"
challenge = { en = "End it." }
reach = { client = "CLOSED", server = "CLOSED" }
[[story]]
when = "end"
free = { en = "Try." }
)");
    const KeptStory healedByData = Changed(scenario).calling(CallKind::send, at(200ms)).kept();
    EXPECT_EQ(healedByData.challenges, 1u);
    EXPECT_EQ(healedByData.story.size(), 3u);
    const KeptStory oneMoreLost = Changed(scenario).losing(HostId::client, SegmentKind::syn).kept();
    EXPECT_EQ(oneMoreLost.challenges, 2u) << "what they count has another beginning";
}

TEST(KeptStory, WhatSomebodyWroteOfTheRunAtHandStays) {
    const Scenario scenario = lesson("");
    Changed lost(scenario);
    Scenario saved = lost.losing(HostId::client, SegmentKind::syn).saved();
    StoryStep step;
    step.when = SegmentPasses{HostId::client, SegmentKind::syn, 2, SegmentMoment::sent};
    step.what = Ask{{}, AskBlank{2, BlankField::seq}};
    step.show = {ShownSegment{2}};
    saved.story = {step};
    const KeptStory kept = lost.kept(saved);
    EXPECT_TRUE(kept.isWhole());
    EXPECT_EQ(kept.story, saved.story);
}

// A teacher has shown by hand what others are to do.
TEST(KeptStory, WhatSomebodyAsksForThatTheyHaveDoneThemselvesStays) {
    Changed sent(lesson(""));
    Scenario saved = sent.calling(CallKind::send, at(3000ms)).saved();
    saved.story = lesson(letTheClientSend).story;
    const KeptStory kept = sent.kept(saved);
    EXPECT_TRUE(kept.isWhole());
    EXPECT_EQ(kept.story, saved.story);
}

TEST(KeptStory, WhatIsAskedForTwiceAndDoneOnceIsAskedForOnceMore) {
    const Scenario scenario = lesson(letTheClientSend + R"(
[[story]]
when = "client DATA 1 sent"
say = { en = "Once more." }
do = "client send 10"
)");
    const KeptStory once = Changed(scenario).calling(CallKind::send, at(3000ms)).kept();
    EXPECT_EQ(once.acts, 1u);
    ASSERT_EQ(once.story.size(), 1u);
    EXPECT_EQ(once.story[0], scenario.story[1]);
    const KeptStory twice =
        Changed(scenario).calling(CallKind::send, at(3000ms)).calling(CallKind::send, at(3100ms)).kept();
    EXPECT_EQ(twice.acts, 2u);
    EXPECT_TRUE(twice.story.empty());
}

TEST(KeptStory, WhatWasDoneBeforeItWasAskedForIsStillToBeDone) {
    const Scenario scenario = lesson(letTheClientSend);
    const KeptStory early = Changed(scenario).calling(CallKind::send, at(200ms)).kept();
    EXPECT_TRUE(early.isWhole());
    EXPECT_EQ(early.story, scenario.story);
}

}  // namespace
}  // namespace synstep
