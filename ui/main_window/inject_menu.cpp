// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/inject_menu.h"

#include <QInputDialog>
#include <algorithm>

#include "ui/main_window/forgery_dialog.h"
#include "ui/text/sentences.h"

namespace synstep {

namespace {

constexpr int usualFlood = 50, largestFlood = 10'000;

}  // namespace

InjectMenu::InjectMenu(QWidget* window) : QMenu(window), window_(window) {
    for (const HostId claimed : {HostId::client, HostId::server}) {
        QMenu* host = addMenu(QString());
        host->setToolTipsVisible(true);
        hosts_.push_back(host);
        for (const Forgery what : forgeries) rows_.push_back({what, claimed, host->addAction(QString())});
    }
    addSeparator();
    flood_ = addAction(QString());
    custom_ = addAction(QString());
    for (const Row& row : rows_) connect(row.action, &QAction::triggered, this, [this, row] { inject(row); });
    connect(flood_, &QAction::triggered, this, &InjectMenu::askForFlood);
    connect(custom_, &QAction::triggered, this, &InjectMenu::askForSegment);
    connect(this, &QMenu::aboutToShow, this, &InjectMenu::refresh);
}

QAction* InjectMenu::action(Forgery what, HostId claimed) const {
    const auto found = std::find_if(rows_.begin(), rows_.end(), [&](const Row& row) {
        return row.what == what && row.claimed == claimed;
    });
    return found->action;
}

void InjectMenu::retranslate(Language language) {
    language_ = language;
    setTitle(tr("In&ject"));
    hosts_[0]->setTitle(tr("As if from the &client"));
    hosts_[1]->setTitle(tr("As if from the &server"));
    const auto words = [](Forgery what) {
        switch (what) {
            case Forgery::oldSyn:
                return tr("Old &SYN");
            case Forgery::oldData:
                return tr("Old &data");
            case Forgery::resetExact:
                return tr("&RST at exactly the expected number");
            case Forgery::resetInWindow:
                return tr("RST elsewhere in the &window");
            case Forgery::resetOutside:
                return tr("RST &outside the window");
        }
        return QString();
    };
    for (const Row& row : rows_) row.action->setText(words(row.what));
    flood_->setText(tr("SYN &flood…"));
    custom_->setText(tr("&Another segment…"));
    refresh();
}

void InjectMenu::refresh() {
    if (!session_) return;
    const World world = session_->world();
    for (const Row& row : rows_) {
        const bool possible = forge(world, row.what, row.claimed, session_->shownSocket()).has_value();
        row.action->setEnabled(possible);
        row.action->setToolTip(
            possible ? QString() : tr("Needs a connection at the other end whose window has room for it."));
    }
}

void InjectMenu::inject(const Row& row) {
    const auto forged = forge(session_->world(), row.what, row.claimed, session_->shownSocket());
    if (!forged) return;
    Q_EMIT begun();
    session_->inject({*forged});
}

void InjectMenu::askForFlood() {
    Q_EMIT begun();
    auto* dialog = new QInputDialog(window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(1, largestFlood);
    dialog->setIntValue(usualFlood);
    dialog->setWindowTitle(tr("SYN flood"));
    dialog->setLabelText(tr("How many SYNs, each from another port of 203.0.113.9:"));
    connect(dialog, &QInputDialog::intValueSelected, this, [this](int count) {
        session_->inject(synFlood(session_->world(), static_cast<std::uint32_t>(count)));
    });
    dialog->open();
}

void InjectMenu::askForSegment() {
    Q_EMIT begun();
    auto* dialog = new ForgeryDialog(session_->world(), session_->shownSocket(), session_->scenario(),
                                     language_, window_);
    connect(dialog, &ForgeryDialog::chosen, this,
            [this](const Injection& forged) { session_->inject({forged}); });
    dialog->open();
}

}  // namespace synstep
