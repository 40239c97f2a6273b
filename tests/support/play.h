// SPDX-License-Identifier: GPL-3.0-or-later
// Whole runs for the tests of core/: a scenario's text goes in, its Trace comes out, questions are asked of
// that.
//
// The text is that of a scenario file without its version and id; hosts count from 100 and 300, one way takes
// 50 ms.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/trace/trace.h"

namespace synstep::test {

// Refused text fails the test and gives an empty run.
Setup setupOf(const std::string& scenario);

class Played {
  public:
    explicit Played(const std::string& scenario);
    explicit Played(Setup setup);

    const Trace& trace() const { return trace_; }
    std::string transcript() const;

    // After all that happens at this instant.
    World worldAt(Instant at) const { return trace_.worldAt(trace_.positionAt(at)); }
    // At the end of the instant `at`; "a" is the socket unless another is named.
    State stateAt(Instant at, HostId host, std::string_view socket = "a") const;
    State finalState(HostId host, std::string_view socket = "a") const;
    // "0.050000 SYN+ACK seq=300 ack=101": what this host sent, in order; a lost one ends in " (lost)".
    std::vector<std::string> sentBy(HostId host) const;
    // "0.000000 connect: connection already exists"
    std::vector<std::string> refusals() const;
    std::vector<Report> reportsTo(HostId host) const;
    bool fired(std::string_view ruleKey) const;

    void expectState(Instant at, HostId host, State state, std::string_view socket = "a",
                     int line = __builtin_LINE()) const;
    void expectFinal(HostId host, State state, std::string_view socket = "a",
                     int line = __builtin_LINE()) const;
    void expectSentBy(HostId host, const std::vector<std::string>& segments,
                      int line = __builtin_LINE()) const;
    void expectRule(std::string_view key, int line = __builtin_LINE()) const;

  private:
    SocketName nameOf(std::string_view socket) const;
    std::string where(int line) const;

    Trace trace_;
};

}  // namespace synstep::test
