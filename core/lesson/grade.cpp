// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/grade.h"

#include <algorithm>

#include "core/lesson/parts.h"

namespace synstep {

namespace {

using Fields = std::vector<FieldGrade>;

// PSH and URG say nothing of how a connection opens or ends.
bool sameFlags(Flags a, Flags b) {
    constexpr std::uint8_t asked = Flags::syn | Flags::fin | Flags::rst | Flags::ack;
    return (a.bits & asked) == (b.bits & asked);
}

FieldGrade numberField(GradedField field, const std::string& text, SeqNum number, HostId whose,
                       const InitialPair& initial) {
    const auto reading = readingOf(text, number, whose, initial);
    return {field, reading.has_value(), reading};
}

Fields segmentFields(const Departure& right, const SegmentAnswer& answer, const InitialPair& initial) {
    const Segment& s = right.datagram.segment;
    Fields fields;
    if (answer.sender != right.from) fields.push_back({GradedField::sender, false, {}});
    fields.push_back({GradedField::flags, sameFlags(answer.flags, s.flags), {}});
    fields.push_back(numberField(GradedField::seq, answer.seq, s.seq, right.from, initial));
    if (s.has(Flags::ack))
        fields.push_back(numberField(GradedField::ack, answer.ack, s.ack, peerOf(right.from), initial));
    return fields;
}

Fields allWrong(Fields fields) {
    for (FieldGrade& field : fields) field = {field.field, false, {}};
    return fields;
}

bool isFull(const Fields& fields) {
    return std::all_of(fields.begin(), fields.end(), [](const FieldGrade& field) { return field.right; });
}

// One that was named though it leaves only once a timer has expired.
Fields segmentInsteadOfTimer(const NextTruth& truth, const SegmentAnswer& answer,
                             const InitialPair& initial) {
    Fields fields{{GradedField::nothing, false, {}}};
    if (!truth.timer) return fields;
    const auto& leaving = truth.expiry->departures;
    const bool right = !leaving.empty() && isFull(segmentFields(leaving.front(), answer, initial));
    fields.push_back({right ? GradedField::leaving : GradedField::timer, right, {}});
    return fields;
}

struct Grader {
    const Question& q;

    template <class Truth, class Other>
    Fields operator()(const Truth&, const Other&) const {
        return {{GradedField::choice, false, {}}};
    }

    Fields operator()(const NextTruth& truth, const NextAnswer& answer) const {
        if (!truth.sent.empty()) {
            const Departure& first = truth.sent.front();
            if (answer.segment) return segmentFields(first, *answer.segment, q.initial);
            return allWrong(segmentFields(first, {first.from, {}, {}, {}}, q.initial));
        }
        if (answer.segment) return segmentInsteadOfTimer(truth, *answer.segment, q.initial);
        Fields fields{{GradedField::nothing, true, {}}};
        const bool also = answer.timer && std::find(truth.alsoTimers.begin(), truth.alsoTimers.end(),
                                                    *answer.timer) != truth.alsoTimers.end();
        if (!answer.timer && (truth.nothingIsRight || !truth.timer)) return fields;
        if (!truth.timer && also) return fields;
        fields.push_back({GradedField::timer, answer.timer && answer.timer == truth.timer, {}});
        return fields;
    }

    Fields operator()(const StatesTruth& truth, const StatesAnswer& answer) const {
        const auto right = [&](HostId host) {
            const std::size_t i = indexOf(host);
            const bool neither = truth.onlyListens[i] && answer.states[i] == State::closed;
            return answer.states[i] == truth.after[i] || neither;
        };
        return {{GradedField::clientState, right(HostId::client), {}},
                {GradedField::serverState, right(HostId::server), {}}};
    }

    Fields operator()(const RecoveryTruth& truth, const RecoveryAnswer& answer) const {
        const RecoveryAnswer& right = truth.right;
        Fields fields{{GradedField::recovers, answer.recovers == right.recovers, {}},
                      {GradedField::remedy, answer.by == right.by, {}}};
        if (right.whose)
            fields.push_back({GradedField::whose, answer.by == right.by && answer.whose == right.whose, {}});
        return fields;
    }

    Fields operator()(const OrderTruth& truth, const OrderAnswer& answer) const {
        Fields fields;
        for (std::size_t i = 0; i < truth.right.size(); ++i) {
            const Departure& right = truth.right[i];
            const SegmentId given = i < answer.segments.size() ? answer.segments[i] : 0;
            // Two that look the same may change places.
            const bool same = std::any_of(truth.right.begin(), truth.right.end(), [&](const Departure& d) {
                return d.id == given && looksLike(d, right);
            });
            fields.push_back({GradedField::place, same, {}});
        }
        return fields;
    }

    Fields operator()(const BlankTruth& truth, const BlankAnswer& answer) const {
        const Segment& s = truth.departure.datagram.segment;
        const HostId from = truth.departure.from;
        switch (truth.field) {
            case BlankField::flags:
                return {{GradedField::blank, sameFlags(answer.flags, s.flags), {}}};
            case BlankField::seq:
                return {numberField(GradedField::blank, answer.number, s.seq, from, q.initial)};
            case BlankField::ack:
                break;
        }
        return {numberField(GradedField::blank, answer.number, s.ack, peerOf(from), q.initial)};
    }

    Fields operator()(const FaultTruth& truth, const PickAnswer& answer) const {
        return {{GradedField::choice, answer.chosen < truth.right.size() && truth.right[answer.chosen], {}}};
    }

    Fields operator()(const ChoiceTruth& truth, const PickAnswer& answer) const {
        const bool known = answer.chosen < truth.choices.size();
        return {{GradedField::choice, known && truth.choices[answer.chosen].right, {}}};
    }
};

}  // namespace

std::uint32_t Grade::points() const {
    return static_cast<std::uint32_t>(
        std::count_if(fields.begin(), fields.end(), [](const FieldGrade& field) { return field.right; }));
}

Grade grade(const Question& question, const Answer& answer) {
    Grade result;
    result.fields = std::visit(Grader{question}, question.truth, answer);
    result.rule = question.rule;
    result.given = answer;
    result.right = rightAnswer(question);
    if (result.isFull()) return result;
    result.slip = slipOf(question, answer);
    result.misconception = misconceptionOf(result.slip);
    const auto* choices = question.as<ChoiceTruth>();
    const auto* pick = std::get_if<PickAnswer>(&answer);
    if (choices && pick && pick->chosen < choices->choices.size())
        result.misconception = choices->choices[pick->chosen].misconception;
    return result;
}

Attempt answered(const Attempt& attempt, const Question& question, const Answer& answer) {
    if (attempt.isOver()) return attempt;
    Attempt next = attempt;
    next.answers.push_back(answer);
    next.last = grade(question, answer);
    --next.triesLeft;
    // Answers may differ in how many fields they have: what counts is the part that is right.
    const std::uint32_t points = next.last->points(), of = next.last->of();
    if (next.of == 0 || points * next.of > next.points * of) {
        next.points = points;
        next.of = of;
    }
    next.shown = next.last->isFull() || next.triesLeft == 0;
    return next;
}

Attempt givenUp(const Attempt& attempt) {
    Attempt next = attempt;
    next.shown = true;
    return next;
}

}  // namespace synstep
