// SPDX-License-Identifier: GPL-3.0-or-later
// All that is opened in a window as the contents of a file, and back again: the window's sessions as they
// are kept for the case that the program breaks off.
#pragma once

#include <QByteArray>
#include <map>
#include <optional>

#include "ui/main_window/opened_sessions.h"

namespace synstep {

QByteArray keptText(const OpenedSessions& sessions, const QString& shown);

struct KeptSessions {
    std::map<QString, OpenedSessions::Opened> sessions;
    QString shown;
    bool whole = true;  // whether none of them was left out because it cannot be played
    const Session& shownSession() const { return *sessions.at(shown).session; }
};
// Nothing if the text is not of this version or does not say a session that can be played.
std::optional<KeptSessions> keptSessionsFrom(const QByteArray& text);

}  // namespace synstep
