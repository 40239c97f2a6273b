// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export.h"

#include <memory>

#include "app/command_line/arguments.h"
#include "app/command_line/commands.h"
#include "app/command_line/named_scenario.h"
#include "app/command_line/output.h"
#include "app/command_line/progress.h"
#include "core/scenario/duration.h"

namespace synstep {
namespace {

bool isStandardOutput(const QString& output) {
    return output == QLatin1String("-");
}

QString nameOf(PictureContent content) {
    switch (content) {
        case PictureContent::ladder:
            return QStringLiteral("ladder");
        case PictureContent::chart:
            return QStringLiteral("chart");
        case PictureContent::both:
            return QStringLiteral("both");
    }
    return {};
}

void declare(Arguments& given) {
    given.addScenario();
    given.addOutput(
        QStringLiteral("The file to write; its ending says which format: svg, png or pdf. "
                       "- is standard output, as svg."));
    given.addOption({QStringLiteral("what")}, QStringLiteral("ladder, chart or both."),
                    QStringLiteral("what"));
    given.addOption(
        {QStringLiteral("at")},
        QStringLiteral("Draw the run up to this time, such as 50ms or 1.2s; by default all of it."),
        QStringLiteral("time"));
    given.addOption({QStringLiteral("theme")}, QStringLiteral("light, dark, projector or print."),
                    QStringLiteral("theme"));
    given.addLanguage();
    given.addOption({QStringLiteral("width")}, QStringLiteral("Width of the page in px; by default 900."),
                    QStringLiteral("px"));
    given.addOption({QStringLiteral("scale")}, QStringLiteral("Dots of a png for each px; by default 1."),
                    QStringLiteral("factor"));
}

PictureFormat formatWanted(const Arguments& given, const QString& output) {
    if (isStandardOutput(output)) return PictureFormat::svg;
    const std::optional<PictureFormat> format = formatOf(output);
    if (!format) given.refuse(QStringLiteral("'%1' ends in none of .svg, .png, .pdf").arg(output));
    return *format;
}

std::optional<Instant> timeWanted(const Arguments& given) {
    const std::optional<QString> text = given.value(QStringLiteral("at"));
    if (!text) return std::nullopt;
    const auto duration = durationFrom(text->toStdString());
    if (!std::holds_alternative<Duration>(duration)) {
        given.refuse(QStringLiteral("--at: '%1' is no time such as 50ms or 1.2s").arg(*text));
    }
    return Instant(std::get<Duration>(duration));
}

PictureOptions optionsOf(const Arguments& given, const QString& output) {
    PictureOptions options;
    options.format = formatWanted(given, output);
    options.content =
        given.choice(QStringLiteral("what"),
                     {PictureContent::ladder, PictureContent::chart, PictureContent::both}, nameOf);
    options.theme = given.choice(QStringLiteral("theme"),
                                 {ThemeName::light, ThemeName::dark, ThemeName::projector, ThemeName::print},
                                 [](ThemeName name) { return toString(name); });
    options.language = given.language();
    options.at = timeWanted(given);
    options.width = given.number(QStringLiteral("width"), options.width, 300, 16384);
    options.scale = given.number(QStringLiteral("scale"), options.scale, 0.1, 32);
    return options;
}

// Only as far as the picture needs.
Trace traceFor(const Scenario& scenario, std::optional<Instant> at) {
    Trace trace(World(std::make_shared<const Setup>(scenario.setup)));
    Progress progress(Progress::Beside::file);
    while ((!at || nextInstant(trace.tip()) <= *at) && trace.grow()) {
        progress.show([&] { return QStringLiteral("%1 entries").arg(trace.size()); });
    }
    return trace;
}

}  // namespace

int exportCommand(const QStringList& arguments) {
    Arguments given(QStringLiteral("synstep export"),
                    QStringLiteral("Plays a scenario and draws it into a file, without a window."));
    declare(given);
    if (!given.parse(arguments)) return 0;
    const QString output = given.output();
    const PictureOptions options = optionsOf(given, output);

    const Scenario scenario = scenarioNamed(given.scenario(), {}, options.language);
    const PictureResult picture = makePicture(traceFor(scenario, options.at), scenario, options);
    if (!picture.error.isEmpty()) throw Refused{picture.error};

    writeWhole(output, picture.bytes, options.language);
    return 0;
}

}  // namespace synstep
