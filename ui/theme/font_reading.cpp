// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/font_reading.h"

#include <QLibrary>

#include "ui/theme/theme.h"

namespace synstep {

namespace {

// What takes the greater part, where Qt has its fonts from fontconfig: that reads its settings once for all
// of a process, and needs no application for it. Qt takes the thread that makes the first of its objects, as
// this one here, for the main one.
using Init = int (*)();
Init readerOfSettings() {
    return reinterpret_cast<Init>(QLibrary(QStringLiteral("fontconfig"), 1).resolve("FcInit"));
}

std::shared_future<void>& settingsUnderWay() {
    static std::shared_future<void> read;
    return read;
}

}  // namespace

FontReading::FontReading() {
    settingsUnderWay() = settings_.get_future().share();
    thread_ = std::thread([this, readSettings = readerOfSettings()] {
        if (readSettings != nullptr) readSettings();
        settings_.set_value();
        if (application_.get_future().get()) Theme::readFonts();
    });
}

FontReading::~FontReading() {
    if (!gone_) application_.set_value(false);
    thread_.join();
}

void FontReading::goOn() {
    gone_ = true;
    application_.set_value(true);
}

void FontReading::awaitSettings() {
    if (const std::shared_future<void> read = settingsUnderWay(); read.valid()) read.wait();
}

}  // namespace synstep
