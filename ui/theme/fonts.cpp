// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFontDatabase>
#include <QGuiApplication>
#include <QScreen>
#include <algorithm>
#include <array>

#include "ui/theme/theme.h"

namespace synstep {

namespace {

constexpr auto typeCount = static_cast<std::size_t>(Type::count);

struct Row {
    Type type;
    qreal screen, page, projector;  // px at 100 %, units; multiples of 1 / sceneFontScale
    bool bold = false, mono = false;
};

// measures.md 2.
constexpr std::array<Row, typeCount> rows{{
    {Type::title, 20, 22, 18.5, true},
    {Type::host, 16, 17, 18.5, true},
    {Type::panelTitle, 14, 15, 15, true},
    {Type::flags, 14, 15, 17.5, true},
    {Type::body, 13.5, 14, 17.5},
    {Type::control, 13, 13, 13.5},
    {Type::numbers, 12.5, 13, 13.5, false, true},
    {Type::state, 12, 12.5, 17.5, true},
    {Type::meta, 12, 12, 13.5},
    {Type::time, 12, 12, 13.5, false, true},
    {Type::call, 12, 12, 13.5, false, true},
    {Type::axis, 11, 12, 13.5},
    {Type::chartLabel, 11, 12, 13.5},
    {Type::chartLabelTaken, 11, 12, 14, true},
    {Type::chartNode, 11.5, 12.5, 17.5},
    {Type::chartNodeCurrent, 11.5, 12.5, 17.5, true},
    {Type::fieldName, 10.5, 12, 13.5},
    {Type::token, 11, 12, 12, true},
    {Type::number, 12, 12, 12},
}};

constexpr bool rowsAreSound() {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const qreal scaled = rows[i].screen * Theme::sceneFontScale;
        const qreal page = rows[i].page * Theme::sceneFontScale;
        if (static_cast<std::size_t>(rows[i].type) != i) return false;
        const qreal projector = rows[i].projector * Theme::sceneFontScale;
        if (scaled != static_cast<int>(scaled) || page != static_cast<int>(page)) return false;
        if (projector != static_cast<int>(projector)) return false;
    }
    return true;
}
static_assert(rowsAreSound(), "a type has no size, or one that no scene font can have");

const Row& rowOf(Type type) {
    return rows[static_cast<std::size_t>(type)];
}

// Of the screen, as fonts in points are measured by it; 96 where there is none.
qreal dotsPerInch() {
    const QScreen* screen = QGuiApplication::primaryScreen();
    return screen ? screen->logicalDotsPerInchY() : 96.0;
}

// Of a type's families those that there are: each one that is not would be looked for, for every size. All
// where none is, which leaves the choice to the system.
QStringList installedOf(Type type) {
    const QStringList all = QFontDatabase::families();
    QStringList found = Theme::families(type);
    found.removeIf([&](const QString& family) {
        // One that several foundries make is listed as "Name [Foundry]".
        return std::none_of(all.begin(), all.end(), [&](const QString& one) {
            return one == family || one.startsWith(family + QLatin1String(" ["));
        });
    });
    return found.isEmpty() ? Theme::families(type) : found;
}
const QStringList& installed(Type type) {
    static const QStringList ui = installedOf(Type::body), mono = installedOf(Type::numbers);
    return Theme::isMono(type) ? mono : ui;
}

// Whether the font that will show Chinese is also drawn bold. Where it is not, the system would smear it.
bool hasBoldHan() {
    static const bool known = [] {
        const QStringList chinese = QFontDatabase::families(QFontDatabase::SimplifiedChinese);
        for (const QString& family : Theme::families(Type::title)) {
            if (!chinese.contains(family)) continue;
            const QStringList styles = QFontDatabase::styles(family);
            return std::any_of(styles.begin(), styles.end(), [&](const QString& style) {
                return QFontDatabase::weight(family, style) >= QFont::DemiBold;
            });
        }
        return false;
    }();
    return known;
}

}  // namespace

qreal Theme::pixelSize(Type type) const {
    const Row& row = rowOf(type);
    switch (medium_) {
        case Medium::screen:
            return row.screen;
        case Medium::page:
            return row.page;
        case Medium::projector:
            break;
    }
    return row.projector;
}

bool Theme::isBold(Type type) {
    return rowOf(type).bold;
}
bool Theme::isBold(Type type, const QString& text) const {
    constexpr qreal leastBoldHan = 20;
    const auto isHan = [](QChar c) { return c.script() == QChar::Script_Han; };
    if (!isBold(type)) return false;
    if (std::none_of(text.begin(), text.end(), isHan)) return true;
    const qreal unit = medium_ == Medium::projector ? projectorUnit : 1;
    return pixelSize(type) * unit >= leastBoldHan && hasBoldHan();
}
bool Theme::isMono(Type type) {
    return rowOf(type).mono;
}

QStringList Theme::families(Type type) {
    static const QStringList ui{QStringLiteral("Noto Sans"),           QStringLiteral("Open Sans"),
                                QStringLiteral("DejaVu Sans"),         QStringLiteral("Noto Sans CJK SC"),
                                QStringLiteral("WenQuanYi Micro Hei"), QStringLiteral("Microsoft YaHei"),
                                QStringLiteral("PingFang SC")};
    static const QStringList mono{
        QStringLiteral("Noto Sans Mono"),        QStringLiteral("DejaVu Sans Mono"),
        QStringLiteral("Noto Sans Mono CJK SC"), QStringLiteral("WenQuanYi Micro Hei Mono"),
        QStringLiteral("Microsoft YaHei"),       QStringLiteral("PingFang SC")};
    return isMono(type) ? mono : ui;
}

QFont Theme::font(Type type) const {
    QFont font;
    font.setFamilies(installed(type));
    font.setBold(isBold(type));
    font.setPointSizeF(pixelSize(type) * 72.0 / dotsPerInch());
    if (isMono(type)) font.setStyleHint(QFont::Monospace);
    return font;
}

QFont Theme::sceneFont(Type type, bool bold) const {
    QFont font;
    font.setFamilies(installed(type));
    font.setBold(bold);
    font.setPixelSize(qRound(pixelSize(type) * sceneFontScale));
    font.setHintingPreference(QFont::PreferNoHinting);
    // The least spacing there is keeps "fi" two letters: who searches a PDF does not find a ligature.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 64);
    if (isMono(type)) font.setStyleHint(QFont::Monospace);
    return font;
}

bool hasChineseFont() {
    // fontconfig and the other systems list a family here only if it covers the writing system whole.
    return !QFontDatabase::families(QFontDatabase::SimplifiedChinese).isEmpty();
}

}  // namespace synstep
