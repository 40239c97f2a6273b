// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the window that is there for when the program breaks off: what is kept, and what is offered at
// the next start.
#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include "ui/main_window/kept_sessions.h"
#include "ui/main_window/main_window.h"
#include "ui/text/translation.h"

namespace synstep {

void MainWindow::keepSessionsIn(const QString& folder) {
    keeper_.keepIn(folder);
    course_.keepIn(folder + QStringLiteral("/progress.json"));
    onSessionChanged();
    connect(notice_, &NoticeBar::accepted, this, &MainWindow::restoreSessions);
    connect(notice_, &NoticeBar::declined, this, [this] {
        keeper_.discardAbandoned();
        offerBrokenOff();
    });
    keeper_.touch();
    offerBrokenOff();
}

void MainWindow::offerBrokenOff() {
    const auto& abandoned = keeper_.takeAbandoned();
    if (!abandoned) return;
    const auto kept = keptSessionsFrom(abandoned->contents);
    if (!kept) return refuseBrokenOff();
    const Session& session = kept->shownSession();
    notice_->say(tr("A session was broken off on %1: “%2”, %n run(s).", nullptr,
                    static_cast<int>(session.history().present().size()))
                     .arg(abandoned->written.toString(QStringLiteral("yyyy-MM-dd hh:mm")),
                          in(look_.language, session.scenario().title)),
                 tr("Restore"), tr("Discard"));
}

// Another one that was broken off may still be offered: when this has been read.
void MainWindow::refuseBrokenOff() {
    const QString aside = keeper_.setAbandonedAside();
    notice_->say(tr("A session that was broken off could not be read; it is kept as %1.").arg(aside),
                 QString(), tr("Close"));
}

void MainWindow::restoreSessions() {
    const auto& abandoned = keeper_.takeAbandoned();
    if (!abandoned) return;
    auto kept = keptSessionsFrom(abandoned->contents);
    if (!kept) return refuseBrokenOff();
    playback_.pause();
    for (auto& [name, opened] : kept->sessions) sessions_.put(name, std::move(opened));
    const auto& shown = sessions_.all().at(kept->shown);
    const bool builtIn = shown.text.isEmpty();
    showSession(*shown.session, kept->shown, builtIn ? QString() : QFileInfo(kept->shown).fileName());
    // Only when it is safe elsewhere.
    if (!kept->whole) return refuseBrokenOff();
    if (keeper_.write()) keeper_.discardAbandoned();
    offerBrokenOff();
}

QByteArray MainWindow::whatIsKept() const {
    return keptText(sessions_, name_);
}

void MainWindow::openRecent(const QString& path) {
    if (QFile::exists(path)) {
        openFile(path);
        return;
    }
    recent_.remove(path);
    status_->setNote(tr("%1 is not there any more.").arg(path));
}

}  // namespace synstep
