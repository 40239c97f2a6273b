// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scene/display_list.h"

#include <gtest/gtest.h>

#include <QFontMetricsF>

#include "ui/scene/glyphs.h"
#include "ui/scene/hatch.h"

namespace synstep {
namespace {

const Theme light(ThemeName::light);

TextShape word(QPointF at, const char* text, Align align = Align::left, bool padded = false) {
    TextShape shape;
    shape.anchor = at;
    shape.align = align;
    shape.text = QLatin1String(text);
    shape.type = Type::numbers;
    shape.padded = padded;
    return shape;
}

TEST(DisplayList, MeasuresTextByItsAlignment) {
    const QSizeF size = textSize(QStringLiteral("seq=100"), Type::numbers, light);
    EXPECT_GT(size.width(), 40);
    EXPECT_NEAR(size.height(), 12.5 * 1.12, 0.01);
    EXPECT_DOUBLE_EQ(textBounds(word({10, 20}, "seq=100"), light).left(), 10);
    EXPECT_DOUBLE_EQ(textBounds(word({10, 20}, "seq=100", Align::right), light).right(), 10);
    EXPECT_DOUBLE_EQ(textBounds(word({10, 20}, "seq=100", Align::center), light).center().x(), 10);
    const QRectF box = textBounds(word({10, 20}, "seq=100"), light);
    EXPECT_LT(box.top(), 20);
    EXPECT_GT(box.bottom(), 20);
    EXPECT_TRUE(padOf(word({10, 20}, "seq=100"), light).contains(box));
}

TEST(DisplayList, DrawsGroundsThenPadsThenMessages) {
    DisplayList list;
    const auto segment = addElement(list, QStringLiteral("segment/1"), ElementKind::segment);
    addLine(list, segment, {0, 0}, {9, 0}, {});                      // 0
    addText(list, segment, word({0, 0}, "SYN", Align::left, true));  // 1
    const auto bar = addElement(list, QStringLiteral("state/1"), ElementKind::state);
    addRect(list, bar, {0, 0, 9, 9}, 3, std::nullopt, Fill{});  // 2
    addText(list, bar, word({0, 0}, "LISTEN"));                 // 3
    std::vector<std::pair<std::uint32_t, bool>> order;
    for (const Drawn& drawn : drawingOrder(list)) order.emplace_back(drawn.shape, drawn.pad);
    const std::vector<std::pair<std::uint32_t, bool>> wanted{
        {2, false}, {1, true}, {0, false}, {1, false}, {3, false}};
    EXPECT_EQ(order, wanted);
}

TEST(DisplayList, AppendsAnotherOneWithAllThatBelongsToIt) {
    DisplayList head;
    const auto host =
        addElement(head, QStringLiteral("host/client"), ElementKind::host, QStringLiteral("Client"));
    addLine(head, 0, {0, 0}, {10, 0}, {});
    addRect(head, host, {0, 0, 10, 10}, 0, Stroke{});
    head.elements[host].hit.addRect(0, 0, 10, 10);
    measureBounds(head, light);

    DisplayList page;
    addElement(page, QStringLiteral("segment/1"), ElementKind::segment);
    append(page, head, {100, 50});
    ASSERT_EQ(page.elements.size(), 3u);
    ASSERT_NE(page.find(QStringLiteral("host/client")), nullptr);
    EXPECT_EQ(page.shapes[0].element, 0u);
    EXPECT_EQ(page.shapes[1].element, 2u);
    EXPECT_TRUE(page.find(QStringLiteral("host/client"))->bounds.contains(QPointF(105, 55)));
    ASSERT_NE(page.at({105, 55}), nullptr);
    EXPECT_EQ(page.at({105, 55})->name, QStringLiteral("Client"));
    EXPECT_EQ(page.at({5, 5}), nullptr);
}

TEST(DisplayList, AppendsToTheBoundsOfTheBackground) {
    const auto lineAt = [](qreal y, bool measured) {
        DisplayList list;
        addLine(list, 0, {0, y}, {10, y}, {});
        if (measured) measureBounds(list, light);
        return list;
    };
    DisplayList head = lineAt(5, true);
    append(head, lineAt(5, true), {0, 50});
    EXPECT_TRUE(head.elements[0].bounds.contains(QPointF(5, 5)));
    EXPECT_TRUE(head.elements[0].bounds.contains(QPointF(5, 55)));

    DisplayList nothing;
    append(nothing, lineAt(5, true), {0, 50});
    EXPECT_TRUE(nothing.elements[0].bounds.contains(QPointF(5, 55)));
    EXPECT_FALSE(nothing.elements[0].bounds.contains(QPointF(5, 5)));

    DisplayList unmeasured = lineAt(5, false);
    append(unmeasured, lineAt(5, true), {0, 50});
    EXPECT_TRUE(unmeasured.elements[0].bounds.isNull()) << "unknown until they are measured";
    append(head, unmeasured, {0, 0});
    EXPECT_TRUE(head.elements[0].bounds.isNull());
}

TEST(DisplayList, FindsTheTopmostOfWhatLiesUnderThePointer) {
    DisplayList list;
    for (const char* id : {"below", "above"}) {
        const auto element = addElement(list, QLatin1String(id), ElementKind::segment);
        list.elements[element].hit.addRect(0, 0, 10, 10);
    }
    EXPECT_EQ(list.at({5, 5})->id, QStringLiteral("above"));
    EXPECT_EQ(list.find(QStringLiteral("nobody")), nullptr);
}

TEST(DisplayList, MeasuresHairlinesToo) {
    DisplayList list;
    const auto element = addElement(list, QStringLiteral("x"), ElementKind::edge);
    addLine(list, element, {0, 5}, {10, 5}, Stroke{Ink::ink, 0, {}, false, 1});
    addLine(list, element, {20, 5}, {30, 5}, Stroke{Ink::ink, 0, {}, false, 1});
    measureBounds(list, light);
    EXPECT_EQ(list.elements[element].bounds.left(), 0);
    EXPECT_EQ(list.elements[element].bounds.right(), 30);
}

TEST(DisplayList, IsDumpedInWholePixels) {
    DisplayList list;
    list.size = {100, 50};
    const auto segment =
        addElement(list, QStringLiteral("segment/1"), ElementKind::segment, QStringLiteral("SYN"));
    addLine(list, segment, {0.4, 0.6}, {9.5, 0}, Stroke{Ink::syn, 2.2, {8, 5}, false, 1}, 0.42);
    addText(list, segment, word({3, 4}, "seq=100", Align::right, true));
    EXPECT_EQ(dump(list).toStdString(),
              "size 100x50\n"
              "background \n"
              "segment segment/1 \"SYN\"\n"
              "  @0.42 stroke " +
                  std::to_string(static_cast<int>(Ink::syn)) +
                  " 2.2/8/5 M0,1 L10,0\n"
                  "  text right 3,4 type " +
                  std::to_string(static_cast<int>(Type::numbers)) + " ink " +
                  std::to_string(static_cast<int>(Ink::ink)) + " pad \"seq=100\"\n");
}

TEST(Hatch, StaysInsideItsOutline) {
    QPainterPath bar;
    bar.addRoundedRect(QRectF(10, 10, 16, 80), 3, 3);
    const QPainterPath lines = hatchLines(bar, 7);
    ASSERT_GT(lines.elementCount(), 20);
    EXPECT_TRUE(bar.boundingRect().adjusted(-0.01, -0.01, 0.01, 0.01).contains(lines.boundingRect()));
    for (int i = 0; i + 1 < lines.elementCount(); i += 2) {  // each rises to the right at 45 degrees
        const QPointF from = lines.elementAt(i), to = lines.elementAt(i + 1);
        EXPECT_NEAR(to.x() - from.x(), from.y() - to.y(), 1e-6);
    }
}

TEST(Glyphs, EndArrowsExactlyWhereTheyArrive) {
    for (const SegmentKind kind : {SegmentKind::syn, SegmentKind::ack, SegmentKind::data, SegmentKind::fin}) {
        DisplayList list;
        const auto element = addElement(list, QStringLiteral("segment/1"), ElementKind::segment);
        addArrow(list, element, ArrowStyle{kind}, {0, 0}, {200, 40}, light);
        const auto& head = std::get<PathShape>(list.shapes.back().what);
        EXPECT_EQ(QPointF(head.path.elementAt(1)), QPointF(200, 40));
    }
}

TEST(Glyphs, AreHeavierForTheCurrentStepAndHaveAHalo) {
    const auto widest = [](bool current) {
        DisplayList list;
        ArrowStyle style{SegmentKind::syn};
        style.current = current;
        addArrow(list, addElement(list, QStringLiteral("s"), ElementKind::segment), style, {0, 0}, {200, 40},
                 light);
        std::vector<qreal> widths;
        for (const Shape& shape : list.shapes)
            if (const auto& stroke = std::get<PathShape>(shape.what).stroke) widths.push_back(stroke->width);
        return widths;
    };
    EXPECT_EQ(widest(false), (std::vector<qreal>{2.2}));
    EXPECT_EQ(widest(true).size(), 2u);
    EXPECT_NEAR(widest(true).back(), 3.3, 1e-9);
}

TEST(Glyphs, DrawEveryRoleInItsOwnWayWithoutColour) {
    std::vector<QString> looks;
    for (const SegmentKind kind :
         {SegmentKind::syn, SegmentKind::ack, SegmentKind::data, SegmentKind::fin, SegmentKind::rst}) {
        DisplayList list;
        addArrow(list, addElement(list, QStringLiteral("s"), ElementKind::segment), ArrowStyle{kind}, {0, 0},
                 {200, 40}, light);
        for (Shape& shape : list.shapes) {
            auto& path = std::get<PathShape>(shape.what);
            if (path.stroke) path.stroke->ink = Ink::ink;
            if (path.fill) path.fill->ink = path.fill->ink == Ink::ground ? Ink::ground : Ink::ink;
        }
        const QString look = dump(list);
        for (const QString& other : looks) EXPECT_NE(look, other);
        looks.push_back(look);
    }
}

TEST(TextSize, OfNumbersIsThatOfTheirOwnDigits) {
    const Theme theme(ThemeName::light);
    for (const Type type : {Type::numbers, Type::time, Type::call, Type::meta})
        for (const char* word : {"seq=1234 ack=98765", "seq=1111 ack=11111", "0.050", "9.871"}) {
            const QString text = QString::fromLatin1(word);
            const QFontMetricsF metrics(theme.sceneFont(type, theme.isBold(type, text)));
            EXPECT_NEAR(textSize(text, type, theme).width(),
                        metrics.horizontalAdvance(text) / Theme::sceneFontScale, 0.01)
                << word;
        }
}

}  // namespace
}  // namespace synstep
