// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packetdrill/runner.h"

#include <algorithm>

#include "core/packetdrill/judge.h"
#include "core/packetdrill/settings.h"
#include "core/packetdrill/socket_calls.h"
#include "core/trace/notation.h"

namespace synstep::packetdrill {
namespace {

constexpr Duration longestWait = std::chrono::hours(24);  // for what may leave at any time

struct Failed {
    std::uint32_t line = 0;
    std::string why;
};

// A call that has begun and not returned.
struct Pending {
    const Statement* statement = nullptr;
    Instant due{};  // when it should return
};

std::string resultText(std::int64_t value, const std::string& error) {
    return error.empty() ? std::to_string(value) : "-1 " + error;
}

bool sameError(std::string a, std::string b) {
    for (std::string* one : {&a, &b}) {
        if (*one == "EWOULDBLOCK") *one = "EAGAIN";
    }
    return a == b;
}

class Runner {
  public:
    Runner(const Script& script, Stack stack)
        : script_(script),
          sockets_(stack),
          stage_(hostFor(script, stack), peerFor(script)),
          judge_(sockets_.traits.layout, offerFor(script, stack),
                 sockets_.traits.buffersOfWholeSegments ? 65'536 : 0),
          calls_(stage_, sockets_) {
        stage_.setObserver([this](const Effects& effects) { sockets_.observe(effects, stage_.host()); });
    }

    RunResult run() {
        RunResult result;
        try {
            for (const Statement& statement : script_.statements) play(statement);
            finishPending();
        } catch (const Failed& failed) {
            result = {failed.line, failed.why, {}};
        }
        result.played = std::move(played_);
        if (stage_.acts().empty()) result.played.host = stage_.setup();
        result.played.peer = stage_.peer();
        result.played.acts = stage_.acts();
        result.played.end = stage_.now();
        return result;
    }

  private:
    [[noreturn]] void fail(const Statement& statement, const std::string& why) const {
        throw Failed{statement.place.line, why};
    }

    // --- time
    Instant begin(const Statement& statement) const {
        const When& when = statement.when;
        if (when.kind == When::Kind::absolute) return Instant{} + when.from;
        const auto* packet = std::get_if<Packet>(&statement.deed);
        const bool inRow = packet && packet->arrives && lastArrival_;
        return (inRow ? *lastArrival_ : clock_) + when.from;
    }

    // Plays what is due until then, and lets a call return that waits.
    void goTo(Instant until) {
        while (stage_.wait(until)) settle();
    }

    // After every event: what waited may go on.
    void settle() {
        sockets_.discardWhatNobodyReads(stage_);
        if (!pending_) return;
        const auto& call = std::get<SystemCall>(pending_->statement->deed);
        const CallOutcome outcome = calls_.again(call, pending_->statement->place.line);
        if (outcome.waits) return;
        const Pending done = *pending_;
        pending_.reset();
        checkResult(*done.statement, outcome);
        if (stage_.now() < done.due - script_.tolerance || stage_.now() > done.due + script_.tolerance) {
            fail(*done.statement,
                 call.name + " returns at " + notation(stage_.now()) + ", expected at " + notation(done.due));
        }
    }

    void finishPending() {
        if (!pending_) return;
        const Pending waiting = *pending_;
        const Instant last = waiting.due + script_.tolerance;
        while (pending_ && stage_.wait(last)) settle();
        if (pending_) fail(*waiting.statement, "does not return by " + notation(last));
        clock_ = std::max(clock_, stage_.now());
    }

    // --- statements
    void play(const Statement& statement) {
        if (const auto* packet = std::get_if<Packet>(&statement.deed); packet && !packet->arrives) {
            lastArrival_.reset();
            expect(statement, *packet);
            return;
        }
        const Instant at = begin(statement);
        if (stage_.now() > at + script_.tolerance) {
            fail(statement, "expected at " + notation(at) + ", but it is " + notation(stage_.now()));
        }
        goTo(at);
        clock_ = std::max(clock_, at);
        if (std::holds_alternative<SystemCall>(statement.deed)) finishPending();
        keepSetup();
        if (const auto* packet = std::get_if<Packet>(&statement.deed)) {
            lastArrival_ = at;
            const Segment segment = judge_.toHost(*packet);
            stage_.setup().policies.tailLossProbe = sockets_.traits.probesTail && judge_.peerPermitsSack();
            stage_.arrive(segment, statement.place.line);
            settle();
        } else {
            lastArrival_.reset();
            perform(statement, at);
        }
        note(statement, stage_.now());
    }

    void perform(const Statement& statement, Instant at) {
        if (const auto* call = std::get_if<SystemCall>(&statement.deed)) {
            make(statement, *call, at);
        } else if (const auto* control = std::get_if<SetControl>(&statement.deed)) {
            apply(*control, stage_.setup().policies, judge_);
        } else if (const auto* drop = std::get_if<DropState>(&statement.deed)) {
            dropAll(drop->state, statement.place.line);
        } else if (const auto* count = std::get_if<CountStates>(&statement.deed)) {
            checkCount(statement, *count);
        } else if (const auto* claim = std::get_if<AssertState>(&statement.deed)) {
            checkState(statement, *claim);
        }
    }

    void make(const Statement& statement, const SystemCall& call, Instant at) {
        if (call.name == "connect") played_.connects = played_.connects || stage_.acts().empty();
        const CallOutcome outcome = calls_.make(call, statement.place.line);
        const auto& returns = statement.when.returns;
        if (outcome.waits) {
            if (!returns) fail(statement, call.name + " blocks");
            pending_ = Pending{&statement, at + (*returns - statement.when.from)};
            settle();
            return;
        }
        checkResult(statement, outcome);
        if (returns && *returns - statement.when.from > script_.tolerance) {
            fail(statement, call.name + " returns at once, expected at " +
                                notation(at + (*returns - statement.when.from)));
        }
        settle();
        if (call.name == "setsockopt") keepOptions();
    }

    void checkResult(const Statement& statement, const CallOutcome& outcome) const {
        const auto& call = std::get<SystemCall>(statement.deed);
        if (!outcome.detail.empty()) fail(statement, outcome.detail);
        const ExpectedResult& expected = call.result;
        if (!expected.value) return;
        const bool same = outcome.value == *expected.value && sameError(outcome.error, expected.error);
        if (same) return;
        fail(statement, call.name + " gives " + resultText(outcome.value, outcome.error) + ", expected " +
                            resultText(*expected.value, expected.error));
    }

    void checkCount(const Statement& statement, const CountStates& expected) const {
        std::uint32_t found = stage_.count(expected.state);
        if (expected.state == State::closed) found = sockets_.closedCount();
        if (expected.state == State::listen) found = stage_.host().isListening() ? 1 : 0;
        if (found == expected.count) return;
        fail(statement, std::to_string(found) + " in " + std::string(toString(expected.state)) +
                            ", expected " + std::to_string(expected.count));
    }

    void checkState(const Statement& statement, const AssertState& expected) const {
        const State found = sockets_.stateUnderTest(stage_.host());
        if (found == expected.state) return;
        fail(statement, "the state is " + std::string(toString(found)) + ", expected " +
                            std::string(toString(expected.state)));
    }

    void dropAll(State state, std::uint32_t line) {
        std::vector<SocketName> names;
        for (const auto& socket : stage_.host().sockets()) {
            if (socket->connection.state == state) names.push_back(socket->name);
        }
        for (const SocketName name : names) stage_.call({CallKind::abort, name}, line);
    }

    // --- what leaves
    void expect(const Statement& statement, const Packet& packet) {
        const When& when = statement.when;
        Instant first = begin(statement);
        Instant last = first + (when.to ? *when.to - when.from : Duration{0});
        if (when.kind == When::Kind::any) {
            first = Instant{};
            last = stage_.now() + longestWait;
        } else {
            first -= script_.tolerance;
            last += script_.tolerance;
        }
        SentSegment sent = next(statement, packet, last);
        const bool later = stage_.acts().empty() || sent.at > stage_.acts().back().at;
        if (later) clock_ = std::max(clock_, sent.at);
        judge_.countCopy(sent);
        judge_.adopt(packet, sent);
        while (sent.segment.len < packet.len && !stage_.sent().empty()) {
            const auto both = joined(sent, stage_.sent().front());
            if (!both) break;
            stage_.sent().pop_front();
            sent = *both;
        }
        compare(statement, packet, sent, first, last);
        note(statement, sent.at);
    }

    // The next segment that leaves, if one does by then.
    SentSegment next(const Statement& statement, const Packet& packet, Instant last) {
        while (stage_.sent().empty()) {
            if (stage_.nextDue() > last || !stage_.wait(last)) {
                fail(statement, "expected " + toString(packet) + ", but nothing left by " + notation(last));
            }
            settle();
        }
        SentSegment sent = stage_.sent().front();
        stage_.sent().pop_front();
        return sent;
    }

    void compare(const Statement& statement, const Packet& packet, const SentSegment& sent, Instant first,
                 Instant last) const {
        Packet seen = judge_.toScript(sent);
        const bool met = meets(packet, seen, script_.tolerance);
        if (met && sent.at >= first && sent.at <= last) return;
        if (!packet.window) seen.window.reset();
        const std::string left = toString(seen) + " left at " + notation(sent.at);
        if (!met) fail(statement, "expected " + toString(packet) + ", but " + left);
        fail(statement, "expected between " + notation(first) + " and " + notation(last) + ", but " + left);
    }

    // --- what is kept for showing it
    void note(const Statement& statement, Instant at) {
        played_.lines.push_back({at, statement.place.line, statement.text});
    }
    // What administrators set counts as it was when the first act was done.
    void keepSetup() {
        if (stage_.acts().empty()) played_.host = stage_.setup();
    }
    void keepOptions() {
        const Policies& set = stage_.setup().policies;
        Policies& kept = played_.host.policies;
        kept.openLimit = set.openLimit;
        kept.userTimeout = set.userTimeout;
        kept.deferAccept = set.deferAccept;
        kept.finWait2Timeout = set.finWait2Timeout;
    }

    const Script& script_;
    Sockets sockets_;
    Stage stage_;
    Judge judge_;
    SocketCalls calls_;
    // The script's "now": the stage's, but for the microseconds that keep acts apart.
    Instant clock_{};
    std::optional<Pending> pending_;
    std::optional<Instant> lastArrival_;
    Played played_;
};

}  // namespace

RunResult run(const Script& script, Stack stack) {
    return Runner(script, stack).run();
}

}  // namespace synstep::packetdrill
