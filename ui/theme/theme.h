// SPDX-License-Identifier: GPL-3.0-or-later
// Colours and fonts by role: the only place that knows a hue or a type size (design: measures.md 2 and 4,
// visual.md 4). Views name roles; a Theme turns them into QColor and QFont. QtGui only.
#pragma once

#include <QColor>
#include <QFont>
#include <QString>
#include <QStringList>

#include "core/tcp/segment.h"
#include "core/tcp/state.h"

namespace synstep {

enum class ThemeName { light, dark, projector, print };

enum class Ink {
    ground,
    panel,
    menu,
    ink,
    muted,
    olderLabel,
    accent,
    onAccent,
    selectedGround,
    selectedLine,
    divider,
    controlLine,
    fieldLine,
    disabled,
    lifeline,
    barOutline,
    edgeUsual,
    edgeRare,
    groupGround,
    groupLine,
    syn,
    ack,
    data,
    fin,
    rst,
    phaseClosed,
    phaseOpening,
    phaseEstablished,
    phaseClosing,
    phaseTimeWait,
    phaseText,      // on a phase's fill
    phaseHatch,     // over TIME-WAIT's fill
    controlGround,  // of fields and buttons
    disabledGround,
    lostRest,  // where a lost segment would have gone
    shadow,    // the outermost edge of what stands out
    count
};

// What the text is, not how big: sizes in px at 100 % are those of measures.md 2, per medium.
enum class Type {
    title,             // 20 bold
    host,              // 16 bold
    panelTitle,        // 14 bold
    flags,             // 14 bold, on the ladder
    body,              // 13.5
    control,           // 13
    numbers,           // 12.5 mono
    state,             // 12 bold
    meta,              // 12
    time,              // 12 mono
    call,              // 12 mono, in a call's tab
    axis,              // 11
    chartLabel,        // 11
    chartLabelTaken,   // 11 bold
    chartNode,         // 11.5
    chartNodeCurrent,  // 11.5 bold
    fieldName,         // 10.5
    token,             // 11 bold, ground on ink
    number,            // 12, in a circle: the number of a message on a page
    count
};

// Where it is shown: the screen, a page (export), a projector.
enum class Medium { screen, page, projector };

Ink inkOf(SegmentKind kind);
Ink inkOf(Phase phase);

class Theme {
  public:
    explicit Theme(ThemeName name, Medium medium = Medium::screen);
    ThemeName name() const { return name_; }
    Medium medium() const { return medium_; }
    QColor color(Ink ink) const;
    // For widgets: exact sizes, half pixels included, at the screen's logical resolution.
    // Families: a Latin one before the CJK ones, so that quotation marks stay proportional.
    QFont font(Type type) const;
    // For display lists: sceneFontScale times as big in whole pixels and unhinted. Metrics are divided by
    // that scale and painters scaled down by it, so that layout and painting agree on every device and at
    // every zoom.
    QFont sceneFont(Type type) const { return sceneFont(type, isBold(type)); }
    QFont sceneFont(Type type, bool bold) const;
    static constexpr int sceneFontScale = 2;
    qreal pixelSize(Type type) const;
    // Display lists for a projector are in units of so many px on a screen 1080 px high: 17.5 are 42 px. So
    // what is fixed in px at 100 % grows with the type.
    static constexpr qreal projectorUnit = 2.4;
    static bool isBold(Type type);
    // Chinese is not set bold below 20 px, where its strokes would run together (visual.md 5), nor where its
    // font has one weight alone. Needs a QGuiApplication.
    bool isBold(Type type, const QString& text) const;
    static bool isMono(Type type);
    static QStringList families(Type type);
    // Strokes: 1.0 on screen, 1.25 there in the projector's colours, 1.1 page; on a projector 1.9 px at 1080,
    // which is less than a unit.
    qreal strokeScale() const;
    bool isDark() const { return name_ == ThemeName::dark; }
    friend bool operator==(const Theme&, const Theme&) = default;

  private:
    ThemeName name_;
    Medium medium_;
};

// Whether some installed font has the Chinese characters that the program uses. Needs a QGuiApplication.
bool hasChineseFont();

ThemeName themeFrom(const QString& word, bool* known = nullptr);
QString toString(ThemeName name);

}  // namespace synstep
