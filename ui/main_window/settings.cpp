// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/settings.h"

#include <QSettings>
#include <algorithm>
#include <array>

#include "ui/session/playback.h"
#include "ui/views/ladder_widget.h"

namespace synstep {

namespace {

constexpr QLatin1String languageKey("language");
constexpr QLatin1String themeKey("theme");
constexpr QLatin1String labelsKey("labels");
constexpr QLatin1String numbersKey("numbers");
constexpr QLatin1String statesKey("states");
constexpr QLatin1String axisKey("axis");
constexpr QLatin1String linearWord("linear"), byEventWord("by event");
constexpr QLatin1String foldsKey("fold finished phases");
constexpr QLatin1String stepKey("step");
constexpr QLatin1String speedKey("speed");
constexpr QLatin1String motionKey("motion");
constexpr std::array motionWords{QLatin1String("system"), QLatin1String("on"), QLatin1String("off")};
constexpr QLatin1String zoomKey("zoom"), comparedZoomKey("compared zoom"), presentedZoomKey("presented zoom");
constexpr QLatin1String geometryKey("geometry");
constexpr std::array columnKeys{QLatin1String("left column"), QLatin1String("right column")};
constexpr QLatin1String detailsKey("details");
constexpr QLatin1String guidedKey("guided"), hintsKey("hints");
constexpr std::array<QLatin1String, stepSizeCount> stepWords{QLatin1String("message"), QLatin1String("event"),
                                                             QLatin1String("state"), QLatin1String("timer"),
                                                             QLatin1String("quiet")};

// The one of these values that the word stands for, if there is one.
template <class Values, class T>
void read(const QVariant& word, const Values& values, T& into) {
    for (const T value : values)
        if (word.toString() == toString(value)) into = value;
}

}  // namespace

Settings loadSettings() {
    const QSettings stored;
    Settings settings;
    bool known = false;
    const Language language = languageFrom(stored.value(languageKey).toString(), &known);
    if (known) settings.language = language;
    const ThemeName theme = themeFrom(stored.value(themeKey).toString(), &known);
    if (known) settings.theme = theme;
    read(stored.value(labelsKey), labelPresets, settings.wording.labels);
    read(stored.value(numbersKey), numberModes, settings.wording.numbers);
    read(stored.value(statesKey), stateSpellings, settings.wording.states);
    if (stored.value(axisKey).toString() == linearWord) settings.axis = TimeAxis::linear;
    settings.folds = stored.value(foldsKey, false).toBool();
    const auto word = std::find(stepWords.begin(), stepWords.end(), stored.value(stepKey).toString());
    if (word != stepWords.end()) settings.stepSize = static_cast<StepSize>(word - stepWords.begin());
    const double speed = stored.value(speedKey, 1.0).toDouble(&known);
    if (known) settings.speed = std::clamp(speed, slowest, fastest);
    // Once this was a truth value.
    const QString moves = stored.value(motionKey).toString();
    if (moves == motionWords[1] || moves == QLatin1String("true")) settings.motion = Motion::on;
    if (moves == motionWords[2] || moves == QLatin1String("false")) settings.motion = Motion::off;
    for (const auto& [key, zoom] :
         {std::pair(zoomKey, &settings.zoom), std::pair(comparedZoomKey, &settings.comparedZoom),
          std::pair(presentedZoomKey, &settings.presentedZoom)}) {
        const double value = stored.value(key, 1.0).toDouble(&known);
        if (known) *zoom = std::clamp<double>(value, smallestZoom, largestZoom);
    }
    settings.geometry = stored.value(geometryKey).toByteArray();
    for (std::size_t i = 0; i < columnKeys.size(); ++i)
        settings.columns[i] = std::max(0, stored.value(columnKeys[i]).toInt());
    settings.details = stored.value(detailsKey).toInt();
    settings.guided = stored.value(guidedKey, true).toBool();
    settings.hints = stored.value(hintsKey, true).toBool();
    return settings;
}

void saveSettings(const Settings& settings) {
    QSettings stored;
    if (settings.language) stored.setValue(languageKey, toString(*settings.language));
    if (settings.theme)
        stored.setValue(themeKey, toString(*settings.theme));
    else
        stored.remove(themeKey);
    stored.setValue(labelsKey, toString(settings.wording.labels));
    stored.setValue(numbersKey, toString(settings.wording.numbers));
    stored.setValue(statesKey, toString(settings.wording.states));
    stored.setValue(axisKey, QString(settings.axis == TimeAxis::linear ? linearWord : byEventWord));
    stored.setValue(foldsKey, settings.folds);
    stored.setValue(stepKey, QString(stepWords[static_cast<std::size_t>(settings.stepSize)]));
    stored.setValue(speedKey, settings.speed);
    stored.setValue(motionKey, QString(motionWords[static_cast<std::size_t>(settings.motion)]));
    stored.setValue(zoomKey, settings.zoom);
    stored.setValue(comparedZoomKey, settings.comparedZoom);
    stored.setValue(presentedZoomKey, settings.presentedZoom);
    stored.setValue(geometryKey, settings.geometry);
    for (std::size_t i = 0; i < columnKeys.size(); ++i) stored.setValue(columnKeys[i], settings.columns[i]);
    stored.setValue(detailsKey, settings.details);
    stored.setValue(guidedKey, settings.guided);
    stored.setValue(hintsKey, settings.hints);
}

}  // namespace synstep
