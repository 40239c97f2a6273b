// SPDX-License-Identifier: GPL-3.0-or-later
// A table of facts about the present moment of a session, kept up while it is seen. What tabulates it says
// also which cells speak of a thing that can be selected: clicking such a cell selects that, and what is
// selected is framed, wherever that was done.
#pragma once

#include <QPointer>
#include <functional>
#include <map>
#include <optional>

#include "ui/panels/fact_table.h"
#include "ui/session/session.h"
#include "ui/views/look.h"

namespace synstep {

struct SessionFacts {
    FactTable table;
    std::map<std::pair<int, int>, Selection> things;  // by row and column
};

class SessionTable : public FactTableView {
    Q_OBJECT

  public:
    using Tabulate = std::function<SessionFacts(const Session&, const Look&)>;

    SessionTable(Tabulate tabulate, std::function<QString()> name, QWidget* parent = nullptr);

    void setSession(Session* session);
    void setLook(const Look& look);
    // Cells that speak of what is selected, in the viewport's coordinates.
    QRect framed() const;

  protected:
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void refresh();
    void selectThingAt(const QModelIndex& index);

    Tabulate tabulate_;
    std::function<QString()> name_;
    QPointer<Session> session_;
    Look look_;
    std::map<std::pair<int, int>, Selection> things_;
};

// The place of such a table, which is made when it is first seen or asked for.
class SessionTablePlace : public QWidget {
    Q_OBJECT

  public:
    explicit SessionTablePlace(std::function<SessionTable*()> make, QWidget* parent = nullptr);

    void setSession(Session* session);
    void setLook(const Look& look);
    SessionTable* table();

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    std::function<SessionTable*()> make_;
    SessionTable* table_ = nullptr;
    QPointer<Session> session_;
    std::optional<Look> look_;
};

}  // namespace synstep
