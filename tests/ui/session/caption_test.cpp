// SPDX-License-Identifier: GPL-3.0-or-later
// How long what a story says of a state is still so.
#include <gtest/gtest.h>

#include "tests/ui/session/told_lesson.h"
#include "ui/session/session.h"

namespace synstep {
namespace {

TEST(ACaption, OfAStateHoldsAsLongAsTheState) {
    Scenario lesson = test::toldLesson();
    lesson.story.resize(1);
    lesson.story[0].when = StateEntered{HostId::client, State::synSent};
    lesson.story[0].show = {ShownState{HostId::client}};
    Session one(lesson);
    one.tellStory();
    EXPECT_TRUE(one.isStillSo(0));
    one.next();
    EXPECT_TRUE(one.isStillSo(0)) << "the server has changed its state alone";
    one.next();
    ASSERT_EQ(one.world().stateOf(HostId::client, SocketName{0}), State::established);
    EXPECT_FALSE(one.isStillSo(0));
    lesson.story[0].show = {ShownSegment{1}};
    Session other(lesson);
    other.tellStory();
    other.toEnd();
    EXPECT_TRUE(other.isStillSo(0)) << "what a message was it is for ever";
}

}  // namespace
}  // namespace synstep
