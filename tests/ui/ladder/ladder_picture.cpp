// SPDX-License-Identifier: GPL-3.0-or-later
// Draws one moment of a run as PNG. Keys: width, theme, lang, at (entries), revealed, time (us), paper (0,
// 1), select, focus, hover (segment ids), socket (index), height, scale, folds, bare
// (0, 1).
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <cstdio>
#include <fstream>
#include <map>
#include <sstream>

#include "tests/ui/ladder/ladder_run.h"
#include "ui/scene/paint.h"

namespace {

using namespace synstep;

std::map<std::string, std::string> keysOf(int argc, char** argv) {
    std::map<std::string, std::string> keys;
    for (int i = 3; i < argc; ++i) {
        const std::string word = argv[i];
        const auto equals = word.find('=');
        if (equals != std::string::npos) keys[word.substr(0, equals)] = word.substr(equals + 1);
    }
    return keys;
}

LadderRun load(const std::string& name) {
    if (name.find(".toml") == std::string::npos) return playBuiltIn(name);
    std::ifstream file(name);
    std::stringstream text;
    text << file.rdbuf();
    return playText(text.str());
}

void applyKeys(LadderView& view, std::map<std::string, std::string>& keys) {
    const auto id = [&](const char* key) -> std::optional<SegmentId> {
        if (!keys.count(key)) return std::nullopt;
        return static_cast<SegmentId>(std::stoul(keys[key]));
    };
    view.selected = {id("select")};
    view.focused = id("focus");
    view.hovered = id("hover");
    if (keys.count("revealed")) view.revealed = std::stoul(keys["revealed"]);
    for (const LabelPreset preset : labelPresets)
        if (toString(preset).toStdString() == keys["labels"]) view.wording.labels = preset;
    for (const NumberMode mode : numberModes)
        if (toString(mode).toStdString() == keys["numbers"]) view.wording.numbers = mode;
    view.folds = keys["folds"] == "1";
    if (keys.count("opened")) view.opened = {std::stoul(keys["opened"])};
    if (keys.count("time")) view.displayTime = Instant(Duration(std::stoll(keys["time"])));
    if (keys.count("socket"))
        view.socket = SocketName{static_cast<std::uint32_t>(std::stoul(keys["socket"]))};
}

void write(const LadderView& view, std::map<std::string, std::string>& keys, const QString& path) {
    const Theme theme(themeFrom(QString::fromStdString(keys["theme"])),
                      keys["bare"] == "1" ? Medium::projector
                      : view.live         ? Medium::screen
                                          : Medium::page);
    LadderMetrics metrics;
    metrics.bare = keys["bare"] == "1";
    if (keys.count("width")) metrics.width = std::stod(keys["width"]);
    if (keys["axis"] == "linear") metrics.axis = TimeAxis::linear;
    if (keys.count("height")) metrics.minimumHeight = std::stod(keys["height"]);
    const qreal scale = keys.count("scale") ? std::stod(keys["scale"]) : 1;
    const DisplayList head = layoutLadderHead(view, metrics, theme),
                      body = layoutLadder(view, metrics, theme);
    const QSizeF size(body.size.width(), body.size.height() + head.size.height());
    QImage image((size * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(theme.color(Ink::ground));
    QPainter painter(&image);
    painter.scale(scale, scale);
    paint(painter, head, theme, QRectF(QPointF(), head.size));
    painter.translate(0, head.size.height());
    paint(painter, body, theme, QRectF(QPointF(), body.size));
    painter.end();
    image.save(path);
}

}  // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_FONT_DPI", "96");
    qputenv("FONTCONFIG_FILE", SYNSTEP_TEST_FONTS);
    const QGuiApplication application(argc, argv);
    if (argc < 3) return 2;
    auto keys = keysOf(argc, argv);
    const LadderRun run = load(argv[1]);
    if (!run.trace) return 1;
    const Language language = languageFrom(QString::fromStdString(keys.count("lang") ? keys["lang"] : "en"));
    const std::size_t end = run.trace->size();
    const std::size_t cursor = keys.count("at") ? std::min<std::size_t>(std::stoul(keys["at"]), end) : end;
    LadderView view = keys["paper"] == "1" ? run.whole(language) : run.at(cursor, language);
    applyKeys(view, keys);
    write(view, keys, QString::fromLocal8Bit(argv[2]));
    return 0;
}
