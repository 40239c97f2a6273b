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

qreal addDivider(DisplayList& list, qreal x) {
    addLine(list, 0, {x + 0.5, 8}, {x + 0.5, barHeight - 8}, hairline(Ink::controlLine));
    return x + 14;
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

// "4 sent", "1 lost", …
QStringList tallied(const Tally& tally) {
    QStringList counts{StatusPanel::tr("%n sent", nullptr, static_cast<int>(tally.sent))};
    if (tally.lostByNow > 0)
        counts << StatusPanel::tr("%n lost", nullptr, static_cast<int>(tally.lostByNow));
    if (tally.delayed > 0) counts << StatusPanel::tr("%n delayed", nullptr, static_cast<int>(tally.delayed));
    if (tally.duplicated > 0)
        counts << StatusPanel::tr("%n duplicated", nullptr, static_cast<int>(tally.duplicated));
    if (tally.repetitions > 0)
        counts << StatusPanel::tr("%n retransmission(s)", nullptr, static_cast<int>(tally.repetitions));
    return counts;
}

// What entries [from, to) did, the latest of it.
QStringList happened(const Trace& trace, std::size_t from, std::size_t to, const Scenario& scenario,
                     const Look& look) {
    QStringList said;
    for (std::size_t i = std::max(from, to - std::min(to, mostSaid)); i < to; ++i)
        said << explain(trace, i, scenario, look.language, look.wording).what;
    return said;
}

QString letterOf(std::size_t run) {
    return run == 0 ? QStringLiteral("A") : QStringLiteral("B");
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

void StatusPanel::setComparison(Comparison* comparison) {
    if (comparison == comparison_) return;
    if (comparison_) disconnect(comparison_, nullptr, this, nullptr);
    comparison_ = comparison;
    if (comparison_) connect(comparison_, &Comparison::changed, this, [this] { setNote({}); });
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
    const QString instead = insteadOfKeys();
    const qreal noteAt = width() - 16 - (instead.isEmpty() ? 0 : widthOf(instead, look_.theme));
    const qreal end = addFacts(list, instead.isEmpty() ? noteAt : noteAt - 24);
    if (instead.isEmpty())
        addKeys(list, end);
    else
        addWords(list, noteAt, instead);
    setPicture(std::move(list), look_.theme, Ink::panel);
    announce(instead);
}

// What happened in this step, then where that has led to. Said once, not with every picture of a motion.
void StatusPanel::announce(const QString& instead) {
    const QString name = instead.isEmpty() ? (comparison_ ? toldOfBoth() : told()).join(tr("; ")) : instead;
    if (name != accessibleName()) setAccessibleName(name);
}

QStringList StatusPanel::told() const {
    QStringList said;
    if (session_->foresight() != Foresight::veiled)
        said = happened(session_->trace(), session_->stepBegin(), session_->cursor(), session_->scenario(),
                        look_);
    said << facts_.join(tr(", "));
    if (!held_.isEmpty()) said << held_;
    return said;
}

// What was the same in both, once.
QStringList StatusPanel::toldOfBoth() const {
    std::array<QStringList, 2> said, states;
    for (const std::size_t run : {0, 1}) {
        const Trace& trace = comparison_->trace(run);
        const std::size_t cursor = comparison_->cursor(run);
        said[run] = happened(trace, trace.positionAt(comparison_->stepBegin()), cursor,
                             comparison_->scenario(run), look_);
        for (const HostId host : {HostId::client, HostId::server})
            states[run] << QStringLiteral("%1 %2").arg(
                hostName(host, comparison_->scenario(run), look_.language),
                stateName(trace.stateOf(host, comparison_->shownSocket(run), cursor), look_.wording.states));
    }
    QStringList told;
    const bool alike = said[0] == said[1] && states[0] == states[1];
    for (const std::size_t run : {0, 1}) {
        if (alike && run == 1) break;
        const QString whose = alike ? tr("In both") : letterOf(run);
        const QStringList all = said[run] + QStringList{states[run].join(tr(", "))};
        told << tr("%1: %2", "A: the server sends SYN+ACK; client SYN-SENT").arg(whose, all.join(tr("; ")));
    }
    return told << facts_;
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

void StatusPanel::setHeld(const QString& what) {
    if (what == held_) return;
    held_ = what;
    refresh();
}

void StatusPanel::setZoom(qreal zoom) {
    if (zoom == zoom_) return;
    zoom_ = zoom;
    refresh();
}

QString StatusPanel::insteadOfKeys() const {
    if (!comparison_ && !played_ && session_->stoppedBy())
        return stoppedText(*session_->stoppedBy(), session_->scenario(), look_.language, look_.wording);
    if (!played_) return note_;
    return tr("Playing the run to its end, %n event(s) so far. Esc stops.", nullptr,
              static_cast<int>(*played_));
}

QStringList StatusPanel::counts() const {
    QStringList counts = tallied(session_->tallyAsKnown());
    const QString stack = stackText(session_->scenario().setup);
    if (!stack.isEmpty()) counts << stack;
    return counts;
}

// "A: 2 sent, 1 lost"
QStringList StatusPanel::countsOfBoth() const {
    QStringList counts;
    for (const std::size_t run : {0, 1})
        counts << tr("%1: %2", "A: 2 sent, 1 lost")
                      .arg(
                          letterOf(run),
                          tallied(tallyOf(comparison_->trace(run), comparison_->cursor(run))).join(tr(", ")));
    const QString stack = stackText(comparison_->scenario(0).setup);
    if (!stack.isEmpty() && stack == stackText(comparison_->scenario(1).setup)) counts << stack;
    return counts;
}

// What has no room before `end` is left out of the picture: what is said instead of the keys is newer.
qreal StatusPanel::addFacts(DisplayList& list, qreal end) {
    facts_.clear();
    qreal x = 14;
    if (!comparison_) x = addStates(list, x);
    QStringList counts = comparison_ ? countsOfBoth() : this->counts();
    if (const int percent = qRound(zoom_ * 100); percent != 100) counts << tr("zoom %1 %").arg(percent);
    for (const QString& count : counts) {
        const qreal wide = widthOf(count, look_.theme);
        if (x + 14 + wide > end) break;
        if (&count != &counts.first()) x = addDivider(list, x);
        addWords(list, x, count);
        x += wide + 14;
    }
    facts_ += counts;
    return x;
}

qreal StatusPanel::addStates(DisplayList& list, qreal x) {
    const Theme& theme = look_.theme;
    const Scenario& scenario = session_->scenario();
    for (const HostId host : {HostId::client, HostId::server}) {
        const State state = session_->stateOf(host);
        const QString fact = QStringLiteral("%1 %2").arg(hostName(host, scenario, look_.language),
                                                         stateName(state, look_.wording.states));
        addToken(list, 0, tokenOf(host, state), {x + 8, middle}, theme, 1, 15);
        addWords(list, x + 21, fact);
        x = addDivider(list, x + 21 + widthOf(fact, theme) + 14);
        facts_ << fact;
    }
    return x;
}

// The most useful stands at the right: what has no room behind the facts is left out.
void StatusPanel::addKeys(DisplayList& list, qreal from) const {
    std::vector<std::pair<QString, QString>> keys{{tr("?", "key"), tr("All keys")},
                                                  {tr("Backspace", "key"), tr("Back")}};
    keys.emplace_back(held_.isEmpty() ? std::pair(tr("Space", "key"), tr("Next"))
                                      : std::pair(QString(), held_));
    qreal x = width() - 16;
    for (const auto& [key, meaning] : keys) {
        const qreal cap = key.isEmpty() ? 0 : widthOf(key, look_.theme) + 20;
        x -= widthOf(meaning, look_.theme);
        if (x - cap < from) return;
        addWords(list, x, meaning);
        if (key.isEmpty()) return;  // what stands there is no key
        x -= cap;
        Fill ground;
        ground.ink = Ink::ground;
        addRect(list, 0, QRectF(x + 0.5, 5.5, cap - 8, barHeight - 10), 3, hairline(Ink::controlLine),
                ground);
        addWords(list, x + 6.5, key);
        x -= 18;
    }
}

}  // namespace synstep
