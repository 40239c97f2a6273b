// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/look_choices.h"

#include "ui/main_window/actions.h"

namespace synstep {

Choice::Choice(QMenu& in, int values, QObject* parent) : QObject(parent), menu_(in.addMenu(QString())) {
    auto* group = new QActionGroup(this);
    for (int i = 0; i < values; ++i) {
        QAction* action = menu_->addAction(QString());
        action->setCheckable(true);
        group->addAction(action);
        actions_ << action;
        connect(action, &QAction::triggered, this, [this, i] { Q_EMIT chosen(i); });
    }
}

void Choice::setWords(const QString& title, const QStringList& values) {
    menu_->setTitle(title);
    for (qsizetype i = 0; i < actions_.size(); ++i) actions_.at(i)->setText(values.at(i));
}

LookChoices::LookChoices(QMenu& view, QObject* parent)
    : QObject(parent),
      labels(view, static_cast<int>(labelPresets.size()), this),
      numbers(view, static_cast<int>(numberModes.size()), this),
      states(view, static_cast<int>(stateSpellings.size()), this),
      axis(view, static_cast<int>(timeAxes.size()), this),
      folds(view.addAction(QString())) {
    folds->setCheckable(true);
    connect(folds, &QAction::triggered, this, &LookChoices::tell);
    connect(&labels, &Choice::chosen, this, [this](int value) {
        wording_.labels = static_cast<LabelPreset>(value);
        tell();
    });
    connect(&numbers, &Choice::chosen, this, [this](int value) {
        wording_.numbers = static_cast<NumberMode>(value);
        tell();
    });
    connect(&states, &Choice::chosen, this, [this](int value) {
        wording_.states = static_cast<StateSpelling>(value);
        tell();
    });
    connect(&axis, &Choice::chosen, this, [this](int value) {
        axis_ = static_cast<TimeAxis>(value);
        tell();
    });
}

void LookChoices::tell() {
    Q_EMIT chosen(wording_, axis_, folds->isChecked());
}

void LookChoices::show(const Look& look) {
    wording_ = look.wording;
    axis_ = look.axis;
    labels.show(static_cast<int>(wording_.labels));
    numbers.show(static_cast<int>(wording_.numbers));
    states.show(static_cast<int>(wording_.states));
    axis.show(static_cast<int>(axis_));
    folds->setChecked(look.folds);
    // In proportion to time nothing can be left out.
    Actions::allow(*folds, axis_ == TimeAxis::byEvent
                               ? QString()
                               : tr("A linear time axis shows each phase as long as it was."));
}

void LookChoices::addTo(QMenu& menu) const {
    for (const Choice* choice : {&labels, &numbers, &states, &axis}) menu.addMenu(choice->menu());
    menu.addAction(folds);
    menu.setToolTipsVisible(true);
}

QStringList LookChoices::labelWords() {
    return {tr("&Plain: %1").arg(QStringLiteral("SYN+ACK seq=300 ack=101")),
            tr("&RFC: %1").arg(QStringLiteral("<SEQ=300><ACK=101><CTL=SYN,ACK>")),
            tr("&Textbook: %1").arg(QStringLiteral("SYN=1, ACK=1, seq=300, ack=101")),
            tr("&Stevens: %1").arg(QStringLiteral("SYN 300, ack 101")),
            tr("&Wireshark: %1").arg(QStringLiteral("[SYN, ACK] Seq=300 Ack=101"))};
}

QStringList LookChoices::numberWords() {
    return {tr("&Absolute: %1").arg(101), tr("&Relative: %1").arg(1),
            tr("&Symbols: %1").arg(QStringLiteral("x+1"))};
}

QStringList LookChoices::stateWords() {
    const auto name = [](StateSpelling spelling) { return stateName(State::synReceived, spelling); };
    return {tr("&RFC 9293: %1").arg(name(StateSpelling::rfc)),
            tr("&BSD and textbooks: %1").arg(name(StateSpelling::bsd)),
            tr("&netstat: %1").arg(name(StateSpelling::netstat)), tr("&ss: %1").arg(name(StateSpelling::ss))};
}

QStringList LookChoices::axisWords() {
    return {tr("By &event, long waits broken"), tr("&Linear, in proportion to time")};
}

void LookChoices::retranslate() {
    labels.setWords(tr("Message l&abels"), labelWords());
    numbers.setWords(tr("Sequence n&umbers"), numberWords());
    states.setWords(tr("State &names"), stateWords());
    axis.setWords(tr("Time a&xis"), axisWords());
    folds->setText(tr("Fold finished p&hases"));
}

}  // namespace synstep
