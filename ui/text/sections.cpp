// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/sections.h"

namespace synstep {
namespace {

// The number without the step's ordinal: "3.10.7.4 fifth" is found at 3.10.7.4.
QString fullSection(std::string_view section) {
    QString text = QString::fromUtf8(section.data(), static_cast<qsizetype>(section.size()));
    if (text.startsWith(QLatin1String("RFC"))) return text;
    return QStringLiteral("RFC 9293 ") + text.section(QLatin1Char(' '), 0, 0);
}

}  // namespace

QStringList sectionsOf(Rule rule, Language language) {
    switch (rule) {
        case Rule::synRepeated:
        case Rule::synAckRepeated:
        case Rule::textRepeated:
        case Rule::finRepeated:
            // Sending again is of the one, the timer that doubles of the other.
            return {QStringLiteral("RFC 9293 3.10.8"), language == Language::zhCN
                                                           ? QStringLiteral("RFC 6298 5.4–5.6")
                                                           : QStringLiteral("RFC 6298 5.4 to 5.6")};
        default:
            return {fullSection(sectionOf(rule))};
    }
}

}  // namespace synstep
