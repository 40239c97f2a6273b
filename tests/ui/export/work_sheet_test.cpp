// SPDX-License-Identifier: GPL-3.0-or-later
// Work sheets: gaps for what a learner writes, everything filled in for the teacher, all of it on paper.
#include "ui/export/work_sheet.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QImage>
#include <QPainter>

#include "core/scenario/catalogue.h"
#include "core/scenario/reader.h"
#include "ui/export/plain_questions.h"
#include "ui/export/work_sheet_parts.h"

namespace synstep {
namespace {

class Sheets : public testing::Test {
  protected:
    void SetUp() override { read(std::string(findBuiltIn("third-ack-lost")->text)); }
    void read(const std::string& text) {
        scenario_ = std::get<Scenario>(readScenario(text, "x"));
        run_ = wholeRun(scenario_);
    }
    std::vector<SheetPage> pages(bool answers, Language language = Language::en) const {
        return layoutWorkSheet(scenario_, run_, {language, answers, {}});
    }
    static QString textOf(const std::vector<SheetPage>& pages) {
        QStringList texts;
        for (const SheetPage& page : pages)
            for (const SheetPart& part : page)
                for (const Shape& shape : part.list.shapes)
                    if (const auto* text = std::get_if<TextShape>(&shape.what)) texts << text->text;
        return texts.join(QLatin1Char(' '));
    }
    // To look at, in the folder that SYNSTEP_PICTURES names.
    static void keep(const std::vector<SheetPage>& pages, const QString& name) {
        const QString folder = qEnvironmentVariable("SYNSTEP_PICTURES");
        if (folder.isEmpty()) return;
        for (std::size_t i = 0; i < pages.size(); ++i) {
            QImage image(sheetSize.toSize(), QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            paintSheet(painter, pages[i]);
            painter.end();
            EXPECT_TRUE(image.save(QStringLiteral("%1/%2-%3.png").arg(folder, name).arg(i + 1)));
        }
    }
    Scenario scenario_;
    std::shared_ptr<const Trace> run_;
};

TEST_F(Sheets, LeaveOutWhatALearnerIsToWrite) {
    keep(pages(false), "sheet");
    scenario_.story.clear();  // what it asks may name numbers
    const QString text = textOf(pages(false));
    EXPECT_FALSE(text.contains("seq=100")) << text.toStdString();
    EXPECT_FALSE(text.contains("ack=301"));
    EXPECT_TRUE(text.contains("seq=______"));
    EXPECT_TRUE(text.contains(QString::fromStdString(scenario_.title.en)));
    EXPECT_TRUE(text.contains("Name:"));
    EXPECT_TRUE(text.contains("lost"));  // what the network did is told
    EXPECT_FALSE(text.contains("SYN-RECEIVED")) << text.toStdString();
    EXPECT_FALSE(text.contains("ESTABLISHED"));
    EXPECT_TRUE(text.contains("CLOSED"));  // where they begin is told, too
    EXPECT_TRUE(text.contains("LISTEN"));
    EXPECT_TRUE(text.contains("new connection"));
    EXPECT_TRUE(text.contains("Initial sequence numbers: Client 100, Server 300.")) << text.toStdString();
}

TEST_F(Sheets, WithAnswersHaveAllFilledInAndTheLessonsAnswer) {
    ASSERT_TRUE(scenario_.lesson);
    const auto filled = pages(true);
    keep(filled, "answers");
    const QString text = textOf(filled);
    EXPECT_TRUE(text.contains("SYN+ACK")) << text.toStdString();
    EXPECT_TRUE(text.contains("ack=301") || text.contains("ack=101"));
    EXPECT_FALSE(text.contains("______"));
    EXPECT_TRUE(text.contains(QString::fromStdString(scenario_.lesson->answer.en).left(20)));
    EXPECT_FALSE(textOf(pages(false)).contains(QString::fromStdString(scenario_.lesson->answer.en).left(20)));
}

TEST_F(Sheets, SpeakChinese) {
    const auto chinese = pages(false, Language::zhCN);
    keep(chinese, "sheet-zh");
    keep(pages(true, Language::zhCN), "answers-zh");
    EXPECT_TRUE(textOf(chinese).contains(QString::fromStdString(scenario_.title.zhCN)));
    EXPECT_TRUE(textOf(chinese).contains(QStringLiteral("姓名")));
}

// What is wider than the words that it stands for is made room for, as for any words. (In a flood words stand
// on arrows with or without gaps.)
TEST_F(Sheets, HaveGapsThatStandOnNothing) {
    for (const char* id :
         {"why-three-old-syn", "fin-overtakes-data", "third-ack-lost", "half-close-with-data"}) {
        read(std::string(findBuiltIn(id)->text));
        for (const Language language : {Language::en, Language::zhCN}) {
            const DisplayList list = sheetLadder(scenario_, *run_, {language, false, {}});
            std::vector<QRectF> bars;
            std::size_t gaps = 0;
            for (const Shape& shape : list.shapes) {
                const auto* path = std::get_if<PathShape>(&shape.what);
                if (path && path->fill && list.elements[shape.element].kind == ElementKind::state)
                    bars.push_back(path->path.boundingRect());
            }
            for (const Shape& shape : list.shapes) {
                const auto* text = std::get_if<TextShape>(&shape.what);
                if (!text || !text->text.contains(QStringLiteral("____"))) continue;
                ++gaps;
                const QRectF box = textBounds(*text, sheetTheme()).adjusted(1, 1, -1, -1);
                for (const QRectF& bar : bars) EXPECT_FALSE(bar.intersects(box)) << id;
                for (const Shape& other : list.shapes) {
                    const auto* line = std::get_if<PathShape>(&other.what);
                    if (!line || !line->stroke || line->fill || !line->stroke->dashes.empty()) continue;
                    if (list.elements[other.element].kind == ElementKind::segment) {
                        EXPECT_FALSE(line->path.intersects(box))
                            << id << ": " << list.elements[other.element].id.toStdString();
                    }
                }
            }
            EXPECT_FALSE(bars.empty()) << id;
            EXPECT_GT(gaps, 0u) << id;
        }
    }
}

TEST_F(Sheets, TellWhatNobodyCouldFindOut) {
    read(std::string(findBuiltIn("why-three-old-syn")->text));
    const QString text = textOf(pages(false));
    EXPECT_TRUE(text.contains("seq=90")) << "of the old SYN";
    EXPECT_TRUE(text.contains("Server 300 / 1300.")) << text.toStdString();
}

// What a gap asks for is named by no question of the same page.
TEST_F(Sheets, NameNoNumberThatIsToBeFoundBeforeItIs) {
    read(std::string(findBuiltIn("why-three-old-syn")->text));
    bool afterwards = false;
    for (const SheetPage& page : pages(false)) {
        const QString text = textOf({page});
        afterwards = afterwards || text.contains("When the diagram is filled in");
        EXPECT_EQ(text.contains("91"), afterwards) << text.toStdString();
    }
    EXPECT_TRUE(afterwards);
    EXPECT_TRUE(textOf({pages(false).front()}).contains("Message 3: which ack does it carry?"));
}

TEST_F(Sheets, AskWhatTheStoryAsks) {
    read(R"(synstep = 1
id = "x"
do = [ { at = "0s", server = "listen" }, { at = "0s", client = "connect" } ]
[[story]]
when = "end"
ask = { form = "choice", text = { en = "Who began?" }, choices = [
  { text = { en = "The client" }, right = true, because = { en = "It called connect()." } },
  { text = { en = "The server" } } ] }
[[story]]
when = "end"
ask = { form = "blank", segment = 2, field = "ack" }
)");
    const QString empty = textOf(pages(false)), filled = textOf(pages(true));
    for (const QString& text : {empty, filled}) {
        EXPECT_TRUE(text.contains("1.  Who began?")) << text.toStdString();
        EXPECT_TRUE(text.contains("The server"));
        EXPECT_TRUE(text.contains("2.  "));
    }
    EXPECT_FALSE(empty.contains("connect()."));
    EXPECT_TRUE(filled.contains("It called connect()."));
    EXPECT_TRUE(filled.contains(" 101 ")) << filled.toStdString();
}

class EverySheet : public Sheets, public testing::WithParamInterface<const char*> {};

// Of short lessons and of long ones: nothing is beyond the edge of a page, and nothing is left out.
TEST_P(EverySheet, StaysWithinItsPages) {
    read(std::string(findBuiltIn(GetParam())->text));
    for (const bool answers : {false, true}) {
        const auto all = pages(answers);
        keep(all, QString::fromLatin1(GetParam()) + (answers ? "-answers" : ""));
        ASSERT_FALSE(all.empty());
        EXPECT_LE(all.size(), 9u);
        for (const SheetPage& page : all) {
            for (const SheetPart& part : page) {
                EXPECT_GE(part.at.x(), 40);
                EXPECT_LE(part.at.x() + part.from.width() * part.scale, sheetSize.width() - 40);
                EXPECT_LE(part.at.y() + part.from.height() * part.scale, sheetSize.height() - 20);
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(, EverySheet,
                         testing::Values("handshake-and-wave", "syn-never-answered", "syn-flood",
                                         "third-ack-never", "why-three-old-syn", "refused"),
                         [](const auto& one) {
                             std::string name = one.param;
                             std::replace(name.begin(), name.end(), '-', '_');
                             return name;
                         });

TEST_F(Sheets, ArePdf) {
    const PictureResult sheet = makeWorkSheet(scenario_, run_, {});
    EXPECT_EQ(sheet.error, QString());
    EXPECT_TRUE(sheet.bytes.startsWith("%PDF-"));
}

}  // namespace
}  // namespace synstep
