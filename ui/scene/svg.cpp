// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSet>
#include <QXmlStreamWriter>

#include "ui/scene/hatch.h"
#include "ui/scene/paint.h"

namespace synstep {

namespace {

// Two decimals, no trailing zeros: short, and the same everywhere.
QString number(qreal value) {
    QString text = QString::number(value, 'f', 2);
    while (text.endsWith(QLatin1Char('0'))) text.chop(1);
    if (text.endsWith(QLatin1Char('.'))) text.chop(1);
    return text == QLatin1String("-0") ? QStringLiteral("0") : text;
}

QString pair(QPointF p) {
    return number(p.x()) + QLatin1Char(' ') + number(p.y());
}

QString pathData(const QPainterPath& path) {
    QString data;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element e = path.elementAt(i);
        switch (e.type) {
            case QPainterPath::MoveToElement:
                data += QLatin1Char('M') + pair(e);
                break;
            case QPainterPath::LineToElement:
                data += QLatin1Char('L') + pair(e);
                break;
            case QPainterPath::CurveToElement:
                data += QLatin1Char('C') + pair(e);
                break;
            case QPainterPath::CurveToDataElement:
                data += QLatin1Char(' ') + pair(e);
                break;
        }
    }
    return data;
}

QString familyList(Type type) {
    QStringList quoted;
    for (const QString& family : Theme::families(type))
        quoted << QLatin1Char('\'') + family + QLatin1Char('\'');
    quoted << (Theme::isMono(type) ? QStringLiteral("monospace") : QStringLiteral("sans-serif"));
    return quoted.join(QLatin1Char(','));
}

// What XML 1.0 cannot say at all is left out; QXmlStreamWriter would stop writing.
QString sayable(const QString& text) {
    QString result;
    for (const QChar c : text)
        if (c.unicode() >= 0x20 && c.unicode() < 0xFFFE) result += c;
    return result;
}

class Writer {
  public:
    Writer(QXmlStreamWriter& xml, const DisplayList& list, const Theme& theme)
        : xml_(xml), list_(list), theme_(theme) {}

    void write(const SvgText& text) {
        head(text);
        xml_.writeEmptyElement(QStringLiteral("rect"));
        attribute("width", number(list_.size.width()));
        attribute("height", number(list_.size.height()));
        attribute("fill", theme_.color(Ink::ground).name());
        std::optional<std::uint32_t> open;
        for (const Drawn& drawn : drawingOrder(list_)) {
            const Shape& shape = list_.shapes[drawn.shape];
            if (open != shape.element) {
                if (open) xml_.writeEndElement();
                openGroup(shape.element);
                open = shape.element;
            }
            write(shape, drawn.pad);
        }
        if (open) xml_.writeEndElement();
        xml_.writeEndElement();
    }

  private:
    void attribute(const char* name, const QString& value) {
        xml_.writeAttribute(QLatin1String(name), value);
    }

    void head(const SvgText& text) {
        xml_.writeStartElement(QStringLiteral("svg"));
        attribute("xmlns", QStringLiteral("http://www.w3.org/2000/svg"));
        attribute("width", number(list_.size.width()));
        attribute("height", number(list_.size.height()));
        attribute("viewBox",
                  QStringLiteral("0 0 %1 %2").arg(number(list_.size.width()), number(list_.size.height())));
        attribute("role", QStringLiteral("img"));
        if (!text.language.isEmpty()) attribute("xml:lang", text.language);
        attribute("font-family", familyList(Type::meta));
        attribute("stroke-linejoin", QStringLiteral("round"));
        xml_.writeTextElement(QStringLiteral("title"), sayable(text.title));
        QStringList lines = text.description.split(QLatin1Char('\n'));
        for (QString& line : lines) line = sayable(line);
        xml_.writeTextElement(QStringLiteral("desc"), lines.join(QLatin1Char('\n')));
    }

    // The first group of an element has its id; both have its name, which viewers show as a tooltip.
    void openGroup(std::uint32_t index) {
        const Element& element = list_.elements[index];
        xml_.writeStartElement(QStringLiteral("g"));
        if (index == 0) return;
        const QString id = idOf(element.id);
        if (!used_.contains(id)) attribute("id", id);
        used_.insert(id);
        if (!element.name.isEmpty()) xml_.writeTextElement(QStringLiteral("title"), sayable(element.name));
    }

    static QString idOf(const QString& id) {
        QString safe;
        for (const QChar c : id) {
            const bool plain = (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || c.isDigit() ||
                               (c >= QLatin1Char('A') && c <= QLatin1Char('Z'));
            safe += plain ? c : QLatin1Char('-');
        }
        if (safe.isEmpty() || safe.front().isDigit()) safe.prepend(QLatin1Char('e'));
        return safe;
    }

    void write(const Shape& shape, bool pad) {
        const auto* text = std::get_if<TextShape>(&shape.what);
        if (!text)
            write(std::get<PathShape>(shape.what), shape.opacity);
        else if (pad)
            writePad(*text, shape.opacity);
        else
            write(*text, shape.opacity);
    }

    void opacity(const char* name, qreal value) {
        if (value < 1) attribute(name, number(value));
    }

    void write(const PathShape& shape, qreal whole) {
        writePath(shape.path, shape.fill && shape.fill->hatch ? std::nullopt : shape.stroke, shape.fill,
                  whole);
        if (!shape.fill || !shape.fill->hatch) return;
        const Stroke lines{*shape.fill->hatch, hatchWidth * theme_.strokeScale(), {}, false, 1};
        writePath(hatchLines(shape.path, shape.fill->hatchStep), lines, std::nullopt, whole);
        if (shape.stroke) writePath(shape.path, shape.stroke, std::nullopt, whole);
    }

    void writePath(const QPainterPath& path, const std::optional<Stroke>& stroke,
                   const std::optional<Fill>& fill, qreal whole) {
        xml_.writeEmptyElement(QStringLiteral("path"));
        attribute("d", pathData(path));
        attribute("fill", fill ? theme_.color(fill->ink).name() : QStringLiteral("none"));
        if (fill) {
            opacity("fill-opacity", fill->opacity);
            if (path.fillRule() == Qt::OddEvenFill) attribute("fill-rule", QStringLiteral("evenodd"));
        }
        if (stroke) {
            attribute("stroke", theme_.color(stroke->ink).name());
            attribute("stroke-width", number(stroke->width));
            opacity("stroke-opacity", stroke->opacity);
            if (stroke->roundCap) attribute("stroke-linecap", QStringLiteral("round"));
            QStringList dashes;
            for (const qreal dash : stroke->dashes) dashes << number(dash);
            if (!dashes.isEmpty()) attribute("stroke-dasharray", dashes.join(QLatin1Char(' ')));
        }
        opacity("opacity", whole);
    }

    void writePad(const TextShape& shape, qreal whole) {
        const QRectF pad = padOf(shape, theme_);
        xml_.writeEmptyElement(QStringLiteral("rect"));
        attribute("x", number(pad.x()));
        attribute("y", number(pad.y()));
        attribute("width", number(pad.width()));
        attribute("height", number(pad.height()));
        attribute("fill", theme_.color(Ink::ground).name());
        opacity("opacity", whole);
    }

    void write(const TextShape& shape, qreal whole) {
        xml_.writeStartElement(QStringLiteral("text"));
        attribute("x", number(shape.anchor.x()));
        attribute("y", number(shape.anchor.y()));
        attribute("font-size", number(theme_.pixelSize(shape.type)));
        attribute("fill", theme_.color(shape.ink).name());
        if (theme_.isBold(shape.type, shape.text)) attribute("font-weight", QStringLiteral("bold"));
        if (Theme::isMono(shape.type)) attribute("font-family", familyList(shape.type));
        if (shape.align == Align::center) attribute("text-anchor", QStringLiteral("middle"));
        if (shape.align == Align::right) attribute("text-anchor", QStringLiteral("end"));
        if (shape.text.contains(QLatin1String("  "))) attribute("xml:space", QStringLiteral("preserve"));
        opacity("opacity", whole);
        xml_.writeCharacters(sayable(shape.text));
        xml_.writeEndElement();
    }

    QXmlStreamWriter& xml_;
    const DisplayList& list_;
    const Theme& theme_;
    QSet<QString> used_;
};

}  // namespace

QByteArray toSvg(const DisplayList& list, const Theme& theme, const SvgText& text) {
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(1);
    xml.writeStartDocument();
    Writer(xml, list, theme).write(text);
    xml.writeEndDocument();
    return bytes;
}

}  // namespace synstep
