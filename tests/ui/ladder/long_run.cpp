// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/ladder/long_run.h"

#include <cmath>
#include <iomanip>
#include <random>
#include <sstream>

namespace synstep {

LadderRun randomRun(std::uint32_t seed, int messages) {
    std::mt19937 random(seed);
    const auto below = [&](std::uint32_t end) { return static_cast<int>(random() % end); };
    std::ostringstream text;
    text << "synstep = 1\nid = \"t\"\ntitle = { en = \"t\", zh_CN = \"t\" }\ndo = [\n"
         << "  { at = \"0s\", server = \"listen\" },\n  { at = \"0s\", client = \"connect\" },\n";
    for (int i = 0, ms = 200; i < messages; ++i, ms += below(3) == 0 ? below(40) : 0)
        text << "  { at = \"" << ms << "ms\", " << (below(2) ? "client" : "server") << " = \"send "
             << 1 + below(900) << "\" },\n";
    text << "]\nfault = [\n";
    for (int nth = 1; nth < messages / 2; nth += 1 + below(60))
        text << "  { client = \"DATA\", nth = " << nth << ", "
             << (below(2) ? "delay = \"35ms\"" : "duplicate = \"10ms\"") << " },\n";
    text << "]\n";
    return playText(text.str());
}

std::string told(const DisplayList& list, const HeightRange& range, qreal origin) {
    std::ostringstream out;
    out << std::fixed << std::setprecision(2);
    const auto y = [&](qreal height) { return std::round((height - origin) * 64) / 64 + 0; };
    for (const Shape& shape : list.shapes) {
        const Element& element = list.elements[shape.element];
        if (element.id == QLatin1String("now")) continue;
        if (const auto* text = std::get_if<TextShape>(&shape.what)) {
            if (!range.meets(text->anchor.y(), text->anchor.y())) continue;
            out << element.id.toStdString() << ' ' << text->text.toStdString() << ' ' << text->anchor.x()
                << ' ' << y(text->anchor.y()) << '\n';
        } else if (element.kind == ElementKind::segment) {
            const QRectF box = std::get<PathShape>(shape.what).path.boundingRect();
            out << element.id.toStdString() << ' ' << box.left() << ' ' << y(box.top()) << ' ' << box.right()
                << ' ' << y(box.bottom()) << '\n';
        }
    }
    return out.str();
}

}  // namespace synstep
