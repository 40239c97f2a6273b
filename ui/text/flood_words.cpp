// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/flood_words.h"

#include <QLocale>
#include <QStringList>

#include "ui/text/sentences.h"
#include "ui/text/translation.h"

namespace synstep {

namespace {

QString grouped(std::uint32_t number) {
    return QLocale(QLocale::English).toString(number);
}

}  // namespace

QString floodName(const Flood& flood, Language language, FloodDetail upTo) {
    if (upTo == FloodDetail::count) return QStringLiteral("%1 SYN").arg(grouped(flood.sent));
    if (upTo == FloodDetail::source)
        return translated(language, QT_TRANSLATE_NOOP("Text", "%1 SYN from %2"))
            .arg(grouped(flood.sent), addressText(flood.source));
    return translated(language, QT_TRANSLATE_NOOP("Text", "%1 SYN from %2, ports %3 to %4"))
        .arg(grouped(flood.sent), addressText(flood.source), QString::number(flood.lowest),
             QString::number(flood.highest));
}

QString floodFate(const Flood& flood, Language language) {
    QStringList parts;
    const auto add = [&](std::uint32_t count, const char* pattern) {
        if (count > 0) parts << translated(language, pattern).arg(grouped(count));
    };
    add(flood.answered, QT_TRANSLATE_NOOP("Text", "%1 answered"));
    add(flood.dropped, QT_TRANSLATE_NOOP("Text", "%1 dropped"));
    add(flood.lost, QT_TRANSLATE_NOOP("Text", "%1 lost on the way"));
    add(flood.sent - flood.arrived - flood.lost, QT_TRANSLATE_NOOP("Text", "%1 in flight"));
    const QString list = parts.join(translated(language, QT_TRANSLATE_NOOP("Text", ", ")));
    if (flood.end == flood.begin) return list;
    return translated(language, QT_TRANSLATE_NOOP("Text", "within %1: %2"))
        .arg(durationText(flood.end - flood.begin, language), list);
}

}  // namespace synstep
