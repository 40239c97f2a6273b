// SPDX-License-Identifier: GPL-3.0-or-later
// A panel as high as its content, which scrolls up and down where that is more than there is room for. Keeps
// only the keys that scroll it: all others, and these too while there is nothing to scroll, are the window's.
#pragma once

#include <QScrollArea>

namespace synstep {

class ScrollPanel : public QScrollArea {
    Q_OBJECT

  public:
    explicit ScrollPanel(QWidget* parent = nullptr);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
};

}  // namespace synstep
