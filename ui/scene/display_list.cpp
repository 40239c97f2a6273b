// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/display_list.h"

#include <QFontMetricsF>
#include <QHash>
#include <algorithm>
#include <array>

namespace synstep {

namespace {

// A line of text as layout sees it, in em: what Latin and Chinese letters cover, whatever the font file
// claims.
constexpr qreal ascent = 0.88, descent = 0.24;
constexpr qreal padX = 3, padY = 1;

bool liesBehind(ElementKind kind) {
    switch (kind) {
        case ElementKind::background:
        case ElementKind::state:
        case ElementKind::timer:
        case ElementKind::host:
        case ElementKind::axisBreak:
            return true;
        default:
            return false;
    }
}

QRectF boundsOf(const PathShape& path) {
    const QRectF rect = path.path.controlPointRect();
    const qreal half = path.stroke ? path.stroke->width / 2 : 0;
    return rect.adjusted(-half, -half, half, half);
}

// QRectF::united() forgets rectangles without area, as those of hairlines may be.
QRectF unite(const QRectF& a, const QRectF& b) {
    const QPointF from(qMin(a.left(), b.left()), qMin(a.top(), b.top()));
    const QPointF to(qMax(a.right(), b.right()), qMax(a.bottom(), b.bottom()));
    return {from, to};
}

// Of the background of both; null, as long as one of them has not been measured.
QRectF backgroundOfBoth(const DisplayList& list, const DisplayList& other, QPointF offset) {
    const auto hasBackground = [](const DisplayList& one) {
        return std::any_of(one.shapes.begin(), one.shapes.end(),
                           [](const Shape& shape) { return shape.element == 0; });
    };
    if (!hasBackground(other)) return list.elements[0].bounds;
    const QRectF added = other.elements[0].bounds;
    if (added.isNull() || !hasBackground(list)) return added.isNull() ? added : added.translated(offset);
    const QRectF own = list.elements[0].bounds;
    return own.isNull() ? own : unite(own, added.translated(offset));
}

// Widths of one type of text on one medium, as far as they have been asked for: shaping a text costs much
// more than looking it up, and every frame of an animation asks for the same ones.
class Widths {
  public:
    qreal of(const QString& text, Type type, const Theme& theme) {
        if (!digitsAlike_) digitsAlike_ = Theme::isMono(type) && areAlike(type, theme);
        // Where digits are all as wide, no two numbers of as many digits need to be measured apart.
        const QString& key = *digitsAlike_ ? zeros(text) : text;
        if (const auto known = kept_.constFind(key); known != kept_.constEnd()) return *known;
        if (kept_.size() >= mostKept) kept_.clear();
        return *kept_.insert(key, measured(key, type, theme));
    }

  private:
    static constexpr qsizetype mostKept = 20'000;

    static qreal measured(const QString& text, Type type, const Theme& theme) {
        const QFontMetricsF metrics(theme.sceneFont(type, theme.isBold(type, text)));
        return metrics.horizontalAdvance(text) / Theme::sceneFontScale;
    }

    static bool areAlike(Type type, const Theme& theme) {
        const qreal zero = measured(QStringLiteral("0"), type, theme);
        for (char digit = '1'; digit <= '9'; ++digit)
            if (measured(QString(QLatin1Char(digit)), type, theme) != zero) return false;
        return true;
    }

    const QString& zeros(const QString& text) {
        zeros_ = text;
        for (QChar& one : zeros_)
            if (one >= QLatin1Char('1') && one <= QLatin1Char('9')) one = QLatin1Char('0');
        return zeros_;
    }

    std::optional<bool> digitsAlike_;
    QString zeros_;
    QHash<QString, qreal> kept_;
};

qreal widthOf(const QString& text, Type type, const Theme& theme) {
    constexpr auto types = static_cast<std::size_t>(Type::count), media = std::size_t{3};
    thread_local std::array<Widths, types * media> widths;
    const auto medium = static_cast<std::size_t>(theme.medium());
    return widths[medium * types + static_cast<std::size_t>(type)].of(text, type, theme);
}

void move(Shape& shape, QPointF offset) {
    if (auto* path = std::get_if<PathShape>(&shape.what))
        path->path.translate(offset);
    else
        std::get<TextShape>(shape.what).anchor += offset;
}

}  // namespace

std::uint32_t addElement(DisplayList& list, const QString& id, ElementKind kind, const QString& name,
                         std::int64_t subject) {
    Element element;
    element.id = id;
    element.kind = kind;
    element.name = name;
    element.subject = subject;
    return addElement(list, std::move(element));
}

std::uint32_t addElement(DisplayList& list, Element element) {
    if (list.elements.empty()) list.elements.emplace_back();
    list.elements.push_back(std::move(element));
    return static_cast<std::uint32_t>(list.elements.size() - 1);
}

void addPath(DisplayList& list, std::uint32_t element, const QPainterPath& path, std::optional<Stroke> stroke,
             std::optional<Fill> fill, qreal opacity) {
    if (list.elements.empty()) list.elements.emplace_back();
    list.shapes.push_back({element, opacity, PathShape{path, std::move(stroke), fill}});
}

void addLine(DisplayList& list, std::uint32_t element, QPointF from, QPointF to, const Stroke& stroke,
             qreal opacity) {
    QPainterPath path(from);
    path.lineTo(to);
    addPath(list, element, path, stroke, std::nullopt, opacity);
}

void addRect(DisplayList& list, std::uint32_t element, const QRectF& rect, qreal radius,
             std::optional<Stroke> stroke, std::optional<Fill> fill, qreal opacity) {
    QPainterPath path;
    if (radius > 0)
        path.addRoundedRect(rect, qMin(radius, rect.width() / 2), qMin(radius, rect.height() / 2));
    else
        path.addRect(rect);
    addPath(list, element, path, std::move(stroke), fill, opacity);
}

void addText(DisplayList& list, std::uint32_t element, const TextShape& text, qreal opacity) {
    if (list.elements.empty()) list.elements.emplace_back();
    list.shapes.push_back({element, opacity, text});
}

void append(DisplayList& list, const DisplayList& other, QPointF offset) {
    if (list.elements.empty()) list.elements.emplace_back();
    list.elements[0].bounds = backgroundOfBoth(list, other, offset);
    const auto shift = static_cast<std::uint32_t>(list.elements.size()) - 1;
    for (std::size_t i = 1; i < other.elements.size(); ++i) {
        Element element = other.elements[i];
        element.bounds.translate(offset);
        element.hit.translate(offset);
        list.elements.push_back(std::move(element));
    }
    list.shapes.reserve(list.shapes.size() + other.shapes.size());
    for (const Shape& shape : other.shapes) {
        list.shapes.push_back(shape);
        Shape& added = list.shapes.back();
        if (added.element != 0) added.element += shift;
        move(added, offset);
    }
}

void measureBounds(DisplayList& list, const Theme& theme) {
    std::vector<bool> seen(list.elements.size(), false);
    for (const Shape& shape : list.shapes) {
        const auto* path = std::get_if<PathShape>(&shape.what);
        const QRectF bounds = path ? boundsOf(*path) : textBounds(std::get<TextShape>(shape.what), theme);
        QRectF& all = list.elements[shape.element].bounds;
        all = seen[shape.element] ? unite(all, bounds) : bounds;
        seen[shape.element] = true;
    }
}

const Element* DisplayList::at(QPointF point) const {
    for (auto element = elements.rbegin(); element != elements.rend(); ++element)
        if (!element->hit.isEmpty() && element->hit.contains(point)) return &*element;
    return nullptr;
}

const Element* DisplayList::find(const QString& id) const {
    for (const Element& element : elements)
        if (element.id == id) return &element;
    return nullptr;
}

QSizeF textSize(const QString& text, Type type, const Theme& theme) {
    return {widthOf(text, type, theme), theme.pixelSize(type) * (ascent + descent)};
}

QRectF textBounds(const TextShape& text, const Theme& theme) {
    const QSizeF size = textSize(text.text, text.type, theme);
    qreal left = text.anchor.x();
    if (text.align == Align::center) left -= size.width() / 2;
    if (text.align == Align::right) left -= size.width();
    return {QPointF(left, text.anchor.y() - ascent * theme.pixelSize(text.type)), size};
}

QRectF padOf(const TextShape& text, const Theme& theme) {
    return textBounds(text, theme).adjusted(-padX, -padY, padX, padY);
}

std::vector<Drawn> drawingOrder(const DisplayList& list) {
    std::vector<Drawn> behind, pads, front;
    for (std::uint32_t i = 0; i < list.shapes.size(); ++i) {
        const Shape& shape = list.shapes[i];
        const auto* text = std::get_if<TextShape>(&shape.what);
        if (!text && liesBehind(list.elements[shape.element].kind)) {
            behind.push_back({i, false});
            continue;
        }
        if (text && text->padded) pads.push_back({i, true});
        front.push_back({i, false});
    }
    behind.reserve(behind.size() + pads.size() + front.size());
    behind.insert(behind.end(), pads.begin(), pads.end());
    behind.insert(behind.end(), front.begin(), front.end());
    return behind;
}

}  // namespace synstep
