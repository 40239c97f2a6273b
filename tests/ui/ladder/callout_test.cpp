// SPDX-License-Identifier: GPL-3.0-or-later
// A caption in a picture stands beside what it speaks of and over nothing.
#include "ui/ladder/callout.h"

#include <gtest/gtest.h>

namespace synstep {
namespace {

const Theme theme(ThemeName::light);
const QRectF room(0, 0, 640, 400);

class CalloutInAPicture : public testing::Test {
  protected:
    CalloutInAPicture() {
        list.size = room.size();
        list.elements.emplace_back();
        arrow = addElement(list, QStringLiteral("segment/1"), ElementKind::segment);
        addLine(list, arrow, {180, 60}, {460, 110}, Stroke{});
        word(QStringLiteral("SYN"), {220, 60});
    }
    void word(const QString& text, QPointF at) {
        TextShape shape;
        shape.text = text;
        shape.anchor = at;
        shape.type = Type::flags;
        addText(list, arrow, shape);
    }
    bool add(const QString& text = QStringLiteral("A SYN asks for a connection.")) {
        return addCallout(list, {QStringLiteral("3"), text, arrow}, room, theme);
    }
    const Element& callout() { return *list.find(QStringLiteral("callout/3")); }
    const TextShape* wordsOfIt(const Shape& shape) {
        return list.elements[shape.element].id == callout().id ? std::get_if<TextShape>(&shape.what)
                                                               : nullptr;
    }
    QStringList lines() {
        QStringList lines;
        for (const Shape& shape : list.shapes)
            if (const auto* text = wordsOfIt(shape)) lines << text->text;
        return lines;
    }
    // What a caption's words and its circle cover.
    std::vector<QRectF> covered() {
        std::vector<QRectF> boxes;
        for (const Shape& shape : list.shapes)
            if (const auto* text = wordsOfIt(shape)) boxes.push_back(textBounds(*text, theme));
        return boxes;
    }

    DisplayList list;
    std::uint32_t arrow = 0;
};

TEST_F(CalloutInAPicture, HasItsNumberAndItsWordsWithinTheRoom) {
    ASSERT_TRUE(add());
    EXPECT_EQ(lines().first(), QStringLiteral("3"));
    EXPECT_EQ(lines().mid(1).join(QLatin1Char(' ')), QStringLiteral("A SYN asks for a connection."));
    EXPECT_TRUE(room.contains(callout().bounds));
}

TEST_F(CalloutInAPicture, CoversNothing) {
    for (int i = 0; i < 8; ++i) addLine(list, arrow, {20, 40.0 + 45 * i}, {300, 60.0 + 45 * i}, Stroke{});
    const std::size_t before = list.shapes.size();
    ASSERT_TRUE(add());
    for (const QRectF& box : covered()) {
        for (std::size_t i = 0; i < before; ++i) {
            const auto* line = std::get_if<PathShape>(&list.shapes[i].what);
            EXPECT_FALSE(line != nullptr && line->path.intersects(box)) << i;
        }
    }
}

TEST_F(CalloutInAPicture, ItsLeaderKeepsClearOfItsOwnWords) {
    // Room is left of the thing alone.
    for (int y = 4; y < 400; y += 12) addLine(list, arrow, {300, y + 0.5}, {640, y + 2.5}, Stroke{});
    word(QStringLiteral("SYN"), {500, 200});
    const std::size_t before = list.shapes.size();
    ASSERT_TRUE(add());
    const auto& leader = std::get<PathShape>(list.shapes[before].what).path;
    const std::vector<QRectF> boxes = covered();
    for (std::size_t i = 1; i < boxes.size(); ++i) EXPECT_FALSE(leader.intersects(boxes[i])) << i;
}

// A message on its way has its words twice, where it left and where it is.
TEST_F(CalloutInAPicture, ItsLeaderBeginsAtWordsAndNotAmongThem) {
    word(QStringLiteral("SYN"), {420, 140});
    const std::size_t before = list.shapes.size();
    ASSERT_TRUE(add());
    const QPointF begin = std::get<PathShape>(list.shapes[before].what).path.elementAt(0);
    const bool atOne = std::any_of(list.shapes.begin(), list.shapes.end(), [&](const Shape& shape) {
        const auto* text = std::get_if<TextShape>(&shape.what);
        return text && shape.element == arrow &&
               textBounds(*text, theme).adjusted(-4, -4, 4, 4).contains(begin);
    });
    EXPECT_TRUE(atOne);
}

TEST_F(CalloutInAPicture, ItsLeaderGoesRoundWhatIsInItsWay) {
    for (const qreal x : {20.0, 100.0, 300.0}) addLine(list, 0, {x, 70}, {x + 60, 74}, Stroke{});
    for (qreal y = 4; y < 300; y += 12) addLine(list, arrow, {300, y}, {640, y + 2.5}, Stroke{});
    const std::size_t before = list.shapes.size();
    ASSERT_TRUE(add());
    const QPolygonF leader = std::get<PathShape>(list.shapes[before].what).path.toSubpathPolygons().front();
    for (std::size_t i = 0; i < before; ++i) {
        const auto* line = std::get_if<PathShape>(&list.shapes[i].what);
        for (int j = 1; line != nullptr && j < leader.size(); ++j)
            EXPECT_FALSE(
                line->path.intersects(QRectF(leader[j - 1], leader[j]).normalized().adjusted(-1, -1, 1, 1)));
    }
}

TEST_F(CalloutInAPicture, WithoutAFreeWayItsNumberStandsTwice) {
    // The words are walled in.
    addRect(list, arrow, QRectF(150, 20, 130, 70), 0, Stroke{});
    ASSERT_TRUE(add());
    const QStringList all = lines();
    EXPECT_EQ(all.count(QStringLiteral("3")), 2) << all.join(QLatin1Char('|')).toStdString();
}

TEST_F(CalloutInAPicture, ItsNumberIsFilledAsNoMessagesIs) {
    ASSERT_TRUE(add());
    for (const Shape& shape : list.shapes) {
        const auto* number = wordsOfIt(shape);
        if (number != nullptr && number->text == QStringLiteral("3")) {
            EXPECT_EQ(number->ink, Ink::onAccent);
        }
    }
}

TEST_F(CalloutInAPicture, StandsNearerTheThingThanTheFarEnd) {
    ASSERT_TRUE(add());
    EXPECT_LT(callout().bounds.top(), 250);
    EXPECT_LT(callout().bounds.left(), 420);
}

TEST_F(CalloutInAPicture, IsLeftOutWhereThereIsNoPlace) {
    for (int y = 0; y < 400; y += 20) addLine(list, arrow, {0, y + 0.5}, {640, y + 3.0}, Stroke{});
    const std::size_t shapes = list.shapes.size();
    EXPECT_FALSE(add());
    EXPECT_EQ(list.shapes.size(), shapes);
}

TEST_F(CalloutInAPicture, OfSomethingOutOfSightIsLeftOut) {
    EXPECT_FALSE(addCallout(list, {QStringLiteral("3"), QStringLiteral("Out of sight."), arrow},
                            QRectF(0, 200, 640, 200), theme));
}

TEST_F(CalloutInAPicture, ALongOneTakesSeveralLines) {
    ASSERT_TRUE(
        add(QStringLiteral("The client has its answer and is ESTABLISHED. The server is not: it never "
                           "learned that its own SYN arrived.")));
    EXPECT_GT(lines().size(), 3);
}

TEST_F(CalloutInAPicture, LinesOfTheAxisMayRunBehindIt) {
    for (int y = 10; y < 400; y += 12) addLine(list, 0, {0, y + 0.5}, {640, y + 0.5}, Stroke{});
    EXPECT_TRUE(add());
}

}  // namespace
}  // namespace synstep
