// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTextStream>
#include <array>

#include "ui/scene/display_list.h"

namespace synstep {

namespace {

constexpr std::array<const char*, 12> kinds{"background", "segment", "state", "timer", "call",  "host",
                                            "break",      "phase",   "edge",  "node",  "token", "handle"};

QString point(QPointF p) {
    return QStringLiteral("%1,%2").arg(qRound(p.x())).arg(qRound(p.y()));
}

QString points(const QPainterPath& path) {
    QString text;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element e = path.elementAt(i);
        const char* word = e.type == QPainterPath::MoveToElement    ? " M"
                           : e.type == QPainterPath::LineToElement  ? " L"
                           : e.type == QPainterPath::CurveToElement ? " C"
                                                                    : " ";
        text += QLatin1String(word) + point(e);
    }
    return text;
}

QString number(qreal value) {
    return QString::number(value, 'g', 4);
}

void write(QTextStream& out, const PathShape& path) {
    if (path.fill) {
        out << "fill " << static_cast<int>(path.fill->ink);
        if (path.fill->opacity < 1) out << "@" << number(path.fill->opacity);
        if (path.fill->hatch) out << " hatch " << static_cast<int>(*path.fill->hatch);
        out << " ";
    }
    if (path.stroke) {
        out << "stroke " << static_cast<int>(path.stroke->ink) << " " << number(path.stroke->width);
        if (path.stroke->opacity < 1) out << "@" << number(path.stroke->opacity);
        for (const qreal dash : path.stroke->dashes) out << "/" << number(dash);
    }
    out << points(path.path);
}

void write(QTextStream& out, const TextShape& text) {
    constexpr std::array<const char*, 3> aligns{"left", "center", "right"};
    out << "text " << aligns[static_cast<std::size_t>(text.align)] << " " << point(text.anchor) << " type "
        << static_cast<int>(text.type) << " ink " << static_cast<int>(text.ink) << (text.padded ? " pad" : "")
        << " \"" << text.text << "\"";
}

}  // namespace

QString dump(const DisplayList& list) {
    QString text;
    QTextStream out(&text);
    out << "size " << qRound(list.size.width()) << "x" << qRound(list.size.height()) << "\n";
    for (std::size_t i = 0; i < list.elements.size(); ++i) {
        const Element& element = list.elements[i];
        out << kinds[static_cast<std::size_t>(element.kind)] << " " << element.id;
        if (!element.name.isEmpty()) out << " \"" << element.name << "\"";
        out << "\n";
        for (const Shape& shape : list.shapes) {
            if (shape.element != i) continue;
            out << "  ";
            if (shape.opacity < 1) out << "@" << number(shape.opacity) << " ";
            std::visit([&out](const auto& what) { write(out, what); }, shape.what);
            out << "\n";
        }
    }
    return text;
}

}  // namespace synstep
