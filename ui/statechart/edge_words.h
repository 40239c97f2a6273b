// SPDX-License-Identifier: GPL-3.0-or-later
// What an edge of the chart says: event and action, as in RFC 9293 figure 5, in both languages.
#pragma once

#include <QStringList>

#include "core/tcp/state.h"
#include "ui/text/language.h"

namespace synstep {

// One or two lines; empty for exits by RST, which have no words of their own.
QStringList edgeLines(State from, State to, Language language);
// "rcv SYN,ACK / snd ACK": the lines as one.
QString edgeText(State from, State to, Language language);

struct ChartWords {
    QString clientPath, serverPath, reset;  // the legend
    QString activeClose;
    QStringList passiveClose;  // in two lines
    QString fromTo;            // "from %1 to %2"
    QString taken, current;    // what a screen reader hears of an edge
    QString stop;              // "Breakpoint: %1"
};
ChartWords chartWords(Language language);

}  // namespace synstep
