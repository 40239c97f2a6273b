// SPDX-License-Identifier: GPL-3.0-or-later
// Plays a scenario against its `expect` rows, and the story that is told along it.
#pragma once

#include <array>
#include <bitset>
#include <string>
#include <vector>

#include "core/scenario/scenario.h"
#include "core/trace/trace.h"

namespace synstep {

struct Failure {
    std::uint32_t line = 0;  // of the row
    std::string why;         // neutral English, as the check command prints it
};

// Empty: everything held. A story holds if each of its steps comes, with its acts done when they are due.
std::vector<Failure> check(const Scenario& scenario);

// The numbers that `expect` and the status line speak of, over the first `position` entries.
struct Tally {
    std::uint32_t sent = 0;       // by the two hosts: no copies of the network, no injected ones
    std::uint32_t lost = 0;       // of these, as `expect` has it: from their sending on
    std::uint32_t lostByNow = 0;  // no longer in flight, as people count them
    std::uint32_t delayed = 0, duplicated = 0;  // of these, by the network
    std::uint32_t retransmissions = 0;  // of these, as `expect` has it: carry a SYN, text or a FIN again
    std::uint32_t repetitions = 0;      // of these: come again (isRepetition), as people count them
};
Tally tallyOf(const Trace& trace, std::size_t position);

// What the first `position` entries of a run have counted and reported. It goes on with the run, so that
// looking at every position costs no more than looking at the last.
class SoFar {
  public:
    std::size_t position() const { return position_; }
    const Tally& tally() const { return tally_; }
    bool wasReported(HostId host, Report report) const {
        return reported_[indexOf(host)][static_cast<std::size_t>(report)];
    }

    // Not back: to a position at or behind this one, of the same run or of one that branches off behind it.
    void goOn(const Trace& trace, std::size_t position);

  private:
    void count(const Departure& departure);

    std::size_t position_ = 0;
    Tally tally_;
    std::array<std::bitset<reportCount>, 2> reported_;
};

// Tallies anywhere in one run, which only grows: in a time that does not grow with it.
class Tallies {
  public:
    // Always of the same run.
    Tally at(const Trace& trace, std::size_t position);

  private:
    static constexpr std::size_t markEvery = 1'024;  // entries
    std::vector<SoFar> marks_;                       // from position 0 on
};

// Whether all of this is so where the run is.
bool holds(const Conditions& conditions, const Trace& trace, const SoFar& soFar);
bool holds(const Conditions& conditions, const Trace& trace, std::size_t position);
// The first position from `from` on, among the entries that there are, at which all of it holds.
std::optional<std::size_t> firstHolding(const Conditions& conditions, const Trace& trace,
                                        std::size_t from = 0);

}  // namespace synstep
