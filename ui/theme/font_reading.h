// SPDX-License-Identifier: GPL-3.0-or-later
// Reads which fonts there are, in a thread of its own, beside the making of the window: Qt does it when the
// first text is measured, and all waits meanwhile.
//
// To be made in the main thread when there is a QApplication, which changes the environment while it is made:
// no other thread may read that meanwhile. Its end waits for the thread. Where there can be no thread, Qt
// reads them as ever.
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

    // Until the settings have been read, if that is under way: two threads would each read them for itself.
    static void awaitSettings();

  private:
    std::promise<void> settings_;
    std::thread thread_;
};

}  // namespace synstep
