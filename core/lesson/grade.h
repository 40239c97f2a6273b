// SPDX-License-Identifier: GPL-3.0-or-later
// What an answer is worth: field by field, with the rule that decides and the mistake that was made, where
// it is a known one.
#pragma once

#include "core/lesson/question.h"

namespace synstep {

enum class GradedField : std::uint8_t {
    nothing,  // that nothing is sent
    timer,    // until which one expires
    sender,   // only where it is wrong: the question tells it
    flags,
    seq,
    ack,
    leaving,  // of a segment that was named instead of the timer that sends it: it is the right one
    clientState,
    serverState,
    recovers,
    remedy,
    whose,
    place,  // of one message among those that were put in order
    blank,
    choice
};

struct FieldGrade {
    GradedField field = GradedField::nothing;
    bool right = false;
    std::optional<NumberReading> reading;  // of a number that is right: how it was read
    friend bool operator==(const FieldGrade&, const FieldGrade&) = default;
};

// Mistakes that the engine knows when it sees them.
enum class Slip : std::uint8_t {
    none,
    resetForText,        // the first text after a lost third ACK is answered by a RST
    synWithTextRefused,  // a SYN may not carry text
    ackWithoutOne,       // ack = seq of what arrived, though SYN and FIN count
    ackAlwaysPlusOne,    // ack = seq + 1, whatever arrived
    seqCountsSegments,   // the next number for the next segment
    stateTooEarly,       // the state that comes later
    stateTooLate,        // the state that was left
    staleAnswerIgnored,  // an unacceptable SYN+ACK is met by silence
    timeWaitOfOther,     // TIME-WAIT at the end that closed second
    finTimeout,          // the FIN-WAIT-2 timer ends TIME-WAIT
    acceptShakesHands,   // accept() sends, or ESTABLISHED waits for it
    closeAlwaysFin,      // close() sends FIN though a RST is due
    timerEndsCloseWait,  // a timer ends CLOSE-WAIT
    alwaysFour,          // ACK and FIN never travel together
    newInitialNumber,    // a retransmission has other numbers
    ackRepeated,         // a pure ACK is retransmitted, or its timer runs
    bareFin              // a FIN without ACK
};
inline constexpr int slipCount = 18;
// Its number in the list of common misconceptions, 1 to 18; 0: it has none.
std::uint32_t misconceptionOf(Slip slip);

struct Grade {
    std::vector<FieldGrade> fields;
    Slip slip = Slip::none;
    std::uint32_t misconception = 0;  // the slip's, or of a choice what its author says
    Rule rule = Rule::count;          // the question's
    Answer given;
    Answer right;

    std::uint32_t points() const;
    std::uint32_t of() const { return static_cast<std::uint32_t>(fields.size()); }
    bool isFull() const { return points() == of(); }
    friend bool operator==(const Grade&, const Grade&) = default;
};

// An answer of another form than the question's is worth nothing of one field.
Grade grade(const Question& question, const Answer& answer);

// The mistake behind a wrong answer, if it is a known one.
Slip slipOf(const Question& question, const Answer& answer);

// How a question stands: two tries, then it is shown. A value; the window is a function of it.
struct Attempt {
    static constexpr std::uint32_t tries = 2;
    std::uint32_t triesLeft = tries;
    std::vector<Answer> answers;       // in order
    std::optional<Grade> last;         // of the last answer
    std::uint32_t points = 0, of = 0;  // of the best one
    bool shown = false;  // the right answer may be seen: it was given, tries are over, or asked for

    bool isOver() const { return shown; }
    bool isSolved() const { return last && last->isFull(); }
    friend bool operator==(const Attempt&, const Attempt&) = default;
};
// One more answer; what is over stays as it is.
Attempt answered(const Attempt& attempt, const Question& question, const Answer& answer);
// "Show me": without a further try.
Attempt givenUp(const Attempt& attempt);

}  // namespace synstep
