// SPDX-License-Identifier: GPL-3.0-or-later
// The words by which traces and scenario files call timers, reports, discards and refusals.
#include <array>

#include "core/tcp/effect.h"
#include "core/tcp/step.h"

namespace synstep {
namespace {

constexpr std::array<std::string_view, timerCount> timerNames{"retransmission", "time-wait", "delayed-ack",
                                                              "fin-wait-2",     "keepalive", "persist"};
constexpr std::array<std::string_view, 4> timerActNames{"start", "restart", "stop", "expire"};
constexpr std::array<std::string_view, reportCount> reportNames{"refused", "reset", "timed out", "closing",
                                                                "closed"};
constexpr std::array<std::string_view, 14> discardNames{"unacceptable sequence number",
                                                        "unacceptable acknowledgment number",
                                                        "no ACK bit",
                                                        "RST outside the window",
                                                        "RST in the window, not exactly at its beginning",
                                                        "RST ignored",
                                                        "SYN of a connection that exists",
                                                        "not expected in this state",
                                                        "old text",
                                                        "text after FIN",
                                                        "SYN queue full",
                                                        "accept queue full",
                                                        "checksum",
                                                        "host down"};
constexpr std::array<std::string_view, 10> refusalNames{"",
                                                        "connection already exists",
                                                        "connection does not exist",
                                                        "connection closing",
                                                        "connection not accepted",
                                                        "nothing to accept",
                                                        "timer not running",
                                                        "name in use",
                                                        "host down",
                                                        "host up"};

template <class Enum, std::size_t N>
std::optional<Enum> find(const std::array<std::string_view, N>& names, std::string_view text) {
    for (std::size_t i = 0; i < N; ++i) {
        if (names[i] == text) return static_cast<Enum>(i);
    }
    return std::nullopt;
}

}  // namespace

std::string_view toString(Timer timer) {
    return timerNames[static_cast<std::size_t>(timer)];
}
std::optional<Timer> timerFrom(std::string_view text) {
    return find<Timer>(timerNames, text);
}
std::string_view toString(TimerAct act) {
    return timerActNames[static_cast<std::size_t>(act)];
}
std::string_view toString(Report report) {
    return reportNames[static_cast<std::size_t>(report)];
}
std::optional<Report> reportFrom(std::string_view text) {
    return find<Report>(reportNames, text);
}
std::string_view toString(Discard why) {
    return discardNames[static_cast<std::size_t>(why)];
}
std::string_view toString(Refusal refusal) {
    return refusalNames[static_cast<std::size_t>(refusal)];
}

}  // namespace synstep
