// SPDX-License-Identifier: GPL-3.0-or-later
// A moment of a run, named by what happens and never by its time: what the steps of a story wait for
// (resources/scenarios/README.md).
//
// Ordinals count from 1, over the whole run. A segment that was injected is nobody's, and the network's
// copies do not count.
#pragma once

#include <cstdint>
#include <optional>
#include <variant>

#include "core/trace/breakpoint.h"

namespace synstep {

struct RunBegins {
    friend bool operator==(const RunBegins&, const RunBegins&) = default;
};
// Nothing more comes.
struct RunEnds {
    friend bool operator==(const RunEnds&, const RunEnds&) = default;
};
struct StateEntered {
    HostId host = HostId::client;
    State state = State::established;
    std::optional<SocketName> socket = std::nullopt;  // none: any connection of this host, or its listener
    friend bool operator==(const StateEntered&, const StateEntered&) = default;
};
struct SegmentPasses {
    HostId sender = HostId::client;
    std::optional<SegmentKind> kind = std::nullopt;  // none: any
    std::uint32_t nth = 1;
    SegmentMoment moment = SegmentMoment::sent;
    friend bool operator==(const SegmentPasses&, const SegmentPasses&) = default;
};
struct InjectionPasses {
    std::uint32_t nth = 1;
    SegmentMoment moment = SegmentMoment::sent;
    friend bool operator==(const InjectionPasses&, const InjectionPasses&) = default;
};
struct TimerExpires {
    HostId host = HostId::client;
    Timer timer = Timer::retransmission;
    std::uint32_t nth = 1;
    friend bool operator==(const TimerExpires&, const TimerExpires&) = default;
};
// Whether it is refused or not.
struct CallComes {
    HostId host = HostId::client;
    CallKind call = CallKind::connect;
    std::uint32_t nth = 1;
    friend bool operator==(const CallComes&, const CallComes&) = default;
};
struct ReportComes {
    HostId host = HostId::client;
    Report report = Report::closed;
    friend bool operator==(const ReportComes&, const ReportComes&) = default;
};

using Moment = std::variant<RunBegins, RunEnds, StateEntered, SegmentPasses, InjectionPasses, TimerExpires,
                            CallComes, ReportComes>;

// The position right after the first entry that is this moment, at `from` or later, among the entries that
// there are; of RunBegins 0 (if `from` is 0). RunEnds is the end of a trace that is over. None: not yet.
std::optional<std::size_t> positionOf(const Moment& moment, const Trace& trace, std::size_t from);

// The same of a run that grows: no entry is looked at twice.
class MomentSearch {
  public:
    MomentSearch(const Moment& moment, std::size_t from) : moment_(moment), from_(from) {}

    // positionOf() in what this trace, the same as before, has by now.
    std::optional<std::size_t> in(const Trace& trace);

  private:
    bool meets(const RunBegins&, const Trace&, std::size_t) { return false; }
    bool meets(const RunEnds&, const Trace&, std::size_t) { return false; }
    bool meets(const StateEntered& wanted, const Trace& trace, std::size_t index);
    bool meets(const SegmentPasses& wanted, const Trace& trace, std::size_t index);
    bool meets(const InjectionPasses& wanted, const Trace& trace, std::size_t index);
    bool meets(const TimerExpires& wanted, const Trace& trace, std::size_t index);
    bool meets(const CallComes& wanted, const Trace& trace, std::size_t index);
    bool meets(const ReportComes& wanted, const Trace& trace, std::size_t index);

    Moment moment_;
    std::size_t from_;
    std::size_t looked_ = 0;  // entries
    std::uint32_t count_ = 0;
    std::optional<SegmentId> injected_;
    std::optional<std::size_t> found_;
};

}  // namespace synstep
