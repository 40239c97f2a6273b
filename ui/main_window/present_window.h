// SPDX-License-Identifier: GPL-3.0-or-later
// A run for an audience: ladder, half of the chart, what is told or why, and nothing else, as big as the
// screen allows; while something is asked, the question instead of the chart. Shows the session that it is
// given, in a theme for projectors; its keys go to whoever listens.
//
// Measures are px on a screen of 1920 x 1080 and grow with it (measures.md 1).
#pragma once

#include <QPointer>
#include <QWidget>
#include <optional>

#include "ui/panels/question_board.h"
#include "ui/session/session.h"
#include "ui/views/display_list_widget.h"
#include "ui/views/ladder_widget.h"
#include "ui/views/look.h"

namespace synstep {

// Darkens all of the window, or all but a circle. Takes no part in pointing.
class Shade : public QWidget {
    Q_OBJECT

  public:
    explicit Shade(QWidget* parent);

    bool isBlank() const { return blank_; }
    void setBlank(bool blank);
    bool isSpotlight() const { return spotlight_; }
    void setSpotlight(bool on);
    QPointF spot() const { return spot_; }
    void setSpot(QPointF spot);
    qreal radius() const { return radius_; }
    void setRadius(qreal radius);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void refresh();
    void updateSpot();

    bool blank_ = false, spotlight_ = false;
    QPointF spot_;
    qreal radius_ = 160;
};

class PresentWindow : public QWidget {
    Q_OBJECT

  public:
    explicit PresentWindow(QWidget* parent);

    void setSession(Session* session);
    // As the other window looks, but for a projector.
    void setLook(const Look& look);

    // What is asked, or was, or at the end answered, instead of the chart; none: the chart.
    void setBoard(const std::optional<QuestionBoard>& board);

    LadderWidget& ladder() { return *ladder_; }
    const DisplayList& board() const { return boardPicture_->picture(); }
    bool hasBoard() const { return board_.has_value(); }
    const DisplayList& chart() const { return chart_->picture(); }
    const DisplayList& caption() const { return caption_->picture(); }
    Shade& shade() { return *shade_; }
    const Look& look() const { return look_; }
    // px of one unit of the chart and the caption; the ladder has its own, for it can be enlarged.
    qreal unit() const;
    // Of the spotlight if there is one, else of the ladder.
    void makeLarger();
    void makeSmaller();

  Q_SIGNALS:
    void keyPressed(QKeyEvent* event);
    void optionChosen(qsizetype option);  // of the board
    void closed();

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

  private:
    void arrange();
    void layOut();
    void layOutBoard();

    QPointer<Session> session_;
    Look look_;
    LadderWidget* ladder_;
    DisplayListWidget* chart_;
    DisplayListWidget* boardPicture_;
    std::optional<QuestionBoard> board_;
    qreal boardScale_ = 1;  // px of one unit of it
    DisplayListWidget* caption_;
    Shade* shade_;
};

}  // namespace synstep
