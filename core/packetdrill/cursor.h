// SPDX-License-Identifier: GPL-3.0-or-later
// A place in the text of a script while it is read. Blanks and comments, // and /* */, are passed over before
// whatever is asked for. What does not fit is thrown: Malformed is an error of the script, Outside is sound
// but not part of the language that is played here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/packetdrill/script.h"

namespace synstep::packetdrill {

struct Malformed {
    Place place;
    std::string wanted;  // one of those that ui/text knows ("a time", …), or the very sign in quotation marks
    std::string found;  // "" at the end of the text
};
struct Outside {
    Place place;
    std::string construct;
};

class Cursor {
  public:
    explicit Cursor(std::string_view text) : text_(text) {}

    Place place();  // of what comes next
    std::size_t offset() const { return at_; }
    std::string_view between(std::size_t begin, std::size_t end) const {
        return text_.substr(begin, end - begin);
    }
    bool atEnd();
    // What comes next, '\0' at the end.
    char peek();
    bool sees(std::string_view text);
    bool accept(std::string_view text);
    void expect(std::string_view text);

    // Letters, digits and '_', beginning with no digit; "" if there is none.
    std::string peekWord();
    bool acceptWord(std::string_view word);
    std::string word(const char* wanted);
    // Everything up to the next blank.
    std::string run();
    // Everything up to `end`, which is passed over; blanks and comments count as text.
    std::string rawUntil(std::string_view end);

    bool seesDigit();
    std::int64_t number(std::int64_t lowest, std::int64_t highest);
    std::uint32_t number32() { return static_cast<std::uint32_t>(number(0, 0xFFFF'FFFF)); }
    Duration seconds();

    [[noreturn]] void malformed(const std::string& wanted);
    [[noreturn]] void outside(const std::string& construct);

  private:
    void skipBlanks();
    void step(std::size_t count);

    std::string_view text_;
    std::size_t at_ = 0;
    Place place_;
};

}  // namespace synstep::packetdrill
