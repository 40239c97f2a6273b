// SPDX-License-Identifier: GPL-3.0-or-later
// A GIFT text taken apart into blocks between blank lines, its comments out of the way and its escapes
// resolved; for readGift() alone.
#pragma once

#include <optional>

#include "core/gift/gift.h"

namespace synstep {

// A character, where it stood, and whether it stands for itself whatever it is.
struct GiftCharacter {
    char value = 0;
    bool literal = false;
    GiftPlace place;
    bool is(char c) const { return value == c && !literal; }
};

// A stretch of them: what is read comes off its front.
// Without the blanks and line ends around it.
std::string_view withoutBlanksAround(std::string_view text);

class GiftSpan {
  public:
    explicit GiftSpan(std::vector<GiftCharacter> all = {}) : all_(std::move(all)) {}

    bool isEmpty() const { return all_.empty(); }
    std::size_t size() const { return all_.size(); }
    const GiftCharacter& operator[](std::size_t i) const { return all_[i]; }
    // Of its first character; of what is empty, `otherwise`.
    GiftPlace place(GiftPlace otherwise) const { return all_.empty() ? otherwise : all_.front().place; }

    std::optional<std::size_t> find(char mark, std::size_t from = 0) const;
    // Where these marks stand side by side.
    std::optional<std::size_t> find(std::string_view marks, std::size_t from = 0) const;
    bool startsWith(char mark) const { return !all_.empty() && all_.front().is(mark); }
    bool startsWith(std::string_view marks) const { return find(marks) == std::size_t{0}; }

    GiftSpan first(std::size_t count) const;
    GiftSpan from(std::size_t index) const;
    GiftSpan trimmed() const;
    std::string text() const;
    // Its parts, each beginning with one of these marks; what stands before the first one is left out.
    std::vector<GiftSpan> splitAt(std::string_view anyOf) const;

  private:
    std::vector<GiftCharacter> all_;
};

struct GiftBlock {
    std::string category;
    std::vector<GiftRemark> remarks;
    GiftSpan content;
};

std::vector<GiftBlock> giftBlocks(std::string_view text);

// Where a text is no UTF-8.
std::optional<GiftPlace> notUtf8At(std::string_view text);

// What a text in this format says: of "html" its tags and entities are resolved.
std::string plainText(const std::string& text, std::string_view format);

}  // namespace synstep
