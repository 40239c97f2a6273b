// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/cost_words.h"

#include "ui/text/sentences.h"
#include "ui/text/translation.h"

namespace synstep {

namespace {

QString signedText(std::int64_t more) {
    if (more == 0) return QStringLiteral("0");
    return (more > 0 ? QLatin1Char('+') : QChar(0x2212)) + QString::number(more > 0 ? more : -more);
}

class Table {
  public:
    Table(const std::array<Costs, 2>& costs, Language language, const Wording& wording)
        : costs_(costs), language_(language), wording_(wording) {}

    CostTable make() {
        const auto number = [this](const char* title, std::uint32_t Costs::*member) {
            add(translated(language_, title), QString::number(costs_[0].*member),
                QString::number(costs_[1].*member),
                signedText(static_cast<std::int64_t>(costs_[1].*member) - costs_[0].*member));
        };
        number(QT_TRANSLATE_NOOP("Text", "Segments"), &Costs::sent);
        addRoundTrips();
        number(QT_TRANSLATE_NOOP("Text", "Retransmissions"), &Costs::retransmissions);
        number(QT_TRANSLATE_NOOP("Text", "Lost"), &Costs::lost);
        number(QT_TRANSLATE_NOOP("Text", "Resets"), &Costs::resets);
        addEstablished();
        number(QT_TRANSLATE_NOOP("Text", "Half-open left"), &Costs::halfOpen);
        number(QT_TRANSLATE_NOOP("Text", "Ghosts left"), &Costs::ghosts);
        add(translated(language_, QT_TRANSLATE_NOOP("Text", "End: client / server")), states(0), states(1),
            {});
        // What is left behind, then how it ends and when it began, then what it took.
        for (const int column : {7, 6, 4, 8, 5, 2, 1, 0, 3}) {
            if (!table_.differs[static_cast<std::size_t>(column)]) continue;
            table_.telling = column;
            break;
        }
        return std::move(table_);
    }

  private:
    void add(const QString& column, const QString& one, const QString& other, const QString& difference) {
        table_.columns << column;
        table_.runs[0] << one;
        table_.runs[1] << other;
        table_.difference << difference;
        table_.differs.push_back(one != other);
    }

    QString none() const { return translated(language_, QT_TRANSLATE_NOOP("Text", "none")); }

    void addRoundTrips() {
        const auto text = [this](const Costs& costs) {
            return costs.roundTrips ? QString::number(*costs.roundTrips) : none();
        };
        const auto &one = costs_[0].roundTrips, &other = costs_[1].roundTrips;
        add(translated(language_, QT_TRANSLATE_NOOP("Text", "Round trips")), text(costs_[0]), text(costs_[1]),
            one && other ? signedText(static_cast<std::int64_t>(*other) - *one) : QString());
    }

    // "0.100 / 0.150 s", client and server.
    void addEstablished() {
        const auto text = [this](const Costs& costs) {
            const auto& [client, server] = costs.established;
            if (!client && !server) return none();
            const QString never(QChar(0x2013));
            return QStringLiteral("%1 / %2 s")
                .arg(client ? instantText(*client) : never, server ? instantText(*server) : never);
        };
        add(translated(language_, QT_TRANSLATE_NOOP("Text", "ESTABLISHED at")), text(costs_[0]),
            text(costs_[1]), {});
    }

    QString states(std::size_t run) const {
        return QStringLiteral("%1 / %2").arg(stateName(costs_[run].states[0], wording_.states),
                                             stateName(costs_[run].states[1], wording_.states));
    }

    const std::array<Costs, 2>& costs_;
    Language language_;
    const Wording& wording_;
    CostTable table_;
};

}  // namespace

CostTable costTable(const std::array<Costs, 2>& costs, Language language, const Wording& wording) {
    return Table(costs, language, wording).make();
}

}  // namespace synstep
