// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/wording.h"

#include <QRegularExpression>

namespace synstep {

namespace {

struct Spellings {
    const char *rfc, *bsd, *netstat, *ss;
};

// In the order of State. netstat: net-tools' own table; ss: that of iproute2, whose word for a socket that is
// not connected is UNCONN.
constexpr std::array<Spellings, stateCount> spellings{{
    {"CLOSED", "CLOSED", "CLOSE", "UNCONN"},
    {"LISTEN", "LISTEN", "LISTEN", "LISTEN"},
    {"SYN-SENT", "SYN_SENT", "SYN_SENT", "SYN-SENT"},
    {"SYN-RECEIVED", "SYN_RCVD", "SYN_RECV", "SYN-RECV"},
    {"ESTABLISHED", "ESTABLISHED", "ESTABLISHED", "ESTAB"},
    {"FIN-WAIT-1", "FIN_WAIT_1", "FIN_WAIT1", "FIN-WAIT-1"},
    {"FIN-WAIT-2", "FIN_WAIT_2", "FIN_WAIT2", "FIN-WAIT-2"},
    {"CLOSE-WAIT", "CLOSE_WAIT", "CLOSE_WAIT", "CLOSE-WAIT"},
    {"CLOSING", "CLOSING", "CLOSING", "CLOSING"},
    {"LAST-ACK", "LAST_ACK", "LAST_ACK", "LAST-ACK"},
    {"TIME-WAIT", "TIME_WAIT", "TIME_WAIT", "TIME-WAIT"},
}};

}  // namespace

QString toString(LabelPreset preset) {
    switch (preset) {
        case LabelPreset::standard:
            return QStringLiteral("standard");
        case LabelPreset::rfc:
            return QStringLiteral("rfc");
        case LabelPreset::textbook:
            return QStringLiteral("textbook");
        case LabelPreset::stevens:
            return QStringLiteral("stevens");
        case LabelPreset::wireshark:
            break;
    }
    return QStringLiteral("wireshark");
}

QString toString(NumberMode mode) {
    switch (mode) {
        case NumberMode::absolute:
            return QStringLiteral("absolute");
        case NumberMode::relative:
            return QStringLiteral("relative");
        case NumberMode::symbols:
            break;
    }
    return QStringLiteral("symbols");
}

QString toString(StateSpelling spelling) {
    switch (spelling) {
        case StateSpelling::rfc:
            return QStringLiteral("rfc");
        case StateSpelling::bsd:
            return QStringLiteral("bsd");
        case StateSpelling::netstat:
            return QStringLiteral("netstat");
        case StateSpelling::ss:
            break;
    }
    return QStringLiteral("ss");
}

QString stateName(State state, StateSpelling spelling) {
    const Spellings& all = spellings[static_cast<std::size_t>(state)];
    switch (spelling) {
        case StateSpelling::rfc:
            return QString::fromLatin1(all.rfc);
        case StateSpelling::bsd:
            return QString::fromLatin1(all.bsd);
        case StateSpelling::netstat:
            return QString::fromLatin1(all.netstat);
        case StateSpelling::ss:
            break;
    }
    return QString::fromLatin1(all.ss);
}

QString spelt(const QString& text, StateSpelling spelling) {
    if (spelling == StateSpelling::rfc) return text;
    static const QRegularExpression name(
        QStringLiteral("(?<![A-Z-])(?:CLOSED|LISTEN|SYN-SENT|SYN-RECEIVED|ESTABLISHED|FIN-WAIT-[12]|"
                       "CLOSE-WAIT|CLOSING|LAST-ACK|TIME-WAIT)(?![A-Z0-9-])"));
    QString result;
    qsizetype position = 0;
    for (auto match = name.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch one = match.next();
        const auto state = stateFrom(one.captured().toStdString());
        result += text.mid(position, one.capturedStart() - position);
        result += state ? stateName(*state, spelling) : one.captured();
        position = one.capturedEnd();
    }
    return result + text.mid(position);
}

}  // namespace synstep
