// SPDX-License-Identifier: GPL-3.0-or-later
// Fields for what a story says: a text in both languages, side by side, and the answers to choose from.
#pragma once

#include <QPlainTextEdit>
#include <QPushButton>
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
    explicit ChoicesEditor(QWidget* parent = nullptr);

    // What the table does not show of a choice stays with it.
    std::vector<AnswerChoice> value() const;
    void setValue(const std::vector<AnswerChoice>& choices);
    QTableWidget& table() { return *table_; }
    QPushButton& addButton() { return *add_; }
    QPushButton& removeButton() { return *remove_; }

  Q_SIGNALS:
    void edited();

  private:
    void addRow(const AnswerChoice& choice);

    std::vector<AnswerChoice> kept_;
    QTableWidget* table_;
    QPushButton* add_;
    QPushButton* remove_;
};

}  // namespace synstep
