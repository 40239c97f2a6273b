// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/settings.h"

#include <QSettings>
#include <algorithm>
#include <array>

#include "ui/session/playback.h"

namespace synstep {

namespace {

constexpr QLatin1String languageKey("language");
constexpr QLatin1String themeKey("theme");
constexpr QLatin1String stepKey("step");
constexpr QLatin1String speedKey("speed");
constexpr QLatin1String motionKey("motion");
constexpr QLatin1String geometryKey("geometry");
constexpr QLatin1String detailsKey("details");
constexpr std::array<QLatin1String, stepSizeCount> stepWords{QLatin1String("message"), QLatin1String("event"),
                                                             QLatin1String("state"), QLatin1String("timer"),
                                                             QLatin1String("quiet")};

}  // namespace

Settings loadSettings() {
    const QSettings stored;
    Settings settings;
    bool known = false;
    const Language language = languageFrom(stored.value(languageKey).toString(), &known);
    if (known) settings.language = language;
    const ThemeName theme = themeFrom(stored.value(themeKey).toString(), &known);
    if (known && theme == ThemeName::dark) settings.theme = theme;
    const auto word = std::find(stepWords.begin(), stepWords.end(), stored.value(stepKey).toString());
    if (word != stepWords.end()) settings.stepSize = static_cast<StepSize>(word - stepWords.begin());
    const double speed = stored.value(speedKey, 1.0).toDouble(&known);
    if (known) settings.speed = std::clamp(speed, slowest, fastest);
    settings.motion = stored.value(motionKey, true).toBool();
    settings.geometry = stored.value(geometryKey).toByteArray();
    settings.details = stored.value(detailsKey).toInt();
    return settings;
}

void saveSettings(const Settings& settings) {
    QSettings stored;
    if (settings.language) stored.setValue(languageKey, toString(*settings.language));
    stored.setValue(themeKey, toString(settings.theme));
    stored.setValue(stepKey, QString(stepWords[static_cast<std::size_t>(settings.stepSize)]));
    stored.setValue(speedKey, settings.speed);
    stored.setValue(motionKey, settings.motion);
    stored.setValue(geometryKey, settings.geometry);
    stored.setValue(detailsKey, settings.details);
}

}  // namespace synstep
