// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/distractors.h"

#include <algorithm>
#include <tuple>

namespace synstep {

namespace {

using Answers = std::vector<Answer>;

std::string text(SeqNum number) {
    return std::to_string(number.value);
}

Answer segmentOf(HostId sender, std::uint8_t flags, SeqNum seq, SeqNum ack) {
    const bool acknowledges = (flags & Flags::ack) != 0;
    return NextAnswer{SegmentAnswer{sender, {flags}, text(seq), acknowledges ? text(ack) : std::string()},
                      std::nullopt};
}
Answer timerOf(HostId host, Timer timer) {
    return NextAnswer{std::nullopt, AwaitedTimer{host, timer}};
}
Answer nothing() {
    return NextAnswer{};
}

// How far a new initial number is from the old one: anything that no ack would reach.
constexpr std::uint32_t newNumber = 5000;

// The segment that is right, with one thing of it wrong.
class Beside {
  public:
    Beside(const NextTruth& truth, Answers& answers)
        : t_(truth), first_(truth.sent.front()), s_(first_.datagram.segment), answers_(answers) {}

    void add() {
        const auto* arrival = t_.cause->as<Arrived>();
        if (arrival) addMistakesOf(arrival->datagram.segment);
        if (s_.has(Flags::rst) && !arrival) say(Flags::fin | Flags::ack, s_.seq, s_.ack);
        if (s_.has(Flags::rst)) answers_.push_back(nothing());
        if (first_.again) say(s_.flags.bits, s_.seq + newNumber, s_.ack);
        if (s_.has(Flags::fin | Flags::ack)) {
            say(Flags::fin, s_.seq, s_.ack);
            say(Flags::ack, s_.seq, s_.ack);
        }
        const auto& last = t_.lastSent[indexOf(first_.from)];
        if (last && last->datagram.segment.len > 1)
            say(s_.flags.bits, last->datagram.segment.seq + 1, s_.ack);
        addAnything();
    }

  private:
    void say(std::uint8_t flags, SeqNum seq, SeqNum ack) {
        answers_.push_back(segmentOf(first_.from, flags, seq, ack));
    }

    void addMistakesOf(const Segment& arrived) {
        const auto& effects = t_.cause->effects;
        const bool opens = std::any_of(effects.begin(), effects.end(), [](const Effect& effect) {
            return effect.rule == Rule::synReceivedEstablished;
        });
        if (opens && arrived.len > 0) say(Flags::rst, arrived.ack, {});
        if (!s_.has(Flags::ack)) return;
        if (arrived.length() > 0 && s_.ack == arrived.end()) say(s_.flags.bits, s_.seq, arrived.seq);
        if (s_.ack != arrived.seq + 1) say(s_.flags.bits, s_.seq, arrived.seq + 1);
    }

    // What is wrong wherever it is not right.
    void addAnything() {
        if (s_.has(Flags::syn)) say(s_.flags.bits ^ Flags::ack, s_.seq, s_.seq + 1);
        if (s_.has(Flags::ack)) say(s_.flags.bits, s_.seq, s_.ack + 1);
        say(s_.flags.bits, s_.seq + 1, s_.ack);
        say(Flags::rst, s_.seq, s_.ack);
        answers_.push_back(nothing());
        if (s_.has(Flags::ack)) say(s_.flags.bits, s_.seq, s_.ack - 1);
        say(Flags::ack, s_.seq, s_.has(Flags::ack) ? s_.ack : s_.seq + 1);
    }

    const NextTruth& t_;
    const Departure& first_;
    const Segment& s_;
    Answers& answers_;
};

// Nothing is sent: what people expect all the same.
void addToSilence(const NextTruth& truth, Answers& answers) {
    const auto* arrival = truth.cause ? truth.cause->as<Arrived>() : nullptr;
    if (arrival) {
        const Segment& s = arrival->datagram.segment;
        const HostId host = peerOf(arrival->from);
        const auto& last = truth.lastSent[indexOf(host)];
        const SeqNum next = last ? last->datagram.segment.end() : SeqNum{0};
        const SeqNum own = s.has(Flags::ack) ? s.ack : next;
        answers.push_back(segmentOf(host, Flags::ack, own, s.end()));
        answers.push_back(segmentOf(host, Flags::rst, own, {}));
    } else {
        for (const auto& last : truth.lastSent) {
            if (!last || kindOf(last->datagram.segment) != SegmentKind::ack) continue;
            const Segment& s = last->datagram.segment;
            answers.push_back(segmentOf(last->from, s.flags.bits, s.seq, s.ack));
        }
    }
    if (truth.timer) {
        answers.push_back(timerOf(peerOf(truth.timer->host), truth.timer->timer));
        answers.push_back(nothing());
    }
    for (const Timer timer : {Timer::retransmission, Timer::timeWait, Timer::finWait2, Timer::keepalive}) {
        for (const HostId host : {HostId::client, HostId::server}) answers.push_back(timerOf(host, timer));
    }
}

struct Candidates {
    const Question& q;

    Answers operator()(const NextTruth& truth) const {
        Answers answers;
        if (truth.sent.empty()) {
            addToSilence(truth, answers);
        } else {
            Beside(truth, answers).add();
        }
        return answers;
    }

    Answers operator()(const StatesTruth& truth) const {
        Answers answers;
        const auto say = [&](State client, State server) {
            answers.push_back(StatesAnswer{{client, server}});
        };
        const auto& [before, right, later] = std::tie(truth.before, truth.after, truth.later);
        say(right[0], later[1]);
        say(later[0], right[1]);
        say(before[0], right[1]);
        say(right[0], before[1]);
        say(right[1], right[0]);
        say(before[0], before[1]);
        say(later[0], later[1]);
        for (const State state : {State::established, State::closed, State::timeWait, State::finWait2}) {
            say(state, right[1]);
            say(right[0], state);
        }
        return answers;
    }

    Answers operator()(const RecoveryTruth& truth) const {
        const RecoveryAnswer& right = truth.right;
        const HostId whose = right.whose.value_or(HostId::client);
        Answers answers;
        const auto say = [&](bool recovers, Remedy by, std::optional<HostId> who) {
            answers.push_back(RecoveryAnswer{recovers, by, who});
        };
        if (right.by == Remedy::segment) say(false, Remedy::reset, peerOf(whose));
        if (right.by == Remedy::timer) say(true, Remedy::timer, peerOf(whose));
        say(!right.recovers, Remedy::nothing, std::nullopt);
        say(true, Remedy::timer, whose);
        say(false, Remedy::givingUp, whose);
        say(false, Remedy::reset, whose);
        say(true, Remedy::segment, peerOf(whose));
        return answers;
    }

    Answers operator()(const OrderTruth& truth) const {
        Answers answers;
        OrderAnswer order;
        for (const std::size_t place : truth.shuffled) order.segments.push_back(truth.right[place].id);
        const OrderAnswer right = std::get<OrderAnswer>(rightAnswer(q));
        answers.push_back(order);
        for (std::size_t i = 0; i + 1 < right.segments.size(); ++i) {
            order = right;
            std::swap(order.segments[i], order.segments[i + 1]);
            answers.push_back(order);
        }
        std::reverse_copy(right.segments.begin(), right.segments.end(), order.segments.begin());
        answers.push_back(order);
        std::rotate_copy(right.segments.begin(), right.segments.begin() + 1, right.segments.end(),
                         order.segments.begin());
        answers.push_back(order);
        return answers;
    }

    Answers operator()(const BlankTruth& truth) const {
        Answers answers;
        const Segment& s = truth.departure.datagram.segment;
        if (truth.field == BlankField::flags) {
            if (s.has(Flags::fin)) answers.push_back(BlankAnswer{{Flags::fin}, {}});
            constexpr std::array<std::uint8_t, 5> others{Flags::ack, Flags::syn | Flags::ack,
                                                         Flags::fin | Flags::ack, Flags::rst, Flags::syn};
            for (const std::uint8_t bits : others) answers.push_back(BlankAnswer{{bits}, {}});
            return answers;
        }
        const bool seq = truth.field == BlankField::seq;
        const SeqNum right = seq ? s.seq : s.ack;
        if (seq && truth.departure.again) answers.push_back(BlankAnswer{{}, text(right + newNumber)});
        // The one before an initial number can be told by none, and stands out where the others are.
        const auto& first = q.initial[indexOf(seq ? truth.departure.from : peerOf(truth.departure.from))];
        if (right != first) answers.push_back(BlankAnswer{{}, text(right - 1)});
        for (const SeqNum number : {right + 1, seq ? s.ack : s.seq, right + 2, right + 10})
            answers.push_back(BlankAnswer{{}, text(number)});
        return answers;
    }

    Answers operator()(const FaultTruth& truth) const { return places(truth.faults.size()); }
    Answers operator()(const ChoiceTruth& truth) const { return places(truth.choices.size()); }
    static Answers places(std::size_t count) {
        Answers answers;
        for (std::size_t i = 0; i < count; ++i) answers.push_back(PickAnswer{i});
        return answers;
    }
};

}  // namespace

std::vector<Answer> distractors(const Question& question) {
    std::vector<Answer> chosen;
    for (Answer& one : std::visit(Candidates{question}, question.truth)) {
        if (chosen.size() == distractorCount) break;
        const bool known = std::find(chosen.begin(), chosen.end(), one) != chosen.end();
        if (!known && !grade(question, one).isFull()) chosen.push_back(std::move(one));
    }
    return chosen;
}

Options optionsOf(const Question& question) {
    Options options{distractors(question)};
    const std::size_t mixed = question.position * 7 + question.end * 3 + question.decidedBy;
    options.right = mixed % (options.answers.size() + 1);
    options.answers.push_back(rightAnswer(question));
    const auto place = options.answers.begin() + static_cast<std::ptrdiff_t>(options.right);
    std::rotate(place, options.answers.end() - 1, options.answers.end());
    return options;
}

}  // namespace synstep
