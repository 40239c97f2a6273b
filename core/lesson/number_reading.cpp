// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/number_reading.h"

#include <charconv>
#include <string>

namespace synstep {

namespace {

// "x+1" of the client, "101" of nobody.
struct Written {
    std::optional<HostId> symbol;
    std::uint32_t offset = 0;  // modulo 2^32: "x-1" has one, too
};

std::string withoutBlanks(std::string_view text) {
    std::string kept;
    for (const char c : text) {
        if (c != ' ' && c != '\t') kept += c;
    }
    return kept;
}

std::optional<std::uint32_t> digitsFrom(std::string_view text) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<HostId> symbolFrom(char c) {
    switch (c) {
        case 'x':
        case 'X':
        case 'j':
        case 'J':
            return HostId::client;
        case 'y':
        case 'Y':
        case 'k':
        case 'K':
            return HostId::server;
        default:
            return std::nullopt;
    }
}

std::optional<Written> writtenIn(std::string_view text) {
    const std::string kept = withoutBlanks(text);
    std::string_view rest = kept;
    if (rest.empty()) return std::nullopt;
    Written written;
    written.symbol = symbolFrom(rest.front());
    if (!written.symbol) {
        const auto value = digitsFrom(rest);
        if (!value) return std::nullopt;
        written.offset = *value;
        return written;
    }
    rest.remove_prefix(1);
    if (rest.empty()) return written;
    const bool minus = rest.front() == '-';
    if (!minus && rest.front() != '+') return std::nullopt;
    const auto value = digitsFrom(rest.substr(1));
    if (!value) return std::nullopt;
    written.offset = minus ? 0 - *value : *value;
    return written;
}

}  // namespace

std::optional<NumberReading> readingOf(std::string_view text, SeqNum number, HostId whose,
                                       const InitialPair& initial) {
    const auto written = writtenIn(text);
    if (!written) return std::nullopt;
    const std::optional<SeqNum>& isn = initial[indexOf(whose)];
    const bool fromInitial = isn && *isn + written->offset == number;
    if (written->symbol) {
        return fromInitial && *written->symbol == whose ? std::optional(NumberReading::symbol) : std::nullopt;
    }
    if (written->offset == number.value) return NumberReading::absolute;
    return fromInitial ? std::optional(NumberReading::relative) : std::nullopt;
}

std::optional<SeqNum> numberFrom(std::string_view text, const InitialPair& initial) {
    const auto written = writtenIn(text);
    if (!written) return std::nullopt;
    if (!written->symbol) return SeqNum{written->offset};
    const std::optional<SeqNum>& isn = initial[indexOf(*written->symbol)];
    return isn ? std::optional(*isn + written->offset) : std::nullopt;
}

}  // namespace synstep
