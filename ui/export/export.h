// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of a run as files: PNG, SVG, PDF of the ladder, the state chart or both, from the same display
// lists as the screen. Files are written atomically. QtGui only; needs no display.
#pragma once

#include <QByteArray>
#include <QString>
#include <array>
#include <memory>
#include <optional>
#include <vector>

#include "core/scenario/scenario.h"
#include "core/trace/trace.h"
#include "ui/ladder/ladder.h"
#include "ui/scene/display_list.h"
#include "ui/text/language.h"
#include "ui/text/wording.h"

namespace synstep {

enum class PictureFormat { svg, png, pdf };
enum class PictureContent { ladder, chart, both };

struct PictureOptions {
    PictureFormat format = PictureFormat::svg;
    PictureContent content = PictureContent::ladder;
    ThemeName theme = ThemeName::light;
    Language language = Language::en;
    Wording wording;
    TimeAxis axis = TimeAxis::byEvent;
    bool folds = false;             // finished phases are one row each
    std::optional<Instant> at;      // the run up to then; none: all that has been played of it
    qreal width = 900;              // px of the page
    qreal scale = 1;                // of PNG
    std::vector<Stimulus> changes;  // what a person did, so that the page can say what it shows
    QString name;                   // that a person gave the run, or ""
};

// The page: title, summary, heads, ladder and/or chart, key of what occurs, footnote (mock-up export-page).
DisplayList layoutPage(const Trace& trace, const Scenario& scenario, const PictureOptions& options,
                       const Theme& theme);

// Two runs side by side, the whole of both; names as at their heads. Of the options `content`, `at` and
// `changes` do not matter; a page is at least leastComparisonWidth wide.
struct ComparedRuns {
    std::array<std::shared_ptr<const Trace>, 2> traces;
    std::array<Scenario, 2> scenarios;
    std::array<QString, 2> names;
};
inline constexpr qreal leastComparisonWidth = 1200;
DisplayList layoutPage(const ComparedRuns& runs, const PictureOptions& options, const Theme& theme);

struct PictureResult {
    QByteArray bytes;
    QString error;  // a sentence; "" if all is well
};
PictureResult makePicture(const Trace& trace, const Scenario& scenario, const PictureOptions& options);
PictureResult makePicture(const ComparedRuns& runs, const PictureOptions& options);
// Atomically; "" or what is wrong, as a sentence.
QString writeFile(const QString& path, const QByteArray& bytes, Language language);

std::optional<PictureFormat> formatOf(const QString& path);  // by its ending

}  // namespace synstep
