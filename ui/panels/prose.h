// SPDX-License-Identifier: GPL-3.0-or-later
// Wrapped text in one role of the type scale, with the leading that people read well; can be selected with
// the mouse. While it is shown its layout must ask it how high it is for a width, as boxes, grids and forms
// do: its size hint is but the width that it has.
#pragma once

#include <QHash>
#include <QLabel>
#include <QList>
#include <QStringList>

#include "ui/theme/theme.h"

namespace synstep {

class Prose : public QLabel {
    Q_OBJECT

  public:
    explicit Prose(Type type, Ink ink, QWidget* parent = nullptr);

    struct Paragraph {
        QString head;  // bold, on a line of its own; "" for none
        QString text;
        friend bool operator==(const Paragraph&, const Paragraph&) = default;
    };

    // Hidden while there is nothing to say.
    void setParagraphs(const QStringList& paragraphs);
    void setHeaded(const QList<Paragraph>& paragraphs);
    void setTheme(const Theme& theme);

    QString plainText() const;

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

  private:
    QString selectedAsWritten() const;
    void copy() const;
    void compose();

    Type type_;
    Ink ink_;
    Theme theme_{ThemeName::light};
    QList<Paragraph> paragraphs_;
    mutable QHash<int, int> heights_;  // by width: layouts ask for the same ones several times over
};

}  // namespace synstep
