// SPDX-License-Identifier: GPL-3.0-or-later
// What makes a lesson of a scenario (resources/scenarios/README.md): its question and answer, and the story
// that is told along a run. Plain data; nothing here changes what is played.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/scenario/localized.h"
#include "core/trace/moment.h"

namespace synstep {

// What a row of `expect` asks of a World, and a challenge of any moment of a run.
struct ExpectedState {
    HostId host = HostId::client;
    SocketName socket{0};
    State state = State::closed;
    friend bool operator==(const ExpectedState&, const ExpectedState&) = default;
};

struct Conditions {
    std::vector<ExpectedState> states;
    std::optional<std::uint32_t> segments, lost, retransmissions, halfOpen, connections;
    std::vector<std::pair<HostId, Report>> reports;
    friend bool operator==(const Conditions&, const Conditions&) = default;
};

// --- What a step shows -------------------------------------------------------------------------------------

struct ShownHost {
    HostId host = HostId::client;
    friend bool operator==(const ShownHost&, const ShownHost&) = default;
};
struct ShownState {  // the present one of that host
    HostId host = HostId::client;
    friend bool operator==(const ShownState&, const ShownState&) = default;
};
struct ShownSegment {
    std::uint32_t nth = 1;  // of all that leave anyone, injected ones counted
    friend bool operator==(const ShownSegment&, const ShownSegment&) = default;
};
struct ShownTimer {
    HostId host = HostId::client;
    Timer timer = Timer::retransmission;
    friend bool operator==(const ShownTimer&, const ShownTimer&) = default;
};
enum class ShownPart : std::uint8_t { chart, segment, controlBlock, timers, plots, transcript };
inline constexpr int shownPartCount = 6;
std::string_view toString(ShownPart part);  // "control block"

using Shown = std::variant<ShownHost, ShownState, ShownSegment, ShownTimer, ShownPart>;

// --- What a step asks --------------------------------------------------------------------------------------

struct AskNext {
    friend bool operator==(const AskNext&, const AskNext&) = default;
};
struct AskStates {
    friend bool operator==(const AskStates&, const AskStates&) = default;
};
struct AskRecovery {
    friend bool operator==(const AskRecovery&, const AskRecovery&) = default;
};
struct AskOrder {
    std::vector<SegmentId> segments;  // at least two
    friend bool operator==(const AskOrder&, const AskOrder&) = default;
};
enum class BlankField : std::uint8_t { flags, seq, ack };
inline constexpr int blankFieldCount = 3;
std::string_view toString(BlankField field);
struct AskBlank {
    SegmentId segment = 1;
    BlankField field = BlankField::ack;
    friend bool operator==(const AskBlank&, const AskBlank&) = default;
};
struct AskFault {
    std::vector<Fault> faults;  // at least two
    friend bool operator==(const AskFault&, const AskFault&) = default;
};
struct AnswerChoice {
    Localized text;
    bool right = false;
    Localized because;                // said once it was chosen
    std::uint32_t misconception = 0;  // 1 to 18; 0: none
    std::string refute;               // id of a built-in scenario; "": the run at hand
    friend bool operator==(const AnswerChoice&, const AnswerChoice&) = default;
};
struct AskChoice {
    std::vector<AnswerChoice> choices;  // at least one right and one wrong
    friend bool operator==(const AskChoice&, const AskChoice&) = default;
};
struct Ask {
    Localized text;  // empty but for choices: the program's own words
    std::variant<AskNext, AskStates, AskRecovery, AskOrder, AskBlank, AskFault, AskChoice> form;
    friend bool operator==(const Ask&, const Ask&) = default;
};

// --- What a step lets do -----------------------------------------------------------------------------------

// Upon a segment of a host, as faults count them: lost, delayed, duplicated.
struct ActOnSegment {
    HostId sender = HostId::client;
    std::optional<SegmentKind> kind = std::nullopt;
    std::uint32_t nth = 1;
    FaultAct act = FaultAct::drop;
    Duration amount{0};
    friend bool operator==(const ActOnSegment&, const ActOnSegment&) = default;
};
struct ActCall {
    HostId host = HostId::client;
    Call call;
    friend bool operator==(const ActCall&, const ActCall&) = default;
};
struct ActInject {
    std::uint32_t nth = 1;  // row of `inject`
    friend bool operator==(const ActInject&, const ActInject&) = default;
};
using StoryAct = std::variant<ActOnSegment, ActCall, ActInject>;

// --- The story ---------------------------------------------------------------------------------------------

struct Say {
    Localized text;
    friend bool operator==(const Say&, const Say&) = default;
};
struct Do {
    Localized text;
    StoryAct act;
    friend bool operator==(const Do&, const Do&) = default;
};
struct Challenge {
    Localized text;
    Conditions reach;
    friend bool operator==(const Challenge&, const Challenge&) = default;
};
struct Playground {
    Localized text;
    friend bool operator==(const Playground&, const Playground&) = default;
};

struct StoryStep {
    Moment when;
    std::variant<Say, Ask, Do, Challenge, Playground> what;
    std::vector<Shown> show;
    Localized help;
    std::optional<SocketName> socket = std::nullopt;  // the one it is about; none: the usual one
    std::uint32_t line = 0;                           // in the file
    friend bool operator==(const StoryStep&, const StoryStep&) = default;
};
using Story = std::vector<StoryStep>;

struct Lesson {
    Localized question;
    Localized answer;
    std::uint32_t interview = 0;  // 1 to 48; 0: none of those
    std::vector<std::string> beside;
    std::vector<std::string> words;
    friend bool operator==(const Lesson&, const Lesson&) = default;
};

}  // namespace synstep
