// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/poll_window.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/text/question_words.h"

namespace synstep {

namespace {

constexpr qreal margin = 56, gap = 18, askedPx = 44, toldPx = 34, headPx = 44, hintPx = 31;

QFont sized(const Theme& theme, qreal px, bool bold = false) {
    QFont face = theme.font(Type::body);
    face.setPixelSize(std::max(8, qRound(px)));
    face.setBold(bold);
    return face;
}

// What a field of votes needs for itself; all other keys are the poll's.
bool isOfField(int key) {
    return (key >= Qt::Key_0 && key <= Qt::Key_9) || key == Qt::Key_Backspace || key == Qt::Key_Delete ||
           key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_Tab || key == Qt::Key_Backtab;
}

}  // namespace

PollWindow::PollWindow(Ballot ballot, const Scenario& scenario, QWidget* parent)
    : QWidget(parent, Qt::Window),
      ballot_(std::move(ballot)),
      scenario_(scenario),
      title_(new QLabel),
      time_(new QLabel),
      told_(new QLabel),
      asked_(new QLabel),
      hint_(new QLabel),
      column_(new QVBoxLayout(this)) {
    setFocusPolicy(Qt::StrongFocus);
    // The words are as big as the window has room for: they do not make it bigger.
    column_->setSizeConstraint(QLayout::SetNoConstraint);
    auto* head = new QHBoxLayout;
    head->addWidget(title_);
    head->addStretch(1);
    head->addWidget(time_);
    column_->addLayout(head);
    column_->addWidget(told_);
    column_->addWidget(asked_);
    column_->addStretch(1);
    for (std::size_t i = 0; i < ballot_.options().size(); ++i) {
        auto* row = new PollRow(QChar(u'A' + static_cast<char16_t>(i)));
        row->field()->installEventFilter(this);
        connect(row->field(), &QSpinBox::valueChanged, this, [this, i](int votes) {
            ballot_.setVotes(i, votes);
            showVotes();
        });
        rows_ += row;
        column_->addWidget(row);
    }
    column_->addStretch(2);
    column_->addWidget(hint_);
    for (QLabel* label : {told_, asked_, hint_}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    clock_.setInterval(1000);
    connect(&clock_, &QTimer::timeout, this, [this] {
        if (seconds_ && *seconds_ > 0) setSeconds(*seconds_ - 1);
    });
    clock_.start();
}

void PollWindow::setLook(const Look& look) {
    look_ = look;
    look_.theme = Theme(look.theme.isDark() ? ThemeName::dark : ThemeName::projector, Medium::projector);
    QPalette colors = palette();
    colors.setColor(QPalette::Window, look_.theme.color(Ink::ground));
    colors.setColor(QPalette::WindowText, look_.theme.color(Ink::ink));
    colors.setColor(QPalette::Base, look_.theme.color(Ink::ground));
    colors.setColor(QPalette::Text, look_.theme.color(Ink::ink));
    colors.setColor(QPalette::Button, look_.theme.color(Ink::ground));
    setPalette(colors);
    fill();
    arrange();
}

void PollWindow::fill() {
    setWindowTitle(tr("Poll"));
    const QuestionText text =
        synstep::questionText(ballot_.question(), scenario_, look_.language, look_.wording);
    title_->setText(tr("Poll"));
    told_->setText(text.told.join(QLatin1Char(' ')));
    told_->setVisible(!text.told.isEmpty());
    asked_->setText(text.asked);
    for (std::size_t i = 0; i < ballot_.options().size(); ++i)
        rows_[static_cast<qsizetype>(i)]->setWords(
            answerText(ballot_.question(), ballot_.options()[i], scenario_, look_.language, look_.wording));
    hint_->setText(revealed_
                       ? tr("Space: play it. Esc: leave.")
                       : tr("A to D count a vote, with Shift take one back. Space: reveal. + and -: time, 0: "
                            "none. Esc: leave."));
    setAccessibleName(questionText());
    setSeconds(seconds_);
    showVotes();
}

QString PollWindow::questionText() const {
    return told_->text().isEmpty() ? asked_->text() : told_->text() + QLatin1Char(' ') + asked_->text();
}

// For the last row, or as big as all of it has room for.
void PollWindow::arrange() {
    qreal px = height() / 1080.0;
    for (int smaller = 0; smaller < 12; ++smaller, px *= 0.92) {
        sizeWords(px);
        if (column_->totalHeightForWidth(width()) <= height()) return;
    }
}

void PollWindow::sizeWords(qreal px) {
    const int side = qRound(margin * px);
    column_->setContentsMargins(side, side * 3 / 4, side, side / 2);
    column_->setSpacing(qRound(gap * px));
    title_->setFont(sized(look_.theme, headPx * px));
    time_->setFont(sized(look_.theme, headPx * px, true));
    told_->setFont(sized(look_.theme, toldPx * px));
    asked_->setFont(sized(look_.theme, askedPx * px, look_.language == Language::en));
    hint_->setFont(sized(look_.theme, hintPx * px));
    for (QLabel* label : {title_, told_, hint_}) {
        QPalette colors = label->palette();
        colors.setColor(QPalette::WindowText, look_.theme.color(Ink::muted));
        label->setPalette(colors);
    }
    for (PollRow* row : rows_) row->setLook(look_.theme, px);
    column_->invalidate();
}

void PollWindow::setSeconds(std::optional<int> seconds) {
    seconds_ = seconds;
    if (seconds_) seconds_ = std::clamp(*seconds_, 0, mostSeconds);
    const bool shown = seconds_ && !revealed_;
    time_->setText(!shown          ? QString()
                   : *seconds_ > 0 ? tr("%1 s", "seconds left").arg(*seconds_)
                                   : tr("Time is up"));
}

void PollWindow::vote(std::size_t option, int by) {
    if (option >= ballot_.options().size() || revealed_) return;
    rows_[static_cast<qsizetype>(option)]->field()->setValue(ballot_.votes(option) + by);
}

void PollWindow::showVotes() {
    for (std::size_t i = 0; i < ballot_.options().size(); ++i)
        rows_[static_cast<qsizetype>(i)]->show(
            ballot_.votes(i), ballot_.allVotes(),
            revealed_ ? std::optional(i == ballot_.right()) : std::nullopt);
}

void PollWindow::advance() {
    if (revealed_) return Q_EMIT playWanted();
    revealed_ = true;
    clock_.stop();
    setFocus(Qt::OtherFocusReason);
    fill();
    arrange();
    Q_EMIT revealed();
}

void PollWindow::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    const bool plain = (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier;
    if (!plain) return event->ignore();
    if (key >= Qt::Key_A && key <= Qt::Key_D) {
        vote(static_cast<std::size_t>(key - Qt::Key_A), event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    } else if (key == Qt::Key_R || key == Qt::Key_Space || key == Qt::Key_PageDown || key == Qt::Key_Right) {
        if (!event->isAutoRepeat()) advance();
    } else if (key == Qt::Key_Plus || key == Qt::Key_Equal) {
        setSeconds(seconds_.value_or(0) + secondsStep);
    } else if (key == Qt::Key_Minus) {
        setSeconds(std::max(leastSeconds, seconds_.value_or(usualSeconds) - secondsStep));
    } else if (key == Qt::Key_0) {
        setSeconds(seconds_ ? std::nullopt : std::optional(usualSeconds));
    } else if (key == Qt::Key_Escape || key == Qt::Key_F5 || key == Qt::Key_PageUp) {
        close();
    }
}

bool PollWindow::eventFilter(QObject* object, QEvent* event) {
    if (event->type() == QEvent::KeyPress && !isOfField(static_cast<QKeyEvent*>(event)->key())) {
        keyPressEvent(static_cast<QKeyEvent*>(event));
        return true;
    }
    return QWidget::eventFilter(object, event);
}

void PollWindow::resizeEvent(QResizeEvent*) {
    arrange();
}

void PollWindow::paintEvent(QPaintEvent* event) {
    QPainter(this).fillRect(event->rect(), look_.theme.color(Ink::ground));
}

void PollWindow::closeEvent(QCloseEvent* event) {
    QWidget::closeEvent(event);
    Q_EMIT closed();
}

}  // namespace synstep
