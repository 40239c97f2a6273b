// SPDX-License-Identifier: GPL-3.0-or-later
// The left column: what this scenario is about, the story of a lesson with its question and answer and where
// one may go from here, and why the present step went as it did, with the sections of the RFCs that say so.
//
// The answer of a lesson is hidden until it is asked for, or the story has been told. What leads on stands
// below, always in sight: the course map, and the next lesson once this one has been told.
#pragma once

#include <QPointer>
#include <optional>
#include <tuple>

#include "ui/panels/prose.h"
#include "ui/panels/row_button.h"
#include "ui/panels/scroll_panel.h"
#include "ui/panels/story_view.h"
#include "ui/session/session.h"
#include "ui/views/look.h"

class QVBoxLayout;

namespace synstep {

// Where a lesson leads: by id and title. An empty one is none.
struct LessonLink {
    QString id;
    QString title;
};
struct LessonLinks {
    QList<LessonLink> beside;
    LessonLink next;
};

class LessonPanel : public ScrollPanel {
    Q_OBJECT

  public:
    explicit LessonPanel(QWidget* parent = nullptr);

    void setSession(Session* session);
    void setLook(const Look& look);
    // The line above the title: "Lesson 5 of 24", or a file's name.
    void setPlace(const QString& place);
    void setLinks(const LessonLinks& links);
    void showAnswer();
    // Says that the session is as it was left, and offers to begin anew; until it goes on.
    void offerAfresh();

    // What stands below the lesson's own words, above the reason of the step.
    void setCard(QWidget* card);
    void showCard();
    // Whether it says why the present step went as it did, and the lesson's answer: not while a question is
    // open.
    void setExplaining(bool explains);

    QString whyText() const;
    StoryView& story() const { return *story_; }
    QString answer() const { return answer_->plainText(); }
    RowButton* answerButton() const { return askForAnswer_; }
    const QList<RowButton*>& besideButtons() const { return beside_; }
    RowButton* nextButton() const { return next_; }
    RowButton* mapButton() const { return map_; }
    RowButton* afreshButton() const { return afresh_; }

  Q_SIGNALS:
    void besideWanted(const QString& id);
    void lessonWanted(const QString& id);
    void mapWanted();
    void afreshWanted();

  protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

  private:
    void updateTexts();
    void updateAnswer();
    void addWhy(QVBoxLayout& column);
    void addWays(QVBoxLayout& column);
    void buildFooter();
    void placeFooter();
    void updateFooter();
    void updateAfresh();
    QStringList about() const;
    void updateWhy();
    int placeOfNews() const;
    void showWhy();
    static void addScriptLines(const Scenario& scenario, Instant at, QList<Prose::Paragraph>& paragraphs);

    QPointer<Session> session_;
    Look look_;
    QWidget* content_;
    Prose* place_;
    Prose* title_;
    Prose* summary_;
    Prose* leftSo_;
    RowButton* afresh_;
    StoryView* story_;
    RowButton* askForAnswer_;
    Prose* answer_;
    Prose* besideHead_;
    QVBoxLayout* besidePlace_;
    QList<RowButton*> beside_;
    QWidget* footer_;
    QWidget* footerRule_;
    RowButton* next_;
    RowButton* map_;
    LessonLinks links_;
    // Where the session was left, as long as it stands there.
    using Left = std::tuple<std::size_t, std::size_t, Instant>;
    std::optional<Left> left_;
    bool answerAsked_ = false;
    bool explains_ = true;
    QWidget* whyBox_;
    QWidget* rule_;
    Prose* whyHead_;
    Prose* why_;
    Prose* sections_;
    QWidget* card_ = nullptr;
    std::pair<const Trace*, std::size_t> shownWhy_{};  // of what the reason was brought into sight
};

}  // namespace synstep
