// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/kept_sessions.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include "core/packetdrill/played.h"
#include "core/scenario/reader.h"
#include "ui/main_window/library.h"
#include "ui/session/session_json.h"

namespace synstep {

namespace {

constexpr int formatVersion = 1;
constexpr QLatin1String versionKey("synstep_session"), shownKey("shown"), sessionsKey("sessions"),
    nameKey("name"), textKey("text"), stateKey("state");

// A built-in one by its id, else from the text of its file.
std::optional<Scenario> scenarioOf(const QString& name, const QByteArray& text) {
    if (const Scenario* builtIn = findInLibrary(name); builtIn != nullptr && text.isEmpty()) return *builtIn;
    const std::string path = QFile::encodeName(name).toStdString();
    const std::string_view words(text.constData(), static_cast<std::size_t>(text.size()));
    const ReadResult result = packetdrill::isScriptName(path) ? packetdrill::readTextAsScenario(words, path)
                                                              : readScenario(words, path);
    if (const auto* scenario = std::get_if<Scenario>(&result)) return *scenario;
    return std::nullopt;
}

}  // namespace

QByteArray keptText(const OpenedSessions& sessions, const QString& shown) {
    QJsonArray all;
    for (const auto& [name, opened] : sessions.all()) {
        all.append(QJsonObject{{nameKey, name},
                               {textKey, QString::fromLatin1(opened.text.toBase64())},
                               {stateKey, toJson(opened.session->state())}});
    }
    return QJsonDocument(QJsonObject{{versionKey, formatVersion}, {shownKey, shown}, {sessionsKey, all}})
        .toJson();
}

std::optional<KeptSessions> keptSessionsFrom(const QByteArray& text) {
    const QJsonObject root = QJsonDocument::fromJson(text).object();
    if (root[versionKey].toInt() != formatVersion) return std::nullopt;
    KeptSessions kept;
    kept.shown = root[shownKey].toString();
    const QJsonArray all = root[sessionsKey].toArray();
    for (const QJsonValue& value : all) {
        const QJsonObject one = value.toObject();
        const QString name = one[nameKey].toString();
        QByteArray source = QByteArray::fromBase64(one[textKey].toString().toLatin1());
        const auto scenario = scenarioOf(name, source);
        const auto state = sessionStateFrom(one[stateKey].toObject());
        std::unique_ptr<Session> session = scenario && state ? Session::restored(*scenario, *state) : nullptr;
        if (!session) {  // the others are none the worse for it
            kept.whole = false;
            continue;
        }
        kept.sessions[name] = {std::move(session), std::move(source)};
    }
    if (kept.sessions.empty()) return std::nullopt;
    if (kept.sessions.find(kept.shown) == kept.sessions.end()) kept.shown = kept.sessions.begin()->first;
    return kept;
}

}  // namespace synstep
