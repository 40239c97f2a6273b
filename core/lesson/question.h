// SPDX-License-Identifier: GPL-3.0-or-later
// One question at one position of a run, with the truth that was found by playing on.
//
// A Question is a value: it keeps the entries and segments that it speaks of and stays good when the run is
// played, branched or gone. Truths are the engine's own; only choices have been written by an author.
#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "core/lesson/answer.h"
#include "core/lesson/number_reading.h"
#include "core/scenario/scenario.h"
#include "core/trace/trace.h"

namespace synstep {

// What is sent next. The learner is told what happens: what is lost, called and injected first, and then the
// cause, which is the arrival of a segment or the call that sends one; asked is what is sent because of it.
// Without a cause a timer expires next, or nothing happens any more.
struct NextTruth {
    std::vector<Entry> told;
    std::optional<Entry> cause;
    std::vector<Departure> sent;        // in order; the first one is asked
    std::vector<Departure> lost;        // the segments whose losses are told
    std::optional<Departure> arriving;  // the one whose arrival is the cause, where its sending was seen
    // If nothing is sent: what next makes something leave; without a cause what expires next.
    std::optional<AwaitedTimer> timer;
    std::optional<Entry> expiry;           // its entry
    std::vector<AwaitedTimer> alsoTimers;  // to name one of these is no error
    bool nothingIsRight = false;           // nothing leaves any more, whatever expires
    // The last segment that each end had sent, by HostId, and the timers that ran.
    std::array<std::optional<Departure>, 2> lastSent;
    std::vector<AwaitedTimer> running;
    std::array<State, 2> states{};  // before
    bool acceptsAtOnce = true;      // the server's application
};

// The states of the socket after the next message step, or after the rest of a run that has none.
struct StatesTruth {
    std::array<State, 2> before{}, after{};  // by HostId
    std::array<State, 2> later{};            // the next other one; `after` if it stays
    std::array<bool, 2> onlyListens{};       // has no such connection: LISTEN and CLOSED are both true
    bool acceptsAtOnce = true;
};

// Recovered is a connection of which both ends say the same at last, have it or have ended it, without a
// reset and without giving up.
struct RecoveryTruth {
    RecoveryAnswer right;
    std::optional<Entry> decides;  // what heals, or ends; none of Remedy::nothing
    std::array<bool, 2>
        unanswered{};            // what this end waits for: it has sent something that is not acknowledged
    std::array<State, 2> end{};  // of the run
};

struct OrderTruth {
    std::vector<Departure> right;       // in the order of sending
    std::vector<std::size_t> shuffled;  // as they are laid out: places in `right`, never in order
};

struct BlankTruth {
    Departure departure;
    BlankField field = BlankField::ack;
};

struct FaultTruth {
    std::vector<Fault> faults;
    std::vector<bool> right;  // at least one
};

struct ChoiceTruth {
    std::vector<AnswerChoice> choices;
};

struct Question {
    std::size_t position = 0;
    SocketName socket{0};
    Localized text;  // the author's; empty: the program's own words
    std::variant<NextTruth, StatesTruth, RecoveryTruth, OrderTruth, BlankTruth, FaultTruth, ChoiceTruth>
        truth;
    InitialPair initial;
    // Why the answer is what it is: the rule that fires, and the entry in which it does (it may be one that
    // is still to be played); Rule::count: no rule says it.
    Rule rule = Rule::count;
    std::size_t decidedBy = 0;
    // Where the run stands when the answer has been seen; `position` if nothing has to be played.
    std::size_t end = 0;

    template <class T>
    const T* as() const {
        return std::get_if<T>(&truth);
    }
};

// None if it cannot be asked here: a segment that this run does not have, faults none of which is right.
// Without a socket it is asked of the one that the next step, or for a recovery the last one, is about.
std::optional<Question> questionOf(const Ask& ask, const Trace& trace, std::size_t position,
                                   const Scenario& scenario, std::optional<SocketName> socket = {});

// The gate of each step, at a stop of the run.
Question nextQuestion(const Trace& trace, std::size_t position, std::optional<SocketName> socket = {});

// What is sent next, where nothing happens any more and nothing is told: there is no question in that.
bool asksNothing(const Question& question);

// The full answer.
Answer rightAnswer(const Question& question);

}  // namespace synstep
