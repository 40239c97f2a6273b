// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/ladder/label_faults.h"

#include <algorithm>
#include <vector>

namespace synstep {
namespace {

struct Placed {
    QString text;
    QRectF box;
};

std::vector<Placed> textsOf(const DisplayList& list, const Theme& theme) {
    std::vector<Placed> texts;
    for (const Shape& shape : list.shapes)
        if (const auto* text = std::get_if<TextShape>(&shape.what))
            texts.push_back({text->text, textBounds(*text, theme).adjusted(0.5, 0.5, -0.5, -0.5)});
    return texts;
}

}  // namespace

std::string faultOf(const DisplayList& list, const Theme& theme) {
    std::vector<Placed> texts = textsOf(list, theme);
    const QRectF picture(QPointF(0, 0), list.size);
    for (const Placed& one : texts)
        if (!picture.contains(one.box)) return "\"" + one.text.toStdString() + "\" leaves the picture";
    std::sort(texts.begin(), texts.end(),
              [](const Placed& a, const Placed& b) { return a.box.top() < b.box.top(); });
    for (std::size_t i = 0; i < texts.size(); ++i)
        for (std::size_t j = i + 1; j < texts.size() && texts[j].box.top() < texts[i].box.bottom(); ++j)
            if (texts[i].box.intersects(texts[j].box))
                return "\"" + texts[i].text.toStdString() + "\" lies on \"" + texts[j].text.toStdString() +
                       "\"";
    return {};
}

}  // namespace synstep
