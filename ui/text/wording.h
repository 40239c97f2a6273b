// SPDX-License-Identifier: GPL-3.0-or-later
// How segments, their numbers and the states are written. A person chooses it once, and it is the same on the
// ladder, in the chart, the panels, the transcript, for a screen reader and on paper. A plain value.
#pragma once

#include <QString>
#include <array>

#include "core/tcp/state.h"

namespace synstep {

// Of a SYN+ACK: "SYN+ACK seq=300 ack=101"; "<SEQ=300><ACK=101><CTL=SYN,ACK>", as the RFCs have it; "SYN=1,
// ACK=1, seq=300, ack=101", as textbooks do; "SYN 300, ack 101", as in Stevens; "[SYN, ACK] Seq=300 Ack=101".
enum class LabelPreset { standard, rfc, textbook, stevens, wireshark };
inline constexpr std::array labelPresets{LabelPreset::standard, LabelPreset::rfc, LabelPreset::textbook,
                                         LabelPreset::stevens, LabelPreset::wireshark};

// Of the number after the client's initial one, 100: "101", "1", "x+1" (in Stevens's labels "J+1").
enum class NumberMode { absolute, relative, symbols };
inline constexpr std::array numberModes{NumberMode::absolute, NumberMode::relative, NumberMode::symbols};

// SYN-RECEIVED, FIN-WAIT-1; SYN_RCVD, FIN_WAIT_1; SYN_RECV, FIN_WAIT1; SYN-RECV, FIN-WAIT-1 and ESTAB.
enum class StateSpelling { rfc, bsd, netstat, ss };
inline constexpr std::array stateSpellings{StateSpelling::rfc, StateSpelling::bsd, StateSpelling::netstat,
                                           StateSpelling::ss};

struct Wording {
    LabelPreset labels = LabelPreset::standard;
    NumberMode numbers = NumberMode::absolute;
    StateSpelling states = StateSpelling::rfc;
    friend bool operator==(const Wording&, const Wording&) = default;
};

// The words that settings are kept by.
QString toString(LabelPreset preset);
QString toString(NumberMode mode);
QString toString(StateSpelling spelling);

QString stateName(State state, StateSpelling spelling = StateSpelling::rfc);
// The text with every state that it names in the RFC's spelling spelt this way.
QString spelt(const QString& text, StateSpelling spelling);

}  // namespace synstep
