// SPDX-License-Identifier: GPL-3.0-or-later
// Reads which fonts there are, in a thread of its own, beside the making of the application and of its
// window: Qt does it when the first text is measured, and all waits meanwhile.
//
// To be made in the main thread before the QApplication, and told when there is one. Its end waits for the
// thread.
#pragma once

#include <future>
#include <thread>

namespace synstep {

class FontReading {
  public:
    FontReading();
    ~FontReading();
    FontReading(const FontReading&) = delete;
    FontReading& operator=(const FontReading&) = delete;

    void goOn();  // once, when there is an application

    // Until the settings have been read, if that is under way: two threads would each read them for itself.
    static void awaitSettings();

  private:
    std::promise<void> settings_;
    std::promise<bool> application_;
    std::thread thread_;
    bool gone_ = false;
};

}  // namespace synstep
