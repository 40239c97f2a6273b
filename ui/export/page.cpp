// SPDX-License-Identifier: GPL-3.0-or-later
// The page of layoutPage(): everything that is on paper, from top to bottom.
#include <algorithm>
#include <cmath>

#include "core/trace/last_socket.h"
#include "ui/export/export.h"
#include "ui/export/key.h"
#include "ui/export/page_text.h"
#include "ui/ladder/built.h"
#include "ui/statechart/statechart.h"
#include "ui/text/changes.h"
#include "ui/text/sentences.h"
#include "ui/text/translation.h"

namespace synstep {

namespace {

constexpr qreal margin = 48, headHeight = 64;

class Page {
  public:
    Page(const Trace& trace, const Scenario& scenario, const PictureOptions& options, const Theme& theme)
        : trace_(trace), scenario_(scenario), options_(options), theme_(theme), language_(options.language) {
        cursor_ = options.at ? trace.positionAt(*options.at) : trace.size();
        if (options.at)
            now_ = *options.at;
        else if (cursor_ > 0)
            now_ = trace.entry(cursor_ - 1).at;
        list_.elements.emplace_back();
        width_ = std::max(options.width, leastWidth());
    }

    DisplayList layOut() {
        const bool ladder = options_.content != PictureContent::chart;
        const bool chart = options_.content != PictureContent::ladder;
        addTitle();
        DisplayList rows;
        if (ladder) rows = addLadder();
        if (chart) addChart();
        if (ladder) addKeyOf(rows);
        addFootnote();
        list_.size = {width_, y_ + margin - 24};
        measureBounds(list_, theme_);
        return std::move(list_);
    }

  private:
    qreal room() const { return width_ - 2 * margin; }
    bool compactChart() const { return options_.width < stateChartSize(false, theme_).width() + 2 * margin; }

    qreal leastWidth() const {
        const qreal chart = stateChartSize(true, theme_).width() + 2 * margin;
        return options_.content == PictureContent::chart ? chart : std::max<qreal>(chart, 600);
    }

    void addLines(const QString& text, Type type, Ink ink) {
        y_ = addWrapped(list_, text, {margin, y_}, room(), type, ink, theme_);
    }

    void addTitle() {
        y_ = 66;
        addLines(in(language_, scenario_.title), Type::title, Ink::ink);
        y_ -= 8;
        addLines(in(language_, scenario_.summary), Type::body, Ink::muted);
        addLines(facts(), Type::body, Ink::muted);
        if (!options_.name.isEmpty())
            addLines(translated(language_, QT_TRANSLATE_NOOP("Text", "Run: %1")).arg(options_.name),
                     Type::body, Ink::ink);
        if (options_.changes.empty()) return;
        addLines(translated(language_, QT_TRANSLATE_NOOP("Text", "Changed in this run: %1."))
                     .arg(changesText(options_.changes, scenario_, language_)),
                 Type::body, Ink::ink);
    }

    // What the reader of a printed page cannot look up: the delays, 2MSL if it matters, until when.
    QString facts() const {
        const auto& delay = scenario_.setup.network.delay;
        const QString there = durationText(delay[0], language_), back = durationText(delay[1], language_);
        QString text =
            delay[0] == delay[1]
                ? translated(language_, QT_TRANSLATE_NOOP("Text", "One-way delay %1")).arg(there)
                : translated(language_, QT_TRANSLATE_NOOP("Text", "Delay %1 to the server, %2 back"))
                      .arg(there, back);
        if (reachesTimeWait()) {
            const Duration msl = scenario_.setup.hosts[0].policies.msl;
            text += translated(language_, QT_TRANSLATE_NOOP("Text", ", MSL %1"))
                        .arg(durationText(msl, language_));
        }
        if (options_.at)
            text += translated(language_, QT_TRANSLATE_NOOP("Text", "; the run up to %1 s"))
                        .arg(instantText(*options_.at));
        return text + translated(language_, QT_TRANSLATE_NOOP("Text", "."));
    }

    bool reachesTimeWait() const {
        for (std::size_t i = 0; i < cursor_; ++i)
            for (const Effect& effect : trace_.entry(i).effects)
                if (const auto* change = std::get_if<StateChanged>(&effect.what))
                    if (change->to == State::timeWait) return true;
        return false;
    }

    DisplayList addLadder() {
        LadderView view;
        view.trace = &trace_;
        view.scenario = &scenario_;
        view.cursor = view.revealed = cursor_;
        view.displayTime = now_;
        view.live = false;
        view.until = options_.at.has_value();
        view.language = language_;
        view.wording = options_.wording;
        view.numbered = true;
        view.folds = options_.folds;
        LadderMetrics metrics;
        metrics.width = room();
        metrics.axis = options_.axis;
        const Ladder ladder(view, metrics, theme_);
        append(list_, ladder.head(view), {margin, y_});
        y_ += headHeight;
        DisplayList rows = ladder.shapes(view);
        append(list_, rows, {margin, y_});
        y_ += rows.size.height() + 24;
        return rows;
    }

    void addChart() {
        StateChartView view;
        view.trace = &trace_;
        view.scenario = &scenario_;
        view.cursor = cursor_;
        view.socket = lastSocket(trace_, cursor_);
        if (!options_.at) view.stepBegins = cursor_;  // the whole run has no current step
        view.language = language_;
        view.wording = options_.wording;
        StateChartMetrics metrics;
        metrics.compact = compactChart();
        const QSizeF least = stateChartSize(metrics.compact, theme_);
        metrics.size = {std::min(room(), least.width() * 1.3), least.height() * 1.08};
        const DisplayList chart = layoutStateChart(view, metrics, theme_);
        append(list_, chart, {(width_ - chart.size.width()) / 2, y_ + 4});
        y_ += chart.size.height() + 32;
    }

    void addKeyOf(const DisplayList& ladder) {
        const qreal rule = std::floor(y_) + 0.5;
        addLine(list_, 0, {margin, rule}, {width_ - margin, rule}, Stroke{Ink::divider, 1, {}, false, 1});
        y_ += 8;
        y_ += addKey(list_, keyItems(trace_, cursor_, ladder), {margin, y_}, room(), language_, theme_) + 8;
    }

    void addFootnote() {
        y_ += 20;
        if (options_.content == PictureContent::chart)
            addLines(translated(language_, QT_TRANSLATE_NOOP("Text",
                                                             "States and transitions as in RFC 9293, Figure "
                                                             "5; heavy lines were taken in this run.")),
                     Type::meta, Ink::muted);
        const QString id = QString::fromStdString(scenario_.id);
        addLines(id.isEmpty()
                     ? QStringLiteral("Synstep")
                     : translated(language_, QT_TRANSLATE_NOOP("Text", "Synstep, scenario %1.")).arg(id),
                 Type::meta, Ink::muted);
    }

    const Trace& trace_;
    const Scenario& scenario_;
    const PictureOptions& options_;
    const Theme& theme_;
    Language language_;
    std::size_t cursor_ = 0;
    Instant now_{};
    qreal width_ = 0, y_ = 0;
    DisplayList list_;
};

}  // namespace

DisplayList layoutPage(const Trace& trace, const Scenario& scenario, const PictureOptions& options,
                       const Theme& theme) {
    return Page(trace, scenario, options, theme).layOut();
}

}  // namespace synstep
