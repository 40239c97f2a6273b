// SPDX-License-Identifier: GPL-3.0-or-later
// Which known mistake is behind a wrong answer.
#include <algorithm>

#include "core/lesson/grade.h"

namespace synstep {

namespace {

constexpr std::uint8_t asked = Flags::syn | Flags::fin | Flags::rst | Flags::ack;

bool isPureAck(Flags flags) {
    return (flags.bits & asked) == Flags::ack;
}

// A wrong answer to "what is sent next?".
class NextSlip {
  public:
    NextSlip(const Question& question, const NextTruth& truth, const NextAnswer& answer)
        : q_(question), t_(truth), a_(answer) {}

    Slip find() const {
        if (a_.segment) {
            if (const Slip slip = ofFlags(*a_.segment); slip != Slip::none) return slip;
            if (!t_.sent.empty()) return ofNumbers(*a_.segment, t_.sent.front());
            return ofRepetition(*a_.segment);
        }
        if (const Slip slip = ofSilence(); slip != Slip::none) return slip;
        return a_.timer ? ofTimer(*a_.timer) : Slip::none;
    }

  private:
    const Segment* arrived() const {
        const auto* arrival = t_.cause ? t_.cause->as<Arrived>() : nullptr;
        return arrival ? &arrival->datagram.segment : nullptr;
    }
    const Call* called() const {
        const auto* made = t_.cause ? t_.cause->as<CallMade>() : nullptr;
        return made ? &made->call : nullptr;
    }
    bool truthHas(std::uint8_t flags) const {
        return !t_.sent.empty() && t_.sent.front().datagram.segment.has(flags);
    }
    bool fired(Rule rule) const {
        return t_.cause && std::any_of(t_.cause->effects.begin(), t_.cause->effects.end(),
                                       [rule](const Effect& effect) { return effect.rule == rule; });
    }
    bool means(const std::string& text, SeqNum number, HostId whose) const {
        return readingOf(text, number, whose, q_.initial).has_value();
    }

    // What the two ends do, other than the numbers.
    Slip ofFlags(const SegmentAnswer& s) const {
        const Segment* arrival = arrived();
        const bool reset = s.flags.has(Flags::rst) && !truthHas(Flags::rst);
        if (reset && arrival && arrival->len > 0 && fired(Rule::synReceivedEstablished))
            return Slip::resetForText;
        if (reset && isSynWithText()) return Slip::synWithTextRefused;
        if (called() && s.flags.has(Flags::fin) && truthHas(Flags::rst)) return Slip::closeAlwaysFin;
        if (repeatsAck(s)) return Slip::ackRepeated;
        if (toldOfAccept()) return Slip::acceptShakesHands;
        if (isPureAck(s.flags) && mergesFin()) return Slip::alwaysFour;
        if (truthHas(Flags::fin | Flags::ack) && (s.flags.bits & asked) == Flags::fin) return Slip::bareFin;
        return Slip::none;
    }

    bool isSynWithText() const {
        const Segment* arrival = arrived();
        return arrival && arrival->has(Flags::syn) && arrival->len > 0 && truthHas(Flags::syn);
    }

    // The same pure ACK once more, where nothing has come that asks for one.
    bool repeatsAck(const SegmentAnswer& s) const {
        if (!t_.sent.empty() || arrived() || !isPureAck(s.flags)) return false;
        // A probe and a delayed ACK do leave, though for another reason.
        if (t_.expiry && !t_.expiry->departures.empty() &&
            isPureAck(t_.expiry->departures.front().datagram.segment.flags))
            return false;
        const auto& last = t_.lastSent[indexOf(s.sender)];
        return last && isPureAck(last->datagram.segment.flags) && last->datagram.segment.len == 0;
    }

    bool toldOfAccept() const {
        if (!t_.sent.empty() || t_.told.empty()) return false;
        const auto* made = t_.told.back().as<CallMade>();
        return made && made->call.kind == CallKind::accept;
    }

    // Its ACK waits and will travel with the FIN, or already does.
    bool mergesFin() const {
        const Segment* arrival = arrived();
        const bool finCame = arrival && arrival->has(Flags::fin);
        if (finCame && (truthHas(Flags::fin) || (t_.sent.empty() && fired(Rule::ackDelayed)))) return true;
        return called() && truthHas(Flags::fin | Flags::ack);
    }

    Slip ofNumbers(const SegmentAnswer& s, const Departure& right) const {
        const Segment& r = right.datagram.segment;
        if (!means(s.seq, r.seq, right.from)) {
            if (right.again) return Slip::newInitialNumber;
            if (countsSegments(s.seq, right)) return Slip::seqCountsSegments;
        }
        const Segment* arrival = arrived();
        if (!arrival || !r.has(Flags::ack) || means(s.ack, r.ack, peerOf(right.from))) return Slip::none;
        // What was refused does not count, whatever it carried.
        const bool counts = arrival->length() > 0 && r.ack == arrival->end();
        if (counts && means(s.ack, arrival->seq, peerOf(right.from))) return Slip::ackWithoutOne;
        if (means(s.ack, arrival->seq + 1, peerOf(right.from))) return Slip::ackAlwaysPlusOne;
        return Slip::none;
    }

    // What the timer will send, with other numbers than before.
    Slip ofRepetition(const SegmentAnswer& s) const {
        if (!t_.expiry || t_.expiry->departures.empty()) return Slip::none;
        const Departure& repeated = t_.expiry->departures.front();
        const Segment& r = repeated.datagram.segment;
        const bool same = (s.flags.bits & asked) == (r.flags.bits & asked);
        const bool moved = repeated.again && same && !means(s.seq, r.seq, repeated.from);
        return moved ? Slip::newInitialNumber : Slip::none;
    }

    // The number after that of the last segment though that one carried more than one octet, or the ordinal.
    bool countsSegments(const std::string& seq, const Departure& right) const {
        const auto& last = t_.lastSent[indexOf(right.from)];
        if (last && last->datagram.segment.length() != 1 &&
            means(seq, last->datagram.segment.seq + 1, right.from))
            return true;
        const auto number = numberFrom(seq, {});
        return right.nthOfAny > 1 && number && number->value == right.nthOfAny;
    }

    Slip ofSilence() const {
        if (t_.sent.empty()) return Slip::none;
        if (truthHas(Flags::rst) && fired(Rule::synSentBadAck)) return Slip::staleAnswerIgnored;
        return isSynWithText() ? Slip::synWithTextRefused : Slip::none;
    }

    Slip ofTimer(const AwaitedTimer& timer) const {
        const State state = t_.states[indexOf(timer.host)];
        if (t_.timer && t_.timer->timer == Timer::timeWait) {
            if (timer == AwaitedTimer{peerOf(t_.timer->host), Timer::timeWait}) return Slip::timeWaitOfOther;
            if (timer.timer == Timer::finWait2) return Slip::finTimeout;
        }
        if (timer.timer == Timer::retransmission && !runs(timer) && lastWasAck(timer.host))
            return Slip::ackRepeated;
        if (state == State::closeWait && !runs(timer)) return Slip::timerEndsCloseWait;
        return Slip::none;
    }
    bool runs(const AwaitedTimer& timer) const {
        return std::find(t_.running.begin(), t_.running.end(), timer) != t_.running.end();
    }
    bool lastWasAck(HostId host) const {
        const auto& last = t_.lastSent[indexOf(host)];
        return last && kindOf(last->datagram.segment) == SegmentKind::ack;
    }

    const Question& q_;
    const NextTruth& t_;
    const NextAnswer& a_;
};

Slip stateSlip(const StatesTruth& truth, const StatesAnswer& answer) {
    for (const HostId host : {HostId::client, HostId::server}) {
        const std::size_t i = indexOf(host), peer = indexOf(peerOf(host));
        const State given = answer.states[i], right = truth.after[i];
        if (given == right || (truth.onlyListens[i] && given == State::closed)) continue;
        if (given == State::timeWait && truth.later[i] != State::timeWait &&
            (truth.after[peer] == State::timeWait || truth.later[peer] == State::timeWait))
            return Slip::timeWaitOfOther;
        if (host == HostId::server && !truth.acceptsAtOnce && right == State::established &&
            given == State::synReceived)
            return Slip::acceptShakesHands;
        if (given == truth.before[i]) return Slip::stateTooLate;
        if (given == truth.later[i]) return Slip::stateTooEarly;
    }
    return Slip::none;
}

Slip recoverySlip(const RecoveryTruth& truth, const RecoveryAnswer& answer) {
    const auto* arrived = truth.decides ? truth.decides->as<Arrived>() : nullptr;
    if (answer.by == Remedy::reset && truth.right.by == Remedy::segment && arrived &&
        arrived->datagram.segment.len > 0)
        return Slip::resetForText;
    const bool timer = answer.by == Remedy::timer && answer.whose;
    return timer && !truth.unanswered[indexOf(*answer.whose)] ? Slip::ackRepeated : Slip::none;
}

// A number in a blank is wrong by what the segment itself shows.
Slip blankSlip(const Question& question, const BlankTruth& truth, const BlankAnswer& answer) {
    const Segment& s = truth.departure.datagram.segment;
    if (truth.field == BlankField::flags) {
        const bool bare = (answer.flags.bits & asked) == Flags::fin;
        return bare && s.has(Flags::fin | Flags::ack) ? Slip::bareFin : Slip::none;
    }
    if (truth.field == BlankField::seq && truth.departure.again) return Slip::newInitialNumber;
    // Of what is acknowledged only the peer's SYN is known to have counted one.
    const HostId peer = peerOf(truth.departure.from);
    const auto first = question.initial[indexOf(peer)];
    if (truth.field == BlankField::ack && first && s.ack == *first + 1 &&
        readingOf(answer.number, s.ack - 1, peer, question.initial))
        return Slip::ackWithoutOne;
    return Slip::none;
}

struct Finder {
    const Question& q;
    template <class Truth, class Other>
    Slip operator()(const Truth&, const Other&) const {
        return Slip::none;
    }
    Slip operator()(const NextTruth& truth, const NextAnswer& answer) const {
        return NextSlip(q, truth, answer).find();
    }
    Slip operator()(const StatesTruth& truth, const StatesAnswer& answer) const {
        return stateSlip(truth, answer);
    }
    Slip operator()(const RecoveryTruth& truth, const RecoveryAnswer& answer) const {
        return recoverySlip(truth, answer);
    }
    Slip operator()(const BlankTruth& truth, const BlankAnswer& answer) const {
        return blankSlip(q, truth, answer);
    }
};

}  // namespace

Slip slipOf(const Question& question, const Answer& answer) {
    return std::visit(Finder{question}, question.truth, answer);
}

std::uint32_t misconceptionOf(Slip slip) {
    switch (slip) {
        case Slip::none:
        case Slip::bareFin:
            return 0;
        case Slip::resetForText:
            return 1;
        case Slip::synWithTextRefused:
            return 2;
        case Slip::ackWithoutOne:
        case Slip::ackAlwaysPlusOne:
            return 3;
        case Slip::seqCountsSegments:
            return 4;
        case Slip::stateTooEarly:
        case Slip::stateTooLate:
            return 5;
        case Slip::staleAnswerIgnored:
            return 8;
        case Slip::timeWaitOfOther:
            return 9;
        case Slip::finTimeout:
            return 11;
        case Slip::acceptShakesHands:
            return 13;
        case Slip::closeAlwaysFin:
            return 14;
        case Slip::timerEndsCloseWait:
            return 15;
        case Slip::alwaysFour:
            return 16;
        case Slip::newInitialNumber:
        case Slip::ackRepeated:
            return 17;
    }
    return 0;
}

}  // namespace synstep
