// SPDX-License-Identifier: GPL-3.0-or-later
// A way to somewhere else, over the whole width of a column: its words take as many lines as they need,
// behind an arrow.
#pragma once

#include <QAbstractButton>

#include "ui/theme/theme.h"

namespace synstep {

class RowButton : public QAbstractButton {
    Q_OBJECT

  public:
    explicit RowButton(const QString& words = {}, QWidget* parent = nullptr);

    void setWords(const QString& words);
    void setTheme(const Theme& theme);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    // How wide its lines are in a button of this width: a line less than there is room for rather than one
    // character alone in the last one.
    int lineWidth(int width) const;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    int heightOf(const QString& words, int width) const;

    Theme theme_{ThemeName::light};
};

}  // namespace synstep
