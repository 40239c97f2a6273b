// SPDX-License-Identifier: GPL-3.0-or-later
// A button over the whole width of a column, whose words take as many lines as they need, behind a sign: an
// answer to a question, framed, or a way to somewhere else, without a frame.
#pragma once

#include <QAbstractButton>

#include "ui/theme/theme.h"

namespace synstep {

class RowButton : public QAbstractButton {
    Q_OBJECT

  public:
    enum class Sign { choice, right, wrong, way };

    explicit RowButton(Sign sign, const QString& words = {}, QWidget* parent = nullptr);

    void setWords(const QString& words);
    void setTheme(const Theme& theme);
    void setSign(Sign sign);
    Sign sign() const { return sign_; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    bool isFramed() const { return sign_ != Sign::way; }
    int padding() const { return isFramed() ? 8 : 0; }
    void paintSign(QPainter& painter) const;

    Theme theme_{ThemeName::light};
    Sign sign_;
};

}  // namespace synstep
