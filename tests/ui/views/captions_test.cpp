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

// A lesson as it is told in a window.
class ToldLadder {
  public:
    ToldLadder(const BuiltIn& lesson, Language language)
        : session_(test::builtIn(lesson.id)),
          name_(QString::fromUtf8(lesson.id.data()) +
                (language == Language::en ? QStringLiteral("-en") : QStringLiteral("-zh"))) {
        Look look;
        look.language = language;
        view_.resize(ofWindow);
        view_.setSession(&session_);
        view_.setLook(look);
        view_.show();
        session_.tellStory();
    }
    // To its end, looking at each step: the number of steps that had a caption.
    int tell() {
        int captions = 0;
        for (int i = 0; i < 200 && !session_.guide().toldOut; ++i) {
            captions += check() ? 1 : 0;
            goOn();
        }
        EXPECT_TRUE(session_.guide().toldOut);
        return captions + (check() ? 1 : 0);
    }

  private:
    void goOn() {
        while (session_.waitsFor() &&
               std::holds_alternative<Ask>(session_.story()[*session_.waitsFor()].what))
            session_.settle(*session_.waitsFor(), {AskOutcome::How::shown});
        if (session_.openAct()) session_.performStep(*session_.openAct());
        if (session_.canGoNext()) session_.next();
    }
    bool check() {
        const Captioned all = captioned(view_.picture(), Theme(ThemeName::light));
        for (const QRectF& text : all.texts) {
            for (const QRectF& other : all.others) EXPECT_FALSE(text.intersects(other)) << place();
            for (const QLineF& line : all.lines) EXPECT_FALSE(meets(text, line)) << place();
        }
        for (const QLineF& piece : all.leader) {
            for (const QRectF& other : all.others) EXPECT_FALSE(meets(other, piece)) << place();
            for (const QLineF& line : all.lines)
                EXPECT_NE(piece.intersects(line), QLineF::BoundedIntersection) << place();
        }
        keep();
        return !all.texts.empty();
    }
    // To look at, in the folder that SYNSTEP_PICTURES names.
    void keep() {
        const QString folder = qEnvironmentVariable("SYNSTEP_PICTURES");
        if (folder.isEmpty()) return;
        const QString file = QStringLiteral("%1/%2-%3.png").arg(folder, name_);
        EXPECT_TRUE(view_.grab().save(file.arg(session_.cursor(), 3, 10, QLatin1Char('0'))));
    }
    std::string place() {
        return "step " + std::to_string(session_.told()) + " at " + std::to_string(session_.cursor());
    }

    Session session_;
    QString name_;
    LadderWidget view_;
};

class Captions : public testing::TestWithParam<std::tuple<BuiltIn, Language>> {};

TEST_P(Captions, CoverNothingAndTheirLeadersCrossNothing) {
    ToldLadder(std::get<0>(GetParam()), std::get<1>(GetParam())).tell();
}

std::vector<BuiltIn> lessons() {
    std::vector<BuiltIn> lessons;
    for (const BuiltIn& one : builtInScenarios())
        if (one.isLesson) lessons.push_back(one);
    return lessons;
}

// Where there is no room the panel says them; that is seldom.
TEST(CaptionsOfTheCourse, HavePlacesInItsLadders) {
    for (const Language language : {Language::en, Language::zhCN}) {
        int captions = 0, without = 0;
        for (const BuiltIn& lesson : lessons()) {
            const int here = ToldLadder(lesson, language).tell();
            captions += here;
            without += here == 0 ? 1 : 0;
        }
        EXPECT_GT(captions, 100);
        EXPECT_LT(without, 8);
    }
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
