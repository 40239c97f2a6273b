// SPDX-License-Identifier: GPL-3.0-or-later
// Wrapped text in one role of the type scale, with the leading that people read well; can be selected with
// the mouse.
#pragma once

#include <QLabel>
#include <QStringList>

#include "ui/theme/theme.h"

namespace synstep {

class Prose : public QLabel {
    Q_OBJECT

  public:
    explicit Prose(Type type, Ink ink, QWidget* parent = nullptr);

    // Hidden while there is nothing to say.
    void setParagraphs(const QStringList& paragraphs);
    void setTheme(const Theme& theme);

    QString plainText() const { return paragraphs_.join(QLatin1Char('\n')); }

  private:
    void compose();

    Type type_;
    Ink ink_;
    Theme theme_{ThemeName::light};
    QStringList paragraphs_;
};

}  // namespace synstep
