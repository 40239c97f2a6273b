// SPDX-License-Identifier: GPL-3.0-or-later
// The machine's workbench, private to core/tcp: one connection during one event, and what any rule may do to
// it.
//
// The parts are in files by section of RFC 9293: calls.cpp (3.10.1 .. 3.10.6), arrives*.cpp (3.10.7),
// timeouts.cpp (3.10.8), output.cpp (what leaves: 3.7, 3.8), rto.cpp (RFC 6298), fast_open.cpp (RFC 7413).
#pragma once

#include "core/tcp/step.h"

namespace synstep {

class Machine {
  public:
    Machine(Connection& connection, const Context& context)
        : c(connection), ctx(context), p(context.policies) {}

    void call(const Event& event);  // one that refusalOf() does not refuse
    void arrives(const Segment& segment);
    void expires(Timer timer);

  private:
    // --- machine.cpp: what happens to be told
    void tell(Rule rule, decltype(Effect::what) what) {
        ctx.effects.push_back({SocketName::none(), rule, what});
    }
    void enter(State to, Rule rule);
    void note(Rule rule) { tell(rule, Noted{}); }
    void discard(Discard why, Rule rule) { tell(rule, Discarded{why}); }
    // To the application, if one still holds the socket.
    void report(Report what, Rule rule);
    // The connection is gone: its timers stop, nothing is sent again.
    void vanish(Rule rule);

    void start(Timer timer, Duration interval, Rule rule);
    void stop(Timer timer, Rule rule);

    // --- output.cpp
    SegmentId transmit(Segment segment, Rule rule, SegmentId copyOf = 0);
    Segment segmentWith(std::uint8_t flags, SeqNum seq, std::uint32_t len = 0) const;
    void sendAck(Rule rule);
    // Challenge ACKs and answers to unacceptable segments: at most one an interval (RFC 5961 7).
    void sendLimitedAck(Rule rule);
    void sendSyn(Rule rule);                // SYN, or SYN+ACK once the peer's is known, the first time
    void repeatSyn(Rule rule);              // the same again, by the state we are in
    void sendReset(SeqNum seq, Rule rule);  // bare RST
    void sendResetAck(Rule rule);           // RST+ACK at SND.NXT
    bool sendsText() const;
    std::uint32_t usableWindow() const;
    // Sends text and FIN as window and MSS allow, as copies of what the peer did not take; whether anything
    // left.
    bool output(Rule rule, SegmentId copyOf = 0);
    void remember(const Segment& segment, SegmentId id);
    void startRetransmissionIfNeeded();
    // Acknowledges text or a FIN: now, or later as `delayed_ack` has it.
    void acknowledge(bool mayWait, Rule rule);
    std::uint32_t receiveBuffer() const;
    void openWindow();
    bool isWorthTelling(std::uint32_t formerWindow) const;
    // After an arrival: sends what has become possible, and the ACK that is owed.
    void finish();

    // --- fast_open.cpp: RFC 7413
    bool holdsSyn() const { return c.state == State::synSent && c.synId == 0; }
    void releaseSyn();
    void askForFastOpen(Segment& syn) const;
    void takeTextOfFastOpen(const Segment& syn);
    void keepFastOpenCookie(const Segment& synAck);
    void repeatRefusedText();

    // --- calls.cpp
    void open();
    void send(std::uint32_t octets);
    void receive(std::uint32_t octets);
    void shutdown();
    void close();
    void abort();
    void endSending(State to, Rule rule);

    // --- arrives_unsynchronized.cpp
    void arrivesInListen(const Segment& s);
    void answerSyn(const Segment& s);
    void arrivesInSynSent(const Segment& s);
    void synSentBadAck(const Segment& s);
    void synSentSyn(const Segment& s);
    void takePeersSyn(const Segment& s);
    void keepTextOfSyn(const Segment& s);
    void becomeEstablished(const Segment& s, Rule rule);

    // --- arrives.cpp: 3.10.7.4, first to fourth
    void arrivesSynchronized(const Segment& s);
    bool checkSequence(const Segment& s);
    bool answerSynCopy(const Segment& s);
    bool takeSimultaneousSynAck(const Segment& s);
    void refuseUnacceptable(const Segment& s);
    void checkReset(const Segment& s);
    void takeReset();
    void checkSyn(const Segment& s);
    void synBackToListen(const Segment& s);
    bool endsBeforePeersFin(const Segment& s) const;

    // --- arrives_synchronized.cpp: 3.10.7.4, fifth to eighth
    bool checkAck(const Segment& s);
    bool checkAckInSynReceived(const Segment& s);
    void takeTextOfSyn();
    bool ackInRange(const Segment& s);
    void takeAck(const Segment& s);
    void updateSendWindow(const Segment& s);
    bool ourFinAcknowledged(const Segment& s);
    bool checkAckInTimeWait(const Segment& s);
    bool finComesInOrder(const Segment& s) const;
    bool takeText(const Segment& s);
    void takeInOrder(SeqNum end);
    void keepBeyond(SeqNum begin, SeqNum end, bool fin);
    // Takes what had waited behind a hole that is now filled; whether a FIN was at its end.
    bool takeBeyond();
    void takeFin(const Segment& s);
    void finTaken();
    void acknowledgeFin();
    void enterTimeWait(Rule rule);
    void restartTimeWait(Rule rule);

    // --- rto.cpp
    void initialRto();
    void measure(Duration roundTrip);
    void backOff();
    void rtoForText();

    // --- timeouts.cpp
    void retransmit();
    void repeatOldest();
    Duration retransmissionWait() const;
    void startRetransmission(Rule rule);
    Duration tailProbeWait() const;
    void probeTail();
    Instant latestAnswer() const;
    std::uint32_t deferredCopies() const;
    bool limitReached() const;
    bool elapsedLimitReached(std::uint32_t retries) const;
    std::uint32_t orphanRetries() const;
    void giveUp();
    void probeZeroWindow();
    void probeKeepalive();

    Connection& c;
    const Context& ctx;
    const Policies& p;
    bool ackNow_ = false;
    bool ackMayWait_ = false;
    Rule ackRule_ = Rule::ackSent;
};

}  // namespace synstep
