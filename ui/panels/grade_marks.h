// SPDX-License-Identifier: GPL-3.0-or-later
// Which parts of an answer are right: a tick or a cross and the part's name, one after the other, wrapped to
// the width. Told by shape and word; colour says nothing.
#pragma once

#include <QList>
#include <QWidget>

#include "ui/theme/theme.h"

namespace synstep {

struct PartMark {
    QString name;
    bool right = false;
    friend bool operator==(const PartMark&, const PartMark&) = default;
};

class GradeMarks : public QWidget {
    Q_OBJECT

  public:
    explicit GradeMarks(QWidget* parent = nullptr);

    void setMarks(const QList<PartMark>& marks);  // hidden without any
    void setTheme(const Theme& theme);
    // "flags: right, seq: wrong", as a screen reader says it.
    QString spoken() const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {80, heightForWidth(width())}; }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QList<QPoint> places(int width) const;

    Theme theme_{ThemeName::light};
    QList<PartMark> marks_;
};

}  // namespace synstep
