// SPDX-License-Identifier: GPL-3.0-or-later
// A window that follows stories, with the lesson of all kinds of steps opened from a file.
#pragma once

#include <QFile>
#include <QTemporaryDir>

#include "core/scenario/writer.h"
#include "tests/ui/session/told_lesson.h"
#include "tests/ui/window/opened_window.h"

namespace synstep::test {

inline Settings followingStories(Language language = Language::en) {
    Settings settings = stillEnglish();
    settings.guided = true;
    settings.language = language;
    return settings;
}

class ToldWindow : public OpenedWindow {
  protected:
    // The lesson's steps, as tests/ui/session/told_lesson.cpp has them.
    enum Step : std::size_t { opened, asked, lost, heard, act, acted, challenge, playground };

    explicit ToldWindow(Language language = Language::en) : OpenedWindow(followingStories(language)) {
        EXPECT_TRUE(folder.isValid());
        open(toldLesson());
    }

    void open(const Scenario& lesson) {
        const QString path = folder.filePath(QString::fromStdString(lesson.id + ".toml"));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(scenarioText(lesson)));
        file.close();
        EXPECT_TRUE(window.openFile(path));
    }

    Session& session() { return window.session(); }
    StoryView& story() { return window.lesson().story(); }
    Prediction& prediction() { return window.predicting().prediction(); }
    PredictCard& card() { return window.predicting().card(); }
    const Element* callout(int step) {
        QCoreApplication::processEvents();
        return window.ladder().picture().find(QStringLiteral("callout/%1").arg(step));
    }
    void show() { window.actions().showMe->trigger(); }
    // To the first question.
    void ask() {
        for (int i = 0; i < 30 && !prediction().isOpen(); ++i) press(Qt::Key_Space);
        QCoreApplication::processEvents();
        ASSERT_TRUE(prediction().isOpen());
    }
    // Playing what is asked for, with everything shown, to the end.
    void showAll() {
        for (int i = 0; i < 60 && !session().guide().toldOut; ++i) {
            if (session().waitsFor() || session().openAct())
                show();
            else
                press(Qt::Key_Space);
        }
        ASSERT_TRUE(session().guide().toldOut);
    }

    QTemporaryDir folder;
};

}  // namespace synstep::test
