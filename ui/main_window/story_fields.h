// SPDX-License-Identifier: GPL-3.0-or-later
// Fields for what a story says: a text in both languages, side by side, and the answers to choose from.
#pragma once

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QWidget>
#include <vector>

#include "core/scenario/story.h"

namespace synstep {

class TextPair : public QWidget {
    Q_OBJECT

  public:
    // `name`: what the text is, for a screen reader; so many lines are seen.
    TextPair(const QString& name, int lines, QWidget* parent = nullptr);

    Localized value() const;
    void setValue(const Localized& text);  // no sign of it is given
    QPlainTextEdit& english() { return *english_; }
    QPlainTextEdit& chinese() { return *chinese_; }

  Q_SIGNALS:
    void edited();

  private:
    QPlainTextEdit* english_;
    QPlainTextEdit* chinese_;
};

class ChoicesEditor : public QWidget {
    Q_OBJECT

  public:
    // `scenarios`: the ids of runs that can refute an answer.
    explicit ChoicesEditor(const QStringList& scenarios, QWidget* parent = nullptr);

    std::vector<AnswerChoice> value() const;
    void setValue(const std::vector<AnswerChoice>& choices);
    QTableWidget& table() { return *table_; }
    QPushButton& addButton() { return *add_; }
    QPushButton& removeButton() { return *remove_; }
    // Of the chosen answer: which common misconception it is, and the scenario whose run refutes it.
    QSpinBox& misconception() { return *misconception_; }
    QComboBox& refutedBy() { return *refutedBy_; }

  Q_SIGNALS:
    void edited();

  private:
    QLayout* makeOfChosen(const QStringList& scenarios);
    void addRow(const AnswerChoice& choice);
    void showChosen();
    void takeOnChosen();

    std::vector<AnswerChoice> kept_;  // by row; what is in the table is taken from there
    QTableWidget* table_;
    QPushButton* add_;
    QPushButton* remove_;
    QSpinBox* misconception_;
    QComboBox* refutedBy_;
};

}  // namespace synstep
