// SPDX-License-Identifier: GPL-3.0-or-later
// The run so far as numbered sentences, one an entry, of a chosen connection its own alone. A flood is one
// line, until it is opened. Sentences are made when they are looked at.
//
// Of a long run only some lines are there: the latest, or those around an entry. What a list shows at once it
// lays out as a whole, so that a long run then costs no more than a short one. A first and a last row say how
// many are left out; lines are added there by showMore().
#pragma once

#include <QAbstractListModel>
#include <QPointer>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>

#include "ui/session/session.h"
#include "ui/views/look.h"

namespace synstep {

class TranscriptModel : public QAbstractListModel {
    Q_OBJECT

  public:
    using QAbstractListModel::QAbstractListModel;

    void setSession(Session* session);
    void setLook(const Look& look);
    // Of a long run so many lines are there that they are higher than this, being as high as they are said
    // to be.
    using HeightOf = std::function<int(const QString& line)>;
    void setRoom(int height, HeightOf heightOf);
    // Around an entry, or the latest.
    void lookAt(std::optional<std::size_t> entry);
    void refresh();
    void letGo();  // of lines of a run that is not shown any more

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    std::size_t entryOf(int row) const { return rows_[static_cast<std::size_t>(row)].entry; }
    bool isFlood(int row) const { return rows_[static_cast<std::size_t>(row)].isFlood; }
    void toggleFlood(int row);
    // Stands for lines that are left out; the first row may, and the last.
    bool isRest(int row) const { return isRestBefore(row) || isRestAfter(row); }
    void showMore(int rest);
    QStringList leftOutLines(int rest);
    bool tellsOfSelection(int row) const;
    // The first entry that tells of what is selected, also if its line is left out.
    std::optional<std::size_t> entryOfSelection();
    // What one selects by clicking it.
    Selection subjectOf(int row) const;

  private:
    struct Row {
        std::size_t entry = 0;
        bool isFlood = false;  // the entry begins one, and it is told as a whole
        friend bool operator==(const Row&, const Row&) = default;
    };
    // Of all lines, those that are there.
    struct Part {
        std::size_t before = 0, after = 0;  // lines that are left out
        friend bool operator==(const Part&, const Part&) = default;
    };
    bool isRestBefore(int row) const { return row == 0 && part_.before > 0; }
    bool isRestAfter(int row) const { return part_.after > 0 && row == rowCount() - 1; }
    void forget();
    using Rows = std::span<const Row>;
    Rows allRows();
    static Rows::iterator lineOfEntry(const Rows& rows, std::size_t entry);
    Part partOf(const Rows& rows) const;
    std::size_t linesFilling(std::span<const Row> rows, bool fromTheEnd) const;
    void become(const std::vector<Row>& now);
    static std::vector<Row> within(const Part& part, const Rows& rows);
    QString lineOf(const Row& row) const;
    QString keptLineOf(const Row& row) const;
    bool tellsOfThisStep(const Row& row) const;
    QString floodLine(const Row& row) const;
    QString restLine(int row) const;
    bool tells(const Row& row, const Selection& selection) const;

    QPointer<Session> session_;
    Look look_;
    const Trace* trace_ = nullptr;
    std::map<std::size_t, Flood> floods_;  // as they are told, by the entries that they begin with
    std::set<std::size_t> opened_;         // likewise
    struct Read {
        bool onlyGrows = false;
        std::size_t entries = 0;
        std::vector<Row> rows;
    };
    Read read_;              // all lines as far as they have been read, also beyond now
    std::vector<Row> rows_;  // those that are there
    mutable std::map<std::size_t, QString> lines_;  // of entries, as they were made
    Part part_;
    int room_ = 0;  // px
    HeightOf heightOf_ = [](const QString&) { return 1; };
    std::optional<std::size_t> around_;           // an entry; none: the latest lines
    std::size_t moreBefore_ = 0, moreAfter_ = 0;  // lines that were asked for
};

}  // namespace synstep
