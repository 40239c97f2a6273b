// SPDX-License-Identifier: GPL-3.0-or-later
// "What is sent next?": the flags, seq and ack of a segment, and who sends it where the question does not say
// so; or nothing until a timer expires, and which.
#pragma once

#include <array>

#include "ui/panels/answer_form.h"
#include "ui/panels/segment_fields.h"

class QBoxLayout;
class QComboBox;
class QLabel;
class QLineEdit;

namespace synstep {

class Chip;

class NextForm : public AnswerForm {
    Q_OBJECT

  public:
    explicit NextForm(const Asked& asked, QWidget* parent = nullptr);

    std::optional<Answer> answer() const override;
    QString missing() const override;
    void setAnswer(const Answer& answer) override;
    QWidget* first() const override;

    const FlagChips& flags() const { return flags_; }
    const std::array<Chip*, 2>& senders() const { return senders_; }  // null: the question says it
    QLineEdit* seq() const { return seq_; }
    QLineEdit* ack() const { return ack_; }
    Chip* nothing() const { return nothing_; }
    QComboBox* timerHost() const { return timerHost_; }
    QComboBox* timer() const { return timer_; }

  private:
    QLabel* addLabel(QBoxLayout& row, const QString& text, QWidget* buddy);
    void addSenders(QBoxLayout& column);
    void addFlags(QBoxLayout& column);
    void addNumbers(QBoxLayout& column);
    void addTimers(QBoxLayout& column);
    void showPart();
    HostId sender() const;

    const Scenario& scenario_;
    Look look_;
    std::optional<HostId> told_;  // who sends, if the question says so
    std::array<Chip*, 2> senders_{};
    FlagChips flags_{};
    QLineEdit* seq_ = nullptr;
    QLineEdit* ack_ = nullptr;
    Chip* nothing_ = nullptr;
    QComboBox* timerHost_ = nullptr;
    QComboBox* timer_ = nullptr;
    QWidget* ofSegment_ = nullptr;
    QWidget* ofTimer_ = nullptr;
};

}  // namespace synstep
