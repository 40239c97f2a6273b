// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/text/lint.h"

#include <QRegularExpression>
#include <QStringList>

namespace synstep {
namespace {

QString matchOf(const char* pattern, const QString& text) {
    const QRegularExpression expression(QString::fromUtf8(pattern),
                                        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = expression.match(text);
    return match.hasMatch() ? match.captured() : QString();
}

QString faultOf(const QString& text, const QStringList& patterns) {
    for (const QString& pattern : patterns) {
        const QString found = matchOf(pattern.toUtf8().constData(), text);
        if (!found.isEmpty()) return QStringLiteral("\"%1\" in: %2").arg(found, text);
    }
    return {};
}

}  // namespace

QString faultOfChinese(const QString& text) {
    static const QStringList patterns{
        // other words for what the glossary names, and pronouns for the reader
        QStringLiteral("包|定时器|服务器|序列号|您|你|监听套接字|收听|泛洪|半开连接|旧报文段|时延"),
        QStringLiteral("[!！]"),
        // half-width punctuation at a Chinese character
        QStringLiteral("[\\x{4E00}-\\x{9FFF}][,;:?]"),
        QStringLiteral("[\\x{4E00}-\\x{9FFF}]\\.(?![0-9])"),
        QStringLiteral("[\\x{4E00}-\\x{9FFF}] ?\\([^)]"),
        // no blank between Chinese and Latin; a blank beside full-width punctuation
        QStringLiteral("[\\x{4E00}-\\x{9FFF}][a-z0-9]"),
        QStringLiteral("[a-z0-9)][\\x{4E00}-\\x{9FFF}]"),
        QStringLiteral(" [，。；：？（）、“”]"),
        QStringLiteral("[，。；：？（）、] "),
        QStringLiteral("[\\x{4E00}-\\x{9FFF}] [\\x{4E00}-\\x{9FFF}]"),
        QStringLiteral("[{}]|\\[|\\]"),
    };
    return faultOf(text, patterns);
}

QString faultOfEnglish(const QString& text) {
    static const QStringList patterns{
        QStringLiteral("!"),
        QStringLiteral("\\bwaves?\\b"),
        QStringLiteral("\\bsimply\\b"),
        QStringLiteral("\\bpackets?"),
        QStringLiteral("[a-z]'"),  // an apostrophe is set as ’
        QStringLiteral("[{}]|\\[|\\]"),
        QStringLiteral("  "),
        QStringLiteral(" [,.;:]( |$)"),
        QStringLiteral("[\\x{4E00}-\\x{9FFF}]"),
    };
    return faultOf(text, patterns);
}

}  // namespace synstep
