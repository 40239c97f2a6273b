// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/duration.h"

#include <array>
#include <numeric>
#include <optional>

namespace synstep {

namespace {

struct Unit {
    std::string_view name;
    std::int64_t microseconds;
};
constexpr std::array<Unit, 5> units{
    {{"us", 1}, {"ms", 1'000}, {"s", 1'000'000}, {"min", 60'000'000}, {"h", 3'600'000'000}}};

// No fraction of an hour with more digits than this is a whole number of microseconds: 3.6e9 = 2^10 * 3^2 *
// 5^8.
constexpr std::size_t mostFractionDigits = 10;
// 10,000 h have 14 digits in microseconds.
constexpr std::size_t mostWholeDigits = 14;

std::string_view takeDigits(std::string_view& text) {
    std::size_t count = 0;
    while (count < text.size() && text[count] >= '0' && text[count] <= '9') ++count;
    const std::string_view digits = text.substr(0, count);
    text.remove_prefix(count);
    return digits;
}

std::int64_t valueOf(std::string_view digits) {
    std::int64_t value = 0;
    for (const char digit : digits) value = value * 10 + (digit - '0');
    return value;
}

// 0.`digits` of a unit in microseconds, if that is a whole number.
std::optional<std::int64_t> fractionOf(std::string_view digits, std::int64_t unit) {
    while (!digits.empty() && digits.back() == '0') digits.remove_suffix(1);
    if (digits.size() > mostFractionDigits) return std::nullopt;
    std::int64_t scale = 1;
    for (std::size_t i = 0; i < digits.size(); ++i) scale *= 10;
    const std::int64_t common = std::gcd(unit, scale);
    const std::int64_t value = valueOf(digits);
    if (value % (scale / common) != 0) return std::nullopt;
    return value / (scale / common) * (unit / common);
}

}  // namespace

std::variant<Duration, DurationFault> durationFrom(std::string_view text) {
    std::string_view whole = takeDigits(text);
    if (whole.empty()) return DurationFault::malformed;
    std::string_view fraction;
    if (!text.empty() && text.front() == '.') {
        text.remove_prefix(1);
        fraction = takeDigits(text);
        if (fraction.empty()) return DurationFault::malformed;
    }
    for (const Unit& unit : units) {
        if (text != unit.name) continue;
        const std::optional<std::int64_t> part = fractionOf(fraction, unit.microseconds);
        if (!part) return DurationFault::malformed;
        while (whole.size() > 1 && whole.front() == '0') whole.remove_prefix(1);
        if (whole.size() > mostWholeDigits) return DurationFault::tooLong;
        const std::int64_t value = valueOf(whole);
        if (value > longestDuration.count() / unit.microseconds) return DurationFault::tooLong;
        const Duration sum(value * unit.microseconds + *part);
        if (sum > longestDuration) return DurationFault::tooLong;
        return sum;
    }
    return DurationFault::malformed;
}

}  // namespace synstep
