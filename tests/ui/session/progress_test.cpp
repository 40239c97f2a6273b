// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept of a learner's progress, and when something is mastered.
#include "ui/session/progress.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

namespace synstep {
namespace {

const QDate monday(2026, 11, 23), tuesday(2026, 11, 24);
const AskOutcome clean{AskOutcome::How::answered, 1}, second{AskOutcome::How::answered, 2},
    shown{AskOutcome::How::shown, 0};

TEST(Progress, ALessonIsDoneOnceItsStoryWasTold) {
    Progress progress;
    EXPECT_FALSE(progress.isDone("wave"));
    progress.finish("wave", 2, monday);
    progress.finish("wave", 2, tuesday);
    EXPECT_TRUE(progress.isDone("wave"));
    EXPECT_EQ(progress.lessons().at("wave").done, monday) << "the first time";
}

TEST(Progress, IsMasteredAfterTwoCleanAnswersOnDifferentDays) {
    Progress progress;
    progress.finish("wave", 2, monday);
    progress.record("wave", 1, clean, monday);
    progress.record("wave", 1, clean, monday);
    EXPECT_FALSE(progress.isMastered("wave", 1)) << "both on one day";
    progress.record("wave", 1, clean, tuesday);
    EXPECT_TRUE(progress.isMastered("wave", 1));
    EXPECT_FALSE(progress.isMastered("wave", 2)) << "there is another question";
    EXPECT_FALSE(progress.isMastered("wave", 0)) << "nothing was asked";
}

TEST(Progress, WhatWasShownOrFoundLaterIsNoCleanAnswer) {
    Progress progress;
    progress.finish("wave", 2, monday);
    for (const QDate& day : {monday, tuesday}) {
        progress.record("wave", 1, second, day);
        progress.record("wave", 1, shown, day);
    }
    EXPECT_FALSE(progress.isMastered("wave", 1));
    EXPECT_EQ(progress.lessons().at("wave").questions.at(1).tries, 4u);
    EXPECT_EQ(progress.lessons().at("wave").questions.at(1).times, 4u);
}

TEST(Progress, TellsDoneFromDoneRight) {
    Progress progress;
    progress.record("wave", 1, clean, monday);
    progress.record("wave", 2, {AskOutcome::How::passedOver, 0}, monday);
    progress.record("wave", 3, second, monday);
    progress.record("wave", 4, {AskOutcome::How::shown, 2}, monday);
    progress.finish("wave", 4, monday);
    EXPECT_EQ(progress.lessons().at("wave").right(), 2u)
        << "also at the second try, but not when it was shown";
    const QByteArray exported = progress.toJson();
    EXPECT_TRUE(exported.contains("\"asks\": 4") && exported.contains("\"right\": 2"))
        << exported.toStdString();
    progress.record("wave", 2, clean, tuesday, AskOutcome{AskOutcome::How::passedOver, 0});
    EXPECT_EQ(progress.lessons().at("wave").right(), 3u);
    const auto old = Progress::fromJson(R"({"synstep_progress": 1, "lessons": {"wave": {"done": "2026-11-23",
        "questions": {"1": {"times": 1, "tries": 1, "clean_days": ["2026-11-23"]}}}}})");
    ASSERT_TRUE(old);
    EXPECT_EQ(old->lessons().at("wave").right(), 1u) << "of a file of before that was counted";
}

TEST(Progress, IsTheSameReadAgain) {
    Progress progress;
    progress.finish("wave", 2, monday);
    progress.record("wave", 2, clean, tuesday);
    progress.record("abort", 1, second, tuesday);
    EXPECT_EQ(Progress::fromJson(progress.toJson()), progress);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("new/progress.json"));
    ASSERT_TRUE(progress.save(path)) << "the folder is made";
    EXPECT_EQ(Progress::load(path), progress);
}

TEST(Progress, WhatIsNoneIsRefused) {
    EXPECT_EQ(Progress::fromJson("{}"), std::nullopt);
    EXPECT_EQ(Progress::fromJson("[1"), std::nullopt);
    EXPECT_EQ(Progress::fromJson("{\"synstep_progress\": 2}"), std::nullopt);
    EXPECT_TRUE(Progress::load(QStringLiteral("/nowhere/at/all.json")).isEmpty());
    EXPECT_FALSE(Progress().save(QStringLiteral("/proc/nowhere/all.json")));
}

// Of a newer version, or damaged: saving would write over it.
TEST(Progress, WhatCannotBeReadIsKeptBeside) {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("progress.json"));
    QFile newer(path);
    ASSERT_TRUE(newer.open(QIODevice::WriteOnly));
    newer.write("{\"synstep_progress\": 2}");
    newer.close();
    Progress progress = Progress::load(path);
    EXPECT_TRUE(progress.isEmpty());
    progress.finish("wave", 2, monday);
    ASSERT_TRUE(progress.save(path));
    QFile kept(path + QStringLiteral(".unreadable"));
    ASSERT_TRUE(kept.open(QIODevice::ReadOnly));
    EXPECT_EQ(kept.readAll(), "{\"synstep_progress\": 2}");
}

TEST(Progress, CanBeCleared) {
    Progress progress;
    progress.finish("wave", 2, monday);
    progress.clear();
    EXPECT_TRUE(progress.isEmpty());
}

}  // namespace
}  // namespace synstep
