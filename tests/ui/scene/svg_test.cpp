// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QImage>
#include <QSet>
#include <QSvgRenderer>
#include <QXmlStreamReader>

#include "tests/ui/scene/parts.h"
#include "ui/scene/paint.h"

namespace synstep {
namespace {

const SvgText text{QStringLiteral("A & B <C>"), QStringLiteral("1. \"SYN\"\n2. ACK\x01"),
                   QStringLiteral("en")};

QByteArray sheet(ThemeName name) {
    const Theme theme(name);
    return toSvg(partsSheet(theme), theme, text);
}

TEST(Svg, IsWellFormedWithTitleDescriptionAndIds) {
    QXmlStreamReader xml(sheet(ThemeName::light));
    QSet<QString> ids;
    QString title, description;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        const QString id = xml.attributes().value(QStringLiteral("id")).toString();
        if (!id.isEmpty()) {
            EXPECT_FALSE(ids.contains(id)) << id.toStdString();
            ids.insert(id);
        }
        if (xml.name() == QStringLiteral("title") && title.isEmpty()) title = xml.readElementText();
        if (xml.name() == QStringLiteral("desc")) description = xml.readElementText();
    }
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
    EXPECT_EQ(title, QStringLiteral("A & B <C>"));
    EXPECT_EQ(description, QStringLiteral("1. \"SYN\"\n2. ACK"));
    EXPECT_TRUE(ids.contains(QStringLiteral("segment-SYN")));
    EXPECT_TRUE(ids.contains(QStringLiteral("timer-0")));
}

TEST(Svg, SaysItsSizeInPxAndThatItIsAnImage) {
    QXmlStreamReader xml(sheet(ThemeName::light));
    ASSERT_TRUE(xml.readNextStartElement());
    EXPECT_EQ(xml.attributes().value(QStringLiteral("width")), QStringLiteral("980"));
    EXPECT_EQ(xml.attributes().value(QStringLiteral("viewBox")), QStringLiteral("0 0 980 440"));
    EXPECT_EQ(xml.attributes().value(QStringLiteral("role")), QStringLiteral("img"));
    EXPECT_EQ(xml.attributes().value(QStringLiteral("xml:lang")), QStringLiteral("en"));
}

TEST(Svg, IsTheSameEveryTime) {
    EXPECT_EQ(sheet(ThemeName::dark), sheet(ThemeName::dark));
}

TEST(Svg, KeepsTextAsText) {
    const QString svg = QString::fromUtf8(sheet(ThemeName::light));
    EXPECT_TRUE(svg.contains(QStringLiteral("seq=100 &lt;&amp;")));
    EXPECT_TRUE(svg.contains(QStringLiteral("同步已发送</text>")));
    EXPECT_FALSE(svg.contains(QStringLiteral("clip")));
}

DisplayList withoutText(DisplayList list) {
    std::erase_if(list.shapes, [](const Shape& s) { return std::holds_alternative<TextShape>(s.what); });
    return list;
}

// Another reader sees the same shapes: differences are those of antialiasing. (Fonts are the reader's own.)
TEST(Svg, LooksLikeThePaintedPicture) {
    for (const ThemeName name : {ThemeName::light, ThemeName::dark}) {
        const Theme theme(name);
        const DisplayList list = withoutText(partsSheet(theme));
        QImage painted(list.size.toSize(), QImage::Format_RGB32),
            read(list.size.toSize(), QImage::Format_RGB32);
        painted.fill(theme.color(Ink::ground));
        read.fill(theme.color(Ink::ground));
        QPainter painter(&painted);
        paint(painter, list, theme, QRectF({}, list.size));
        painter.end();
        QSvgRenderer renderer(toSvg(list, theme, text));
        ASSERT_TRUE(renderer.isValid());
        QPainter reader(&read);
        renderer.render(&reader, QRectF({}, list.size));
        reader.end();
        // In squares of 8 px the average ink is the same, whatever each reader does to the edges.
        const QSize coarse = painted.size() / 8;
        const QImage one = painted.scaled(coarse, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        const QImage other = read.scaled(coarse, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        for (int y = 0; y < one.height(); ++y)
            for (int x = 0; x < one.width(); ++x)
                ASSERT_NEAR(one.pixelColor(x, y).lightnessF(), other.pixelColor(x, y).lightnessF(), 0.08)
                    << toString(name).toStdString() << " at " << x * 8 << "," << y * 8;
    }
}

}  // namespace
}  // namespace synstep
