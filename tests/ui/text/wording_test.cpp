// SPDX-License-Identifier: GPL-3.0-or-later
// Segments, numbers and states as a person has chosen to have them written.
#include "ui/text/wording.h"

#include <gtest/gtest.h>

#include "tests/ui/text/played.h"

namespace synstep {
namespace {

constexpr std::uint8_t syn = Flags::syn, ack = Flags::ack, fin = Flags::fin, psh = Flags::psh;

Wording wordingOf(LabelPreset labels, NumberMode numbers) {
    return {labels, numbers, StateSpelling::rfc};
}

// The lines of a run's segments in the order in which they are sent.
std::vector<std::string> lines(const Trace& trace, const Wording& wording) {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < trace.size(); ++i)
        for (const Departure& departure : trace.entry(i).departures)
            all.push_back(segmentWords(numbered(trace, departure, wording), Language::en, wording)
                              .line()
                              .toStdString());
    return all;
}

std::vector<std::string> firstThree(const Wording& wording) {
    std::vector<std::string> all = lines(playBuiltIn("three-way-handshake").trace, wording);
    all.resize(3);
    return all;
}

using Lines = std::vector<std::string>;

TEST(Labels, WriteAHandshakeAsTheRfcDoes) {
    EXPECT_EQ(
        firstThree(wordingOf(LabelPreset::rfc, NumberMode::absolute)),
        (Lines{"<SEQ=100><CTL=SYN>", "<SEQ=300><ACK=101><CTL=SYN,ACK>", "<SEQ=101><ACK=301><CTL=ACK>"}));
}

TEST(Labels, WriteAHandshakeAsTextbooksDo) {
    EXPECT_EQ(firstThree(wordingOf(LabelPreset::textbook, NumberMode::symbols)),
              (Lines{"SYN=1, seq=x", "SYN=1, ACK=1, seq=y, ack=x+1", "ACK=1, seq=x+1, ack=y+1"}));
}

TEST(Labels, WriteAHandshakeAsStevensDoes) {
    EXPECT_EQ(firstThree(wordingOf(LabelPreset::stevens, NumberMode::symbols)),
              (Lines{"SYN J", "SYN K, ack J+1", "ack K+1"}));
}

TEST(Labels, WriteAHandshakeAsWiresharkDoes) {
    EXPECT_EQ(firstThree(wordingOf(LabelPreset::wireshark, NumberMode::relative)),
              (Lines{"[SYN] Seq=0", "[SYN, ACK] Seq=0 Ack=1", "[ACK] Seq=1 Ack=1"}));
}

TEST(Labels, AreOursByDefault) {
    EXPECT_EQ(firstThree({}), (Lines{"SYN seq=100", "SYN+ACK seq=300 ack=101", "ACK seq=101 ack=301"}));
}

TEST(Labels, SayHowMuchDataThereIs) {
    NumberedSegment data;
    data.segment.seq = {101};
    data.segment.ack = {301};
    data.segment.len = 10;
    data.segment.flags.bits = psh | ack;
    const auto line = [&](LabelPreset preset) {
        return segmentWords(data, Language::en, wordingOf(preset, NumberMode::absolute)).line().toStdString();
    };
    EXPECT_EQ(line(LabelPreset::standard), "PSH+ACK seq=101 ack=301 len 10");
    EXPECT_EQ(line(LabelPreset::rfc), "<SEQ=101><ACK=301><DATA=10><CTL=PSH,ACK>");
    EXPECT_EQ(line(LabelPreset::textbook), "PSH=1, ACK=1, seq=101, ack=301, len=10");
    EXPECT_EQ(line(LabelPreset::stevens), "PSH 101:111(10), ack 301");
    EXPECT_EQ(line(LabelPreset::wireshark), "[PSH, ACK] Seq=101 Ack=301 Len=10");
}

TEST(Labels, HaveNoAckNumberWithoutTheAckBit) {
    NumberedSegment segment;
    segment.segment.flags.bits = fin;
    segment.segment.ack = {77};
    for (const LabelPreset preset : labelPresets) {
        const QString line =
            segmentWords(segment, Language::en, wordingOf(preset, NumberMode::absolute)).line();
        EXPECT_FALSE(line.contains(QStringLiteral("77"))) << line.toStdString();
    }
}

TEST(Numbers, AreOffsetsFromTheInitialNumberOfTheirOwnDirection) {
    const Played played = playBuiltIn("half-close-with-data");
    for (const std::string& line :
         lines(played.trace, wordingOf(LabelPreset::standard, NumberMode::symbols))) {
        EXPECT_EQ(line.find("seq=1"), std::string::npos) << line;
        EXPECT_EQ(line.find("seq=3"), std::string::npos) << line;
        const std::size_t ackAt = line.find("ack=");
        if (ackAt != std::string::npos) {
            const char own = line[line.find("seq=") + 4], peers = line[ackAt + 4];
            EXPECT_TRUE((own == 'x' && peers == 'y') || (own == 'y' && peers == 'x')) << line;
        }
    }
}

TEST(Numbers, WrapAroundWithTheSequenceSpace) {
    const Played played = playBuiltIn("sequence-wrap");
    const auto relative = lines(played.trace, wordingOf(LabelPreset::wireshark, NumberMode::relative));
    EXPECT_EQ(relative[0], "[SYN] Seq=0");
    EXPECT_EQ(relative[2], "[ACK] Seq=1 Ack=1");
    const auto absolute = lines(played.trace, wordingOf(LabelPreset::wireshark, NumberMode::absolute));
    bool wrapped = false;
    for (std::size_t i = 0; i < absolute.size(); ++i) {
        EXPECT_LT(relative[i].size(), 40u) << relative[i];
        wrapped = wrapped || absolute[i].find("Seq=0 ") != std::string::npos ||
                  absolute[i].find("Ack=9") != std::string::npos;
    }
    EXPECT_TRUE(wrapped) << "the run must go past 2^32 for this to mean anything";
}

TEST(Numbers, OfWhatIsInjectedOrBelongsToAnOldSynAreAbsolute) {
    const Played played = playBuiltIn("why-three-old-syn");
    const Wording symbols = wordingOf(LabelPreset::standard, NumberMode::symbols);
    for (std::size_t i = 0; i < played.trace.size(); ++i)
        for (const Departure& departure : played.trace.entry(i).departures) {
            const Segment& s = departure.datagram.segment;
            const std::string line =
                segmentWords(numbered(played.trace, departure, symbols), Language::en, symbols)
                    .line()
                    .toStdString();
            if (departure.injected) {
                EXPECT_EQ(line, "SYN seq=90");
            }
            if (s.has(syn | ack) && s.ack == SeqNum{91}) {
                EXPECT_EQ(line, "SYN+ACK seq=y ack=91");
            }
            if (s.has(Flags::rst)) {
                EXPECT_EQ(line, "RST seq=91");
            }
        }
}

TEST(Numbers, OfASecondConnectionAreTakenFromItsOwnSyn) {
    const Played played = playBuiltIn("time-wait-new-syn");
    const auto all = lines(played.trace, wordingOf(LabelPreset::wireshark, NumberMode::relative));
    EXPECT_EQ(std::count(all.begin(), all.end(), "[SYN] Seq=0"), 2);
    EXPECT_EQ(std::count(all.begin(), all.end(), "[SYN, ACK] Seq=0 Ack=1"), 2);
}

TEST(Numbers, AreTheSameInABranchAsInTheRunThatItLeft) {
    const Played played = playBuiltIn("handshake-and-wave");
    const auto parent = std::make_shared<const Trace>(played.trace);
    auto branch = Trace::branchFrom(parent, parent->size() / 2);
    branch->growToEnd();
    const Wording symbols = wordingOf(LabelPreset::textbook, NumberMode::symbols);
    EXPECT_EQ(lines(*branch, symbols), lines(*parent, symbols));
}

TEST(Numbers, InSentencesAreThoseOfTheLabels) {
    const Played played = playBuiltIn("three-way-handshake");
    const Wording symbols = wordingOf(LabelPreset::standard, NumberMode::symbols);
    const QString text =
        transcript(played.trace, played.trace.size(), played.scenario, Language::en, symbols).join(u'\n');
    EXPECT_TRUE(text.contains(QStringLiteral("SYN+ACK (seq y, ack x+1)"))) << text.toStdString();
    for (std::size_t i = 0; i < played.trace.size(); ++i) {
        const QString why = explain(played.trace, i, played.scenario, Language::en, symbols).text();
        for (const char* number : {"100", "101", "300", "301"})
            EXPECT_FALSE(why.contains(QString::fromLatin1(number))) << why.toStdString();
    }
    const Departure& synAck = *played.trace.sendingOf(2)->departure;
    const InitialNumbers initial = initialNumbersOf(played.trace, synAck);
    EXPECT_EQ(segmentName(synAck, played.scenario, Language::en, symbols, initial).toStdString(),
              "Server to Client, SYN+ACK, sequence number y, acknowledgment number x+1");
    const Wording wireshark = wordingOf(LabelPreset::wireshark, NumberMode::relative);
    EXPECT_EQ(segmentName(synAck, played.scenario, Language::en, wireshark, initial).toStdString(),
              "Server to Client, [SYN, ACK] Seq=0 Ack=1");
}

TEST(States, AreSpeltAsTheToolsDo) {
    const auto name = [](State state, StateSpelling spelling) {
        return stateName(state, spelling).toStdString();
    };
    EXPECT_EQ(name(State::synReceived, StateSpelling::rfc), "SYN-RECEIVED");
    EXPECT_EQ(name(State::synReceived, StateSpelling::bsd), "SYN_RCVD");
    EXPECT_EQ(name(State::synReceived, StateSpelling::netstat), "SYN_RECV");
    EXPECT_EQ(name(State::synReceived, StateSpelling::ss), "SYN-RECV");
    EXPECT_EQ(name(State::finWait1, StateSpelling::bsd), "FIN_WAIT_1");
    EXPECT_EQ(name(State::finWait1, StateSpelling::netstat), "FIN_WAIT1");
    EXPECT_EQ(name(State::finWait1, StateSpelling::ss), "FIN-WAIT-1");
    EXPECT_EQ(name(State::established, StateSpelling::ss), "ESTAB");
    EXPECT_EQ(name(State::timeWait, StateSpelling::netstat), "TIME_WAIT");
}

// What the engine itself understands of other spellings is what it is shown in.
TEST(States, OfEverySpellingWithUnderscoresAreUnderstood) {
    for (int i = 0; i < stateCount; ++i) {
        const auto state = static_cast<State>(i);
        EXPECT_EQ(stateFrom(stateName(state, StateSpelling::bsd).toStdString()), state);
        EXPECT_EQ(stateName(state).toStdString(), std::string(toString(state)));
    }
}

TEST(States, InSentencesAreSpeltTheSame) {
    EXPECT_EQ(spelt(QStringLiteral("FIN-WAIT-2 timer, in FIN-WAIT-1; SYN-RECEIVED。"), StateSpelling::netstat)
                  .toStdString(),
              "FIN_WAIT2 timer, in FIN_WAIT1; SYN_RECV。");
    EXPECT_EQ(
        spelt(QStringLiteral("TIME-WAIT-ish, LISTENING, ESTABLISHED."), StateSpelling::ss).toStdString(),
        "TIME-WAIT-ish, LISTENING, ESTAB.");
    const Played played = playBuiltIn("handshake-and-wave");
    const Wording netstat{LabelPreset::standard, NumberMode::absolute, StateSpelling::netstat};
    for (const QString& line :
         transcript(played.trace, played.trace.size(), played.scenario, Language::zhCN, netstat))
        for (const char* name : {"SYN-RECEIVED", "FIN-WAIT-1", "TIME-WAIT", "LAST-ACK"})
            EXPECT_FALSE(line.contains(QString::fromLatin1(name))) << line.toStdString();
}

}  // namespace
}  // namespace synstep
