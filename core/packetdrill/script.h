// SPDX-License-Identifier: GPL-3.0-or-later
// A packetdrill script as data: what is called, what arrives, what is expected to leave, and when. Only the
// part of the language that concerns opening, resetting and releasing a connection.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/tcp/segment.h"
#include "core/tcp/state.h"
#include "core/time/time.h"

namespace synstep::packetdrill {

struct Place {
    std::uint32_t line = 1;  // from 1, as are columns, which count octets
    std::uint32_t column = 1;
};

// When a statement happens. `to` makes it a range; `returns` makes a call one that blocks until then.
struct When {
    enum class Kind : std::uint8_t { absolute, relative, any };
    Kind kind = Kind::relative;
    Duration from{0};
    std::optional<Duration> to;
    std::optional<Duration> returns;
};

struct Option {
    enum class Kind : std::uint8_t { mss, nop, eol, windowScale, sackPermitted, timestamps };
    Kind kind = Kind::nop;
    std::uint32_t value = 0;  // of mss, wscale and TS val
    std::uint32_t echo = 0;   // of TS ecr
    friend bool operator==(const Option&, const Option&) = default;
};
using Options = std::vector<Option>;

// Numbers as written: whose they are and what they are relative to is the runner's affair.
struct Packet {
    bool arrives = false;  // "<"; else it is expected to leave
    Flags flags;
    std::optional<std::uint32_t> seq;  // none: any
    std::uint32_t len = 0;
    std::uint32_t ack = 0;
    std::optional<std::uint16_t> window;  // none: 0 on arrival, any on departure
    bool anyOptions = false;
    Options options;
};

struct Argument {
    enum class Kind : std::uint8_t { any, number, words, list, fields };
    Kind kind = Kind::any;
    std::int64_t number = 0;
    std::vector<std::string> words;  // O_RDWR | O_NONBLOCK
    std::vector<Argument> items;     // of [ … ], and the values of { name = …, … }
    std::vector<std::string> names;  // of { name = …, … }, one for each item
};

struct ExpectedResult {
    std::optional<std::int64_t> value;  // none: any
    std::string error;                  // EPIPE; "" for none
};
struct SystemCall {
    std::string name;
    std::vector<Argument> arguments;
    ExpectedResult result;
};

struct Ignored {};   // a command that changes nothing here
struct SetControl {  // sysctl
    std::string name;
    std::int64_t value = 0;
};
struct CountStates {  // sockstat … | grep -c STATE | grep N
    State state = State::closed;
    std::uint32_t count = 0;
};
struct DropState {  // tcpdrop -s STATE
    State state = State::timeWait;
};
struct AssertState {
    State state = State::closed;
};

using Deed = std::variant<SystemCall, Packet, Ignored, SetControl, CountStates, DropState, AssertState>;

struct Statement {
    Place place;
    When when;
    Deed deed;
    std::string text;  // as written, in one line
};

struct Script {
    std::string heading;  // the comment lines that it begins with
    Duration tolerance = std::chrono::milliseconds(4);
    bool ipv6 = false;
    std::optional<std::uint32_t> mtu;
    bool hasDefaults = false;  // it has run the suite's defaults.sh
    std::vector<Statement> statements;
};

// "> S. 0:0(0) ack 1 win 65535 <mss 1460>": as a script would write it.
std::string toString(const Packet& packet);
std::string toString(const Options& options);

}  // namespace synstep::packetdrill
