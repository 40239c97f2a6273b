// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/generated_questions.h"

#include <algorithm>
#include <utility>

#include "core/lesson/message_step.h"
#include "core/lesson/question.h"
#include "core/scenario/check.h"

namespace synstep {

namespace {

constexpr std::size_t mostInOrder = 5, leastInOrder = 2, mostFaults = 4, mostTried = 12;
// A run that is longer is none that one looks through for an ending or a fault.
constexpr std::size_t farEnough = 2000;

// What leaves in entries [from, …), but what the network or an attacker makes.
std::vector<Departure> departuresFrom(Trace& run, std::size_t from, std::size_t most) {
    std::vector<Departure> found;
    for (std::size_t i = from; i < from + farEnough && playTo(run, i + 1); ++i) {
        for (const Departure& departure : run.entry(i).departures) {
            if (departure.injected || departure.nthOfKind == 0) continue;
            found.push_back(departure);
            if (found.size() == most) return found;
        }
    }
    return found;
}

std::optional<Ask> orderFor(const Session& session) {
    const auto ahead = playedAhead(session.trace());
    AskOrder order;
    for (const Departure& one : departuresFrom(*ahead, session.cursor(), mostInOrder))
        order.segments.push_back(one.id);
    if (order.segments.size() < leastInOrder) return std::nullopt;
    return Ask{{}, order};
}

// Of the selected message, else of the newest one; which part of it, by turns.
std::optional<Ask> blankFor(const Session& session) {
    std::optional<SegmentId> id = session.selection().segment;
    const std::vector<SegmentId> sent = session.segmentsSent();
    if (!id && !sent.empty()) id = sent.back();
    const auto sending = id ? session.trace().sendingOf(*id) : std::nullopt;
    if (!sending || sending->entry >= session.cursor()) return std::nullopt;
    const bool acknowledges = sending->departure->datagram.segment.has(Flags::ack);
    const auto turn = static_cast<BlankField>(*id % blankFieldCount);
    return Ask{{}, AskBlank{*id, turn == BlankField::ack && !acknowledges ? BlankField::seq : turn}};
}

Fault dropOf(const Departure& departure) {
    Fault fault;
    fault.sender = departure.from;
    fault.kind = kindOf(departure.datagram.segment);
    fault.nth = departure.nthOfKind;
    fault.act = FaultAct::drop;
    return fault;
}

std::vector<Fault> faultsOf(const Session& session) {
    std::vector<Fault> faults = session.scenario().setup.script.faults;
    const History& history = session.history();
    for (std::optional<std::size_t> run = session.run(); run; run = history.run(*run).parent) {
        for (const Stimulus& stimulus : history.run(*run).stimuli)
            if (const auto* fault = std::get_if<Fault>(&stimulus)) faults.push_back(*fault);
    }
    return faults;
}

// Its own fault among others of the same act that the run could have had.
std::optional<Ask> faultFor(const Session& session) {
    const auto ahead = playedAhead(session.trace());
    std::vector<Fault> faults;
    for (const Fault& own : faultsOf(session)) {
        const Ask alone{{}, AskFault{{own, own}}};
        if (questionOf(alone, session.trace(), session.cursor(), session.scenario())) faults.push_back(own);
        if (!faults.empty()) break;
    }
    if (faults.empty()) return std::nullopt;
    const Fault own = faults.front();
    for (const Departure& departure : departuresFrom(*ahead, 0, mostTried)) {
        Fault other = dropOf(departure);
        other.act = own.act;
        other.amount = own.amount;
        const bool known = std::find(faults.begin(), faults.end(), other) != faults.end();
        if (!known && faults.size() < mostFaults) faults.push_back(other);
    }
    if (faults.size() < leastInOrder) return std::nullopt;
    // Its place tells nothing: any of them, by what the fault is about.
    const std::size_t turn =
        own.nth.value_or(0) + indexOf(own.sender) + (own.kind ? static_cast<std::size_t>(*own.kind) : 0);
    std::rotate(faults.begin(), faults.begin() + static_cast<std::ptrdiff_t>(turn % faults.size()),
                faults.end());
    return Ask{{}, AskFault{faults}};
}

Conditions statesAtEnd(const Trace& run, SocketName socket) {
    Conditions reach;
    for (const HostId host : {HostId::client, HostId::server})
        reach.states.push_back({host, socket, run.stateOf(host, socket, run.size())});
    return reach;
}

// None: it goes on for long.
std::optional<Conditions> endingOf(Trace& run, SocketName socket) {
    for (std::size_t i = run.size(); i < farEnough; ++i)
        if (!playTo(run, i + 1)) return statesAtEnd(run, socket);
    return std::nullopt;
}

// Those that the present run, which is over unless it goes on for long, does not have; each once, with the
// first act that brings it about.
class Endings {
  public:
    Endings(std::shared_ptr<const Trace> run, SocketName socket, std::shared_ptr<const Trace> present)
        : run_(std::move(run)), socket_(socket), present_(std::move(present)) {
        soFar_.goOn(*present_, present_->size());
    }

    void tryAct(std::size_t position, const Stimulus& act, BuildTask task) {
        const auto* call = std::get_if<PersonCall>(&act);
        if (call && refusalOf(run_->worldAt(position), *call) != Refusal::none) return;
        const auto other = Trace::branchFrom(run_, position);
        other->perform(act);
        const std::optional<Conditions> ending = endingOf(*other, socket_);
        if (!ending || (present_->isOver() && holds(*ending, *present_, soFar_))) return;
        const bool listed = std::any_of(tasks_.begin(), tasks_.end(),
                                        [&](const BuildTask& one) { return one.reach == *ending; });
        if (listed) return;
        task.reach = *ending;
        tasks_.push_back(std::move(task));
    }
    const std::vector<BuildTask>& tasks() const { return tasks_; }

  private:
    std::shared_ptr<const Trace> run_;
    SocketName socket_;
    std::shared_ptr<const Trace> present_;
    SoFar soFar_;
    std::vector<BuildTask> tasks_;
};

}  // namespace

std::optional<Ask> questionFor(QuestionForm form, Session& session) {
    switch (form) {
        case QuestionForm::next:
            return Ask{{}, AskNext{}};
        case QuestionForm::states:
            return Ask{{}, AskStates{}};
        case QuestionForm::recovery:
            return Ask{{}, AskRecovery{}};
        case QuestionForm::order:
            return orderFor(session);
        case QuestionForm::blank:
            return blankFor(session);
        case QuestionForm::fault:
            break;
    }
    return faultFor(session);
}

std::optional<BuildTask> taskFor(Session& session, std::size_t turn) {
    const SocketName socket = session.toldSocket();
    const auto present = playedAhead(session.trace());
    const auto written = playedAhead(*session.history().run(0).trace);
    playTo(*present, farEnough);
    Endings endings(written, socket, present);
    for (const Departure& departure : departuresFrom(*written, 0, mostTried)) {
        const std::size_t entry = written->sendingOf(departure.id)->entry;
        if (departure.lostAt == never)
            endings.tryAct(entry, dropOf(departure), {{}, entry + 1, departure.id});
        for (const HostId host : {HostId::client, HostId::server}) {
            for (const CallKind kind : {CallKind::abort, CallKind::close}) {
                const PersonCall call{host, Call{kind, socket}};
                endings.tryAct(entry + 1, call, {{}, entry + 1, call});
            }
        }
    }
    const std::vector<BuildTask>& tasks = endings.tasks();
    if (tasks.empty()) return std::nullopt;
    return tasks[turn % tasks.size()];
}

bool isMet(const BuildTask& task, const Session& session) {
    const Trace& run = session.trace();
    return run.isOver() && session.cursor() == run.size() && holds(task.reach, run, run.size());
}

}  // namespace synstep
