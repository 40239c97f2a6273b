// SPDX-License-Identifier: GPL-3.0-or-later
// A poll for an audience: the question, A to D and a count-down, nothing else, as big as the screen allows.
// Votes are counted by hand: a letter counts one, with Shift takes one back; or they are written beside the
// answer. R, Space or a clicker shows which one is right and how the votes fell; once more, and the ladder
// plays.
//
// Measures are px on a screen 1080 px high and grow with it (measures.md 1).
#pragma once

#include <QList>
#include <QTimer>
#include <QWidget>
#include <optional>

#include "ui/session/ballot.h"
#include "ui/views/look.h"

class QLabel;
class QSpinBox;
class QVBoxLayout;

namespace synstep {

// One answer: its letter, its words, how many voted for it; once revealed a bar, and whether it is right.
class PollRow : public QWidget {
    Q_OBJECT

  public:
    explicit PollRow(QChar letter, QWidget* parent = nullptr);

    void setLook(const Theme& theme, qreal px);
    void setWords(const QString& words);
    // Of all votes; `right` only once it may be seen.
    void show(int votes, int all, std::optional<bool> right);
    QSpinBox* field() const { return field_; }
    QString words() const { return words_; }
    bool isMarkedRight() const { return right_ == true; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {300, heightForWidth(width())}; }

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    QRect wordsRect(int width) const;
    void paintBadge(QPainter& painter) const;

    QChar letter_;
    QString words_;
    Theme theme_{ThemeName::projector};
    qreal px_ = 1;
    int votes_ = 0, all_ = 0;
    std::optional<bool> right_;
    QSpinBox* field_;
};

class PollWindow : public QWidget {
    Q_OBJECT

  public:
    static constexpr int usualSeconds = 30, leastSeconds = 5, mostSeconds = 600, secondsStep = 5;

    PollWindow(Ballot ballot, const Scenario& scenario, QWidget* parent);

    // As the other window looks, but for a projector.
    void setLook(const Look& look);

    const Ballot& ballot() const { return ballot_; }
    const QList<PollRow*>& rows() const { return rows_; }
    bool isRevealed() const { return revealed_; }
    // None: there is no count-down.
    std::optional<int> secondsLeft() const { return seconds_; }
    QString questionText() const;

  Q_SIGNALS:
    void revealed();
    void playWanted();
    void closed();

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

  private:
    void fill();
    void arrange();
    void sizeWords(qreal px);
    void vote(std::size_t option, int by);
    void advance();
    void setSeconds(std::optional<int> seconds);
    void showVotes();

    Ballot ballot_;
    Scenario scenario_;
    Look look_;
    bool revealed_ = false;
    std::optional<int> seconds_ = usualSeconds;
    QTimer clock_;
    QLabel* title_;
    QLabel* time_;
    QLabel* told_;
    QLabel* asked_;
    QLabel* hint_;
    QVBoxLayout* column_;
    QList<PollRow*> rows_;
};

}  // namespace synstep
