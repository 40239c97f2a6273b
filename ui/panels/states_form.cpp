// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/states_form.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/text/sentences.h"

namespace synstep {

namespace {

constexpr std::array hosts{HostId::client, HostId::server};

}  // namespace

StatesForm::StatesForm(const Asked& asked, QWidget* parent) : AnswerForm(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    for (const HostId host : hosts) {
        const QString name = hostName(host, asked.scenario, asked.look.language);
        auto* label = new QLabel(name);
        label->setFont(asked.look.theme.font(Type::meta));
        label->setForegroundRole(QPalette::PlaceholderText);
        auto* field = new QComboBox;
        for (int i = 0; i < stateCount; ++i)
            field->addItem(stateName(static_cast<State>(i), asked.look.wording.states));
        field->setPlaceholderText(tr("choose here or in the chart"));
        field->setAccessibleName(tr("state of %1").arg(name));
        field->setCurrentIndex(-1);
        field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        field->setMinimumContentsLength(8);
        label->setBuddy(field);
        fields_[indexOf(host)] = field;
        column->addWidget(label);
        column->addWidget(field);
        connect(field, &QComboBox::currentIndexChanged, this, &AnswerForm::changed);
    }
}

QComboBox* StatesForm::field(HostId host) const {
    return fields_[indexOf(host)];
}

QWidget* StatesForm::first() const {
    return fields_[0];
}

void StatesForm::choose(State state) {
    fields_[indexOf(turn_)]->setCurrentIndex(static_cast<int>(state));
    turn_ = peerOf(turn_);
}

// Nothing is written before both are chosen.
std::optional<Answer> StatesForm::answer() const {
    if (!missing().isEmpty()) return std::nullopt;
    StatesAnswer answer;
    for (std::size_t i = 0; i < fields_.size(); ++i)
        answer.states[i] = static_cast<State>(fields_[i]->currentIndex());
    return answer;
}

QString StatesForm::missing() const {
    const bool both = fields_[0]->currentIndex() >= 0 && fields_[1]->currentIndex() >= 0;
    return both ? QString() : tr("Both states are still to be chosen.");
}

void StatesForm::setAnswer(const Answer& answer) {
    const auto* states = std::get_if<StatesAnswer>(&answer);
    if (!states) return;
    for (std::size_t i = 0; i < fields_.size(); ++i)
        fields_[i]->setCurrentIndex(static_cast<int>(states->states[i]));
}

}  // namespace synstep
