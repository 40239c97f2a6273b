// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/font_reading.h"

#include <QLibrary>
#include <system_error>

#include "ui/theme/theme.h"

namespace synstep {

namespace {

// What takes the greater part, where Qt has its fonts from fontconfig: that reads its settings once for all
// of a process.
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
    try {
        thread_ = std::thread([this, readSettings = readerOfSettings()] {
            if (readSettings != nullptr) readSettings();
            settings_.set_value();
            Theme::readFonts();
        });
    } catch (const std::system_error&) {
        settings_.set_value();
    }
}

FontReading::~FontReading() {
    if (thread_.joinable()) thread_.join();
}

void FontReading::awaitSettings() {
    if (const std::shared_future<void> read = settingsUnderWay(); read.valid()) read.wait();
}

}  // namespace synstep
