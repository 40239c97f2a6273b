// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statechart/edge_words.h"

#include <array>

#include "ui/text/translation.h"

namespace synstep {

namespace {

using enum State;

struct Words {
    State from, to;
    const char* lines;            // one or two
    const char* between = " / ";  // the lines, when they stand in one
};

constexpr std::array all{
    Words{closed, listen, QT_TRANSLATE_NOOP("Text", "passive OPEN")},
    Words{listen, closed, QT_TRANSLATE_NOOP("Text", "CLOSE")},
    Words{closed, synSent, QT_TRANSLATE_NOOP("Text", "active OPEN\nsnd SYN")},
    Words{synSent, closed, QT_TRANSLATE_NOOP("Text", "CLOSE")},
    Words{listen, synReceived, QT_TRANSLATE_NOOP("Text", "rcv SYN\nsnd SYN,ACK")},
    Words{listen, synSent, QT_TRANSLATE_NOOP("Text", "SEND\nsnd SYN")},
    Words{synReceived, listen, QT_TRANSLATE_NOOP("Text", "rcv RST")},
    Words{synSent, synReceived, QT_TRANSLATE_NOOP("Text", "rcv SYN\nsnd SYN,ACK")},
    Words{synSent, established, QT_TRANSLATE_NOOP("Text", "rcv SYN,ACK\nsnd ACK")},
    Words{synReceived, established, QT_TRANSLATE_NOOP("Text", "rcv ACK of SYN")},
    Words{synReceived, finWait1, QT_TRANSLATE_NOOP("Text", "CLOSE\nsnd FIN")},
    Words{established, finWait1, QT_TRANSLATE_NOOP("Text", "CLOSE\nsnd FIN")},
    Words{established, closeWait, QT_TRANSLATE_NOOP("Text", "rcv FIN\nsnd ACK")},
    Words{finWait1, finWait2, QT_TRANSLATE_NOOP("Text", "rcv ACK of FIN")},
    Words{finWait1, closing, QT_TRANSLATE_NOOP("Text", "rcv FIN\nsnd ACK")},
    Words{finWait2, timeWait, QT_TRANSLATE_NOOP("Text", "rcv FIN\nsnd ACK")},
    Words{closing, timeWait, QT_TRANSLATE_NOOP("Text", "rcv ACK of FIN")},
    Words{closeWait, lastAck, QT_TRANSLATE_NOOP("Text", "CLOSE\nsnd FIN")},
    Words{lastAck, closed, QT_TRANSLATE_NOOP("Text", "rcv ACK\nof FIN"), " "},
    Words{timeWait, closed, QT_TRANSLATE_NOOP("Text", "2MSL")},
    Words{finWait1, timeWait, QT_TRANSLATE_NOOP("Text", "rcv FIN,ACK of FIN\nsnd ACK")},
    Words{timeWait, synReceived, QT_TRANSLATE_NOOP("Text", "rcv SYN\nsnd SYN,ACK")},
    Words{synReceived, timeWait, QT_TRANSLATE_NOOP("Text", "rcv RST")},
    Words{timeWait, established, QT_TRANSLATE_NOOP("Text", "rcv SYN\nsnd SYN,ACK")},
    Words{listen, established, QT_TRANSLATE_NOOP("Text", "rcv SYN\nsnd SYN,ACK")},
};

const Words* find(State from, State to) {
    for (const Words& words : all)
        if (words.from == from && words.to == to) return &words;
    return nullptr;
}

}  // namespace

QStringList edgeLines(State from, State to, Language language) {
    const Words* words = find(from, to);
    return words ? translated(language, words->lines).split(QLatin1Char('\n')) : QStringList();
}

QString edgeText(State from, State to, Language language) {
    const Words* words = find(from, to);
    return words ? edgeLines(from, to, language).join(QLatin1String(words->between)) : QString();
}

ChartWords chartWords(Language language) {
    return {translated(language, QT_TRANSLATE_NOOP("Text", "client’s usual path")),
            translated(language, QT_TRANSLATE_NOOP("Text", "server’s usual path")),
            translated(language, QT_TRANSLATE_NOOP("Text", "RST: to CLOSED")),
            translated(language, QT_TRANSLATE_NOOP("Text", "active close")),
            translated(language, QT_TRANSLATE_NOOP("Text", "passive\nclose")).split(QLatin1Char('\n')),
            translated(language, QT_TRANSLATE_NOOP("Text", "from %1 to %2")),
            translated(language, QT_TRANSLATE_NOOP("Text", "taken")),
            translated(language, QT_TRANSLATE_NOOP("Text", "this step")),
            translated(language, QT_TRANSLATE_NOOP("Text", "Breakpoint: %1"))};
}

}  // namespace synstep
