// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPainter>
#include <QPainterPath>
#include <QSpinBox>
#include <algorithm>

#include "ui/main_window/poll_window.h"
#include "ui/scene/broken_lines.h"

namespace synstep {

namespace {

constexpr qreal badge = 64, gap = 28, fieldWidth = 132, fieldHeight = 56, padding = 14, barHeight = 12,
                wordsPx = 38, letterPx = 36, markSide = 40;

QFont sized(const Theme& theme, qreal px, bool bold) {
    QFont face = theme.font(Type::body);
    face.setPixelSize(std::max(8, qRound(px)));
    face.setBold(bold);
    return face;
}

}  // namespace

PollRow::PollRow(QChar letter, QWidget* parent)
    : QWidget(parent), letter_(letter), field_(new QSpinBox(this)) {
    field_->setRange(0, Ballot::mostVotes);
    field_->setFocusPolicy(Qt::ClickFocus);
    field_->setAlignment(Qt::AlignCenter);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PollRow::setLook(const Theme& theme, qreal px) {
    theme_ = theme;
    px_ = px;
    setFont(sized(theme, wordsPx * px, false));
    field_->setFont(sized(theme, letterPx * px, false));
    updateGeometry();
    resizeEvent(nullptr);
    update();
}

void PollRow::setWords(const QString& words) {
    words_ = words;
    field_->setAccessibleName(tr("votes for %1").arg(letter_));
    setAccessibleName(QStringLiteral("%1. %2").arg(letter_).arg(words));
    updateGeometry();
    update();
}

void PollRow::show(int votes, int all, std::optional<bool> right) {
    votes_ = votes;
    all_ = all;
    right_ = right;
    QString said = QStringLiteral("%1. %2").arg(letter_).arg(words_);
    if (right == true) said += QStringLiteral(": ") + tr("right");
    setAccessibleName(said);
    update();
}

QRect PollRow::wordsRect(int width) const {
    const int left = qRound((badge + gap) * px_);
    return {left, qRound(padding * px_),
            std::max(40, width - left - qRound((fieldWidth + gap + markSide) * px_)), 10'000};
}

int PollRow::heightForWidth(int width) const {
    const int words =
        fontMetrics().boundingRect(wordsRect(width), Qt::TextWordWrap, heldTogether(words_)).height();
    return std::max(words, qRound(badge * px_)) + qRound((2 * padding + barHeight) * px_);
}

void PollRow::resizeEvent(QResizeEvent*) {
    const QSize size(qRound(fieldWidth * px_), qRound(fieldHeight * px_));
    field_->setGeometry(QRect(QPoint(width() - size.width(), qRound(padding * px_)), size));
}

void PollRow::paintBadge(QPainter& painter) const {
    const QRectF circle(0, padding * px_, badge * px_, badge * px_);
    const bool filled = right_ == true;
    painter.setPen(QPen(theme_.color(Ink::ink), 3 * px_));
    painter.setBrush(filled ? QBrush(theme_.color(Ink::ink)) : QBrush(Qt::NoBrush));
    painter.drawEllipse(circle.adjusted(2, 2, -2, -2));
    painter.setFont(sized(theme_, letterPx * px_, true));
    painter.setPen(theme_.color(filled ? Ink::ground : Ink::ink));
    painter.drawText(circle, Qt::AlignCenter, letter_);
}

void PollRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBadge(painter);
    painter.setFont(sized(theme_, wordsPx * px_, right_ == true));
    painter.setPen(theme_.color(right_ == false ? Ink::muted : Ink::ink));
    QRect words = wordsRect(width());
    words.setHeight(height() - words.top() - qRound(barHeight * px_));
    painter.drawText(words, Qt::TextWordWrap | Qt::AlignVCenter, heldTogether(words_));
    if (!right_) return;
    const qreal left = words.left(), whole = words.width(), top = height() - barHeight * px_;
    const qreal share = all_ > 0 ? static_cast<qreal>(votes_) / all_ : 0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme_.color(Ink::divider));
    painter.drawRect(QRectF(left, top, whole, barHeight * px_ * 0.7));
    painter.setBrush(theme_.color(*right_ ? Ink::ink : Ink::lifeline));
    painter.drawRect(QRectF(left, top, whole * share, barHeight * px_ * 0.7));
    if (!*right_) return;
    const QPointF corner(words.right() + 6 * px_, padding * px_ + 12 * px_);
    QPainterPath tick(corner + QPointF(0, 18) * px_);
    tick.lineTo(corner + QPointF(12, 30) * px_);
    tick.lineTo(corner + QPointF(32, 2) * px_);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme_.color(Ink::ink), 5 * px_, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(tick);
}

}  // namespace synstep
