// SPDX-License-Identifier: GPL-3.0-or-later
// The three columns of the window, hairlines between them that can be moved. By the rule of the measures the
// outer two are a share of the width within limits, the ladder has the rest; what a person has made wider or
// narrower stays so. In a narrow window first the left one gives way, then the right one.
//
// A line is moved by the mouse, or by Left and Right when focused; a double click or Home brings the
// rule back.
#pragma once

#include <QSplitter>
#include <array>

#include "ui/theme/theme.h"

namespace synstep {

class Columns : public QSplitter {
    Q_OBJECT

  public:
    Columns(QWidget* left, QWidget* middle, QWidget* right, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    const Theme& theme() const { return theme_; }
    static int leftWidth(int total);
    static int rightWidth(int total);

    // Of the left and the right one, as a person has chosen; 0: by the rule.
    using Widths = std::array<int, 2>;
    void setChosen(const Widths& chosen);
    const Widths& chosen() const { return chosen_; }
    // Of the line before the middle one (0), or after it (1).
    void forget(std::size_t line);

  protected:
    QSplitterHandle* createHandle() override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void apply();

    Widths chosen_{};
    Theme theme_{ThemeName::light};
};

}  // namespace synstep
