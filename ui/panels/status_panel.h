// SPDX-License-Identifier: GPL-3.0-or-later
// The line at the foot of the window: where both ends are, what was sent, lost and sent again, and the keys.
// Its accessible name changes with every step and says what happened: that is the announcement. While two
// runs are compared it is about both.
#pragma once

#include <QPointer>
#include <QStringList>
#include <optional>

#include "ui/session/comparison.h"
#include "ui/session/session.h"
#include "ui/views/display_list_widget.h"
#include "ui/views/look.h"

namespace synstep {

class StatusPanel : public DisplayListWidget {
    Q_OBJECT

  public:
    explicit StatusPanel(QWidget* parent = nullptr);

    void setSession(Session* session);
    // nullptr: the session is shown alone.
    void setComparison(Comparison* comparison);
    void setLook(const Look& look);

    // While a long run is played to its end: how many of its entries there are. Shown instead of the keys.
    void setPlayed(std::optional<std::size_t> entries);

    // What has to be done before Next, instead of its key; "": nothing.
    void setHeld(const QString& what);
    // Said instead of the keys until something happens: "Saved wave.svg".
    void setNote(const QString& note);
    // Of the picture; shown unless it is 1.
    void setZoom(qreal zoom);

    // "client ESTABLISHED", "4 sent", …
    QStringList facts() const { return facts_; }

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void refresh();
    // What they add tells where on the line it ends.
    qreal addFacts(DisplayList& list, qreal end);
    qreal addStates(DisplayList& list, qreal x);
    QStringList counts() const;
    QStringList countsOfBoth() const;
    QStringList told() const;
    QStringList toldOfBoth() const;
    void announce(const QString& instead);
    void addKeys(DisplayList& list, qreal from) const;
    // What stands instead of the keys, if anything.
    QString insteadOfKeys() const;

    QPointer<Session> session_;
    QPointer<Comparison> comparison_;
    Look look_;
    QStringList facts_;
    std::optional<std::size_t> played_;
    QString held_;
    QString note_;
    qreal zoom_ = 1;
};

}  // namespace synstep
