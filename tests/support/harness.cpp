// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/harness.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/trace/notation.h"

namespace synstep::test {
namespace {

constexpr Port ownPort = 40000, peersPort = 80;

std::string words(const Effect& effect) {
    struct Words {
        std::string operator()(const Sent& s) const { return "sends " + notation(s.segment); }
        std::string operator()(const StateChanged& s) const {
            return std::string(toString(s.from)) + " -> " + std::string(toString(s.to));
        }
        std::string operator()(const TimerChanged& t) const {
            return std::string(toString(t.act)) + " " + std::string(toString(t.timer)) + " " +
                   notation(t.interval);
        }
        std::string operator()(const Reported& r) const {
            return "reports " + std::string(toString(r.report));
        }
        std::string operator()(const Discarded& d) const {
            return "discards: " + std::string(toString(d.why));
        }
        std::string operator()(const Taken& t) const { return "takes " + std::to_string(t.octets); }
        std::string operator()(const Noted&) const { return "notes"; }
    };
    return std::visit(Words{}, effect.what) + " [" + std::string(keyOf(effect.rule)) + "]";
}

template <class T>
std::vector<T> those(const Effects& effects) {
    std::vector<T> found;
    for (const Effect& e : effects) {
        if (const auto* one = std::get_if<T>(&e.what)) found.push_back(*one);
    }
    return found;
}

}  // namespace

Segment seg(std::string_view flags, SeqNum seq, SeqNum ack, std::uint32_t len) {
    Segment s;
    s.sourcePort = peersPort;
    s.destinationPort = ownPort;
    const auto parsed = flagsFrom(std::string(flags));
    EXPECT_TRUE(parsed) << "no such flags: " << flags;
    s.flags = parsed.value_or(Flags{});
    s.seq = seq;
    s.ack = ack;
    s.len = len;
    s.wnd = 65535;
    return s;
}

Segment seg(std::string_view flags, std::uint32_t seq, std::uint32_t ack, std::uint32_t len) {
    return seg(flags, SeqNum{seq}, SeqNum{ack}, len);
}

Segment withWindow(Segment segment, std::uint16_t window) {
    segment.wnd = window;
    return segment;
}

Segment withMss(Segment segment, std::uint16_t mss) {
    segment.mss = mss;
    return segment;
}

Given under(Stack stack, Opening opening) {
    Given given;
    given.policies = policiesOf(stack);
    given.opening = opening;
    return given;
}

Tcp::Tcp(const Given& given) : given_(given) {
    c_.localPort = ownPort;
    c_.remotePort = peersPort;
    c_.tcb.iss = {given.iss};
    c_.readsAtOnce = given.readsAtOnce;
}

Tcp::Tcp(Tcp&& other) noexcept = default;
Tcp::~Tcp() = default;

Tcp Tcp::in(State state, const Given& given) {
    Tcp t(given);
    t.driveTo(state);
    EXPECT_EQ(toString(t.c_.state), toString(state)) << "could not be led there\n" << t.transcript_;
    t.transcript_ += "-- in " + std::string(toString(state)) + "\n";
    t.clear();
    return t;
}

// The way that a connection comes there in the figures of RFC 9293 3.5 and 3.6.
void Tcp::driveTo(State state) {
    const SeqNum irs{given_.irs}, iss{given_.iss};
    const auto peer = [this](std::string_view flags, SeqNum seq, SeqNum ack) {
        arrives(withWindow(seg(flags, seq, ack), given_.peerWindow));
    };
    const auto established = [&] { given_.opening == Opening::passive ? openPassively() : openActively(); };
    switch (state) {
        case State::closed:
            return;
        case State::listen:
            c_.state = State::listen;
            c_.opening = Opening::passive;
            return;  // how a child begins
        case State::synSent:
            open();
            return;
        case State::synReceived:
            driveTo(given_.opening == Opening::passive ? State::listen : State::synSent);
            arrives(withMss(withWindow(seg("SYN", irs), given_.peerWindow), given_.peerMss));
            return;
        case State::established:
            established();
            return;
        case State::finWait1:
            established();
            endSending();
            return;
        case State::finWait2:
            driveTo(State::finWait1);
            peer("ACK", irs + 1, iss + 2);
            return;
        case State::closeWait:
            established();
            peer("FIN+ACK", irs + 1, iss + 1);
            return;
        case State::closing:
            driveTo(State::finWait1);
            peer("FIN+ACK", irs + 1, iss + 1);
            return;
        case State::lastAck:
            driveTo(State::closeWait);
            endSending();
            return;
        case State::timeWait:
            driveTo(State::finWait2);
            peer("FIN+ACK", irs + 1, iss + 2);
            return;
    }
}

void Tcp::openPassively() {
    driveTo(State::synReceived);
    arrives(withWindow(seg("ACK", SeqNum{given_.irs} + 1, SeqNum{given_.iss} + 1), given_.peerWindow));
}

void Tcp::openActively() {
    open();
    const Segment answer = seg("SYN+ACK", SeqNum{given_.irs}, SeqNum{given_.iss} + 1);
    arrives(withMss(withWindow(answer, given_.peerWindow), given_.peerMss));
}

void Tcp::endSending() {
    given_.letsGo ? close() : shutdown();
}

void Tcp::clear() {
    effects_.clear();
    rules_.clear();
}

Refusal Tcp::happens(const Event& event, const std::string& what) {
    const std::size_t begin = effects_.size();
    const Refusal refusal = step(c_, event, {given_.policies, now_, nextId_, effects_});
    transcript_ += notation(now_) + " " + what;
    if (refusal != Refusal::none) transcript_ += ", refused: " + std::string(toString(refusal));
    for (std::size_t i = begin; i < effects_.size(); ++i) {
        rules_.push_back(effects_[i].rule);
        transcript_ += " | " + words(effects_[i]);
    }
    transcript_ += "\n";
    return refusal;
}

Refusal Tcp::call(const Event& event, const char* name) {
    clear();
    return happens(event, std::string("calls ") + name);
}

void Tcp::arrives(const Segment& segment) {
    clear();
    happens(Arrival{segment}, "arrives " + notation(segment));
}

void Tcp::fire(Timer timer) {
    now_ = c_.timers[timer];
    happens(Expiry{timer}, "timer " + std::string(toString(timer)) + " expires");
}

void Tcp::expires(Timer timer) {
    clear();
    ASSERT_TRUE(c_.timers.runs(timer)) << toString(timer) << " does not run\n" << transcript_;
    ASSERT_EQ(toString(c_.timers.first()), toString(timer)) << "another timer is due first\n" << transcript_;
    fire(timer);
}

void Tcp::wait(Duration duration) {
    clear();
    const Instant end = now_ + duration;
    while (c_.state != State::closed && c_.timers.firstDue() <= end) fire(c_.timers.first());
    now_ = end;
}

std::string Tcp::ackNow() const {
    return notation(seg("ACK", sndNxt(), rcvNxt()));
}

std::vector<Segment> Tcp::segments() const {
    std::vector<Segment> found;
    for (const Sent& s : those<Sent>(effects_)) found.push_back(s.segment);
    return found;
}

std::vector<std::string> Tcp::sent() const {
    std::vector<std::string> found;
    for (const Segment& s : segments()) found.push_back(notation(s));
    return found;
}

std::vector<SegmentId> Tcp::copiesOf() const {
    std::vector<SegmentId> found;
    for (const Sent& s : those<Sent>(effects_)) found.push_back(s.copyOf);
    return found;
}

std::vector<Report> Tcp::reports() const {
    std::vector<Report> found;
    for (const Reported& r : those<Reported>(effects_)) found.push_back(r.report);
    return found;
}

std::uint32_t Tcp::taken() const {
    std::uint32_t octets = 0;
    for (const Taken& t : those<Taken>(effects_)) octets += t.octets;
    return octets;
}

std::string Tcp::where(int line) const {
    return "expected in line " + std::to_string(line) + "\n" + transcript_;
}

void Tcp::expectState(State state, int line) const {
    EXPECT_EQ(toString(c_.state), toString(state)) << where(line);
}

void Tcp::expectSent(const std::vector<std::string>& expected, int line) const {
    EXPECT_EQ(sent(), expected) << where(line);
}

void Tcp::expectReport(Report report, int line) const {
    EXPECT_EQ(reports(), std::vector<Report>{report}) << where(line);
}

void Tcp::expectNoReport(int line) const {
    EXPECT_TRUE(reports().empty()) << where(line);
}

bool Tcp::hasRule(std::string_view key) const {
    return std::any_of(rules_.begin(), rules_.end(), [key](Rule r) { return keyOf(r) == key; });
}

void Tcp::expectRule(std::string_view key, int line) const {
    EXPECT_TRUE(hasRule(key)) << "rule " << key << " did not fire; " << where(line);
}

void Tcp::expectDiscard(Discard why, int line) const {
    const auto discarded = those<Discarded>(effects_);
    EXPECT_TRUE(std::find(discarded.begin(), discarded.end(), Discarded{why}) != discarded.end())
        << "not discarded as \"" << toString(why) << "\"; " << where(line);
}

void Tcp::expectTaken(std::uint32_t octets, int line) const {
    EXPECT_EQ(taken(), octets) << where(line);
}

void Tcp::expectTimer(Timer timer, Duration untilDue, int line) const {
    ASSERT_TRUE(c_.timers.runs(timer)) << toString(timer) << " does not run; " << where(line);
    EXPECT_EQ(notation(c_.timers[timer] - now_), notation(untilDue))
        << toString(timer) << "; " << where(line);
}

void Tcp::expectNoTimer(Timer timer, int line) const {
    EXPECT_FALSE(c_.timers.runs(timer)) << toString(timer) << " runs; " << where(line);
}

void Tcp::expectNoTimers(int line) const {
    for (int t = 0; t < timerCount; ++t) expectNoTimer(static_cast<Timer>(t), line);
}

}  // namespace synstep::test
