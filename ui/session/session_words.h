// SPDX-License-Identifier: GPL-3.0-or-later
// The words and numbers by which a kept session names things; for session_json.cpp alone.
#pragma once

#include <QJsonValue>
#include <QString>
#include <array>
#include <string_view>

#include "ui/session/session_state.h"

namespace synstep {

inline constexpr std::array<std::string_view, segmentKindCount> kindWords{"rst", "fin",  "syn+ack",
                                                                          "syn", "data", "ack"};
inline constexpr std::array<std::string_view, 5> actWords{"drop", "delay", "transit", "duplicate", "corrupt"};
inline constexpr std::array<std::string_view, segmentMomentCount> momentWords{"sent", "arrived", "lost"};
inline constexpr int callKindCount = static_cast<int>(CallKind::fire) + 1;

inline std::string_view wordOf(SegmentKind kind) {
    return kindWords[static_cast<std::size_t>(kind)];
}
inline std::string_view wordOf(FaultAct act) {
    return actWords[static_cast<std::size_t>(act)];
}
inline std::string_view wordOf(SegmentMoment moment) {
    return momentWords[static_cast<std::size_t>(moment)];
}
inline std::string_view wordOf(HostId host) {
    return toString(host);
}
inline std::string_view wordOf(State state) {
    return toString(state);
}
inline std::string_view wordOf(Timer timer) {
    return toString(timer);
}
inline std::string_view wordOf(CallKind kind) {
    return toString(kind);
}

constexpr int countOf(SegmentKind) {
    return segmentKindCount;
}
constexpr int countOf(FaultAct) {
    return static_cast<int>(actWords.size());
}
constexpr int countOf(SegmentMoment) {
    return segmentMomentCount;
}
constexpr int countOf(HostId) {
    return 2;
}
constexpr int countOf(State) {
    return stateCount;
}
constexpr int countOf(Timer) {
    return timerCount;
}
constexpr int countOf(CallKind) {
    return callKindCount;
}

inline constexpr std::array<std::string_view, 3> howWords{"answered", "shown", "passed over"};
inline std::string_view wordOf(AskOutcome::How how) {
    return howWords[static_cast<std::size_t>(how)];
}
constexpr int countOf(AskOutcome::How) {
    return static_cast<int>(howWords.size());
}

inline QString text(std::string_view word) {
    return QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
}

template <class Enum>
QJsonValue word(Enum value) {
    return text(wordOf(value));
}

template <class Number>
QJsonValue number(Number value) {
    return static_cast<qint64>(value);
}

inline QJsonValue micros(Duration d) {
    return number(d.count());
}
inline QJsonValue micros(Instant t) {
    return micros(t.time_since_epoch());
}

}  // namespace synstep
