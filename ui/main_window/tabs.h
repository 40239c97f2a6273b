// SPDX-License-Identifier: GPL-3.0-or-later
// Tabs as words with a bar under the current one.
#pragma once

#include <QTabBar>

#include "ui/theme/theme.h"

namespace synstep {

class Tabs : public QTabBar {
    Q_OBJECT

  public:
    explicit Tabs(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    // How wide they may be: where that is little they stand closer together.
    void setRoom(int width);

  protected:
    QSize tabSizeHint(int index) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    int widthOfWords(int index) const;

    Theme theme_{ThemeName::light};
    int gap_;
};

}  // namespace synstep
