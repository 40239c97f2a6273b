// SPDX-License-Identifier: GPL-3.0-or-later
// What Moodle's own editor makes of a text is HTML; a story has plain text.
#include <algorithm>
#include <array>

#include "core/gift/gift_lines.h"

namespace synstep {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 7> entities{{{"&lt;", "<"},
                                                                                 {"&gt;", ">"},
                                                                                 {"&amp;", "&"},
                                                                                 {"&quot;", "\""},
                                                                                 {"&#39;", "'"},
                                                                                 {"&#039;", "'"},
                                                                                 {"&nbsp;", " "}}};

bool endsLine(std::string_view tag) {
    return tag.starts_with("br") || tag.starts_with("/p") || tag.starts_with("/div") ||
           tag.starts_with("/li");
}

}  // namespace

std::string plainText(const std::string& text, std::string_view format) {
    if (format != "html") return text;
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view rest = std::string_view(text).substr(i);
        if (text[i] == '<' && rest.find('>') != std::string_view::npos) {
            if (endsLine(rest.substr(1))) out += '\n';
            i += rest.find('>');
            continue;
        }
        const auto entity = std::find_if(entities.begin(), entities.end(),
                                         [&](const auto& one) { return rest.starts_with(one.first); });
        if (entity == entities.end()) {
            out += text[i];
            continue;
        }
        out += entity->second;
        i += entity->first.size() - 1;
    }
    const std::size_t begin = out.find_first_not_of(" \t\n");
    if (begin == std::string::npos) return {};
    return out.substr(begin, out.find_last_not_of(" \t\n") - begin + 1);
}

}  // namespace synstep
