// SPDX-License-Identifier: GPL-3.0-or-later
// A bar at the top of the window that says one thing and offers up to two answers; it waits for nobody.
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QWidget>

#include "ui/views/look.h"

namespace synstep {

class NoticeBar : public QWidget {
    Q_OBJECT

  public:
    explicit NoticeBar(QWidget* parent = nullptr);

    void setLook(const Look& look);
    // An empty answer has no button. It stays until it is closed or answered.
    void say(const QString& words, const QString& yes, const QString& no);

    QString words() const { return words_->text(); }
    QPushButton* yes() const { return yes_; }
    QPushButton* no() const { return no_; }

  Q_SIGNALS:
    void accepted();
    void declined();

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    Look look_;
    QLabel* words_;
    QPushButton* yes_;
    QPushButton* no_;
};

}  // namespace synstep
