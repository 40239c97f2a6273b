// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <vector>

#include "app/command_line/arguments.h"
#include "app/command_line/commands.h"
#include "app/command_line/output.h"
#include "core/scenario/catalogue.h"
#include "core/scenario/reader.h"

namespace synstep {
namespace {

enum class Format { text, json };

QString nameOf(Format format) {
    return format == Format::text ? QStringLiteral("text") : QStringLiteral("json");
}

std::vector<Scenario> lessons() {
    std::vector<Scenario> all;
    for (const BuiltIn& builtIn : builtInScenarios()) {
        all.push_back(std::get<Scenario>(readScenario(builtIn.text, std::string(builtIn.id))));
    }
    return all;
}

QJsonObject json(const Localized& text) {
    return {{QStringLiteral("en"), QString::fromStdString(text.en)},
            {QStringLiteral("zh_CN"), QString::fromStdString(text.zhCN)}};
}

QByteArray json(const Scenario& scenario) {
    QJsonArray tags;
    for (const std::string& tag : scenario.tags) tags.append(QString::fromStdString(tag));
    const QJsonObject object{{QStringLiteral("id"), QString::fromStdString(scenario.id)},
                             {QStringLiteral("title"), json(scenario.title)},
                             {QStringLiteral("summary"), json(scenario.summary)},
                             {QStringLiteral("tags"), tags}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

// One array, one scenario a line.
QByteArray asJson(const std::vector<Scenario>& scenarios) {
    QByteArray text = "[";
    for (const Scenario& scenario : scenarios) {
        text += (&scenario == &scenarios.front() ? "\n" : ",\n") + json(scenario);
    }
    return text + "\n]\n";
}

QByteArray asText(const std::vector<Scenario>& scenarios, Language language) {
    std::size_t widest = 0;
    for (const Scenario& scenario : scenarios) widest = std::max(widest, scenario.id.size());
    QByteArray text;
    for (const Scenario& scenario : scenarios) {
        const QString id = QString::fromStdString(scenario.id).leftJustified(static_cast<qsizetype>(widest));
        text += QStringLiteral("%1  %2\n").arg(id, in(language, scenario.title)).toUtf8();
    }
    return text;
}

}  // namespace

int lessonsCommand(const QStringList& arguments) {
    Arguments given(QStringLiteral("synstep lessons"), QStringLiteral("Lists the built-in scenarios."));
    given.addOption({QStringLiteral("format")},
                    QStringLiteral("text (id and title, in the system's language) or json."),
                    QStringLiteral("format"));
    if (!given.parse(arguments)) return 0;
    if (!given.operands().isEmpty()) given.refuse(QStringLiteral("lessons takes no operands"));
    const Format format = given.choice(QStringLiteral("format"), {Format::text, Format::json}, nameOf);

    Output out;
    out.write(
        (format == Format::json ? asJson(lessons()) : asText(lessons(), systemLanguage())).toStdString());
    out.flush();
    return 0;
}

}  // namespace synstep
