// SPDX-License-Identifier: GPL-3.0-or-later
// A display list: what a view looks like, as plain shapes in paint order, grouped into Elements with stable
// ids.
//
// Paint order is the list's order, but that what lies behind the messages (paths of the kinds background,
// host, state, timer and axisBreak) comes first, then the pads of all texts, then everything else: so no pad
// ever covers a stroke of a message or an edge. Layouts make it; one painter draws it (screen, PNG, PDF), one
// writer makes SVG of it; hit-testing, the screen reader and the tests' dumps read the same list. Units: px
// at 100 %, y downward, origin top left. Colours are roles. Nothing here depends on a widget or on the
// theme's hues. QtGui only.
#pragma once

#include <QFont>
#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <optional>
#include <variant>
#include <vector>

#include "ui/theme/theme.h"

namespace synstep {

struct Stroke {
    Ink ink = Ink::ink;
    qreal width = 1;
    std::vector<qreal> dashes;  // in px, on and off; empty: solid
    bool roundCap = false;
    qreal opacity = 1;
};

struct Fill {
    Ink ink = Ink::ground;
    qreal opacity = 1;
    std::optional<Ink> hatch;  // diagonal lines over the fill, 1.1 wide
    qreal hatchStep = 5;       // px from line to line; state bars and nodes have 7
};

struct PathShape {
    QPainterPath path;
    std::optional<Stroke> stroke;
    std::optional<Fill> fill;
};

enum class Align { left, center, right };  // of the text to its anchor

struct TextShape {
    QPointF anchor;  // on the baseline
    Align align = Align::left;
    QString text;  // one line
    Type type = Type::meta;
    Ink ink = Ink::ink;
    bool padded = false;  // on a ground-coloured pad, 2 px around
};

struct Shape {
    std::uint32_t element = 0;  // index into DisplayList::elements
    qreal opacity = 1;          // of the whole shape: ghosts are 0.42
    std::variant<PathShape, TextShape> what;
};

enum class ElementKind {
    background,  // axis, lifelines, key: nothing to select
    segment,
    state,
    timer,
    call,
    host,
    axisBreak,
    phase,
    edge,
    node,
    token,
    handle  // what a drag takes hold of
};

// One thing that a person can point at, read or select: "segment 2", "client: SYN-SENT".
struct Element {
    QString id;  // stable across layouts: "segment/2", "state/client/a/0"
    ElementKind kind = ElementKind::background;
    QString name;              // what a screen reader says, in the person's language
    QRectF bounds;             // of all its shapes
    QPainterPath hit;          // where a click means it; empty: not clickable
    std::int64_t subject = 0;  // segment id, State, …: what the kind says
};

struct DisplayList {
    QSizeF size;
    std::vector<Element> elements;  // element 0 is the background
    std::vector<Shape> shapes;

    // The topmost clickable element there, or nullptr.
    const Element* at(QPointF point) const;
    const Element* find(const QString& id) const;
};

// Building. Elements get their number from addElement(); 0 is the background, made on demand.
std::uint32_t addElement(DisplayList& list, const QString& id, ElementKind kind, const QString& name = {},
                         std::int64_t subject = 0);
void addPath(DisplayList& list, std::uint32_t element, const QPainterPath& path, std::optional<Stroke> stroke,
             std::optional<Fill> fill = std::nullopt, qreal opacity = 1);
void addLine(DisplayList& list, std::uint32_t element, QPointF from, QPointF to, const Stroke& stroke,
             qreal opacity = 1);
void addRect(DisplayList& list, std::uint32_t element, const QRectF& rect, qreal radius,
             std::optional<Stroke> stroke, std::optional<Fill> fill = std::nullopt, qreal opacity = 1);
void addText(DisplayList& list, std::uint32_t element, const TextShape& text, qreal opacity = 1);
std::uint32_t addElement(DisplayList& list, Element element);
// The other list's shapes moved by `offset`, its background merged into this one's; `size` stays as it is.
void append(DisplayList& list, const DisplayList& other, QPointF offset);
// Sets every element's bounds to what its shapes cover. Layouts call it last.
void measureBounds(DisplayList& list, const Theme& theme);

// The size of one line of text in its font; the same in layout and painting.
QSizeF textSize(const QString& text, Type type, const Theme& theme);
QRectF textBounds(const TextShape& text, const Theme& theme);

// What the painter and the SVG writer draw, in order: a shape, or the pad of a text shape.
struct Drawn {
    std::uint32_t shape = 0;
    bool pad = false;
};
std::vector<Drawn> drawingOrder(const DisplayList& list);
QRectF padOf(const TextShape& text, const Theme& theme);

// A list as lines of text, coordinates rounded to whole px: for the tests.
QString dump(const DisplayList& list);

}  // namespace synstep
