// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of one step of a story as fields: only those that a step of its kind has.
#pragma once

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QWidget>

#include "ui/main_window/story_draft.h"
#include "ui/main_window/story_fields.h"
#include "ui/views/look.h"

class QFormLayout;

namespace synstep {

// "Question: what is sent next"
QString stepKindText(StepKind kind);

class StepForm : public QWidget {
    Q_OBJECT

  public:
    // `moments`: what happens in the run on the screen, to choose from.
    explicit StepForm(const QStringList& moments, QWidget* parent = nullptr);

    StepDraft value() const;
    void setValue(const StepDraft& draft);  // no sign of it is given

    QComboBox& when() { return *when_; }
    QComboBox& kind() { return *kind_; }
    TextPair& text() { return *text_; }
    TextPair& help() { return *help_; }
    ChoicesEditor& choices() { return *choices_; }
    QLineEdit& act() { return *act_; }

  Q_SIGNALS:
    void edited();
    void kindChosen();

  private:
    void build(const QStringList& moments);
    void showFields();
    QLineEdit* addLine(const QString& label, const QString& example);

    QFormLayout* form_;
    QComboBox* when_;
    QComboBox* kind_;
    TextPair* text_;
    QLineEdit* segments_;
    QSpinBox* segment_;
    QComboBox* field_;
    QWidget* blank_;
    QPlainTextEdit* faults_;
    ChoicesEditor* choices_;
    QLineEdit* act_;
    QLineEdit* reach_;
    QLineEdit* socket_;
    QLineEdit* show_;
    TextPair* help_;
};

}  // namespace synstep
