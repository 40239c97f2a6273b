// SPDX-License-Identifier: GPL-3.0-or-later
// The values of one entry of a run, by the names that patterns of sentences use (values.h).
#pragma once

#include "core/scenario/scenario.h"
#include "core/trace/trace.h"
#include "ui/text/segment_words.h"
#include "ui/text/values.h"

namespace synstep {

// One entry and how it is to be spoken of.
struct Step {
    const Trace& trace;
    std::size_t index;
    const Scenario& scenario;
    Language language;
    Wording wording{};
    const Entry& entry() const { return trace.entry(index); }
};

// What this step has sent, or what arrived by it, with what its numbers can be told by.
NumberedSegment sentBy(const Step& step, const Sent& sent);
NumberedSegment arrivedBy(const Step& step, const Arrived& arrived);

// The host's name within a sentence: "the client", and "The client" where one begins.
QString hostInSentence(HostId host, const Scenario& scenario, Language language, bool begins = false);

// What every sentence about this entry may use: hosts, the segment that arrived, the call, numbers of the
// connection just before and just after.
Values valuesOf(const Step& step);

// The same and what the effects of one rule are.
Values valuesOf(const Step& step, const Values& common, Rule rule);

// Adds host, Host, peer and Peer.
void addHosts(Values& values, HostId host, const Scenario& scenario, Language language);

// Adds name if an effect is of another connection than the entry's own.
void addOtherConnection(Values& values, const Step& step, SocketName socket);

// Adds words for a host that is known by its address only, as a flood's source is, under these two names.
void addStranger(Values& values, const char* name, const char* beginning, Address address, Language language);

}  // namespace synstep
