// SPDX-License-Identifier: GPL-3.0-or-later
// A button of the tool bar, drawn by the measures: 32 high, radius 6, one of three manners. Follows an
// action: text, icon, enabled, tool tip; takes the focus by Tab only, so that clicking leaves the keys to the
// ladder.
#pragma once

#include <QToolButton>

#include "ui/theme/theme.h"

namespace synstep {

class ToolButton : public QToolButton {
    Q_OBJECT

  public:
    enum class Manner { framed, quiet, primary };

    explicit ToolButton(Manner manner, QAction* action, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    // Shown by a part of its own at the right end.
    void addMenuPart(QMenu* menu);
    // Without its words where the window is narrow.
    void setIconOnly(bool iconOnly);
    // At least so wide, so that a change of words moves nothing.
    void setLeastWidth(int width);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    Ink textInk() const;
    void paintGround(QPainter& painter) const;
    void paintArrow(QPainter& painter) const;
    bool hasMenuPart() const { return menu() != nullptr; }
    QString words() const;

    Manner manner_;
    Theme theme_{ThemeName::light};
    bool iconOnly_ = false;
    int leastWidth_ = 0;
};

}  // namespace synstep
