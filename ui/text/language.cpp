// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/language.h"

#include <QLocale>

namespace synstep {

QString toString(Language language) {
    return language == Language::zhCN ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

Language languageFrom(const QString& word, bool* known) {
    const QString folded = word.toLower().replace(QLatin1Char('-'), QLatin1Char('_'));
    const bool chinese = folded == QLatin1String("zh_cn") || folded == QLatin1String("zh");
    if (known) *known = chinese || folded == QLatin1String("en");
    return chinese ? Language::zhCN : Language::en;
}

Language systemLanguage() {
    // Every Chinese reader reads the simplified text more easily than the English one.
    const QStringList wanted = QLocale::system().uiLanguages();
    const bool chinese = !wanted.isEmpty() && wanted.first().startsWith(QLatin1String("zh"));
    return chinese ? Language::zhCN : Language::en;
}

QString in(Language language, const Localized& text) {
    const std::string& first = language == Language::zhCN ? text.zhCN : text.en;
    const std::string& second = language == Language::zhCN ? text.en : text.zhCN;
    return QString::fromStdString(first.empty() ? second : first);
}

QString MarkedText::line() const {
    return mark.isEmpty() ? text : QStringLiteral("[%1] %2").arg(mark, text);
}

MarkedText markedIn(Language language, const Localized& text) {
    MarkedText out{in(language, text), {}};
    const bool chinese = language == Language::zhCN;
    const bool missing = !text.isEmpty() && (chinese ? text.zhCN : text.en).empty();
    if (missing) out.mark = chinese ? QStringLiteral("EN") : QStringLiteral("中");
    return out;
}

}  // namespace synstep
