// SPDX-License-Identifier: GPL-3.0-or-later
// TCP Fast Open: RFC 7413. Text rides on the SYN, and with a good cookie the peer's application has it before
// the handshake is over. Which cookie is good, and which one a client has, the host knows.
#include <algorithm>

#include "core/tcp/machine.h"

namespace synstep {

// With a cookie connect() sends nothing; the SYN leaves with the first text, or when the peer opens, too.
void Machine::releaseSyn() {
    sendSyn(Rule::fastOpenSyn);
    startRetransmissionIfNeeded();
}

// 4.1.2, 4.2.1: without a cookie the SYN asks for one; with one it brings text, at most a segment of the size
// that the peer has named before.
void Machine::askForFastOpen(Segment& syn) const {
    syn.fastOpen = c.fastOpenCookie;
    if (c.fastOpenCookie == 0) return;
    syn.len = static_cast<std::uint32_t>(std::min<std::uint64_t>(c.unsent, c.tcb.sndMss));
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

// 4.2.1: text of the SYN that the SYN+ACK does not acknowledge leaves again at once, and carries the third
// ACK.
void Machine::repeatRefusedText() {
    if (c.state == State::closed || c.retransmissionQueue.empty()) return;
    Unacknowledged& text = c.retransmissionQueue.front();
    if (text.firstId != c.synId) return;
    text.repeated = true;
    transmit(segmentWith(text.flags.bits, text.seq, text.len), Rule::fastOpenTextAgain, text.firstId);
    startRetransmission(Rule::retransmissionRestarted);
}

}  // namespace synstep
