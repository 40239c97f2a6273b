// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/progress.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <algorithm>

namespace synstep {

namespace {

constexpr int version = 1;

QString versionKey() {
    return QStringLiteral("synstep_progress");
}

QJsonObject json(const Progress::Question& question) {
    QJsonArray days;
    for (const QDate& day : question.cleanDays) days.append(day.toString(Qt::ISODate));
    return {{QStringLiteral("times"), static_cast<qint64>(question.times)},
            {QStringLiteral("tries"), static_cast<qint64>(question.tries)},
            {QStringLiteral("right"), static_cast<qint64>(question.right)},
            {QStringLiteral("clean_days"), days}};
}

QJsonObject json(const Progress::Lesson& lesson) {
    QJsonObject out;
    if (lesson.done.isValid()) {
        out[QStringLiteral("done")] = lesson.done.toString(Qt::ISODate);
        out[QStringLiteral("asks")] = static_cast<qint64>(lesson.asks);
        out[QStringLiteral("right")] = static_cast<qint64>(lesson.right());
    }
    QJsonObject questions;
    for (const auto& [number, question] : lesson.questions)
        questions[QString::number(number)] = json(question);
    if (!questions.isEmpty()) out[QStringLiteral("questions")] = questions;
    return out;
}

Progress::Question questionFrom(const QJsonObject& in) {
    Progress::Question question;
    question.times = static_cast<std::uint32_t>(std::max(0, in[QStringLiteral("times")].toInt()));
    question.tries = static_cast<std::uint32_t>(std::max(0, in[QStringLiteral("tries")].toInt()));
    question.right = static_cast<std::uint32_t>(std::max(0, in[QStringLiteral("right")].toInt()));
    for (const QJsonValue& day : in[QStringLiteral("clean_days")].toArray()) {
        const QDate date = QDate::fromString(day.toString(), Qt::ISODate);
        if (date.isValid()) question.cleanDays.insert(date);
    }
    // Files of before it was counted.
    question.right = std::max(question.right, static_cast<std::uint32_t>(question.cleanDays.size()));
    return question;
}

Progress::Lesson lessonFrom(const QJsonObject& in) {
    Progress::Lesson lesson;
    lesson.done = QDate::fromString(in[QStringLiteral("done")].toString(), Qt::ISODate);
    lesson.asks = static_cast<std::size_t>(std::max(0, in[QStringLiteral("asks")].toInt()));
    const QJsonObject questions = in[QStringLiteral("questions")].toObject();
    for (auto one = questions.begin(); one != questions.end(); ++one) {
        const std::size_t number = one.key().toULong();
        if (number > 0) lesson.questions[number] = questionFrom(one->toObject());
    }
    return lesson;
}

}  // namespace

std::size_t Progress::Lesson::right() const {
    return static_cast<std::size_t>(std::count_if(questions.begin(), questions.end(),
                                                  [](const auto& one) { return one.second.right > 0; }));
}

void Progress::finish(const std::string& lesson, std::size_t questions, const QDate& today) {
    Lesson& finished = lessons_[lesson];
    if (!finished.done.isValid()) finished.done = today;
    finished.asks = questions;
}

void Progress::record(const std::string& lesson, std::size_t question, const AskOutcome& outcome,
                      const QDate& today, const std::optional<AskOutcome>& before) {
    Question& one = lessons_[lesson].questions[question];
    if (!before) ++one.times;
    one.tries += outcome.tries - (before ? before->tries : 0);
    if (outcome.how == AskOutcome::How::answered) ++one.right;
    if (outcome.isClean()) one.cleanDays.insert(today);
}

bool Progress::isDone(const std::string& lesson) const {
    const auto found = lessons_.find(lesson);
    return found != lessons_.end() && found->second.done.isValid();
}

bool Progress::isMastered(const std::string& lesson, std::size_t questions) const {
    if (questions == 0 || !isDone(lesson)) return false;
    const auto& answered = lessons_.find(lesson)->second.questions;
    for (std::size_t number = 1; number <= questions; ++number) {
        const auto found = answered.find(number);
        if (found == answered.end() || !found->second.isMastered()) return false;
    }
    return true;
}

QByteArray Progress::toJson() const {
    QJsonObject lessons;
    for (const auto& [id, lesson] : lessons_) lessons[QString::fromStdString(id)] = json(lesson);
    return QJsonDocument(QJsonObject{{versionKey(), version}, {QStringLiteral("lessons"), lessons}}).toJson();
}

std::optional<Progress> Progress::fromJson(const QByteArray& json) {
    const QJsonObject in = QJsonDocument::fromJson(json).object();
    if (in[versionKey()].toInt() != version) return std::nullopt;
    Progress progress;
    const QJsonObject lessons = in[QStringLiteral("lessons")].toObject();
    for (auto one = lessons.begin(); one != lessons.end(); ++one)
        progress.lessons_[one.key().toStdString()] = lessonFrom(one->toObject());
    return progress;
}

Progress Progress::load(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    const auto progress = fromJson(file.readAll());
    // What another version or a fault of the disk made of it is kept beside: saving would write over it.
    if (!progress) QFile::copy(path, path + QStringLiteral(".unreadable"));
    return progress.value_or(Progress());
}

bool Progress::save(const QString& path) const {
    if (!QDir().mkpath(QFileInfo(path).absolutePath())) return false;
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(toJson()) >= 0 && file.commit();
}

}  // namespace synstep
