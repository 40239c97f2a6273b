// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/next_form.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/panels/chip.h"
#include "ui/text/sentences.h"

namespace synstep {

namespace {

constexpr std::array hosts{HostId::client, HostId::server};
constexpr int rowGap = 10, labelWidth = 32, gap = 3;
constexpr int noTimer = timerCount;  // the row after the timers: nothing comes any more

}  // namespace

NextForm::NextForm(const Asked& asked, QWidget* parent)
    : AnswerForm(parent), scenario_(asked.scenario), look_(asked.look) {
    const auto* truth = asked.question.as<NextTruth>();
    if (truth && truth->cause) told_ = truth->cause->host;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(rowGap);
    ofSegment_ = new QWidget;
    auto* segment = new QVBoxLayout(ofSegment_);
    segment->setContentsMargins(0, 0, 0, 0);
    segment->setSpacing(rowGap);
    if (!told_) addSenders(*segment);
    addFlags(*segment);
    addNumbers(*segment);
    column->addWidget(ofSegment_);
    addTimers(*column);
    showPart();
}

QLabel* NextForm::addLabel(QBoxLayout& row, const QString& text, QWidget* buddy) {
    auto* label = new QLabel(text);
    label->setFont(look_.theme.font(Type::meta));
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setBuddy(buddy);
    row.addWidget(label);
    return label;
}

void NextForm::addSenders(QBoxLayout& column) {
    auto* row = new QHBoxLayout;
    row->setSpacing(gap);
    auto* one = new QButtonGroup(this);
    for (const HostId host : hosts) {
        auto* chip = new Chip;
        chip->setTheme(look_.theme);
        chip->setText(hostName(host, scenario_, look_.language));
        chip->setAccessibleName(tr("sent by %1").arg(chip->text()));
        one->addButton(chip);
        senders_[indexOf(host)] = chip;
        connect(chip, &Chip::toggled, this, &AnswerForm::changed);
    }
    addLabel(*row, tr("from"), senders_[0])->setMinimumWidth(labelWidth);
    for (Chip* chip : senders_) row->addWidget(chip);
    column.addLayout(row);
}

void NextForm::addFlags(QBoxLayout& column) {
    auto* row = new QHBoxLayout;
    row->setSpacing(gap);
    flags_ = makeFlagChips(look_.theme);
    for (Chip* chip : flags_) connect(chip, &Chip::toggled, this, &AnswerForm::changed);
    addLabel(*row, tr("flags"), flags_[0])->setMinimumWidth(labelWidth);
    for (Chip* chip : flags_) row->addWidget(chip);
    column.addLayout(row);
}

void NextForm::addNumbers(QBoxLayout& column) {
    auto* row = new QHBoxLayout;
    row->setSpacing(gap);
    for (QLineEdit** field : {&seq_, &ack_}) {
        *field = makeNumberField(look_.theme);
        connect(*field, &QLineEdit::textChanged, this, &AnswerForm::changed);
    }
    seq_->setAccessibleName(tr("sequence number"));
    ack_->setAccessibleName(tr("acknowledgment number"));
    addLabel(*row, QStringLiteral("seq"), seq_)->setMinimumWidth(labelWidth);
    row->addWidget(seq_, 1);
    row->addSpacing(gap);
    addLabel(*row, QStringLiteral("ack"), ack_);
    row->addWidget(ack_, 1);
    column.addLayout(row);
}

void NextForm::addTimers(QBoxLayout& column) {
    auto* row = new QHBoxLayout;
    row->setSpacing(gap);
    nothing_ = new Chip;
    nothing_->setTheme(look_.theme);
    nothing_->setText(tr("nothing until a timer"));
    addLabel(*row, tr("or"), nothing_);
    row->addWidget(nothing_);
    column.addLayout(row);
    ofTimer_ = new QWidget;
    auto* which = new QVBoxLayout(ofTimer_);
    which->setContentsMargins(0, 0, 0, 0);
    which->setSpacing(gap);
    timerHost_ = new QComboBox;
    timer_ = new QComboBox;
    for (const HostId host : hosts) timerHost_->addItem(hostName(host, scenario_, look_.language));
    for (int t = 0; t < timerCount; ++t) timer_->addItem(timerName(static_cast<Timer>(t), look_.language));
    timer_->addItem(tr("none: nothing is sent any more"));
    timerHost_->setPlaceholderText(tr("whose timer?"));
    timer_->setPlaceholderText(tr("which timer?"));
    timerHost_->setAccessibleName(timerHost_->placeholderText());
    timer_->setAccessibleName(timer_->placeholderText());
    for (QComboBox* box : {timer_, timerHost_}) {
        box->setCurrentIndex(-1);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
        which->addWidget(box);
        connect(box, &QComboBox::currentIndexChanged, this, &AnswerForm::changed);
    }
    column.addWidget(ofTimer_);
    connect(nothing_, &Chip::toggled, this, &NextForm::showPart);
    connect(timer_, &QComboBox::currentIndexChanged, this, &NextForm::showPart);
}

void NextForm::showPart() {
    ofSegment_->setVisible(!nothing_->isChecked());
    ofTimer_->setVisible(nothing_->isChecked());
    timerHost_->setEnabled(timer_->currentIndex() != noTimer);
    Q_EMIT changed();
}

QWidget* NextForm::first() const {
    if (nothing_->isChecked()) return timer_;
    return told_ ? flags_[0] : senders_[0];
}

HostId NextForm::sender() const {
    if (told_) return *told_;
    return senders_[1]->isChecked() ? HostId::server : HostId::client;
}

std::optional<Answer> NextForm::answer() const {
    if (nothing_->isChecked()) {
        NextAnswer answer;
        const bool known = timer_->currentIndex() >= 0 && timer_->currentIndex() != noTimer;
        if (known && timerHost_->currentIndex() >= 0)
            answer.timer = AwaitedTimer{hosts[static_cast<std::size_t>(timerHost_->currentIndex())],
                                        static_cast<Timer>(timer_->currentIndex())};
        return answer;
    }
    SegmentAnswer segment;
    segment.sender = sender();
    segment.flags = flagsOf(flags_);
    segment.seq = seq_->text().trimmed().toStdString();
    segment.ack = ack_->text().trimmed().toStdString();
    if (segment.flags.bits == 0 && segment.seq.empty() && segment.ack.empty()) return std::nullopt;
    return NextAnswer{segment, std::nullopt};
}

QString NextForm::missing() const {
    if (nothing_->isChecked()) {
        const bool none = timer_->currentIndex() == noTimer;
        if (timer_->currentIndex() < 0) return tr("Which timer is still to be chosen.");
        return none || timerHost_->currentIndex() >= 0 ? QString() : tr("Whose timer is still to be chosen.");
    }
    if (!told_ && !senders_[0]->isChecked() && !senders_[1]->isChecked())
        return tr("Who sends is still to be chosen.");
    if (flagsOf(flags_).bits == 0) return tr("The flags are still to be chosen.");
    if (seq_->text().trimmed().isEmpty()) return tr("The sequence number is still to be written.");
    if (flags_[ackChip]->isChecked() && ack_->text().trimmed().isEmpty())
        return tr("The acknowledgment number is still to be written.");
    return {};
}

void NextForm::setAnswer(const Answer& answer) {
    const auto* next = std::get_if<NextAnswer>(&answer);
    if (!next) return;
    nothing_->setChecked(!next->segment);
    if (next->segment) {
        setFlags(flags_, next->segment->flags);
        seq_->setText(QString::fromStdString(next->segment->seq));
        ack_->setText(QString::fromStdString(next->segment->ack));
        if (!told_) senders_[indexOf(next->segment->sender)]->setChecked(true);
    } else if (next->timer) {
        timer_->setCurrentIndex(static_cast<int>(next->timer->timer));
        timerHost_->setCurrentIndex(static_cast<int>(indexOf(next->timer->host)));
    }
}

}  // namespace synstep
