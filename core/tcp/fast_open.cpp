// SPDX-License-Identifier: GPL-3.0-or-later
// TCP Fast Open: RFC 7413. Text rides on the SYN, and with a good cookie the peer's application has it before
// the handshake is over. Which cookie is good, and which one a client has, the host knows.
#include <algorithm>

#include "core/tcp/machine.h"

namespace synstep {

// With a cookie connect() sends nothing; the SYN leaves with the first text.
void Machine::releaseSyn() {
    sendSyn(Rule::fastOpenSyn);
    startRetransmissionIfNeeded();
}

// 4.1.2, 4.2.1: without a cookie the SYN asks for one; with one it brings text, at most a segment of the size
// that the peer has named before, of which the options take their share (RFC 9293 3.7.1, MUST-16).
void Machine::askForFastOpen(Segment& syn) const {
    syn.fastOpen = c.fastOpenCookie;
    if (c.fastOpenCookie == 0) return;
    const std::uint32_t options = 4 * (headerWords(syn) - 5);
    const std::uint32_t share = std::min(std::max(options, p.optionSpaceOfSyn), c.tcb.sndMss);
    syn.len = static_cast<std::uint32_t>(std::min<std::uint64_t>(c.unsent, c.tcb.sndMss - share));
}

// 4.2.2: the application does not wait for ESTABLISHED.
void Machine::takeTextOfFastOpen(const Segment& syn) {
    note(Rule::fastOpenTaken);
    const std::uint32_t octets = std::min(syn.len, c.tcb.rcvWnd);
    if (octets > 0) takeInOrder(c.tcb.rcvNxt + octets);
}

// 4.1.3
void Machine::keepFastOpenCookie(const Segment& synAck) {
    if (!p.fastOpen || synAck.fastOpen.value_or(0) == 0) return;
    c.fastOpenCookie = *synAck.fastOpen;
    note(Rule::fastOpenCookieKept);
}

// 4.2.1: text of the SYN that its answer does not acknowledge leaves again at once, and carries the third
// ACK; but only now are the peer's window and MSS known, and what they leave no room for waits as all text
// does.
void Machine::repeatRefusedText() {
    auto& queue = c.retransmissionQueue;
    if (c.state == State::closed || c.finQueued || queue.size() != 1) return;
    if (queue.front().firstId != c.synId) return;
    const std::uint64_t behind = c.unsent;
    c.unsent = queue.front().len;
    c.tcb.sndNxt = queue.front().seq;
    queue.clear();
    output(Rule::fastOpenTextAgain, c.synId);
    c.unsent += behind;
    for (Unacknowledged& text : queue) text.repeated = true;
    if (queue.empty()) {
        stop(Timer::retransmission, Rule::retransmissionStopped);
    } else {
        startRetransmission(Rule::retransmissionRestarted);
    }
}

}  // namespace synstep
