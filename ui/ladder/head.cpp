// SPDX-License-Identifier: GPL-3.0-or-later
// The lifelines' heads: who stands at each, and who acts next.
#include <algorithm>

#include "ui/ladder/built.h"
#include "ui/ladder/label_parts.h"
#include "ui/scene/glyphs.h"
#include "ui/text/translation.h"

namespace synstep {

namespace {

constexpr qreal tokenY = 24, nameGap = 6, addressBase = 51, actorBar = 3;
constexpr qreal listenerToken = 15;

// Whose turn it is: of what is known to come, else of what is on its way.
std::optional<HostId> nextActor(const LadderView& view) {
    const Trace& trace = *view.trace;
    if (view.cursor < trace.size()) {
        const Entry& next = trace.entry(view.cursor);
        if (next.as<Stopped>()) return std::nullopt;
        // As if it arrived.
        if (const auto* loss = next.as<LostOnTheWay>(); loss && view.foresight != Foresight::all)
            return peerOf(loss->from);
        return next.host;
    }
    return std::nullopt;
}

class Head {
  public:
    Head(const LadderView& view, const LadderModel& model, const LadderGeometry& geometry, const Theme& theme)
        : view_(view), model_(model), g_(geometry), theme_(theme), headHeight_(geometry.headHeight) {
        list_.size = QSizeF(geometry.width, headHeight_);
        list_.elements.emplace_back();
    }

    DisplayList draw(bool listening, HostId listener) {
        if (g_.gutterRight > 0)
            addWords(g_.gutterRight, addressBase, Align::right, timeWords(), Type::meta, Ink::muted, 0);
        const auto next = view_.live && view_.foresight <= Foresight::turns ? nextActor(view_) : std::nullopt;
        for (const HostId host : {HostId::client, HostId::server}) addHost(host, next == host);
        if (listening && g_.listener > 0) addListener(listener);
        if (view_.live && !g_.bare)
            addLine(list_, 0, QPointF(0, headHeight_ - 0.5), QPointF(g_.width, headHeight_ - 0.5),
                    Stroke{Ink::divider, 1, {}, false, 1});
        measureBounds(list_, theme_);
        return std::move(list_);
    }

  private:
    QString timeWords() const { return translated(view_.language, QT_TRANSLATE_NOOP("Text", "time, s")); }

    void addWords(qreal x, qreal base, Align align, const QString& words, Type type, Ink ink,
                  std::uint32_t element) {
        TextShape text;
        text.anchor = QPointF(x, base);
        text.align = align;
        text.text = words;
        text.type = type;
        text.ink = ink;
        addText(list_, element, text);
    }

    void addHost(HostId host, bool next) {
        const QString name = hostName(host, scenarioOf(view_), view_.language);
        const bool client = host == HostId::client;
        const std::uint32_t element =
            addElement(list_, client ? QStringLiteral("host/client") : QStringLiteral("host/server"),
                       ElementKind::host, name, static_cast<std::int64_t>(host));
        const qreal size = theme_.pixelSize(Type::host) * 18 / 16;
        const qreal words = textSize(name, Type::host, theme_).width();
        const qreal whole = size + nameGap + words, left = g_.lifeline(host) - whole / 2;
        addToken(list_, element, client ? TokenKind::client : TokenKind::server,
                 QPointF(left + size / 2, tokenY), theme_, 1, size);
        addWords(left + size + nameGap, tokenY + theme_.pixelSize(Type::host) * 0.36, Align::left, name,
                 Type::host, Ink::ink, element);
        const HostSetup& setup = view_.trace->setup().host(host);
        const Port port = model_.ownPorts ? (*model_.ownPorts)[indexOf(host)] : setup.port;
        if (!g_.bare)
            addWords(g_.lifeline(host), addressBase, Align::center,
                     QStringLiteral("%1:%2").arg(addressText(setup.address)).arg(port), Type::time,
                     Ink::muted, element);
        if (next)
            addRect(list_, element, QRectF(left, headHeight_ - actorBar, whole, actorBar), actorBar / 2,
                    std::nullopt, Fill{Ink::accent, 1, std::nullopt, 5});
    }

    void addListener(HostId host) {
        const QString name = translated(view_.language, QT_TRANSLATE_NOOP("Text", "Listener"));
        const std::uint32_t element =
            addElement(list_, QStringLiteral("host/listener"), ElementKind::host, name);
        const qreal words = textSize(name, Type::meta, theme_).width();
        const qreal whole = listenerToken + nameGap + words;
        const qreal left = std::min(g_.listener - whole / 2, g_.width - whole - 2);
        addToken(list_, element, TokenKind::listener, QPointF(left + listenerToken / 2, tokenY), theme_, 1,
                 listenerToken);
        addWords(left + listenerToken + nameGap, tokenY + theme_.pixelSize(Type::meta) * 0.42, Align::left,
                 name, Type::meta, Ink::ink, element);
        addWords(g_.listener, addressBase, Align::center,
                 QStringLiteral("*:%1").arg(view_.trace->setup().host(host).port), Type::time, Ink::muted,
                 element);
    }

    const LadderView& view_;
    const LadderModel& model_;
    const LadderGeometry& g_;
    const Theme& theme_;
    qreal headHeight_;
    DisplayList list_;
};

}  // namespace

DisplayList Ladder::head(const LadderView& view) const {
    const HostId listener = model().listener ? model().listener->host : HostId::server;
    return Head(view, model(), geometry_, theme_).draw(model().listener.has_value(), listener);
}

}  // namespace synstep
