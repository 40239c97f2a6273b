// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/values.h"

#include <QRegularExpression>

#include "ui/text/translation.h"

namespace synstep {
namespace {

const QRegularExpression& namePattern() {
    static const QRegularExpression pattern(QStringLiteral("\\{([^}]+)\\}"));
    return pattern;
}

bool hasAll(const QString& text, const Values& values) {
    for (auto match = namePattern().globalMatch(text); match.hasNext();) {
        if (!values.find(match.next().captured(1))) return false;
    }
    return true;
}

QString withOptionalParts(const QString& line, const Values& values) {
    static const QRegularExpression optionalPart(QStringLiteral("\\[([^\\]]*)\\]"));
    QString text;
    qsizetype position = 0;
    for (auto match = optionalPart.globalMatch(line); match.hasNext();) {
        const QRegularExpressionMatch part = match.next();
        text += line.mid(position, part.capturedStart() - position);
        if (hasAll(part.captured(1), values)) text += part.captured(1);
        position = part.capturedEnd();
    }
    return text + line.mid(position);
}

QString filled(const QString& text, const Values& values, QSet<QString>* used) {
    QString result;
    qsizetype position = 0;
    for (auto match = namePattern().globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch name = match.next();
        result += text.mid(position, name.capturedStart() - position) + *values.find(name.captured(1));
        if (used) used->insert(name.captured(1));
        position = name.capturedEnd();
    }
    return result + text.mid(position);
}

bool isHan(QChar c) {
    return c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF;
}

// What stands apart from a Chinese character: letters and digits, and what belongs to a word such as
// "close()".
bool isLatin(QChar c) {
    const bool letterOrDigit = c.unicode() < 0x80 && (c.isLetter() || c.isDigit());
    return letterOrDigit || c == QLatin1Char(')') || c == QLatin1Char('(');
}

bool isFullWidthMark(QChar c) {
    return QStringLiteral("，。；：？（）、“”").contains(c);
}

}  // namespace

void Values::setCondition(const char* name, bool holds) {
    const QString key =
        (holds ? QStringLiteral("when ") : QStringLiteral("when not ")) + QString::fromLatin1(name);
    values_.insert(key, QString());
}

const QString* Values::find(const QString& name) const {
    const auto found = values_.constFind(name);
    return found == values_.constEnd() ? nullptr : &found.value();
}

QStringList sentences(Language language, const QString& pattern, const Values& values, QSet<QString>* used) {
    QStringList result;
    const QStringList lines = pattern.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString& line : lines) {
        const QString text = withOptionalParts(line, values);
        if (hasAll(text, values)) result += spaced(language, filled(text, values, used));
    }
    return result;
}

QString sentence(Language language, const char* source, const Values& values) {
    return sentences(language, translated(language, source), values).join(QLatin1Char(' '));
}

QString spaced(Language language, const QString& text) {
    if (language != Language::zhCN) return text;
    QString result;
    for (const QChar here : text) {
        const QChar before = result.isEmpty() ? QChar() : result.back();
        // Full-width punctuation brings its own white.
        if (here == QLatin1Char(' ') && isFullWidthMark(before)) continue;
        if (before == QLatin1Char(' ') && isFullWidthMark(here)) result.chop(1);
        if ((isHan(before) && isLatin(here)) || (isLatin(before) && isHan(here))) result += QLatin1Char(' ');
        result += here;
    }
    return result;
}

QSet<QString> namesIn(const QString& pattern) {
    QSet<QString> names;
    for (auto match = namePattern().globalMatch(pattern); match.hasNext();) names += match.next().captured(1);
    return names;
}

}  // namespace synstep
