// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/settings.h"

#include <QSettings>
#include <algorithm>

#include "ui/session/playback.h"

namespace synstep {

namespace {

constexpr QLatin1String languageKey("language");
constexpr QLatin1String themeKey("theme");
constexpr QLatin1String labelsKey("labels");
constexpr QLatin1String numbersKey("numbers");
constexpr QLatin1String statesKey("states");
constexpr QLatin1String axisKey("axis");
constexpr QLatin1String linearWord("linear");
constexpr QLatin1String stepKey("step");
constexpr QLatin1String speedKey("speed");
constexpr QLatin1String motionKey("motion");
constexpr QLatin1String geometryKey("geometry");
constexpr QLatin1String eventWord("event");
constexpr QLatin1String messageWord("message");

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
    if (stored.value(stepKey).toString() == eventWord) settings.stepSize = StepSize::event;
    const double speed = stored.value(speedKey, 1.0).toDouble(&known);
    if (known) settings.speed = std::clamp(speed, slowest, fastest);
    settings.motion = stored.value(motionKey, true).toBool();
    settings.geometry = stored.value(geometryKey).toByteArray();
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
    stored.setValue(axisKey, QString(settings.axis == TimeAxis::linear ? linearWord : eventWord));
    stored.setValue(stepKey, QString(settings.stepSize == StepSize::event ? eventWord : messageWord));
    stored.setValue(speedKey, settings.speed);
    stored.setValue(motionKey, settings.motion);
    stored.setValue(geometryKey, settings.geometry);
}

}  // namespace synstep
