// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gift/gift_lines.h"

#include <algorithm>

namespace synstep {
namespace {

constexpr std::string_view blanks = " \t\n\r";

bool isBlank(const GiftCharacter& c) {
    return !c.literal && blanks.find(c.value) != std::string_view::npos;
}

// Neither a longer spelling than needed, nor a surrogate, nor beyond U+10FFFF (RFC 3629): the second byte
// decides.
bool isShortestForm(unsigned char first, std::string_view rest) {
    if (rest.empty()) return true;
    const auto second = static_cast<unsigned char>(rest.front());
    if (first == 0xE0) return second >= 0xA0;
    if (first == 0xED) return second < 0xA0;
    if (first == 0xF0) return second >= 0x90;
    return first != 0xF4 || second < 0x90;
}

// The characters of one line and its end. A backslash before a mark makes it a plain letter; before n it is a
// new line; before anything else it is one itself.
void addLine(std::string_view line, std::uint32_t number, std::vector<GiftCharacter>& out) {
    for (std::size_t i = 0; i < line.size(); ++i) {
        const GiftPlace place{number, static_cast<std::uint32_t>(i + 1)};
        const char next = i + 1 < line.size() ? line[i + 1] : '\0';
        if (line[i] != '\\' || std::string_view("~=#{}:\\n").find(next) == std::string_view::npos) {
            out.push_back({line[i], false, place});
            continue;
        }
        out.push_back({next == 'n' ? '\n' : next, true, place});
        ++i;
    }
    out.push_back({'\n', false, {number, static_cast<std::uint32_t>(line.size() + 1)}});
}

}  // namespace

std::string_view withoutBlanksAround(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

std::optional<std::size_t> GiftSpan::find(char mark, std::size_t from) const {
    for (std::size_t i = from; i < all_.size(); ++i)
        if (all_[i].is(mark)) return i;
    return std::nullopt;
}

std::optional<std::size_t> GiftSpan::find(std::string_view marks, std::size_t from) const {
    const auto is = [](const GiftCharacter& c, char mark) { return c.is(mark); };
    const auto begin = all_.begin() + static_cast<std::ptrdiff_t>(std::min(from, all_.size()));
    const auto found = std::search(begin, all_.end(), marks.begin(), marks.end(), is);
    if (found == all_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - all_.begin());
}

GiftSpan GiftSpan::first(std::size_t count) const {
    return GiftSpan({all_.begin(), all_.begin() + static_cast<std::ptrdiff_t>(std::min(count, all_.size()))});
}

GiftSpan GiftSpan::from(std::size_t index) const {
    return GiftSpan({all_.begin() + static_cast<std::ptrdiff_t>(std::min(index, all_.size())), all_.end()});
}

GiftSpan GiftSpan::trimmed() const {
    const auto begin = std::find_if_not(all_.begin(), all_.end(), isBlank);
    auto end = all_.end();
    while (end != begin && isBlank(*(end - 1))) --end;
    return GiftSpan({begin, end});
}

std::string GiftSpan::text() const {
    std::string out;
    for (const GiftCharacter& c : trimmed().all_) out += c.value;
    return std::string(withoutBlanksAround(out));
}

std::vector<GiftSpan> GiftSpan::splitAt(std::string_view anyOf) const {
    std::vector<GiftSpan> out;
    for (std::size_t i = 0; i < all_.size(); ++i) {
        const bool mark = !all_[i].literal && anyOf.find(all_[i].value) != std::string_view::npos;
        if (mark) out.emplace_back();
        if (!out.empty()) out.back().all_.push_back(all_[i]);
    }
    return out;
}

std::vector<GiftBlock> giftBlocks(std::string_view text) {
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF", category = "$CATEGORY:";
    if (text.starts_with(byteOrderMark)) text.remove_prefix(byteOrderMark.size());
    std::vector<GiftBlock> out;
    GiftBlock block;
    std::vector<GiftCharacter> content;
    const auto finish = [&] {
        if (content.empty()) return;
        block.content = GiftSpan(std::move(content)).trimmed();
        out.push_back(block);
        content.clear();
        block.remarks.clear();
    };
    for (std::uint32_t number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.ends_with('\r')) line.remove_suffix(1);
        const std::string_view words = withoutBlanksAround(line);
        if (words.empty()) {
            finish();
        } else if (words.starts_with("//")) {
            block.remarks.push_back({std::string(words.substr(2)), number});
        } else if (words.starts_with(category) && content.empty()) {
            block.category = withoutBlanksAround(words.substr(category.size()));
        } else {
            addLine(line, number, content);
        }
    }
    finish();
    return out;
}

std::optional<GiftPlace> notUtf8At(std::string_view text) {
    GiftPlace place;
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const std::size_t length = byte < 0x80                   ? 1
                                   : byte >= 0xF0 && byte < 0xF5 ? 4
                                   : byte >= 0xE0                ? (byte < 0xF0 ? 3 : 0)
                                   : byte >= 0xC2                ? 2
                                                                 : 0;
        const std::string_view rest = text.substr(i, length).substr(length == 0 ? 0 : 1);
        const bool whole = length > 0 && rest.size() == length - 1 &&
                           std::all_of(rest.begin(), rest.end(),
                                       [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; });
        if (!whole || !isShortestForm(byte, rest)) return place;
        i += length;
        ++place.column;
        if (byte == '\n') place = {place.line + 1, 1};
    }
    return std::nullopt;
}

}  // namespace synstep
