// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/progress.h"

#include <unistd.h>

#include <cstdio>

namespace synstep {
namespace {

constexpr qint64 patience = 700;  // ms; shorter work says nothing
constexpr qint64 interval = 200;  // ms
constexpr unsigned callsBetweenLooks = 256;

}  // namespace

Progress::Progress(Beside beside)
    : watched_(isatty(STDERR_FILENO) != 0 && (beside == Beside::file || isatty(STDOUT_FILENO) == 0)),
      next_(patience) {
    since_.start();
}

Progress::~Progress() {
    if (shown_) std::fputs("\r\033[K", stderr);
}

bool Progress::isDue() {
    if (!watched_ || ++calls_ % callsBetweenLooks != 0) return false;
    if (since_.elapsed() < next_) return false;
    next_ = since_.elapsed() + interval;
    return true;
}

void Progress::say(const QString& words) {
    shown_ = true;
    std::fprintf(stderr, "\r\033[K%s", qUtf8Printable(words));
    std::fflush(stderr);
}

}  // namespace synstep
