// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/question_board.h"

#include <QCoreApplication>
#include <algorithm>

#include "ui/scene/broken_lines.h"

namespace synstep {

namespace {

constexpr qreal lineDown = 22, radius = 11, edge = 1.5, besideBadge = 9, between = 15, top = 10;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(synstep::QuestionBoard)
};

class Writer {
  public:
    Writer(qreal width, const Theme& theme) : theme_(theme) {
        list_.size.setWidth(width);
        list_.elements.emplace_back();
    }

    // From `left` on, below what has been written.
    void write(std::uint32_t element, const QString& text, Type type, Ink ink, qreal left = 0) {
        for (const QString& line : brokenLines(text, list_.size.width() - left, type, theme_)) {
            TextShape shape;
            shape.anchor = {left, height_ + lineDown * 0.78};
            shape.text = line;
            shape.type = type;
            shape.ink = ink;
            addText(list_, element, shape);
            height_ += lineDown;
        }
    }
    void skip(qreal by) { height_ += by; }

    void option(qsizetype index, const QuestionBoard::Option& option) {
        const QString letter(QChar(u'A' + static_cast<char16_t>(index)));
        QString name = QStringLiteral("%1. %2").arg(letter, option.words);
        if (option.right)
            name += QStringLiteral(": ") + (*option.right ? Words::tr("right") : Words::tr("not right"));
        const qreal begin = height_;
        const auto element =
            addElement(list_, QStringLiteral("option/%1").arg(index), ElementKind::node, name, index);
        badge(element, letter, QPointF(radius + edge, begin + lineDown / 2), option.right);
        const bool wrong = option.right == false;
        write(element, option.words, Type::body, wrong ? Ink::muted : Ink::ink,
              2 * radius + edge + besideBadge);
        QPainterPath hit;
        hit.addRect(QRectF(0, begin - between / 2, list_.size.width(), height_ - begin + between));
        list_.elements[element].hit = hit;
        height_ += between;
    }

    DisplayList done() {
        list_.size.setHeight(height_);
        measureBounds(list_, theme_);
        return std::move(list_);
    }

  private:
    void badge(std::uint32_t element, const QString& letter, QPointF center, std::optional<bool> right) {
        const qreal scale = theme_.strokeScale();
        QPainterPath circle;
        circle.addEllipse(center, radius, radius);
        addPath(list_, element, circle,
                Stroke{right == false ? Ink::muted : Ink::ink, 1.4 * scale, {}, false, 1},
                Fill{right == true ? Ink::ink : Ink::ground, 1, {}, 5});
        TextShape text;
        text.text = letter;
        text.type = Type::state;
        text.align = Align::center;
        text.ink = right == true ? Ink::ground : right == false ? Ink::muted : Ink::ink;
        text.anchor = center;
        text.anchor.ry() += center.y() - textBounds(text, theme_).center().y();
        addText(list_, element, text);
        if (right != false) return;
        const QPointF arm(radius * 0.7, -radius * 0.7);
        addLine(list_, element, center - arm, center + arm, Stroke{Ink::ink, 2 * scale, {}, true, 1});
    }

    DisplayList list_;
    const Theme& theme_;
    qreal height_ = top;
};

}  // namespace

DisplayList layoutQuestionBoard(const QuestionBoard& board, qreal width, const Theme& theme) {
    Writer writer(width, theme);
    if (!board.told.isEmpty()) {
        writer.write(0, board.told, Type::body, Ink::muted);
        writer.skip(between / 2);
    }
    writer.write(0, board.asked, Type::host, Ink::ink);
    writer.skip(between);
    for (qsizetype i = 0; i < board.options.size(); ++i) writer.option(i, board.options[i]);
    if (!board.answer.isEmpty()) writer.write(0, board.answer, Type::body, Ink::ink);
    return writer.done();
}

std::optional<qsizetype> optionAt(const DisplayList& list, QPointF point) {
    const Element* element = list.at(point);
    if (element == nullptr || !element->id.startsWith(QLatin1String("option/"))) return std::nullopt;
    return static_cast<qsizetype>(element->subject);
}

}  // namespace synstep
