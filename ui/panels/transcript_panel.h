// SPDX-License-Identifier: GPL-3.0-or-later
// The run so far as numbered sentences, one an entry, the newest of the present step marked; of a chosen
// connection its own alone. A flood is one line, until it is opened. Clicking a sentence selects what it is
// about, double-clicking it, or Enter on it, goes there (or opens the flood); the sentences that tell of what
// is selected are framed. They can be copied.
#pragma once

#include <QAbstractListModel>
#include <QListView>
#include <QPointer>
#include <map>
#include <set>

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
    void letGo();  // of lines of a run that is not shown any more

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    std::size_t entryOf(int row) const { return rows_[static_cast<std::size_t>(row)].entry; }
    bool isFlood(int row) const { return rows_[static_cast<std::size_t>(row)].isFlood; }
    void toggleFlood(int row);
    // Of a long run the latest lines alone, until all are asked for: a list that wraps them lays all of them
    // out. The first row says how many are left out.
    bool isRest(int row) const { return row == 0 && leftOut_ > 0; }
    void showAll();
    QStringList leftOutLines();
    bool tellsOfSelection(int row) const;
    // What one selects by clicking it.
    Selection subjectOf(int row) const;

  private:
    struct Row {
        std::size_t entry = 0;
        bool isFlood = false;  // the entry begins one, and it is told as a whole
        friend bool operator==(const Row&, const Row&) = default;
    };
    std::vector<Row> readRows();
    void leaveOutEarlier(std::vector<Row>& rows);
    QString lineOf(const Row& row) const;
    bool tellsOfThisStep(const Row& row) const;
    QString floodLine(const Row& row) const;

    QPointer<Session> session_;
    Look look_;
    const Trace* trace_ = nullptr;
    std::map<std::size_t, Flood> floods_;  // as they are told, by the entries that they begin with
    std::set<std::size_t> opened_;         // likewise
    std::vector<Row> rows_;
    std::size_t leftOut_ = 0;  // lines before the second row; none: before the first
    bool all_ = false;
};

class TranscriptPanel : public QListView {
    Q_OBJECT

  public:
    explicit TranscriptPanel(QWidget* parent = nullptr);

    void setSession(Session* session);
    void setLook(const Look& look);

    const TranscriptModel& lines() const { return *model_; }

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    // Also when lines turn out higher, or a scroll bar comes: what was in sight is to stay there.
    void updateGeometries() override;

  private:
    void refresh();
    void followRun();
    void copySelected();
    void activate(const QModelIndex& index);
    void selectSubject();
    void showSelection();

    TranscriptModel* model_;
    QPointer<Session> session_;
    Look look_;
    Selection shown_;
    std::size_t shownCursor_ = 0;
    bool follows_ = false;  // the end of the list, until somebody looks at another place of it
};

}  // namespace synstep
