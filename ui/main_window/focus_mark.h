// SPDX-License-Identifier: GPL-3.0-or-later
// Where the keyboard is, seen at a glance: a dashed frame in the accent round each list, table, scrolling
// panel, button and field with choices that has the focus (measures.md 6). What draws such a frame itself,
// inside its own picture, is left to do so.
#pragma once

#include <QFocusFrame>
#include <QObject>
#include <QPointer>

namespace synstep {

class FocusMark : public QObject {
    Q_OBJECT

  public:
    // For all windows of the application; one is enough.
    explicit FocusMark(QObject* application);

    // How far outside of its widget a frame stands: 3 where there is room for that.
    static int marginOf(const QFocusFrame& frame);
    static void drawFrame(const QRect& rect, const QPalette& palette, QPainter& painter);

  private:
    void follow(QWidget* focused);

    QPointer<QFocusFrame> frame_;  // dies with the window that it is in
};

}  // namespace synstep
