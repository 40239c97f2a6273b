// SPDX-License-Identifier: GPL-3.0-or-later
// How questions find their truths; for core/lesson itself.
#pragma once

#include "core/lesson/message_step.h"
#include "core/lesson/question.h"

namespace synstep {

// Of the connection that this datagram belongs to, as sent by `from`, when `until` was the last segment.
InitialPair initialPair(const Trace& trace, const Datagram& datagram, HostId from, SegmentId until);

// The rule by which an entry did what is asked: that of its nth segment, else what it refused, changed or
// noted; timers last.
Rule decidingRule(const Entry& entry, std::size_t nthSent = 0);
// The rule by which the socket came to its state, else the same as above.
Rule stateRule(const Entry& entry, SocketName socket);

// Of the client's and the server's.
std::array<State, 2> statesOf(const World& world, SocketName socket);

// Each fills in the truth, the rule, the end and the initial numbers of a question that has its position.
void findNext(Question& question, Trace& ahead);
void findStates(Question& question, Trace& ahead);
void findRecovery(Question& question, Trace& ahead);
// False if it cannot be asked of this run.
bool findOrder(Question& question, const AskOrder& ask, Trace& ahead);
bool findBlank(Question& question, const AskBlank& ask, Trace& ahead);
bool findFault(Question& question, const AskFault& ask, Trace& ahead, const Scenario& scenario);

// Whether these two are the same to somebody who sees their labels.
bool looksLike(const Departure& one, const Departure& other);

}  // namespace synstep
