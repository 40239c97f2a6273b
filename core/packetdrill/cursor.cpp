// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packetdrill/cursor.h"

#include <algorithm>

namespace synstep::packetdrill {
namespace {

constexpr std::size_t longestQuote = 20;          // of a script's text within a message
constexpr std::int64_t mostSeconds = 36'000'000;  // 10,000 h, as of all virtual time

bool isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}
bool isDigit(char c) {
    return c >= '0' && c <= '9';
}
bool isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
// The very sign or word that is wanted.
std::string quoted(std::string_view text) {
    return '"' + std::string(text) + '"';
}
int hexOf(char c) {
    if (isDigit(c)) return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// MSS: a number that has been given a name from outside the script.
bool isSymbol(const std::string& word) {
    return word.size() > 1 && std::all_of(word.begin(), word.end(), [](char c) {
               return c == '_' || isDigit(c) || (c >= 'A' && c <= 'Z');
           });
}

}  // namespace

void Cursor::step(std::size_t count) {
    for (; count > 0 && at_ < text_.size(); --count, ++at_) {
        if (text_[at_] == '\n') {
            ++place_.line;
            place_.column = 1;
        } else {
            ++place_.column;
        }
    }
}

void Cursor::skipBlanks() {
    while (at_ < text_.size()) {
        const std::string_view rest = text_.substr(at_);
        if (isBlank(rest[0])) {
            step(1);
        } else if (rest.substr(0, 2) == "//") {
            step(std::min(rest.find('\n'), rest.size()));
        } else if (rest.substr(0, 2) == "/*") {
            const std::size_t end = rest.find("*/", 2);
            if (end == std::string_view::npos) {
                throw Malformed{place_, "the end of the comment", {}};
            }
            step(end + 2);
        } else {
            return;
        }
    }
}

Place Cursor::place() {
    skipBlanks();
    return place_;
}

bool Cursor::atEnd() {
    skipBlanks();
    return at_ == text_.size();
}

char Cursor::peek() {
    return atEnd() ? '\0' : text_[at_];
}

bool Cursor::sees(std::string_view text) {
    skipBlanks();
    return text_.substr(at_, text.size()) == text;
}

bool Cursor::accept(std::string_view text) {
    if (!sees(text)) return false;
    step(text.size());
    return true;
}

void Cursor::expect(std::string_view text) {
    if (!accept(text)) malformed(quoted(text));
}

std::string Cursor::peekWord() {
    skipBlanks();
    std::size_t end = at_;
    if (end < text_.size() && isDigit(text_[end])) return {};
    while (end < text_.size() && (isLetter(text_[end]) || isDigit(text_[end]))) ++end;
    return std::string(text_.substr(at_, end - at_));
}

bool Cursor::acceptWord(std::string_view word) {
    if (peekWord() != word) return false;
    step(word.size());
    return true;
}

std::string Cursor::word(const char* wanted) {
    std::string found = peekWord();
    if (found.empty()) malformed(wanted);
    step(found.size());
    return found;
}

std::string Cursor::run() {
    skipBlanks();
    std::size_t end = at_;
    while (end < text_.size() && !isBlank(text_[end])) ++end;
    std::string found(text_.substr(at_, end - at_));
    step(found.size());
    return found;
}

std::string Cursor::rawUntil(std::string_view end) {
    const std::size_t found = text_.find(end, at_);
    if (found == std::string_view::npos) {
        throw Malformed{place_, quoted(end), {}};
    }
    std::string text(text_.substr(at_, found - at_));
    step(found - at_ + end.size());
    return text;
}

bool Cursor::seesDigit() {
    return isDigit(peek());
}

std::int64_t Cursor::number(std::int64_t lowest, std::int64_t highest) {
    skipBlanks();
    const std::size_t begin = at_;
    const Place here = place_;
    const bool negative = lowest < 0 && accept("-");
    const bool hex = sees("0x") || sees("0X");
    if (hex) step(2);
    std::int64_t value = 0;
    std::size_t digits = 0;
    for (; at_ < text_.size(); step(1), ++digits) {
        const int digit = hexOf(text_[at_]);
        if (digit < 0 || digit >= (hex ? 16 : 10)) break;
        value = std::min<std::int64_t>(value * (hex ? 16 : 10) + digit, std::int64_t{1} << 40);
    }
    if (digits == 0 && isSymbol(peekWord())) outside(peekWord());
    if (digits == 0) malformed("a number");
    if (negative) value = -value;
    if (value < lowest || value > highest) {
        throw Malformed{here, "a number that fits", std::string(text_.substr(begin, at_ - begin))};
    }
    return value;
}

Duration Cursor::seconds() {
    skipBlanks();
    if (!isDigit(peek()) && !(peek() == '.' && at_ + 1 < text_.size() && isDigit(text_[at_ + 1]))) {
        malformed("a time");
    }
    const std::int64_t whole = isDigit(peek()) ? number(0, mostSeconds) : 0;
    std::int64_t micro = 0;
    std::int64_t unit = 100'000;
    // "0.1...0.3": a point without a digit behind it belongs to what follows.
    if (at_ + 1 < text_.size() && text_[at_] == '.' && isDigit(text_[at_ + 1])) {
        step(1);
        for (; at_ < text_.size() && isDigit(text_[at_]); step(1), unit /= 10)
            micro += unit * (text_[at_] - '0');
    }
    return Duration(whole * 1'000'000 + micro);
}

void Cursor::malformed(const std::string& wanted) {
    skipBlanks();
    std::size_t end = at_;
    while (end < text_.size() && !isBlank(text_[end]) && end - at_ < longestQuote) ++end;
    throw Malformed{place_, wanted, std::string(text_.substr(at_, end - at_))};
}

void Cursor::outside(const std::string& construct) {
    throw Outside{place(), construct};
}

}  // namespace synstep::packetdrill
