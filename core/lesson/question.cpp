// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/question.h"

#include <algorithm>

#include "core/lesson/parts.h"

namespace synstep {

namespace {

std::optional<SeqNum> lastSynBetween(const Trace& trace, const Datagram& datagram, SegmentId until) {
    const std::vector<Trace::Synchronization> syns = trace.synchronizations(datagram, until);
    const auto own = std::find_if(syns.rbegin(), syns.rend(), [](const auto& syn) { return !syn.injected; });
    return own == syns.rend() ? std::nullopt : std::optional(own->seq);
}

// What a rule is good for as the reason of what was asked: the smaller the better.
int placeOf(const Effect& effect) {
    if (std::holds_alternative<Discarded>(effect.what)) return 0;
    if (std::holds_alternative<StateChanged>(effect.what)) return 1;
    if (std::holds_alternative<Reported>(effect.what)) return 2;
    if (std::holds_alternative<Taken>(effect.what)) return 3;
    if (std::holds_alternative<TimerChanged>(effect.what)) return 5;
    return 4;
}

struct Right {
    const Question& question;

    static std::string text(SeqNum number) { return std::to_string(number.value); }

    Answer operator()(const NextTruth& truth) const {
        if (truth.sent.empty()) return NextAnswer{std::nullopt, truth.timer};
        const Departure& first = truth.sent.front();
        const Segment& s = first.datagram.segment;
        return NextAnswer{
            SegmentAnswer{first.from, s.flags, text(s.seq), s.has(Flags::ack) ? text(s.ack) : std::string()},
            std::nullopt};
    }
    Answer operator()(const StatesTruth& truth) const { return StatesAnswer{truth.after}; }
    Answer operator()(const RecoveryTruth& truth) const { return truth.right; }
    Answer operator()(const OrderTruth& truth) const {
        OrderAnswer answer;
        for (const Departure& one : truth.right) answer.segments.push_back(one.id);
        return answer;
    }
    Answer operator()(const BlankTruth& truth) const {
        const Segment& s = truth.departure.datagram.segment;
        if (truth.field == BlankField::flags) return BlankAnswer{s.flags, {}};
        return BlankAnswer{{}, text(truth.field == BlankField::seq ? s.seq : s.ack)};
    }
    Answer operator()(const FaultTruth& truth) const {
        const auto first = std::find(truth.right.begin(), truth.right.end(), true);
        return PickAnswer{static_cast<std::size_t>(first - truth.right.begin())};
    }
    Answer operator()(const ChoiceTruth& truth) const {
        const auto first = std::find_if(truth.choices.begin(), truth.choices.end(),
                                        [](const AnswerChoice& choice) { return choice.right; });
        return PickAnswer{static_cast<std::size_t>(first - truth.choices.begin())};
    }
};

bool isConnection(SocketName socket) {
    return !socket.isNone() && !socket.isListener();
}

// The connection of the first arrival of the next message step, else of what happens first in it.
SocketName socketAhead(Trace& ahead, std::size_t position) {
    const std::size_t end = messageStopAfter(ahead, position);
    std::optional<SocketName> first;
    for (std::size_t i = position; i < end; ++i) {
        const Entry& entry = ahead.entry(i);
        if (!isConnection(entry.socket)) continue;
        if (entry.as<Arrived>()) return entry.socket;
        if (!first) first = entry.socket;
    }
    return first.value_or(SocketName{0});
}

// The connection of the last thing that has happened: of a loss, whose segment was lost.
SocketName socketBehind(const Trace& trace, std::size_t position) {
    for (std::size_t i = position; i-- > 0;) {
        const Entry& entry = trace.entry(i);
        const auto* loss = entry.as<LostOnTheWay>();
        const auto sending = loss ? trace.sendingOf(loss->id) : std::nullopt;
        const SocketName socket = sending ? trace.entry(sending->entry).socket : entry.socket;
        if (isConnection(socket)) return socket;
    }
    return SocketName{0};
}

// Finds the truth; false if there is none.
struct Asking {
    Question& question;
    Trace& ahead;
    const Scenario& scenario;

    bool operator()(const AskNext&) const {
        findNext(question, ahead);
        return true;
    }
    bool operator()(const AskStates&) const {
        findStates(question, ahead);
        return true;
    }
    bool operator()(const AskRecovery&) const {
        findRecovery(question, ahead);
        return true;
    }
    bool operator()(const AskOrder& ask) const { return findOrder(question, ask, ahead); }
    bool operator()(const AskBlank& ask) const { return findBlank(question, ask, ahead); }
    bool operator()(const AskFault& ask) const { return findFault(question, ask, ahead, scenario); }
    bool operator()(const AskChoice& ask) const {
        question.truth = ChoiceTruth{ask.choices};
        return std::any_of(ask.choices.begin(), ask.choices.end(),
                           [](const AnswerChoice& choice) { return choice.right; });
    }
};

}  // namespace

InitialPair initialPair(const Trace& trace, const Datagram& datagram, HostId from, SegmentId until) {
    Datagram back;
    back.source = datagram.destination;
    back.destination = datagram.source;
    back.segment.sourcePort = datagram.segment.destinationPort;
    back.segment.destinationPort = datagram.segment.sourcePort;
    InitialPair pair;
    pair[indexOf(from)] = lastSynBetween(trace, datagram, until);
    pair[indexOf(peerOf(from))] = lastSynBetween(trace, back, until);
    return pair;
}

Rule decidingRule(const Entry& entry, std::size_t nthSent) {
    std::size_t sent = 0;
    for (const Effect& effect : entry.effects) {
        if (std::holds_alternative<Sent>(effect.what) && sent++ == nthSent) return effect.rule;
    }
    // Why nothing was sent, of what came in good order.
    const bool delayed = std::any_of(entry.effects.begin(), entry.effects.end(),
                                     [](const Effect& effect) { return effect.rule == Rule::ackDelayed; });
    if (delayed) return Rule::ackDelayed;
    const auto best =
        std::min_element(entry.effects.begin(), entry.effects.end(),
                         [](const Effect& a, const Effect& b) { return placeOf(a) < placeOf(b); });
    return best == entry.effects.end() ? Rule::count : best->rule;
}

Rule stateRule(const Entry& entry, SocketName socket) {
    for (auto effect = entry.effects.rbegin(); effect != entry.effects.rend(); ++effect) {
        if (std::holds_alternative<StateChanged>(effect->what) && effect->socket == socket)
            return effect->rule;
    }
    return decidingRule(entry);
}

Question nextQuestion(const Trace& trace, std::size_t position, std::optional<SocketName> socket) {
    Question question;
    const std::shared_ptr<Trace> ahead = playedAhead(trace);
    question.position = position;
    question.socket = socket ? *socket : socketAhead(*ahead, position);
    findNext(question, *ahead);
    return question;
}

std::optional<Question> questionOf(const Ask& ask, const Trace& trace, std::size_t position,
                                   const Scenario& scenario, std::optional<SocketName> socket) {
    Question question;
    question.position = position;
    question.end = position;
    question.text = ask.text;
    const std::shared_ptr<Trace> ahead = playedAhead(trace);
    const bool behind = std::holds_alternative<AskRecovery>(ask.form) && position > 0;
    question.socket = socket   ? *socket
                      : behind ? socketBehind(*ahead, position)
                               : socketAhead(*ahead, position);
    return std::visit(Asking{question, *ahead, scenario}, ask.form) ? std::optional(question) : std::nullopt;
}

bool asksNothing(const Question& question) {
    const auto* next = question.as<NextTruth>();
    return next && next->told.empty() && !next->cause && !next->timer;
}

Answer rightAnswer(const Question& question) {
    return std::visit(Right{question}, question.truth);
}

}  // namespace synstep
