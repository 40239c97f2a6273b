// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/flood_words.h"

#include <QLocale>
#include <QStringList>
#include <initializer_list>
#include <utility>

#include "ui/text/sentences.h"
#include "ui/text/translation.h"

namespace synstep {

namespace {

QString grouped(std::uint32_t number) {
    return QLocale(QLocale::English).toString(number);
}

// How many of each, and the words for it; none is left out.
QString listed(std::initializer_list<std::pair<std::uint32_t, const char*>> counts, Language language) {
    QStringList parts;
    for (const auto& [count, pattern] : counts)
        if (count > 0) parts << translated(language, pattern).arg(grouped(count));
    return parts.join(translated(language, QT_TRANSLATE_NOOP("Text", ", ")));
}

QString within(Duration time, const QString& what, Language language) {
    if (time == Duration{}) return what;
    return translated(language, QT_TRANSLATE_NOOP("Text", "within %1: %2"))
        .arg(durationText(time, language), what);
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

QString floodFate(const Flood& flood, Language language, FloodDetail upTo) {
    return within(
        upTo == FloodDetail::count ? Duration{} : flood.end - flood.begin,
        listed({{flood.answered, QT_TRANSLATE_NOOP("Text", "%1 answered")},
                {flood.dropped, QT_TRANSLATE_NOOP("Text", "%1 dropped")},
                {flood.lost, upTo == FloodDetail::count ? QT_TRANSLATE_NOOP("Text", "%1 got lost")
                                                        : QT_TRANSLATE_NOOP("Text", "%1 lost on the way")},
                {flood.sent - flood.arrived - flood.lost, QT_TRANSLATE_NOOP("Text", "%1 in flight")}},
               language),
        language);
}

QString echoName(const FloodEcho& echo, Language language, FloodDetail upTo) {
    if (upTo == FloodDetail::count) return QStringLiteral("%1 SYN+ACK").arg(grouped(echo.sent));
    return translated(language, QT_TRANSLATE_NOOP("Text", "%1 SYN+ACK sent again")).arg(grouped(echo.sent));
}

QString echoFate(const FloodEcho& echo, Language language, FloodDetail upTo) {
    const QString fate = listed({{echo.lost, QT_TRANSLATE_NOOP("Text", "%1 got lost")},
                                 {echo.sent - echo.lost, QT_TRANSLATE_NOOP("Text", "%1 in flight")}},
                                language);
    if (upTo == FloodDetail::count) return fate;
    return translated(language, QT_TRANSLATE_NOOP("Text", "attempt %1: %2"))
        .arg(QString::number(echo.repetition), fate);
}

}  // namespace synstep
