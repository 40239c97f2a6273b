// SPDX-License-Identifier: GPL-3.0-or-later
// The trace as JSON Lines, to the letter of the contract.
#include <gtest/gtest.h>

#include "core/trace/notation.h"
#include "core/trace/trace.h"
#include "tests/support/random_setup.h"

namespace synstep {
namespace {

using std::chrono::milliseconds;
using test::at;

std::string lines(const Setup& setup) {
    World world(std::make_shared<synstep::Setup>(setup));
    std::string text;
    Entry entry;
    while (advance(world, entry)) text += jsonLines(entry, setup);
    return text;
}

TEST(JsonLines, TellTheFirstTwoMessages) {
    auto setup = test::handshakeAndWave();
    setup.until = Instant{milliseconds(50)};
    EXPECT_EQ(lines(setup),
              R"({"t":0,"event":"call","host":"server","socket":"listener","call":"listen"}
{"t":0,"event":"state","host":"server","socket":"listener","from":"CLOSED","to":"LISTEN","rule":"3.10.1"}
{"t":0,"event":"call","host":"client","socket":"a","call":"connect"}
{"t":0,"event":"state","host":"client","socket":"a","from":"CLOSED","to":"SYN-SENT","rule":"3.10.1"}
{"t":0,"event":"send","host":"client","socket":"a","id":1,"flags":"SYN","seq":100,"ack":null)"
              R"(,"len":0,"window":65535,"mss":1460,"fate":"delivered"}
{"t":0,"event":"timer","host":"client","socket":"a","timer":"retransmission","act":"start","due":1000000}
{"t":50000,"event":"arrive","host":"server","id":1}
{"t":50000,"event":"state","host":"server","socket":"a","from":"LISTEN","to":"SYN-RECEIVED","rule":"3.10.7.2"}
{"t":50000,"event":"send","host":"server","socket":"a","id":2,"flags":"SYN+ACK","seq":300)"
              R"(,"ack":101,"len":0,"window":65535,"mss":1460,"fate":"delivered"}
{"t":50000,"event":"timer","host":"server","socket":"a","timer":"retransmission","act":"start","due":1050000}
)");
}

TEST(JsonLines, TellALossWhenTheSegmentIsSentAndTheCopyAsACopy) {
    auto setup = test::handshakeAndWave();
    setup.script.faults = {{HostId::client, SegmentKind::syn, std::nullopt, FaultAct::drop, {}, 0}};
    setup.script.calls.resize(2);
    setup.until = Instant{milliseconds(1000)};
    const std::string text = lines(setup);
    EXPECT_NE(
        text.find(
            R"("id":1,"flags":"SYN","seq":100,"ack":null,"len":0,"window":65535,"mss":1460,"fate":"lost"})"),
        std::string::npos);
    EXPECT_NE(
        text.find(
            R"({"t":1000000,"event":"timer","host":"client","socket":"a","timer":"retransmission")"
              R"(,"act":"expire"}
{"t":1000000,"event":"send","host":"client","socket":"a","id":2,"flags":"SYN","seq":100,"ack":null)"
              R"(,"len":0,"window":65535,"mss":1460,"copy_of":1,"fate":"lost"})"),
        std::string::npos)
        << text;
    EXPECT_EQ(text.find("arrive"), std::string::npos);
}

TEST(JsonLines, TellARefusedCallAnInjectionADiscardAndAReport) {
    auto setup = test::handshakeAndWave();
    setup.script.calls = {at(0, HostId::client, {CallKind::connect}),
                          at(10, HostId::client, {CallKind::connect})};
    InjectionRow forged;
    forged.at = Instant{milliseconds(20)};
    forged.injection.from = HostId::server;
    forged.injection.segment.sourcePort = 80;
    forged.injection.segment.destinationPort = 40'000;
    forged.injection.segment.flags = {Flags::rst};
    forged.injection.segment.seq = SeqNum{7};
    setup.script.injections = {forged};
    const std::string text = lines(setup);
    for (
        const char* line :
        {R"({"t":10000,"event":"call","host":"client","socket":"a","call":"connect")"
              R"(,"refused":"connection already exists"})",
         R"({"t":20000,"event":"inject","from":"server","id":2,"flags":"RST","seq":7,"ack":null)"
              R"(,"len":0,"window":0,"fate":"delivered"})",
         R"({"t":50000,"event":"send","host":"server","id":3,"flags":"RST+ACK","seq":0,"ack":101)"
              R"(,"len":0,"window":0,"fate":"delivered"})",
         R"({"t":70000,"event":"discard","host":"client","id":2,"why":"RST ignored")"
              R"(,"rule":"3.10.7.3 second"})",
         R"({"t":100000,"event":"report","host":"client","socket":"a","report":"refused"})"}) {
        EXPECT_NE(text.find(std::string(line) + "\n"), std::string::npos) << line << "\n" << text;
    }
}

TEST(Notation, WritesDurationsAsTheFormatReadsThem) {
    EXPECT_EQ(notation(Duration{0}), "0s");
    EXPECT_EQ(notation(milliseconds(50)), "50ms");
    EXPECT_EQ(notation(milliseconds(1300)), "1.3s");
    EXPECT_EQ(notation(std::chrono::seconds(120)), "2min");
    EXPECT_EQ(notation(std::chrono::seconds(90)), "90s");
    EXPECT_EQ(notation(Duration{7}), "7us");
    EXPECT_EQ(notation(forever), "never");
}

}  // namespace
}  // namespace synstep
