// SPDX-License-Identifier: GPL-3.0-or-later
// What a Session remembers of the story that it tells, besides the run: whether it is followed, which
// questions are settled, and whether it has been told to where the learner goes on alone. Plain values.
#pragma once

#include <cstdint>
#include <map>
#include <optional>

namespace synstep {

// How a question of the story was settled.
struct AskOutcome {
    enum class How : std::uint8_t { answered, shown, passedOver };
    How how = How::passedOver;
    std::uint32_t tries = 0;  // answers that were given, the right one included
    // Right at the first try, without having been shown.
    bool isClean() const { return how == How::answered && tries == 1; }
    friend bool operator==(const AskOutcome&, const AskOutcome&) = default;
};

struct Guide {
    // Where a challenge was met.
    struct Met {
        std::size_t run = 0;
        std::size_t position = 0;
        friend bool operator==(const Met&, const Met&) = default;
    };

    bool begun = false;    // the story has been told in this session, or begun to be
    bool on = false;       // the run stops where the story has something to say, and waits for it
    bool toldOut = false;  // told to its end: challenge and playground are open, and nothing is waited for
    std::size_t firstOwnRun = 0;                // the first one that was made after that; 0: none yet
    std::map<std::size_t, AskOutcome> settled;  // by step
    std::map<std::size_t, Met> met;             // challenges, by step
    friend bool operator==(const Guide&, const Guide&) = default;
};

}  // namespace synstep
