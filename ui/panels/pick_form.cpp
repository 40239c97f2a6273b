// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/pick_form.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/scene/broken_lines.h"
#include "ui/text/question_words.h"

namespace synstep {

namespace {

constexpr int rowPadding = 3, usualWidth = 180;

}  // namespace

int ChoiceButton::indent() const {
    return style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth, nullptr, this) + 7;
}

int ChoiceButton::heightForWidth(int width) const {
    const QRect room(0, 0, std::max(20, width - indent()), 10'000);
    const int text = fontMetrics().boundingRect(room, Qt::TextWordWrap, heldTogether(this->text())).height();
    return std::max(text, 16) + 2 * rowPadding;
}

QSize ChoiceButton::sizeHint() const {
    return {usualWidth, heightForWidth(usualWidth)};
}

void ChoiceButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int side = style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth, nullptr, this);
    const int line = fontMetrics().height();
    // The style's own ring cannot be seen on a dark ground.
    const QRectF ring(1.5, rowPadding + std::max(0, (line - side) / 2) + 0.5, side - 2, side - 2);
    painter.setPen(QPen(palette().color(QPalette::PlaceholderText), 1));
    painter.setBrush(palette().base());
    painter.drawEllipse(ring);
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette().windowText());
        painter.drawEllipse(ring.adjusted(3, 3, -3, -3));
    }
    painter.setPen(
        palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    const QRect words = rect().adjusted(indent(), rowPadding, 0, 0);
    painter.drawText(words, Qt::TextWordWrap, heldTogether(text()));
    if (!hasFocus()) return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(indent() - 4, 1, -1, -1), 4, 4);
}

// Return is the card's.
void ChoiceButton::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        event->ignore();
    } else {
        QRadioButton::keyPressEvent(event);
    }
}

PickForm::PickForm(const Asked& asked, QWidget* parent) : AnswerForm(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    const auto* faults = asked.question.as<FaultTruth>();
    const auto* choices = asked.question.as<ChoiceTruth>();
    const std::size_t count = faults ? faults->faults.size() : choices->choices.size();
    for (std::size_t i = 0; i < count; ++i) {
        auto* button = new ChoiceButton(answerText(asked.question, PickAnswer{i}, asked.scenario,
                                                   asked.look.language, asked.look.wording));
        button->setFont(asked.look.theme.font(Type::control));
        button->setFocusPolicy(Qt::StrongFocus);
        column->addWidget(button);
        choices_.push_back(button);
        connect(button, &QRadioButton::toggled, this, &AnswerForm::changed);
    }
}

QWidget* PickForm::first() const {
    const auto chosen =
        std::find_if(choices_.begin(), choices_.end(), [](const auto* one) { return one->isChecked(); });
    return chosen == choices_.end() ? choices_.front() : *chosen;
}

std::optional<Answer> PickForm::answer() const {
    for (std::size_t i = 0; i < choices_.size(); ++i)
        if (choices_[i]->isChecked()) return PickAnswer{i};
    return std::nullopt;
}

QString PickForm::missing() const {
    return answer() ? QString() : tr("One answer is still to be chosen.");
}

void PickForm::setAnswer(const Answer& answer) {
    const auto* pick = std::get_if<PickAnswer>(&answer);
    if (pick && pick->chosen < choices_.size()) choices_[pick->chosen]->setChecked(true);
}

}  // namespace synstep
