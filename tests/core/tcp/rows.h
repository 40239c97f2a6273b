// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of behaviour: in this state, under these stacks, this happens, and exactly this comes of it.
//
// A row's name begins with the behaviour's number in the catalogue (L02, S10, …) where it has one. Everything
// that is sent and reported must be in the row; of the rules only the one that it is about.
#pragma once

#include <gtest/gtest.h>

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "tests/support/harness.h"

namespace synstep::test {

// Blanks and signs become '_', as the names of tests must have it.
std::string identifier(std::string text);

using Act = std::function<void(Tcp&)>;
using Tune = std::function<void(Given&)>;

Act arrives(const char* flags, std::uint32_t seq, std::uint32_t ack = 0, std::uint32_t len = 0);

inline const std::vector<Stack> both{Stack::linux, Stack::rfc9293};
inline const std::vector<Stack> onLinux{Stack::linux};
inline const std::vector<Stack> byRfc{Stack::rfc9293};

// Changes of what the connection is given.
void passively(Given& given);
void lettingGo(Given& given);
void withoutChallenges(Given& given);  // RFC 5961 off
void unread(Given& given);             // the application does not read by itself

struct Outcome {
    State state;
    std::vector<std::string> sent;
    std::string rule = {};
    std::optional<Report> report = {};
};

struct Row {
    std::string name;
    std::vector<Stack> stacks;
    State before;
    Act act;
    Outcome outcome;
    Tune tune = {};
};

struct Case {
    Row row;
    Stack stack;
};
std::vector<Case> cases(const std::vector<Row>& rows);
std::string caseName(const testing::TestParamInfo<Case>& info);
void PrintTo(const Case& c, std::ostream* out);
void play(const Case& c);

// The states that both ends' numbers are known in; SYN-RECEIVED comes apart.
inline const std::vector<State> openStates{State::established, State::finWait1, State::finWait2,
                                           State::closeWait,   State::closing,  State::lastAck};

// One behaviour in several states: numbers are taken from the connection.
struct Place {
    State state;
    Stack stack;
};
std::vector<Place> places(const std::vector<State>& states, const std::vector<Stack>& stacks);
std::string placeName(const testing::TestParamInfo<Place>& info);
std::string stackName(const testing::TestParamInfo<Stack>& info);
void PrintTo(const Place& place, std::ostream* out);

}  // namespace synstep::test
