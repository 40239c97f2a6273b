// SPDX-License-Identifier: GPL-3.0-or-later
// One line on standard error that says how far long work has come, for a person who watches a terminal; gone
// again when the work is done. Silent where standard error is no terminal, or where the work's own output
// already scrolls by on the same one.
#pragma once

#include <QElapsedTimer>
#include <QString>

namespace synstep {

class Progress {
  public:
    enum class Beside { file, standardOutput };  // where the work's output goes
    explicit Progress(Beside beside);
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;
    ~Progress();

    // Cheap enough for an inner loop: `words` is called a few times a second.
    template <class Words>
    void show(Words words) {
        if (isDue()) say(words());
    }

  private:
    bool isDue();
    void say(const QString& words);

    bool watched_ = false;
    bool shown_ = false;
    unsigned calls_ = 0;
    qint64 next_ = 0;  // ms
    QElapsedTimer since_;
};

}  // namespace synstep
