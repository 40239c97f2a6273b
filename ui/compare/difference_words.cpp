// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/difference_words.h"

#include "ui/text/sentences.h"
#include "ui/text/translation.h"

namespace synstep {

namespace {

// "retransmission, 1 s": the timers that this entry sets.
QString timersText(const Entry& entry, Language language) {
    QStringList timers;
    for (const Effect& effect : entry.effects) {
        const auto* timer = std::get_if<TimerChanged>(&effect.what);
        if (timer == nullptr || timer->act == TimerAct::stop || timer->act == TimerAct::expire) continue;
        timers << translated(language, QT_TRANSLATE_NOOP("Text", "%1 set to %2"))
                      .arg(timerName(timer->timer, language), durationText(timer->interval, language));
    }
    if (timers.isEmpty()) return translated(language, QT_TRANSLATE_NOOP("Text", "no timer is set."));
    return timers.join(translated(language, QT_TRANSLATE_NOOP("Text", ", "))) +
           translated(language, QT_TRANSLATE_NOOP("Text", "."));
}

QString told(const ToldRun& run, std::optional<std::size_t> entry, DifferenceKind kind, Language language,
             const Wording& wording) {
    if (!entry) return translated(language, QT_TRANSLATE_NOOP("Text", "nothing happens then."));
    if (kind == DifferenceKind::timer) return timersText(run.trace->entry(*entry), language);
    // Its number and its time are said already.
    return transcriptLine(*run.trace, *entry, *run.scenario, language, wording)
        .section(QStringLiteral(" s  "), 1);
}

QString fatesText(const Trace& trace, const Entry& entry, Language language, const Wording& wording) {
    QStringList names;
    for (const Departure& departure : entry.departures)
        names << segmentText(numbered(trace, departure, wording), language, wording) + QStringLiteral(": ") +
                     fateText(departure, language);
    return names.join(translated(language, QT_TRANSLATE_NOOP("Text", ", "))) +
           translated(language, QT_TRANSLATE_NOOP("Text", "."));
}

}  // namespace

QStringList differenceText(const std::array<ToldRun, 2>& runs, const Alignment& alignment, Language language,
                           const Wording& wording) {
    const auto& first = alignment.first();
    if (!first) return {translated(language, QT_TRANSLATE_NOOP("Text", "The two runs are the same."))};
    QStringList lines{translated(language, QT_TRANSLATE_NOOP("Text", "The runs first differ at %1 s."))
                          .arg(instantText(first->at))};
    for (const std::size_t run : {0, 1}) {
        const auto& entry = first->entries[run];
        const QString text =
            first->kind == DifferenceKind::fate && entry
                ? fatesText(*runs[run].trace, runs[run].trace->entry(*entry), language, wording)
                : told(runs[run], entry, first->kind, language, wording);
        lines << translated(language, run == 0 ? QT_TRANSLATE_NOOP("Text", "A: %1")
                                               : QT_TRANSLATE_NOOP("Text", "B: %1"))
                     .arg(text);
    }
    return lines;
}

}  // namespace synstep
