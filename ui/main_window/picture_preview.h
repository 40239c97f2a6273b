// SPDX-License-Identifier: GPL-3.0-or-later
// A page of an export, scaled down to fit, on a desk.
#pragma once

#include <QWidget>

#include "ui/scene/display_list.h"

namespace synstep {

class PicturePreview : public QWidget {
    Q_OBJECT

  public:
    explicit PicturePreview(QWidget* parent = nullptr);

    void setPage(DisplayList page, const Theme& theme);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    DisplayList page_;
    Theme theme_{ThemeName::light};
};

}  // namespace synstep
