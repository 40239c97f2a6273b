// SPDX-License-Identifier: GPL-3.0-or-later
// One connection driven through step() in the words of the domain, for the tests of core/tcp.
//
// Tcp::in() leads a fresh connection to a state by calls and arrivals alone, never by setting fields. A verb
// (open, arrives, wait, …) makes something happen; the expectations that follow are about what that last verb
// caused. On a failure the whole transcript is printed, in the engine's own notation. Our numbers begin at
// 100, the peer's at 300.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/tcp/step.h"

namespace synstep::test {

// "SYN+ACK", "" for no flag. `ack` counts only with the ACK bit. The window is 65535, an MSS is not told.
Segment seg(std::string_view flags, SeqNum seq, SeqNum ack = {}, std::uint32_t len = 0);
Segment seg(std::string_view flags, std::uint32_t seq, std::uint32_t ack = 0, std::uint32_t len = 0);
Segment withWindow(Segment segment, std::uint16_t window);
Segment withMss(Segment segment, std::uint16_t mss);

// What a connection is given before anything happens to it.
struct Given {
    Policies policies = policiesOf(Stack::rfc9293);
    Opening opening = Opening::active;
    std::uint32_t iss = 100;
    std::uint32_t irs = 300;
    bool readsAtOnce = true;
    bool letsGo = false;  // sending ends by close() and not by shutdown()
    std::uint16_t peerWindow = 65535;
    std::uint16_t peerMss = 1460;
};
Given under(Stack stack, Opening opening = Opening::active);

class Tcp {
  public:
    static Tcp in(State state, const Given& given);
    static Tcp in(State state, Stack stack) { return in(state, under(stack)); }

    Tcp(const Tcp&) = delete;
    Tcp& operator=(const Tcp&) = delete;
    Tcp(Tcp&& other) noexcept;
    ~Tcp();

    Refusal open() { return call(OpenCall{}, "open"); }
    Refusal send(std::uint32_t octets) { return call(SendCall{octets}, "send"); }
    Refusal read(std::uint32_t octets = 0xFFFF'FFFF) { return call(ReceiveCall{octets}, "read"); }
    Refusal shutdown() { return call(ShutdownCall{}, "shutdown"); }
    Refusal close() { return call(CloseCall{}, "close"); }
    Refusal abort() { return call(AbortCall{}, "abort"); }
    void arrives(const Segment& segment);
    // Time passes until this timer, which must run and be the next one due, expires.
    void expires(Timer timer);
    // Time passes; what becomes due, expires.
    void wait(Duration duration);

    const Connection& connection() const { return c_; }
    Duration elapsed() const { return now_ - Instant{}; }
    // Numbers to build arrivals from, so that one row serves many states.
    SeqNum sndNxt() const { return c_.tcb.sndNxt; }
    SeqNum rcvNxt() const { return c_.tcb.rcvNxt; }
    std::uint32_t rcvWnd() const { return c_.tcb.rcvWnd; }
    std::string ackNow() const;  // "ACK seq=<SND.NXT> ack=<RCV.NXT>"

    // What the last verb caused.
    std::vector<std::string> sent() const;
    std::vector<Segment> segments() const;
    std::vector<SegmentId> copiesOf() const;
    std::vector<Report> reports() const;
    std::vector<Rule> rules() const { return rules_; }
    std::uint32_t taken() const;

    void expectState(State state, int line = __builtin_LINE()) const;
    void expectSent(const std::vector<std::string>& segments, int line = __builtin_LINE()) const;
    void expectNothingSent(int line = __builtin_LINE()) const { expectSent({}, line); }
    void expectReport(Report report, int line = __builtin_LINE()) const;
    void expectNoReport(int line = __builtin_LINE()) const;
    void expectRule(std::string_view key, int line = __builtin_LINE()) const;
    void expectDiscard(Discard why, int line = __builtin_LINE()) const;
    void expectTaken(std::uint32_t octets, int line = __builtin_LINE()) const;
    void expectTimer(Timer timer, Duration untilDue, int line = __builtin_LINE()) const;
    void expectNoTimer(Timer timer, int line = __builtin_LINE()) const;
    void expectNoTimers(int line = __builtin_LINE()) const;
    const std::string& transcript() const { return transcript_; }

  private:
    explicit Tcp(const Given& given);
    Refusal call(const Event& event, const char* name);
    Refusal happens(const Event& event, const std::string& words);
    void openPassively();
    void openActively();
    void endSending();
    void driveTo(State state);
    void fire(Timer timer);
    void clear();
    bool hasRule(std::string_view key) const;
    std::string where(int line) const;

    Given given_;
    Connection c_;
    Instant now_{};
    SegmentId nextId_ = 1;
    Effects effects_;
    std::vector<Rule> rules_;
    std::string transcript_;
};

}  // namespace synstep::test
