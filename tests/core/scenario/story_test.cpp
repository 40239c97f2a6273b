// SPDX-License-Identifier: GPL-3.0-or-later
// Stories of scenario files (resources/scenarios/README.md): read, written again, and told along a run.
#include "core/scenario/story.h"

#include <gtest/gtest.h>

#include "core/scenario/check.h"
#include "core/scenario/reader.h"
#include "core/scenario/story_run.h"
#include "core/scenario/story_words.h"
#include "core/scenario/writer.h"
#include "tests/support/play.h"

namespace synstep {
namespace {

using namespace std::chrono_literals;

const std::string opening =
    "synstep = 1\nid = \"x\"\n"
    "do = [{ at = \"0s\", server = \"listen\" }, { at = \"0s\", client = \"connect\" }]\n";

Scenario read(const std::string& text) {
    const ReadResult result = readScenario(text, "x.toml");
    if (const auto* error = std::get_if<ScenarioError>(&result)) {
        ADD_FAILURE() << error->line << ':' << error->column << " in\n" << text;
        return {};
    }
    return std::get<Scenario>(result);
}

StoryStep stepOf(const std::string& keys) {
    const Scenario scenario = read(opening + "[[story]]\n" + keys);
    return scenario.story.size() == 1 ? scenario.story.front() : StoryStep{};
}

// --- Words

TEST(StoryWords, everyPhraseOfTheFormatMeansWhatItSays) {
    using Moments = std::vector<std::pair<std::string, Moment>>;
    const Moments moments{
        {"start", RunBegins{}},
        {"end", RunEnds{}},
        {"server SYN-RECEIVED", StateEntered{HostId::server, State::synReceived}},
        {"client ACK 1 lost", SegmentPasses{HostId::client, SegmentKind::ack, 1, SegmentMoment::lost}},
        {"server SYN+ACK 2 sent", SegmentPasses{HostId::server, SegmentKind::synAck, 2, SegmentMoment::sent}},
        {"client any 7 arrives", SegmentPasses{HostId::client, std::nullopt, 7, SegmentMoment::arrived}},
        {"injected 2 arrives", InjectionPasses{2, SegmentMoment::arrived}},
        {"server time-wait 1 expires", TimerExpires{HostId::server, Timer::timeWait, 1}},
        {"client calls close 2", CallComes{HostId::client, CallKind::close, 2}},
        {"server crashes 1", CallComes{HostId::server, CallKind::crash, 1}},
        {"client reports timed out", ReportComes{HostId::client, Report::timedOut}},
    };
    for (const auto& [text, moment] : moments) {
        EXPECT_EQ(momentFrom(text), moment) << text;
        EXPECT_EQ(momentText(moment), text);
    }
    const std::vector<std::pair<std::string, Shown>> shown{
        {"client", ShownHost{HostId::client}},
        {"server state", ShownState{HostId::server}},
        {"segment 12", ShownSegment{12}},
        {"server retransmission timer", ShownTimer{HostId::server, Timer::retransmission}},
        {"control block", ShownPart::controlBlock},
        {"segment", ShownPart::segment},
    };
    for (const auto& [text, what] : shown) {
        EXPECT_EQ(shownFrom(text), what) << text;
        EXPECT_EQ(shownText(what), text);
    }
    const std::vector<std::pair<std::string, StoryAct>> acts{
        {"lose client ACK 1", ActOnSegment{HostId::client, SegmentKind::ack, 1, FaultAct::drop, 0us}},
        {"delay server FIN 2 by 1500ms",
         ActOnSegment{HostId::server, SegmentKind::fin, 2, FaultAct::delay, 1500ms}},
        {"duplicate client any 3", ActOnSegment{HostId::client, std::nullopt, 3, FaultAct::duplicate, 10ms}},
        {"inject 2", ActInject{2}},
    };
    for (const auto& [text, act] : acts) {
        EXPECT_EQ(actFrom(text), act) << text;
        EXPECT_EQ(actText(act), text);
    }
}

TEST(StoryWords, theNumberOneNeedNotBeWritten) {
    EXPECT_EQ(momentFrom("client SYN lost"), momentFrom("client SYN 1 lost"));
    EXPECT_EQ(momentFrom("server keepalive expires"), momentFrom("server keepalive 1 expires"));
    EXPECT_EQ(momentFrom("server CLOSE_WAIT"), momentFrom("server CLOSE-WAIT")) << "as everywhere";
    EXPECT_EQ(actFrom("lose server FIN"), actFrom("lose server FIN 1"));
}

TEST(StoryWords, whatIsNoPhraseIsNotUnderstood) {
    for (const char* text :
         {"", "client", "client SYN 0 lost", "client SYN lost 1", "3 client SYN lost", "client SYN 1 2 lost",
          "client SYN 99999999999 lost", "begin", "client LISTEN 2"}) {
        EXPECT_EQ(momentFrom(text), std::nullopt) << text;
    }
    EXPECT_EQ(actFrom("delay client SYN 1"), std::nullopt) << "by how much?";
    EXPECT_EQ(actFrom("lose client SYN 1 by 1s"), std::nullopt);
    EXPECT_EQ(actFrom("delay client SYN 1 by soon"), std::nullopt);
    EXPECT_EQ(shownFrom("segment 0"), std::nullopt);
    EXPECT_EQ(nearestMoment("client SYN 3 lots"), "client SYN lost");
    EXPECT_EQ(nearestAct("loose client ACK 1"), "lose client ACK");
    EXPECT_EQ(nearestShown("control blok"), "control block");
}

// --- Reading

TEST(StoryReader, readsALessonsHeading) {
    const Scenario scenario = read(opening + R"(
[lesson]
question = { en = "Why?", zh_CN = "为什么？" }
answer = { en = "So.", zh_CN = "因此。" }
interview = 5
beside = ["syn-lost"]
words = ["SYN_RCVD"]
)");
    ASSERT_TRUE(scenario.lesson);
    EXPECT_EQ(scenario.lesson->question.zhCN, "为什么？");
    EXPECT_EQ(scenario.lesson->answer.en, "So.");
    EXPECT_EQ(scenario.lesson->interview, 5u);
    EXPECT_EQ(scenario.lesson->beside, std::vector<std::string>{"syn-lost"});
    EXPECT_EQ(scenario.lesson->words, std::vector<std::string>{"SYN_RCVD"});
    EXPECT_FALSE(read(opening).lesson) << "a scenario is no lesson by itself";
}

TEST(StoryReader, readsEachKindOfStep) {
    const StoryStep say = stepOf(
        "when = \"client SYN-SENT\"\nsay = { en = \"a\" }\nhelp = { en = \"b\" }\n"
        "show = [\"client state\", \"timers\"]\n");
    EXPECT_EQ(std::get<Say>(say.what).text.en, "a");
    EXPECT_EQ(say.help.en, "b");
    EXPECT_EQ(say.show, (std::vector<Shown>{ShownState{HostId::client}, ShownPart::timers}));
    EXPECT_EQ(say.line, 4u);

    const StoryStep act = stepOf("when = \"end\"\nsay = { en = \"a\" }\ndo = \"server send 10\"\n");
    const auto& call = std::get<ActCall>(std::get<Do>(act.what).act);
    EXPECT_EQ(call.host, HostId::server);
    EXPECT_EQ(call.call.kind, CallKind::send);
    EXPECT_EQ(call.call.octets, 10u);

    const StoryStep challenge =
        stepOf("when = \"end\"\nchallenge = { en = \"a\" }\nreach = { client = \"CLOSED\", lost = 2 }\n");
    const Conditions& reach = std::get<Challenge>(challenge.what).reach;
    EXPECT_EQ(reach.lost, 2u);
    ASSERT_EQ(reach.states.size(), 1u);
    EXPECT_EQ(reach.states.front().state, State::closed);

    EXPECT_EQ(std::get<Playground>(stepOf("when = \"end\"\nfree = { en = \"f\" }\n").what).text.en, "f");
}

TEST(StoryReader, readsEachFormOfQuestion) {
    const auto form = [](const std::string& ask) {
        return std::get<Ask>(stepOf("when = \"start\"\nask = { " + ask + " }\n").what);
    };
    EXPECT_TRUE(std::holds_alternative<AskNext>(form("form = \"next\"").form));
    EXPECT_TRUE(std::holds_alternative<AskStates>(form("form = \"states\"").form));
    EXPECT_TRUE(std::holds_alternative<AskRecovery>(form("form = \"recovery\", text = { en = \"?\" }").form));
    EXPECT_EQ(std::get<AskOrder>(form("form = \"order\", segments = [3, 1]").form).segments,
              (std::vector<SegmentId>{3, 1}));
    EXPECT_EQ(std::get<AskBlank>(form("form = \"blank\", segment = 2, field = \"seq\"").form),
              (AskBlank{2, BlankField::seq}));
    const Ask fault = form(
        R"(form = "fault", faults = [{ client = "ACK", drop = true },
                                    { server = "any", nth = 2, delay = "1s" }])");
    EXPECT_EQ(std::get<AskFault>(fault.form).faults.size(), 2u);
    const Ask choice = form(
        R"(form = "choice", text = { en = "?" }, choices = [{ text = { en = "a" }, right = true },
           { text = { en = "b" }, because = { en = "c" }, misconception = 5, refute = "syn-lost" }])");
    const auto& choices = std::get<AskChoice>(choice.form).choices;
    ASSERT_EQ(choices.size(), 2u);
    EXPECT_TRUE(choices[0].right);
    EXPECT_FALSE(choices[1].right);
    EXPECT_EQ(choices[1].misconception, 5u);
    EXPECT_EQ(choices[1].refute, "syn-lost");
}

// --- Writing

TEST(StoryWriter, whatIsWrittenReadsTheSameAgain) {
    Scenario scenario = read(opening + R"(
inject = [{ at = "9s", from = "client", flags = "SYN", seq = 90 }]
[lesson]
question = { en = "\"Why\"?", zh_CN = "为什么？" }
answer = { en = "So.\nThus." }
beside = ["syn-lost"]
[[story]]
when = "client ESTABLISHED"
socket = "b"
say = { zh_CN = "一" }
show = ["segment 2", "chart"]
help = { en = "h" }
[[story]]
when = "server SYN+ACK 2 sent"
ask = { form = "choice", text = { en = "?" }, choices = [
  { text = { en = "a" }, right = true },
  { text = { en = "b" }, misconception = 18 },
] }
[[story]]
when = "end"
ask = { form = "fault", faults = [
  { client = "ACK", drop = true },
  { server = "any", nth = "every", delay = "1s", copy = 1 },
] }
[[story]]
when = "end"
ask = { form = "order", segments = [1, 2] }
[[story]]
when = "end"
ask = { form = "blank", segment = 2, field = "flags" }
[[story]]
when = "end"
say = { en = "do it" }
do = "client send 10"
socket = "c"
[[story]]
when = "end"
say = { en = "again" }
do = "inject 1"
[[story]]
when = "end"
challenge = { en = "c" }
reach = { server = { socket = "b", state = "CLOSED" }, half_open = 1, report = { client = "reset" } }
[[story]]
when = "end"
free = { en = "f" }
)");
    ASSERT_EQ(scenario.story.size(), 9u);
    Scenario again = read(scenarioText(scenario));
    ASSERT_EQ(again.story.size(), scenario.story.size()) << scenarioText(scenario);
    EXPECT_EQ(again.lesson, scenario.lesson);
    for (std::size_t i = 0; i < scenario.story.size(); ++i) {
        again.story[i].line = scenario.story[i].line = 0;
        EXPECT_EQ(again.story[i], scenario.story[i]) << "step " << i << " of\n" << scenarioText(scenario);
    }
}

// --- Telling

Scenario thirdAckLost(const std::string& story) {
    return read(opening + "fault = [{ client = \"ACK\", nth = 1, drop = true }]\n" + story);
}

std::string step(const std::string& when, const std::string& keys = "say = { en = \"s\" }") {
    return "[[story]]\nwhen = \"" + when + "\"\n" + keys + "\n";
}

std::shared_ptr<Trace> runOf(const Scenario& scenario) {
    auto run = std::make_shared<Trace>(World(std::make_shared<const synstep::Setup>(scenario.setup)));
    run->growToEnd();
    return run;
}

TEST(Story, stepsAreDueInTheirOrder) {
    const Scenario scenario =
        thirdAckLost(step("start") + step("client ACK 1 lost") + step("server ESTABLISHED") +
                     step("client ESTABLISHED") + step("end"));
    const auto run = runOf(scenario);
    const auto due = duePositions(scenario.story, *run);
    EXPECT_EQ(due[0], 0u);
    ASSERT_TRUE(due[1] && due[2]);
    EXPECT_LT(*due[1], *due[2]);
    EXPECT_EQ(due[3], std::nullopt) << "the client was ESTABLISHED long before the step that comes before";
    EXPECT_EQ(due[4], std::nullopt) << "nothing is told after a step that never comes";
}

TEST(Story, isToldAsFarAsTheRunHasCome) {
    const Scenario scenario = thirdAckLost(step("start") + step("server SYN+ACK 2 sent"));
    Trace trace{World(std::make_shared<const synstep::Setup>(scenario.setup))};
    EXPECT_EQ(duePositions(scenario.story, trace)[1], std::nullopt);
    while (trace.grow() && !duePositions(scenario.story, trace)[1]) {
    }
    EXPECT_EQ(duePositions(scenario.story, trace)[1], trace.size());
}

TEST(Story, anActMakesTheRunThatTheRestIsToldOf) {
    const Scenario scenario =
        thirdAckLost(step("client ACK 1 lost", "say = { en = \"s\" }\ndo = \"client send 10\"") +
                     step("client DATA 1 arrives") + step("server ESTABLISHED") + step("end"));
    const Told told = synstep::told(scenario.story, runOf(scenario));
    EXPECT_EQ(told.failed, std::nullopt);
    EXPECT_EQ(tallyOf(*told.end, told.end->size()).retransmissions, 0u) << "the data heals the loss";
    EXPECT_TRUE(check(scenario).empty());
}

TEST(Story, losingASegmentThatHasLeftIsActedOnWhereItLeft) {
    const Scenario scenario =
        read(opening + step("client ACK 1 sent", "say = { en = \"s\" }\ndo = \"lose client ACK 1\"") +
             step("client ACK 1 lost") + step("server retransmission expires"));
    EXPECT_TRUE(check(scenario).empty());
}

TEST(Story, injectsTheFilesRowAgain) {
    const Scenario scenario = read(opening + R"(
inject = [{ at = "9s", from = "client", flags = "RST", seq = 101 }]
)" + step("server ESTABLISHED", "say = { en = \"s\" }\ndo = \"inject 1\"") +
                                   step("injected 1 arrives") + step("server reports reset"));
    EXPECT_TRUE(check(scenario).empty());
}

std::string whyOf(const Scenario& scenario) {
    const auto failures = check(scenario);
    return failures.size() == 1 ? std::to_string(failures.front().line) + ": " + failures.front().why : "";
}

TEST(Story, checkSaysWhatNeverComes) {
    EXPECT_EQ(whyOf(thirdAckLost(step("start") + step("server FIN 1 sent"))),
              "8: the story never comes to \"server FIN 1 sent\"");
}

TEST(Story, checkSaysWhatCannotBeDone) {
    EXPECT_EQ(whyOf(thirdAckLost(step("start", "say = { en = \"s\" }\ndo = \"server close\""))),
              "5: \"server close\" cannot be done");
    EXPECT_EQ(whyOf(thirdAckLost(step("start", "say = { en = \"s\" }\ndo = \"lose client FIN\""))),
              "5: \"lose client FIN 1\" cannot be done");
}

// --- Challenges

TEST(Conditions, areHeldAgainstAnyMomentOfARun) {
    const Scenario scenario = thirdAckLost(step("end",
                                                "challenge = { en = \"c\" }\nreach = { client = "
                                                "\"ESTABLISHED\", server = \"SYN-RECEIVED\", lost = 1 }"));
    const Conditions& reach = std::get<Challenge>(scenario.story.front().what).reach;
    const auto run = runOf(scenario);
    EXPECT_FALSE(holds(reach, *run, 0));
    EXPECT_FALSE(holds(reach, *run, run->size()));
    const auto first = firstHolding(reach, *run);
    ASSERT_TRUE(first);
    EXPECT_TRUE(holds(reach, *run, *first));
    EXPECT_FALSE(holds(reach, *run, *first - 1));
}

}  // namespace
}  // namespace synstep
