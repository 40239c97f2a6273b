// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/status_panel.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/scenario/check.h"
#include "ui/scene/glyphs.h"
#include "ui/text/breakpoints.h"
#include "ui/text/sentences.h"

namespace synstep {

namespace {

constexpr qreal barHeight = 28;
constexpr qreal baseline = 18;
constexpr qreal middle = 14;
constexpr std::size_t mostSaid = 4;  // of what happened in a step

Stroke hairline(Ink ink) {
    Stroke stroke;
    stroke.ink = ink;
    return stroke;
}

qreal widthOf(const QString& text, const Theme& theme) {
    return textSize(text, Type::meta, theme).width();
}

void addWords(DisplayList& list, qreal x, const QString& text) {
    TextShape shape;
    shape.anchor = {x, baseline};
    shape.text = text;
    shape.type = Type::meta;
    shape.ink = Ink::muted;
    addText(list, 0, shape);
}

// The host's own listener stands for it as long as it has no connection.
TokenKind tokenOf(HostId host, State state) {
    if (state == State::listen) return TokenKind::listener;
    return host == HostId::client ? TokenKind::client : TokenKind::server;
}

QString stackText(const Setup& setup) {
    const Stack stack = setup.hosts[0].policies.stack;
    if (stack != setup.hosts[1].policies.stack) return {};
    switch (stack) {
        case Stack::linux:
            return StatusPanel::tr("timing: Linux");
        case Stack::rfc9293:
            return StatusPanel::tr("timing: RFC 9293");
        case Stack::freebsd:
            return StatusPanel::tr("timing: FreeBSD");
    }
    return {};
}

}  // namespace

StatusPanel::StatusPanel(QWidget* parent) : DisplayListWidget(parent) {
    setFixedHeight(static_cast<int>(barHeight));
}

void StatusPanel::setSession(Session* session) {
    if (session_) disconnect(session_, nullptr, this, nullptr);
    session_ = session;
    connect(session, &Session::changed, this, [this] { setNote({}); });
    setNote({});
}

void StatusPanel::setLook(const Look& look) {
    look_ = look;
    refresh();
}

void StatusPanel::resizeEvent(QResizeEvent*) {
    refresh();
}

void StatusPanel::refresh() {
    if (!session_) return;
    DisplayList list;
    list.size = QSizeF(width(), barHeight);
    addLine(list, 0, {0, 0.5}, {static_cast<qreal>(width()), 0.5}, hairline(Ink::divider));
    const qreal end = addFacts(list);
    const QString instead = insteadOfKeys();
    if (instead.isEmpty())
        addKeys(list, end);
    else
        addWords(list, width() - 16 - widthOf(instead, look_.theme), instead);
    setPicture(std::move(list), look_.theme, Ink::panel);
    announce(instead);
}

// What happened in this step, then where that has led to. Said once, not with every picture of a motion.
void StatusPanel::announce(const QString& instead) {
    QStringList said;
    const std::size_t cursor = session_->cursor();
    const std::size_t latest = cursor - std::min(cursor, mostSaid);
    for (std::size_t i = std::max(session_->stepBegin(), latest); i < cursor; ++i)
        said << explain(session_->trace(), i, session_->scenario(), look_.language, look_.wording).what;
    said << facts_.join(tr(", "));
    const QString name = instead.isEmpty() ? said.join(tr("; ")) : instead;
    if (name != accessibleName()) setAccessibleName(name);
}

void StatusPanel::setPlayed(std::optional<std::size_t> entries) {
    if (entries == played_) return;
    played_ = entries;
    refresh();
}

void StatusPanel::setNote(const QString& note) {
    note_ = note;
    refresh();
}

void StatusPanel::setZoom(qreal zoom) {
    if (zoom == zoom_) return;
    zoom_ = zoom;
    refresh();
}

QString StatusPanel::insteadOfKeys() const {
    if (!played_ && session_->stoppedBy())
        return stoppedText(*session_->stoppedBy(), session_->scenario(), look_.language);
    if (!played_) return note_;
    return tr("Playing the run to its end, %n event(s) so far. Esc stops.", nullptr,
              static_cast<int>(*played_));
}

QStringList StatusPanel::counts() const {
    const Tally tally = tallyOf(session_->trace(), session_->cursor());
    QStringList counts{tr("%n sent", nullptr, static_cast<int>(tally.sent))};
    if (tally.lost > 0) counts << tr("%n lost", nullptr, static_cast<int>(tally.lost));
    if (tally.delayed > 0) counts << tr("%n delayed", nullptr, static_cast<int>(tally.delayed));
    if (tally.duplicated > 0) counts << tr("%n duplicated", nullptr, static_cast<int>(tally.duplicated));
    if (tally.retransmissions > 0)
        counts << tr("%n retransmission(s)", nullptr, static_cast<int>(tally.retransmissions));
    const QString stack = stackText(session_->scenario().setup);
    if (!stack.isEmpty()) counts << stack;
    const int percent = qRound(zoom_ * 100);
    if (percent != 100) counts << tr("zoom %1 %").arg(percent);
    return counts;
}

qreal StatusPanel::addFacts(DisplayList& list) {
    facts_.clear();
    const Theme& theme = look_.theme;
    const Scenario& scenario = session_->scenario();
    const World world = session_->world();
    qreal x = 14;
    const auto divider = [&] {
        addLine(list, 0, {x + 0.5, 8}, {x + 0.5, barHeight - 8}, hairline(Ink::controlLine));
        x += 14;
    };
    for (const HostId host : {HostId::client, HostId::server}) {
        const State state = world.stateOf(host, session_->shownSocket());
        const QString fact = QStringLiteral("%1 %2").arg(hostName(host, scenario, look_.language),
                                                         stateName(state, look_.wording.states));
        addToken(list, 0, tokenOf(host, state), {x + 8, middle}, theme, 1, 15);
        addWords(list, x + 21, fact);
        x += 21 + widthOf(fact, theme) + 14;
        divider();
        facts_ << fact;
    }
    const QStringList counts = this->counts();
    for (const QString& count : counts) {
        addWords(list, x, count);
        x += widthOf(count, theme) + 14;
        if (&count != &counts.last()) divider();
    }
    facts_ += counts;
    return x;
}

// The most useful stands at the right: what has no room behind the facts is left out.
void StatusPanel::addKeys(DisplayList& list, qreal from) const {
    const std::vector<std::pair<QString, QString>> keys{{tr("?", "key"), tr("All keys")},
                                                        {tr("Backspace", "key"), tr("Back")},
                                                        {tr("Space", "key"), tr("Next")}};
    qreal x = width() - 16;
    for (const auto& [key, meaning] : keys) {
        const qreal cap = widthOf(key, look_.theme) + 12;
        x -= widthOf(meaning, look_.theme);
        if (x - cap - 8 < from) return;
        addWords(list, x, meaning);
        x -= cap + 8;
        Fill ground;
        ground.ink = Ink::ground;
        addRect(list, 0, QRectF(x + 0.5, 5.5, cap, barHeight - 10), 3, hairline(Ink::controlLine), ground);
        addWords(list, x + 6.5, key);
        x -= 18;
    }
}

}  // namespace synstep
