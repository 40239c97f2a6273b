// SPDX-License-Identifier: GPL-3.0-or-later
// Every text of a ladder with the room it takes: across, where it will stand; down, as seen from the Point
// whose height it follows. The axis makes room for them; shapes draw them where they ended up.
#pragma once

#include <vector>

#include "ui/ladder/geometry.h"

namespace synstep {

enum class LabelRole : std::uint8_t {
    message,      // flags and numbers
    numbers,      // of a message, in the server's column: float to the first free place
    cloud,        // of an injected one: room alone
    copyWord,     // "dup"
    lossWord,     // "lost"
    corruptWord,  // "corrupt"
    state,
    call,
    drop,      // "SYN queue full"
    timer,     // floats: anywhere below its point, best in the middle of its strip
    newChild,  // "new connection"
    listener,  // LISTEN
    time,
    flood,  // its card
    phase,  // its row
    count
};

struct LabelText {
    QPointF anchor;  // y as seen from the point
    Align align = Align::left;
    QString text;
    Type type = Type::meta;
    bool muted = false;
};

struct LadderLabel {
    LabelRole role = LabelRole::message;
    std::size_t item = 0;     // index into the model's list of that role's things
    PointId point = noPoint;  // none: the top of the picture
    QRectF box;               // y as seen from the point
    std::vector<LabelText> texts;
    std::optional<QPointF> repeatSign;
    std::optional<QPointF> circle;  // round its number, the last text
    QRectF frame;                   // of a call's tab, of a badge
    bool quiet = false;  // takes no room; drawn only when something points at its message, others never
    qreal y = 0;         // where the point, or the floating box's place, ended up
};

struct LabelSource {
    const LadderModel& model;
    const LadderGeometry& geometry;
    const LadderView& view;
    const Theme& theme;
};

struct LadderLabels {
    std::vector<LadderLabel> all;
    std::array<std::vector<std::uint32_t>, static_cast<std::size_t>(LabelRole::count)> byItem;  // index + 1

    // What a paper leaves out has none.
    const LadderLabel* of(LabelRole role, std::size_t item) const;
};
LadderLabels makeLabels(const LabelSource& source);

// By what name things are found among the elements of a picture.
QString elementId(const LadderSpan& span, const Trace& trace);
QString elementId(const LadderTimer& timer, const Trace& trace);
QString elementId(const LadderListener& listener);
QString elementId(const LadderPhase& phase);
// As what they can be selected, and whether they are.
SelectedState stateOf(const LadderSpan& span);
SelectedState stateOf(const LadderListener& listener);
bool isSelected(const LadderView& view, const SelectedState& shown);
bool isSelected(const LadderView& view, const LadderTimer& timer);
SelectedCall selectedCall(const LadderCall& call, const LadderModel& model);

// The card of a flood, with its frame.
LadderLabel floodLabel(const LabelSource& source, const LadderFlood& row);

// "Opening: 3 segments, 150 ms".
QString phaseName(const LadderPhase& phase, Language language);
// The row of a phase: a sign that it can be opened, in the frame, and its name.
LadderLabel phaseLabel(const LabelSource& source, const LadderPhase& phase);

// Whether this timer is drawn at all: papers leave out the stopped ones, and none that ends where it starts
// is.
bool isDrawn(const LadderTimer& timer, const LadderModel& model, bool live);
// "RTO 1 s", and the second line.
QString timerTitle(const LadderTimer& timer, Language language);
QString dueText(Instant due, Language language);
QString timerFate(const LadderTimer& timer, Language language);
QString dropText(const LadderDrop& drop, Language language);
// "b " before what belongs to one of several sockets of its host; its port where others have no more than
// that.
QString socketPrefix(SocketName socket, HostId host, const LadderModel& model, const LadderView& view);
// What is in the cloud of an injected segment: the sender's own and out of date, or somebody else's.
bool isOld(const Departure& departure, const Setup& setup);
// Where the cloud of an injected segment stands.
qreal cloudX(const LadderGeometry& geometry, HostId claimed);
// Half its width: it grows with the word in it.
qreal cloudHalf(const Theme& theme);

}  // namespace synstep
