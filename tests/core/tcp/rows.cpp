// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/tcp/rows.h"

#include <cctype>

namespace synstep::test {

std::string identifier(std::string text) {
    for (char& c : text) {
        if (!std::isalnum(static_cast<unsigned char>(c))) c = '_';
    }
    return text;
}

Act arrives(const char* flags, std::uint32_t seq, std::uint32_t ack, std::uint32_t len) {
    return [=](Tcp& t) { t.arrives(seg(flags, seq, ack, len)); };
}

void passively(Given& given) {
    given.opening = Opening::passive;
}
void lettingGo(Given& given) {
    given.letsGo = true;
}
void withoutChallenges(Given& given) {
    given.policies.challengeAck = false;
}
void unread(Given& given) {
    given.readsAtOnce = false;
}

std::vector<Case> cases(const std::vector<Row>& rows) {
    std::vector<Case> all;
    for (const Row& row : rows) {
        for (const Stack stack : row.stacks) all.push_back({row, stack});
    }
    return all;
}

std::string caseName(const testing::TestParamInfo<Case>& info) {
    return identifier(info.param.row.name + "_" + std::string(toString(info.param.stack)));
}

void PrintTo(const Case& c, std::ostream* out) {
    *out << c.row.name << ", " << toString(c.stack);
}

void play(const Case& c) {
    Given given = under(c.stack);
    if (c.row.tune) c.row.tune(given);
    Tcp t = Tcp::in(c.row.before, given);
    c.row.act(t);
    t.expectState(c.row.outcome.state);
    t.expectSent(c.row.outcome.sent);
    if (!c.row.outcome.rule.empty()) t.expectRule(c.row.outcome.rule);
    if (c.row.outcome.report) {
        t.expectReport(*c.row.outcome.report);
    } else {
        t.expectNoReport();
    }
    if (c.row.outcome.state == State::closed) t.expectNoTimers();
}

std::vector<Place> places(const std::vector<State>& states, const std::vector<Stack>& stacks) {
    std::vector<Place> all;
    for (const State state : states) {
        for (const Stack stack : stacks) all.push_back({state, stack});
    }
    return all;
}

std::string placeName(const testing::TestParamInfo<Place>& info) {
    return identifier(std::string(toString(info.param.state)) + "_" +
                      std::string(toString(info.param.stack)));
}

std::string stackName(const testing::TestParamInfo<Stack>& info) {
    return std::string(toString(info.param));
}

void PrintTo(const Place& place, std::ostream* out) {
    *out << toString(place.state) << ", " << toString(place.stack);
}

}  // namespace synstep::test
