// SPDX-License-Identifier: GPL-3.0-or-later
// The story of a lesson as the lesson panel tells it: what is said at this place of the run, what is asked
// and waited for, and with each step whether it is shown, helped with or left to the learner.
//
// Pure of the session but for the last help that was asked for, which goes with its step.
#pragma once

#include <QPointer>
#include <QPushButton>
#include <QWidget>
#include <array>
#include <functional>

#include "ui/panels/ask_card.h"
#include "ui/panels/prose.h"

class QVBoxLayout;

namespace synstep {

// How far the story has been told, a dot for each of its steps; the present one has a ring.
class StoryDots : public QWidget {
    Q_OBJECT

  public:
    explicit StoryDots(QWidget* parent = nullptr) : QWidget(parent) {}

    void setTheme(const Theme& theme);
    // `said`: what is told at this place, for whoever cannot see where it stands.
    void setPlace(std::size_t told, std::size_t all, const QString& said);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {100, heightForWidth(224)}; }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    std::size_t inRow(int width) const;

    Theme theme_{ThemeName::light};
    std::size_t told_ = 0, all_ = 0;
};

class StoryView : public QWidget {
    Q_OBJECT

  public:
    explicit StoryView(QWidget* parent = nullptr);

    void setSession(Session* session);
    void setLook(const Look& look);
    // The step whose caption stands beside what it speaks of: it is not said twice.
    void setSaidElsewhere(std::function<std::optional<std::size_t>()> step);
    // What puts the story's questions; the view owns it. Without one, questions can only be passed over.
    void setCard(AskCard* card);

    AskCard* card() const { return card_; }
    QString captions() const { return captions_->plainText(); }
    QString said() const { return said_->plainText(); }
    QString tasks() const { return tasks_->plainText(); }
    QPushButton* showMe() const { return buttons_[0]; }
    QPushButton* helpMe() const { return buttons_[1]; }
    QPushButton* own() const { return buttons_[2]; }
    QPushButton* follow() const { return follow_; }

    // Shows or does for the learner what the present step is about.
    void give();
    bool canGive() const;

    QPushButton* askAgain() const { return askAgain_; }
    // Another one is said elsewhere.
    void refreshCaptions();

    // The one that the three buttons are about.
    static std::optional<std::size_t> stepInHand(const Session& session);

  Q_SIGNALS:
    void playWanted();  // on to the next step of the story

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    enum class Manner { none, help, own };

    void refresh();
    void updateTasks();
    void updateCard();
    void updateButtons();
    void updateAskAgain();
    bool canHelp(std::size_t step) const;
    std::optional<std::size_t> passedOver() const;
    std::optional<std::size_t> leftOpen() const;
    void say(Manner manner);
    bool isAsking() const;

    QPointer<Session> session_;
    Look look_;
    StoryDots* dots_;
    Prose* captions_;
    AskCard* card_ = nullptr;
    QVBoxLayout* cardPlace_;
    std::array<QPushButton*, 3> buttons_;
    Prose* said_;
    Prose* tasks_;
    QPushButton* askAgain_;
    QPushButton* follow_;
    std::function<std::optional<std::size_t>()> saidElsewhere_;
    Manner manner_ = Manner::none;
    std::optional<std::size_t> mannerStep_;
};

}  // namespace synstep
