// SPDX-License-Identifier: GPL-3.0-or-later
// Shows a display list that somebody else lays out, its elements' names as tool tips; asks for the list's
// size.
#pragma once

#include <QWidget>

#include "ui/scene/display_list.h"
#include "ui/views/look.h"
#include "ui/views/placement.h"

namespace synstep {

class DisplayListWidget : public QWidget {
    Q_OBJECT

  public:
    explicit DisplayListWidget(QWidget* parent = nullptr);

    void setPicture(DisplayList list, const Theme& theme, Ink ground);
    // So many px are one unit of the picture.
    void setScale(qreal scale);
    const DisplayList& picture() const { return list_; }
    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

  private:
    DisplayList list_;
    Theme theme_{ThemeName::light};
    Ink ground_ = Ink::ground;
    Placement placement_;
};

}  // namespace synstep
