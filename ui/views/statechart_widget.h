// SPDX-License-Identifier: GPL-3.0-or-later
// The state chart as a widget: where both ends of the connection are at the present, in the size that fits:
// the full chart, or the compact one where room is short (measures.md 5).
//
// Keys: the arrows go from state to state, Enter asks what can be done there; all others are left to the
// window.
#pragma once

#include <QPointer>
#include <QWidget>

#include "ui/scene/display_list.h"
#include "ui/session/session.h"
#include "ui/statechart/statechart.h"
#include "ui/views/accessible_picture.h"
#include "ui/views/look.h"
#include "ui/views/placement.h"

namespace synstep {

class StateChartWidget : public QWidget, public AccessibleElements {
    Q_OBJECT

  public:
    explicit StateChartWidget(QWidget* parent = nullptr);

    void setSession(Session* session);
    void setLook(const Look& look);
    // The compact chart even where the full one would fit the width: where the window is low.
    void setCompact(bool compact);
    bool isCompact() const;

    const DisplayList& picture() const { return list_; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

    // The state whose node, or a token on it, is at this point of the widget.
    std::optional<State> stateAt(QPointF point) const;
    // While an answer is chosen here: a click and Enter choose a state instead of selecting it.
    void setChoosing(bool choosing) { choosing_ = choosing; }
    // The id of the node where the keyboard is: "node/SYN-SENT".
    const QString& current() const { return current_; }

    bool isChoosable(int part) const override { return partKind(part) == ElementKind::node; }
    int chosenPart() const override { return partOf(current_); }
    void choosePart(int part) override;
    const QWidget& canvas() const override { return *this; }

  Q_SIGNALS:
    void stateChosen(synstep::State state);
    void menuRequested(synstep::State state, const QPoint& globalPosition);

  protected:
    void mousePressEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    const DisplayList& shownList() const override { return list_; }
    QPointF pictureOrigin() const override { return offset(); }

  private:
    void layOut();
    void fit();
    void selectState(std::optional<State> state);
    void retranslate();
    QPointF offset() const;
    Placement placement() const { return {offset(), 1}; }
    void goTowards(QPointF direction);
    void askAtCurrent();

    QPointer<Session> session_;
    Look look_;
    bool compact_ = false;
    std::optional<bool> laidOutCompact_;
    bool choosing_ = false;
    DisplayList list_;
    std::optional<Theme> shownIn_;
    QString current_ = QStringLiteral("node/CLOSED");
    bool focusShown_ = false;
};

}  // namespace synstep
