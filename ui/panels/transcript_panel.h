// SPDX-License-Identifier: GPL-3.0-or-later
// The run so far as numbered sentences, one an entry, the newest of the present step marked. Double-clicking
// a sentence, or Enter on it, goes there; sentences can be selected and copied.
#pragma once

#include <QAbstractListModel>
#include <QListView>
#include <QPointer>

#include "ui/session/session.h"
#include "ui/views/look.h"

namespace synstep {

// Sentences are made when they are looked at, so that a long run costs no more than a short one.
class TranscriptModel : public QAbstractListModel {
    Q_OBJECT

  public:
    using QAbstractListModel::QAbstractListModel;

    void setSession(Session* session);
    void setLook(const Look& look);
    void refresh();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

  private:
    QPointer<Session> session_;
    Look look_;
    const Trace* trace_ = nullptr;
    int rows_ = 0;
};

class TranscriptPanel : public QListView {
    Q_OBJECT

  public:
    explicit TranscriptPanel(QWidget* parent = nullptr);

    void setSession(Session* session);
    void setLook(const Look& look);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    void refresh();
    void copySelected();

    TranscriptModel* model_;
    QPointer<Session> session_;
};

}  // namespace synstep
