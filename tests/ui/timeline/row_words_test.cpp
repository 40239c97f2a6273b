// SPDX-License-Identifier: GPL-3.0-or-later
// What the rows of the time line say of their runs, in the room that there is before the axis.
#include <gtest/gtest.h>

#include "tests/ui/session/built_in.h"
#include "tests/ui/timeline/laid_out.h"
#include "ui/text/changes.h"

namespace synstep {
namespace {

using test::builtIn;
using test::pictureOf;

// What the two have in common may go, not what sets them apart.
TEST(Timeline, TheRowOfABranchNamesItsOwnDifferenceAlsoWhereThatIsNotTheLatest) {
    Session session(builtIn("three-way-handshake"));
    session.toEnd();
    session.perform({HostId::client, {CallKind::send, SocketName{0}, 100}});
    const SegmentId data = session.segmentsSent().back();
    session.next();
    session.delay(data, std::chrono::milliseconds(90));
    QStringList rows;
    for (const Shape& shape : pictureOf(session).list.shapes)
        if (const auto* text = std::get_if<TextShape>(&shape.what)) rows << text->text;
    EXPECT_EQ(rows.filter(QStringLiteral("DATA 1 del")).size(), 1)
        << rows.join(QLatin1Char('|')).toStdString();
}

// The words before the axis, row by row; of two lines one after the other.
QStringList wordsBeforeAxis(const Session& session, Language language) {
    const TimelinePicture picture = pictureOf(session, language);
    const Theme theme(ThemeName::light);
    QStringList words;
    for (const Shape& shape : picture.list.shapes) {
        const auto* text = std::get_if<TextShape>(&shape.what);
        if (!text || text->align == Align::right || text->anchor.x() >= picture.axis.left()) continue;
        if (text->anchor.y() < timelineRuler) continue;
        EXPECT_LT(textBounds(*text, theme).right(), picture.axis.left()) << text->text.toStdString();
        words << text->text;
    }
    return words;
}

TEST(Timeline, WhatARunDiffersByIsToldInWhole) {
    for (const Language language : {Language::en, Language::zhCN}) {
        Session session(builtIn("third-ack-lost"));
        session.goTo(4);
        session.perform({HostId::server, Call{CallKind::fire}});
        const QStringList fired = wordsBeforeAxis(session, language);
        const QString difference = runDifference(session.history().run(1), session.scenario(), language);
        if (language == Language::en)
            EXPECT_EQ(fired.mid(fired.size() - 2).join(u' '), difference)
                << "from behind the name to below it";
        else
            EXPECT_EQ(fired.constLast(), difference) << "below it";
        for (int changes = 2; changes <= 6; ++changes) {
            session.next();
            session.perform(
                {HostId::client, {CallKind::send, SocketName{0}, 1000u + static_cast<unsigned>(changes)}});
            for (const QString& words : wordsBeforeAxis(session, language))
                EXPECT_FALSE(words.contains(u'…')) << words.toStdString();
        }
        EXPECT_EQ(session.history().size(), 7u);
    }
}

// A single change is named, however long the names are.
TEST(Timeline, ARowNamesItsOnlyChangeBesideALongNameToo) {
    Scenario scenario = builtIn("third-ack-lost");
    scenario.hostNames = {Localized{"Webserver in Frankfurt", "Webserver in Frankfurt"},
                          Localized{"Datacentre in Amsterdam", "Datacentre in Amsterdam"}};
    for (const Language language : {Language::en, Language::zhCN}) {
        Session session(scenario);
        session.goTo(4);
        session.perform({HostId::server, Call{CallKind::fire}});
        session.renameRun(1, "An experiment in class");
        EXPECT_EQ(wordsBeforeAxis(session, language).constLast().toStdString(), "fire RTO");
        session.chooseRun(0);
        session.lose(SegmentId{1});
        session.renameRun(2, "Another experiment");
        EXPECT_TRUE(wordsBeforeAxis(session, language).constLast().startsWith(QStringLiteral("SYN 1 ")));
    }
}

TEST(Timeline, OfManyChangesARowTellsThoseOfItsOwnOrHowManyThereAre) {
    Session session(builtIn("wave"));
    for (const unsigned octets : {1001u, 1002u, 1003u}) {
        session.perform({HostId::client, {CallKind::send, SocketName{0}, octets}});
        session.next();
    }
    const QStringList words = wordsBeforeAxis(session, Language::en);
    EXPECT_EQ(words.constLast().toStdString(), "+ Client calls send(1003)");
}

}  // namespace
}  // namespace synstep
