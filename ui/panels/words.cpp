// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/words.h"

#include <QCoreApplication>

#include "ui/text/changes.h"
#include "ui/text/sentences.h"

namespace synstep {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(synstep::Words)
};

}  // namespace

QString segmentLabel(const Departure& departure, const Scenario& scenario, Language language) {
    const QString kind = kindText(kindOf(departure.datagram.segment));
    if (departure.injected) return Words::tr("injected %1").arg(kind);
    return Words::tr("%1 %2 %3", "host, kind, which: Client ACK 1")
        .arg(hostName(departure.from, scenario, language), kind, QString::number(departure.nthOfKind));
}

QString obstacleText(Obstacle obstacle) {
    switch (obstacle) {
        case Obstacle::none:
            return {};
        case Obstacle::nothingSelected:
            return Words::tr("Select a message first.");
        case Obstacle::notSentYet:
            return Words::tr("This message has not been sent yet.");
        case Obstacle::injected:
            return Words::tr(
                "An injected message was put into the network by the scenario; its fate is written there.");
        case Obstacle::willBeLost:
            return Words::tr("This message is on its way, and will be lost anyway.");
        case Obstacle::lost:
            return Words::tr("This message is already lost.");
        case Obstacle::arrived:
            return Words::tr("This message has already arrived.");
    }
    return {};
}

}  // namespace synstep
