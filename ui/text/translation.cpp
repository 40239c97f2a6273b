// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <array>

static void initialiseResources() {
    Q_INIT_RESOURCE(translations);
}

namespace synstep {
namespace {

constexpr const char* context = "Text";

QLocale localeOf(Language language) {
    return language == Language::zhCN ? QLocale(QLocale::Chinese, QLocale::China)
                                      : QLocale(QLocale::English, QLocale::UnitedStates);
}

bool load(QTranslator& translator, Language language) {
    initialiseResources();
    return translator.load(QStringLiteral(":/i18n/synstep_") + toString(language) + QStringLiteral(".qm"));
}

const QTranslator& translatorOf(Language language) {
    const auto loaded = [](Language which) {
        auto* translator =
            new QTranslator;  // lives as long as the program: texts may be asked for at its end
        load(*translator, which);
        return translator;
    };
    static const std::array<const QTranslator*, 2> all{loaded(Language::en), loaded(Language::zhCN)};
    return *all[language == Language::zhCN ? 1 : 0];
}

// Replaces the translator that an earlier call installed under this name.
QTranslator* renewed(QCoreApplication& application, const QString& name) {
    if (auto* old = application.findChild<QTranslator*>(name, Qt::FindDirectChildrenOnly)) {
        QCoreApplication::removeTranslator(old);
        delete old;
    }
    auto* translator = new QTranslator(&application);
    translator->setObjectName(name);
    return translator;
}

}  // namespace

QString translated(Language language, const char* source) {
    const QString found = translatorOf(language).translate(context, source);
    return found.isEmpty() ? QString::fromUtf8(source) : found;
}

QString translatedCount(Language language, const char* source, int n) {
    QString text = translatorOf(language).translate(context, source, nullptr, n);
    if (text.isEmpty()) text = QString::fromUtf8(source);
    return text.replace(QLatin1String("%n"), QString::number(n));
}

void installTranslations(QCoreApplication& application, Language language) {
    QLocale::setDefault(localeOf(language));
    // Qt's own first: those installed last are asked first.
    QTranslator* ofQt = renewed(application, QStringLiteral("synstep.qt"));
    if (language != Language::en && ofQt->load(QStringLiteral("qtbase_") + toString(language),
                                               QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(ofQt);
    QTranslator* own = renewed(application, QStringLiteral("synstep.own"));
    if (load(*own, language)) QCoreApplication::installTranslator(own);
}

}  // namespace synstep
