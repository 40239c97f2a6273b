// SPDX-License-Identifier: GPL-3.0-or-later
// The files of translations/ themselves: complete, with the same values in both languages, by the glossary.
#include <gtest/gtest.h>

#include <QRegularExpression>

#include <QCoreApplication>
#include <QFile>
#include <QXmlStreamReader>

#include "tests/ui/text/lint.h"
#include "ui/text/translation.h"
#include "ui/text/values.h"

namespace synstep {
namespace {

struct Message {
    QString context, source, translation;
    bool unfinished = false;
    bool counts = false;
    std::size_t forms = 0;
};

Message readMessage(QXmlStreamReader& xml, const QString& context) {
    Message message;
    message.context = context;
    message.counts = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            message.unfinished = xml.attributes().hasAttribute(QLatin1String("type"));
            if (!message.counts) {
                message.translation = xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement()) {
                message.translation = xml.readElementText();
                message.forms += message.translation.isEmpty() ? 0 : 1;
            }
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

std::vector<Message> messagesOf(const char* language) {
    QFile file(QStringLiteral(SYNSTEP_TRANSLATIONS "/synstep_%1.ts").arg(QLatin1String(language)));
    std::vector<Message> messages;
    if (!file.open(QIODevice::ReadOnly)) return messages;
    QXmlStreamReader xml(&file);
    xml.readNextStartElement();
    while (xml.readNextStartElement()) {
        QString context;
        while (xml.readNextStartElement()) {
            if (xml.name() == QLatin1String("name")) {
                context = xml.readElementText();
            } else if (xml.name() == QLatin1String("message")) {
                messages.push_back(readMessage(xml, context));
            } else {
                xml.skipCurrentElement();
            }
        }
    }
    return messages;
}

// The names of values, however they are written: only English begins a sentence with a capital.
QSet<QString> valuesIn(const QString& text) {
    QSet<QString> values;
    for (const QString& name : namesIn(text)) values += name.toLower();
    return values;
}

TEST(Translations, AreComplete) {
    const auto chinese = messagesOf("zh_CN");
    ASSERT_GT(chinese.size(), 200u);
    for (const Message& message : chinese) {
        EXPECT_FALSE(message.unfinished)
            << message.context.toStdString() << ": " << message.source.toStdString();
        EXPECT_FALSE(message.translation.isEmpty()) << message.source.toStdString();
    }
    for (const Message& message : messagesOf("en")) {
        EXPECT_EQ(message.forms, 2u) << message.source.toStdString();
    }
}

TEST(Translations, NameTheSameValuesAsTheirSources) {
    for (const Message& message : messagesOf("zh_CN")) {
        EXPECT_EQ(valuesIn(message.source), valuesIn(message.translation)) << message.source.toStdString();
        for (const char* mark : {"%1", "%2", "%3", "%4"}) {
            EXPECT_EQ(message.source.contains(QLatin1String(mark)),
                      message.translation.contains(QLatin1String(mark)))
                << message.source.toStdString();
        }
    }
}

TEST(Translations, KeepToTheGlossary) {
    static const QRegularExpression forbidden(
        QStringLiteral("包|定时器|服务器|序列号|您|你|收听|旧报文段|时延|[!！]"));
    for (const Message& message : messagesOf("zh_CN")) {
        EXPECT_FALSE(message.translation.contains(forbidden)) << message.translation.toStdString();
    }
}

TEST(Translations, ServeTrInBothLanguagesAndCanBeSwitched) {
    int count = 1;
    char name[] = "test";
    char* arguments[] = {name, nullptr};
    QCoreApplication application(count, arguments);
    installTranslations(application, Language::zhCN);
    EXPECT_EQ(QCoreApplication::translate("Text", "lost").toStdString(), "丢失");
    EXPECT_EQ(QCoreApplication::translate("Text", "%n octet(s)", nullptr, 1).toStdString(), "1 字节");
    EXPECT_EQ(QCoreApplication::translate("QPlatformTheme", "Cancel").toStdString(), "取消");
    installTranslations(application, Language::en);
    EXPECT_EQ(QCoreApplication::translate("Text", "lost").toStdString(), "lost");
    EXPECT_EQ(QCoreApplication::translate("Text", "%n octet(s)", nullptr, 1).toStdString(), "1 octet");
    EXPECT_EQ(QCoreApplication::translate("Text", "%n octet(s)", nullptr, 2).toStdString(), "2 octets");
    EXPECT_EQ(QCoreApplication::translate("QPlatformTheme", "Cancel").toStdString(), "Cancel");
    // Whatever the window speaks, a picture may speak the other language.
    EXPECT_EQ(translated(Language::zhCN, "lost").toStdString(), "丢失");
}

}  // namespace
}  // namespace synstep
