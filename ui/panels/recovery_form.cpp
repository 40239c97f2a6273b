// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/recovery_form.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/panels/chip.h"
#include "ui/text/question_words.h"
#include "ui/text/sentences.h"

namespace synstep {

RecoveryForm::RecoveryForm(const Asked& asked, QWidget* parent) : AnswerForm(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* row = new QHBoxLayout;
    row->setSpacing(4);
    auto* one = new QButtonGroup(this);
    const QStringList words{tr("yes", "it recovers"), tr("no", "it does not recover")};
    for (std::size_t i = 0; i < yesNo_.size(); ++i) {
        auto* chip = new Chip;
        chip->setTheme(asked.look.theme);
        chip->setText(words[static_cast<qsizetype>(i)]);
        chip->setAccessibleName(tr("it recovers: %1").arg(chip->text()));
        one->addButton(chip);
        row->addWidget(chip);
        yesNo_[i] = chip;
        connect(chip, &Chip::toggled, this, &AnswerForm::changed);
    }
    column->addLayout(row);
    remedy_ = new QComboBox;
    whose_ = new QComboBox;
    for (int i = 0; i < remedyCount; ++i)
        remedy_->addItem(remedyName(static_cast<Remedy>(i), asked.look.language));
    for (const HostId host : {HostId::client, HostId::server})
        whose_->addItem(hostName(host, asked.scenario, asked.look.language));
    remedy_->setPlaceholderText(tr("by what?"));
    whose_->setPlaceholderText(tr("at which host?"));
    for (QComboBox* box : {remedy_, whose_}) {
        box->setAccessibleName(box->placeholderText());
        box->setCurrentIndex(-1);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
        box->setMaxVisibleItems(remedyCount);
        column->addWidget(box);
        connect(box, &QComboBox::currentIndexChanged, this, &AnswerForm::changed);
    }
    connect(remedy_, &QComboBox::currentIndexChanged, this, [this] { whose_->setEnabled(asksWhose()); });
}

bool RecoveryForm::asksWhose() const {
    return remedy_->currentIndex() != static_cast<int>(Remedy::nothing);
}

QWidget* RecoveryForm::first() const {
    return yesNo_[0];
}

std::optional<Answer> RecoveryForm::answer() const {
    if (!missing().isEmpty()) return std::nullopt;
    RecoveryAnswer answer;
    answer.recovers = yesNo_[0]->isChecked();
    answer.by = static_cast<Remedy>(remedy_->currentIndex());
    if (asksWhose()) answer.whose = whose_->currentIndex() == 0 ? HostId::client : HostId::server;
    return answer;
}

QString RecoveryForm::missing() const {
    if (!yesNo_[0]->isChecked() && !yesNo_[1]->isChecked()) return tr("Yes or no is still to be chosen.");
    if (remedy_->currentIndex() < 0) return tr("By what is still to be chosen.");
    if (asksWhose() && whose_->currentIndex() < 0) return tr("The host is still to be chosen.");
    return {};
}

void RecoveryForm::setAnswer(const Answer& answer) {
    const auto* recovery = std::get_if<RecoveryAnswer>(&answer);
    if (!recovery) return;
    yesNo_[recovery->recovers ? 0 : 1]->setChecked(true);
    remedy_->setCurrentIndex(static_cast<int>(recovery->by));
    if (recovery->whose) whose_->setCurrentIndex(static_cast<int>(indexOf(*recovery->whose)));
}

}  // namespace synstep
