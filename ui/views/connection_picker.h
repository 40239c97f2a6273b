// SPDX-License-Identifier: GPL-3.0-or-later
// Which connection of several is seen alone: tabs for a few, a button with a list to search for more, nothing
// for one (measures.md 5). Each bears the phases of its two ends: a disc for the client, a square for the
// server. Stands in the lane of the ladder's head and takes no more room than that has.
#pragma once

#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTabBar>
#include <QToolButton>

#include "ui/session/connection_source.h"
#include "ui/views/look.h"

namespace synstep {

inline constexpr std::size_t mostConnectionTabs = 6;

// The first tab is all of them together.
class ConnectionTabs : public QTabBar {
    Q_OBJECT

  public:
    explicit ConnectionTabs(QWidget* parent = nullptr);

    void setLook(const Look& look);
    // Words of each, as long as may be; of the one for all, too.
    void setConnections(const std::vector<ConnectionSeen>& connections, const QStringList& words);
    int widthOfAll() const;

  protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }
    void paintEvent(QPaintEvent* event) override;

  private:
    void paintTab(QPainter& painter, int index) const;

    Look look_;
    std::vector<ConnectionSeen> connections_;
};

// All connections in a list, with a field to search it by name, port or state. A popup: it goes when one is
// chosen, or by Escape.
class ConnectionList : public QFrame {
    Q_OBJECT

  public:
    explicit ConnectionList(QWidget* parent = nullptr);

    void open(const ConnectionSource& source, const Look& look, QPoint at);
    QLineEdit* search() const { return search_; }
    QListView* list() const { return list_; }

  Q_SIGNALS:
    void chosen(const std::optional<synstep::SocketName>& connection);

  protected:
    bool eventFilter(QObject* object, QEvent* event) override;

  private:
    void fill(const ConnectionSource& source, const Look& look);
    void choose(const QModelIndex& index);
    void markFirst();

    QLineEdit* search_;
    QListView* list_;
    QStandardItemModel all_;
    QSortFilterProxyModel found_;
};

class ConnectionPicker : public QWidget {
    Q_OBJECT

  public:
    explicit ConnectionPicker(QWidget* parent = nullptr);

    // `life` is what the source lives as long as.
    void setSource(ConnectionSource* source, const QObject* life);
    void setLook(const Look& look);
    // Brings it up to date within this much room.
    void fit(const QRect& room);
    void openList();

    ConnectionTabs* tabs() const { return tabs_; }
    QToolButton* button() const { return button_; }
    // Made when it is first wanted: most runs have one connection.
    ConnectionList* list();

  private:
    void readConnections();
    bool fitTabs(int width);
    void fitButton(int width);
    QString place() const;
    bool hasSource() const { return life_ && source_ != nullptr; }

    QPointer<const QObject> life_;
    ConnectionSource* source_ = nullptr;
    Look look_;
    ConnectionTabs* tabs_;
    QToolButton* button_;
    ConnectionList* list_ = nullptr;
    std::optional<ConnectionSource::Moment> known_;
    std::vector<ConnectionSeen> connections_;
};

}  // namespace synstep
