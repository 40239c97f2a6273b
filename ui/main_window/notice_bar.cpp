// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/notice_bar.h"

#include <QHBoxLayout>
#include <QPainter>

#include "ui/panels/ground.h"

namespace synstep {

NoticeBar::NoticeBar(QWidget* parent)
    : QWidget(parent), words_(new QLabel), yes_(new QPushButton), no_(new QPushButton) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 16, 7);
    row->setSpacing(8);
    row->addWidget(words_, 1);
    row->addWidget(yes_);
    row->addWidget(no_);
    words_->setTextFormat(Qt::PlainText);  // it may name a file
    words_->setWordWrap(true);
    hide();
    for (QPushButton* button : {yes_, no_}) {
        button->setFocusPolicy(Qt::TabFocus);
        button->setMinimumHeight(28);
        connect(button, &QPushButton::clicked, this, &QWidget::hide);
    }
    connect(yes_, &QPushButton::clicked, this, &NoticeBar::accepted);
    connect(no_, &QPushButton::clicked, this, &NoticeBar::declined);
}

void NoticeBar::setLook(const Look& look) {
    look_ = look;
    setGround(this, look.theme, Ink::selectedGround);
    update();
}

void NoticeBar::say(const QString& words, const QString& yes, const QString& no) {
    words_->setText(words);
    setAccessibleName(words);
    yes_->setText(yes);
    yes_->setVisible(!yes.isEmpty());
    no_->setText(no);
    no_->setVisible(!no.isEmpty());
    show();
}

void NoticeBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, look_.theme.color(Ink::divider));
}

}  // namespace synstep
