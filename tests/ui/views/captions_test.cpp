// SPDX-License-Identifier: GPL-3.0-or-later
// The captions of every lesson, step by step in a ladder as big as a window of 1280 x 800 has it: they cover
// nothing, and their leaders cross nothing. Asked of the pictures, not of what placed them.
#include <gtest/gtest.h>

#include <QLineF>

#include "core/scenario/catalogue.h"
#include "tests/ui/session/built_in.h"
#include "ui/views/ladder_widget.h"

namespace synstep {
namespace {

constexpr QSize ofWindow(640, 584);

// All that is drawn of one caption, and all else.
struct Captioned {
    std::vector<QRectF> texts, others;
    std::vector<QLineF> leader, lines;
};

bool isCallout(const Element& element) {
    return element.id.startsWith(QStringLiteral("callout/"));
}

void addLines(const QPainterPath& path, std::vector<QLineF>& lines) {
    for (const QPolygonF& corners : path.toSubpathPolygons())
        for (int i = 1; i < corners.size(); ++i) lines.emplace_back(corners[i - 1], corners[i]);
}

Captioned captioned(const DisplayList& list, const Theme& theme) {
    Captioned all;
    for (const Shape& shape : list.shapes) {
        const bool ofCaption = isCallout(list.elements[shape.element]);
        if (const auto* text = std::get_if<TextShape>(&shape.what)) {
            (ofCaption ? all.texts : all.others).push_back(textBounds(*text, theme));
            continue;
        }
        const auto& drawn = std::get<PathShape>(shape.what);
        const QRectF box = drawn.path.boundingRect();
        if (ofCaption) {
            if (drawn.fill)
                all.texts.push_back(box);
            else
                addLines(drawn.path, all.leader);
        } else if (drawn.fill) {
            all.others.push_back(box);
        } else if (shape.element != 0 || box.height() > 2) {
            addLines(drawn.path, all.lines);
        }
    }
    return all;
}

bool meets(const QRectF& box, const QLineF& line) {
    return box.contains(line.p1()) || box.contains(line.p2()) ||
           line.intersects(QLineF(box.topLeft(), box.bottomRight())) == QLineF::BoundedIntersection ||
           line.intersects(QLineF(box.topRight(), box.bottomLeft())) == QLineF::BoundedIntersection;
}

class Captions : public testing::TestWithParam<std::tuple<BuiltIn, Language>> {
  protected:
    Captions() : session(test::builtIn(std::get<0>(GetParam()).id)) {
        Look look;
        look.language = std::get<1>(GetParam());
        view.resize(ofWindow);
        view.setSession(&session);
        view.setLook(look);
        view.show();
        session.tellStory();
    }
    void goOn() {
        while (session.waitsFor() && std::holds_alternative<Ask>(session.story()[*session.waitsFor()].what))
            session.settle(*session.waitsFor(), {AskOutcome::How::shown});
        if (session.openAct()) session.performStep(*session.openAct());
        if (session.canGoNext()) session.next();
    }
    void check() {
        const Captioned all = captioned(view.picture(), Theme(ThemeName::light));
        for (const QRectF& text : all.texts) {
            for (const QRectF& other : all.others) EXPECT_FALSE(text.intersects(other)) << place();
            for (const QLineF& line : all.lines) EXPECT_FALSE(meets(text, line)) << place();
        }
        for (const QLineF& piece : all.leader) {
            for (const QRectF& other : all.others) EXPECT_FALSE(meets(other, piece)) << place();
            for (const QLineF& line : all.lines)
                EXPECT_NE(piece.intersects(line), QLineF::BoundedIntersection) << place();
        }
        captions += all.texts.empty() ? 0 : 1;
        keep();
    }
    // To look at, in the folder that SYNSTEP_PICTURES names.
    void keep() {
        const QString folder = qEnvironmentVariable("SYNSTEP_PICTURES");
        if (folder.isEmpty()) return;
        const QString lesson = QString::fromUtf8(std::get<0>(GetParam()).id.data());
        const QString language = std::get<1>(GetParam()) == Language::en ? "en" : "zh";
        const QString name = QStringLiteral("%1/%2-%3-%4.png").arg(folder, lesson, language);
        EXPECT_TRUE(view.grab().save(name.arg(session.cursor(), 3, 10, QLatin1Char('0'))));
    }
    std::string place() {
        return "step " + std::to_string(session.told()) + " at " + std::to_string(session.cursor());
    }

    Session session;
    LadderWidget view;
    int captions = 0;
};

TEST_P(Captions, CoverNothingAndTheirLeadersCrossNothing) {
    for (int i = 0; i < 200 && !session.guide().toldOut; ++i) {
        check();
        goOn();
    }
    check();
    EXPECT_TRUE(session.guide().toldOut);
    EXPECT_GT(captions, 0);
}

std::vector<BuiltIn> lessons() {
    std::vector<BuiltIn> lessons;
    for (const BuiltIn& one : builtInScenarios())
        if (one.isLesson) lessons.push_back(one);
    return lessons;
}

std::string nameOf(const testing::TestParamInfo<std::tuple<BuiltIn, Language>>& info) {
    std::string name(std::get<0>(info.param).id);
    std::replace(name.begin(), name.end(), '-', '_');
    return name + (std::get<1>(info.param) == Language::en ? "_en" : "_zh");
}

INSTANTIATE_TEST_SUITE_P(OfEveryLesson, Captions,
                         testing::Combine(testing::ValuesIn(lessons()),
                                          testing::Values(Language::en, Language::zhCN)),
                         nameOf);

}  // namespace
}  // namespace synstep
