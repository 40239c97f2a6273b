// SPDX-License-Identifier: GPL-3.0-or-later
// The row of controls below the menu: stepping on the left, what can be done to the message in question
// beside it, pictures, language and theme at the right.
#pragma once

#include <QLabel>
#include <QMenu>
#include <QWidget>
#include <optional>
#include <vector>

#include "ui/main_window/actions.h"
#include "ui/main_window/speed_slider.h"
#include "ui/main_window/tool_button.h"
#include "ui/views/look.h"

class QHBoxLayout;

namespace synstep {

class HintMark;

class ToolBar : public QWidget {
    Q_OBJECT

  public:
    ToolBar(Actions& actions, Playback& playback, QWidget* parent = nullptr);

    void setLook(const Look& look);
    void update(const Session& session, const Playback& playback);
    // Instead of what is in flight.
    void setTargetText(const QString& text) { target_->setText(text); }

    // Where a menu belongs that this action opens: below its button, if that was pressed.
    std::optional<QPoint> placeOfMenu(const QAction& action) const;
    // Stepping alone: without what is done to messages and to the picture, and all but Back and Next.
    void setSparse(bool sparse);
    // Beside Next; "" for none.
    void setHint(const QString& hint);

    // "Selected: Server SYN+ACK 2", or which one in flight the acts are about.
    QString targetText() const { return target_->text(); }
    QString hint() const { return hint_->text(); }

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    ToolButton* add(QHBoxLayout& row, ToolButton::Manner manner, QAction* action);
    QLabel* addLabel(QHBoxLayout& row);
    void addSeparator(QHBoxLayout& row);
    void fitWords();
    void fitParts();
    QString targetTextFor(const Session& session) const;

    const Actions& actions_;
    Look look_;
    std::vector<ToolButton*> buttons_;
    // In the order in which they lose their words, or go, as the window gets narrower.
    std::vector<ToolButton*> shrinkingFirst_, shrinkingThen_;
    std::vector<QWidget*> leaving_;
    std::vector<QWidget*> separators_;
    QMenu stepMenu_;
    ToolButton* next_ = nullptr;
    QLabel* step_ = nullptr;
    SpeedSlider* speed_ = nullptr;
    QLabel* speedText_ = nullptr;
    QLabel* target_ = nullptr;
    QLabel* hint_ = nullptr;
    HintMark* mark_ = nullptr;
    std::vector<QWidget*> onMessages_, aroundNext_;
    bool sparse_ = false;
};

}  // namespace synstep
