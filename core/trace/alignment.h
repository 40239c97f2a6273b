// SPDX-License-Identifier: GPL-3.0-or-later
// Two runs side by side: where they first differ, and which message of one is which of the other.
//
// Messages match by who sends them, what they are (SegmentKind) and the how-manieth of these they are, as a
// fault row names them; injected ones by their own count. What a picture does not show is no difference: the
// rule that fired, the number of a segment, its window.
#pragma once

#include <array>
#include <optional>
#include <unordered_map>
#include <vector>

#include "core/trace/trace.h"

namespace synstep {

enum class DifferenceKind : std::uint8_t {
    state,    // the same event leads to another state
    segment,  // one sends what the other does not
    fate,     // the network treats the same segment otherwise
    report,   // to the application, or text taken by it
    timer,
    discard,
    event  // something else happens, or nothing any more
};

struct FirstDifference {
    Instant at{};
    DifferenceKind kind = DifferenceKind::event;
    // By run: the entry that differs; none where nothing happens then.
    std::array<std::optional<std::size_t>, 2> entries;
    friend bool operator==(const FirstDifference&, const FirstDifference&) = default;
};

class Alignment {
  public:
    // By run; at least one is there.
    struct Row {
        Instant at{};  // when the first of the two leaves
        std::array<std::optional<SegmentId>, 2> segments;
        friend bool operator==(const Row&, const Row&) = default;
    };

    Alignment() = default;
    // Of the traces as far as they have been played.
    Alignment(const Trace& one, const Trace& other);

    const std::optional<FirstDifference>& first() const { return first_; }
    const std::vector<Row>& rows() const { return rows_; }  // in the order of time
    // The same message in the other run.
    std::optional<SegmentId> counterpart(std::size_t run, SegmentId id) const;

  private:
    std::optional<FirstDifference> first_;
    std::vector<Row> rows_;
    std::array<std::unordered_map<SegmentId, std::size_t>, 2> rowOf_;
};

}  // namespace synstep
