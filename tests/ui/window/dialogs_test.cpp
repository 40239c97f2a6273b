// SPDX-License-Identifier: GPL-3.0-or-later
// Dialogs: a refused file, the built-in scenarios, a delay, an export.
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QDragEnterEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTemporaryDir>

#include "tests/ui/window/opened_window.h"
#include "ui/main_window/delay_dialog.h"
#include "ui/main_window/export_dialog.h"
#include "ui/main_window/course_map.h"

namespace synstep {
namespace {

class Dialogs : public test::OpenedWindow {
  protected:
    QString write(const QString& name, const QByteArray& text) {
        const QString path = folder.filePath(name);
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        return path;
    }
    template <class T>
    T* shownDialog() {
        for (T* dialog : window.findChildren<T*>()) {
            if (dialog->isVisible()) return dialog;
        }
        return nullptr;
    }
    QTemporaryDir folder;
};

constexpr const char* goodFile =
    "synstep = 1\nid = \"mine\"\ntitle = { en = \"Mine\", zh_CN = \"我的\" }\n"
    "do = [\n  { at = \"0s\", server = \"listen\" },\n"
    "  { at = \"0s\", client = \"connect\" },\n]\n";
constexpr const char* brokenFile = "synstep = 1\n[network]\ndelay = \"fifty\"\n";

TEST_F(Dialogs, ARefusedFileIsShownWithItsPlaceAndTheRunGoesOn) {
    const Session* before = &window.session();
    EXPECT_FALSE(window.openFile(write(QStringLiteral("broken.toml"), brokenFile)));
    auto* box = shownDialog<QMessageBox>();
    ASSERT_NE(box, nullptr);
    EXPECT_TRUE(box->text().contains(QStringLiteral("fifty"))) << box->text().toStdString();
    EXPECT_TRUE(box->informativeText().contains(QStringLiteral("broken.toml")));
    EXPECT_TRUE(box->informativeText().contains(QStringLiteral("line 3, column 9")))
        << box->informativeText().toStdString();
    EXPECT_TRUE(box->informativeText().contains(QStringLiteral("delay = &quot;fifty&quot;")));
    EXPECT_EQ(&window.session(), before);
    box->close();
}

class QuotedLine : public Dialogs {
  protected:
    // The line that the box for this file quotes, and the line with the mark below it.
    QStringList quotedFrom(const QString& name, const QString& text) {
        EXPECT_FALSE(window.openFile(write(name, text.toUtf8())));
        auto* box = shownDialog<QMessageBox>();
        if (box == nullptr) return {};
        said = box->text();
        format = box->textFormat();
        const QString more = box->informativeText();
        place = more.left(more.indexOf(QStringLiteral("<pre>")));
        box->close();
        const qsizetype begin = more.indexOf(QStringLiteral("<pre>")) + 5;
        return more.mid(begin, more.indexOf(QStringLiteral("</pre>")) - begin).split(QLatin1Char('\n'));
    }
    QString said, place;
    Qt::TextFormat format = Qt::AutoText;
};

TEST_F(QuotedLine, NamesAFileWhoseNameLooksLikeAPlaceholder) {
    quotedFrom(QStringLiteral("50%2 & <b>.toml"), QString::fromUtf8(brokenFile));
    EXPECT_TRUE(place.contains(QStringLiteral("50%2 &amp; &lt;b&gt;.toml, line 3, column 9")))
        << place.toStdString();
}

TEST_F(QuotedLine, TakesWhatTheFileSaysForPlainText) {
    quotedFrom(QStringLiteral("tags.toml"), QStringLiteral("synstep = 1\n[network]\ndelay = \"<i>x</i>\"\n"));
    EXPECT_TRUE(said.contains(QStringLiteral("<i>x</i>"))) << said.toStdString();
    EXPECT_EQ(format, Qt::PlainText);
}

TEST_F(QuotedLine, ShowsTheColumnHoweverFarItIs) {
    const QString far = QString(5000, QLatin1Char(' '));
    const QStringList lines =
        quotedFrom(QStringLiteral("far.toml"),
                   QStringLiteral("synstep = 1\nnetwork = {%1delay = \"fifty\"}\n").arg(far));
    ASSERT_EQ(lines.size(), 2);
    EXPECT_TRUE(lines[0].startsWith(QChar(0x2026)));
    EXPECT_EQ(lines[1].size() - 1, lines[0].indexOf(QStringLiteral("&quot;fifty")))
        << lines.join("\n").toStdString();
    EXPECT_LE(lines[0].size(), 100);
}

TEST_F(QuotedLine, PadsWideCharactersByWideBlanks) {
    const QStringList lines = quotedFrom(
        QStringLiteral("wide.toml"), QStringLiteral("synstep = 1\ntitle = { zh_CN = \"我的课\", en = 5 }\n"));
    ASSERT_EQ(lines.size(), 2);
    EXPECT_EQ(lines[1].count(QChar(0x3000)), 3) << lines[1].toStdString();
    EXPECT_TRUE(lines[1].endsWith(QLatin1Char('^')));
    QString line = lines[0];
    line.replace(QStringLiteral("&quot;"), QStringLiteral("\""));
    EXPECT_EQ(lines[1].size() - 1, line.indexOf(QLatin1Char('5')));
}

TEST_F(Dialogs, TheErrorSpeaksThePersonsLanguage) {
    window.setLanguage(Language::zhCN);
    EXPECT_FALSE(window.openFile(write(QStringLiteral("broken.toml"), brokenFile)));
    auto* box = shownDialog<QMessageBox>();
    ASSERT_NE(box, nullptr);
    EXPECT_TRUE(box->informativeText().contains(QStringLiteral("第 3 行，第 9 列")));
    box->close();
    window.setLanguage(Language::en);
}

TEST_F(Dialogs, AFileThatIsNotThereIsSaidSo) {
    EXPECT_FALSE(window.openNamed(folder.filePath(QStringLiteral("missing.toml"))));
    auto* box = shownDialog<QMessageBox>();
    ASSERT_NE(box, nullptr);
    EXPECT_TRUE(box->informativeText().contains(QStringLiteral("missing.toml")));
    box->close();
}

TEST_F(Dialogs, AFileOpensByDroppingItOnTheWindow) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write(QStringLiteral("mine.toml"), goodFile))});
    QDragEnterEvent enter(QPoint(600, 400), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&window, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(600, 400), Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&window, &drop);
    EXPECT_EQ(window.session().scenario().title.en, "Mine");
    EXPECT_TRUE(window.windowTitle().contains(QStringLiteral("Mine")));
}

TEST_F(Dialogs, SomethingElseIsNotTakenByDropping) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/picture.png"))});
    QDragEnterEvent enter(QPoint(600, 400), Qt::CopyAction, &data, Qt::LeftButton, {});
    enter.ignore();
    QCoreApplication::sendEvent(&window, &enter);
    EXPECT_FALSE(enter.isAccepted());
}

TEST_F(Dialogs, ASearchFindsALessonByItsWordsAndEnterOpensIt) {
    window.actions().builtIn->trigger();
    auto* dialog = shownDialog<CourseMap>();
    ASSERT_NE(dialog, nullptr);
    QTest::keyClicks(dialog->searchField(), QStringLiteral("third ack lost"));
    int found = 0;
    for (QTreeWidgetItemIterator item(dialog->lessons()); *item != nullptr; ++item)
        found += (*item)->isHidden() || (*item)->data(0, Qt::UserRole).isNull() ? 0 : 1;
    EXPECT_GE(found, 1);
    EXPECT_LT(found, 12);
    const QString id = dialog->lessons()->currentItem()->data(0, Qt::UserRole).toString();
    QTest::keyClick(dialog->searchField(), Qt::Key_Return);
    EXPECT_EQ(QString::fromStdString(window.session().scenario().id), id);
}

TEST_F(Dialogs, TypingIntoASearchFieldDoesNotMoveTheRun) {
    const std::size_t cursor = window.session().cursor();
    window.actions().builtIn->trigger();
    auto* dialog = shownDialog<CourseMap>();
    QTest::keyClicks(dialog->searchField(), QStringLiteral("d c n p"));
    EXPECT_EQ(dialog->searchField()->text(), QStringLiteral("d c n p"));
    EXPECT_EQ(window.session().cursor(), cursor);
    EXPECT_EQ(window.session().history().size(), 1u);
    dialog->reject();
}

TEST_F(Dialogs, ADelayMakesABranch) {
    window.actions().delay->trigger();
    auto* dialog = shownDialog<DelayDialog>();
    ASSERT_NE(dialog, nullptr);
    dialog->seconds()->setValue(0.4);
    dialog->accept();
    EXPECT_EQ(window.session().history().size(), 1u)
        << "closed without OK by the program: nothing was chosen";
    window.actions().delay->trigger();
    dialog = shownDialog<DelayDialog>();
    ASSERT_NE(dialog, nullptr);
    dialog->seconds()->setValue(0.4);
    QTest::keyClick(dialog->seconds(), Qt::Key_Return);
    ASSERT_EQ(window.session().history().size(), 2u);
    EXPECT_EQ(window.session().trace().sendingOf(1)->departure->arrivesAt, test::seconds(0.45));
}

class Exporting : public Dialogs {
  protected:
    static QByteArray contentOf(const QString& path) {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
};
class Export : public Exporting, public testing::WithParamInterface<std::string> {};

TEST_P(Export, WritesWhatWasChosen) {
    press(Qt::Key_End);
    window.actions().exportPicture->trigger();
    auto* dialog = shownDialog<ExportDialog>();
    ASSERT_NE(dialog, nullptr);
    const QString format = QString::fromStdString(GetParam());
    for (QComboBox* box : dialog->findChildren<QComboBox*>()) {
        if (box->findText(format) >= 0) box->setCurrentIndex(box->findText(format));
    }
    const QString path = folder.filePath(QStringLiteral("out.") + format.toLower());
    EXPECT_EQ(dialog->save(path), QString());
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_GT(file.size(), 1000);
    dialog->reject();
}

INSTANTIATE_TEST_SUITE_P(EachFormat, Export,
                         testing::Values(std::string("SVG"), std::string("PNG"), std::string("PDF")));

TEST_P(Export, TheNameOfTheFileDecidesTheFormat) {
    window.actions().exportPicture->trigger();
    auto* dialog = shownDialog<ExportDialog>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->options().format, PictureFormat::svg) << "what the dialog proposes";
    const QString ending = QString::fromStdString(GetParam()).toLower();
    const QString path = folder.filePath(QStringLiteral("other.") + ending);
    EXPECT_EQ(dialog->save(path), QString());
    EXPECT_TRUE(contentOf(path).left(8).contains(ending == QLatin1String("svg")   ? "<?xml"
                                                 : ending == QLatin1String("png") ? "PNG"
                                                                                  : "%PDF"));
    const QString unknown = folder.filePath(QStringLiteral("other.jpeg"));
    EXPECT_TRUE(dialog->save(unknown).contains(QStringLiteral(".svg")));
    EXPECT_FALSE(QFile::exists(unknown));
    dialog->reject();
}

TEST_F(Exporting, TheWholeRunIsWholeThoughOnlyItsBeginningWasSeen) {
    const std::size_t cursor = window.session().cursor();
    window.actions().exportPicture->trigger();
    auto* dialog = shownDialog<ExportDialog>();
    ASSERT_NE(dialog, nullptr);
    const QString early = folder.filePath(QStringLiteral("early.svg"));
    EXPECT_EQ(dialog->save(early), QString());
    dialog->reject();
    EXPECT_EQ(window.session().cursor(), cursor) << "the person stays where they were";
    press(Qt::Key_End);
    window.actions().exportPicture->trigger();
    dialog = shownDialog<ExportDialog>();
    ASSERT_NE(dialog, nullptr);
    const QString late = folder.filePath(QStringLiteral("late.svg"));
    EXPECT_EQ(dialog->save(late), QString());
    EXPECT_EQ(contentOf(early), contentOf(late));
    dialog->reject();
}

TEST_F(Exporting, AChangedRunSaysWhatWasChangedAndHasANameOfItsOwn) {
    window.actions().exportPicture->trigger();
    auto* dialog = shownDialog<ExportDialog>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->suggestedName(), QStringLiteral("handshake-and-wave.svg"));
    const QString scripted = folder.filePath(QStringLiteral("scripted.svg"));
    EXPECT_EQ(dialog->save(scripted), QString());
    EXPECT_FALSE(contentOf(scripted).contains("Changed in this run"));
    dialog->reject();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    press(Qt::Key_Delete);
    window.actions().exportPicture->trigger();
    dialog = shownDialog<ExportDialog>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->suggestedName(), QStringLiteral("handshake-and-wave-2.svg"));
    const QString changed = folder.filePath(QStringLiteral("changed.svg"));
    EXPECT_EQ(dialog->save(changed), QString());
    EXPECT_TRUE(contentOf(changed).contains("Changed in this run: Client SYN 1 lost."));
    dialog->reject();
}

TEST_F(Exporting, AfterwardsTheStatusLineNamesTheFileUntilTheNextStep) {
    window.actions().exportPicture->trigger();
    auto* dialog = shownDialog<ExportDialog>();
    ASSERT_NE(dialog, nullptr);
    Q_EMIT dialog->saved(QStringLiteral("wave.svg"));
    dialog->reject();
    EXPECT_EQ(window.status().accessibleName(), QStringLiteral("Saved wave.svg"));
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    press(Qt::Key_Space);
    EXPECT_FALSE(window.status().accessibleName().contains(QStringLiteral("Saved")));
}

TEST_F(Dialogs, AFileKeepsItsRunsUntilItIsChanged) {
    const QString path = write(QStringLiteral("mine.toml"), goodFile);
    ASSERT_TRUE(window.openFile(path));
    press(Qt::Key_Delete);
    window.openNamed(QStringLiteral("wave"));
    ASSERT_TRUE(window.openFile(path));
    EXPECT_EQ(window.session().history().size(), 2u);
    QByteArray text(goodFile);
    text.replace("Mine", "Other");
    write(QStringLiteral("mine.toml"), text);
    ASSERT_TRUE(window.openFile(path));
    EXPECT_EQ(window.session().history().size(), 1u);
    EXPECT_EQ(window.session().scenario().title.en, "Other");
}

TEST_F(Exporting, TheDialogKeepsWhatItShowsWhenAnotherScenarioIsOpened) {
    window.actions().exportPicture->trigger();
    auto* dialog = shownDialog<ExportDialog>();
    ASSERT_NE(dialog, nullptr);
    window.openNamed(QStringLiteral("abort"));
    const QString path = folder.filePath(QStringLiteral("kept.svg"));
    EXPECT_EQ(dialog->save(path), QString());
    EXPECT_TRUE(contentOf(path).contains("handshake-and-wave"));
    dialog->reject();
}

TEST_F(Dialogs, AnExportIsDrawnAnewOnceItsNumbersStandStill) {
    window.actions().exportPicture->trigger();
    auto* dialog = shownDialog<ExportDialog>();
    ASSERT_NE(dialog, nullptr);
    const auto says = [dialog](const QString& start) {
        const auto labels = dialog->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->text().startsWith(start); });
    };
    ASSERT_TRUE(says(QStringLiteral("900 ×")));
    auto* width = dialog->findChild<QSpinBox*>();
    width->stepUp();
    width->stepUp();
    EXPECT_TRUE(says(QStringLiteral("900 ×")));
    EXPECT_TRUE(QTest::qWaitFor([&] { return says(QStringLiteral("940 ×")); }));
    dialog->reject();
}

TEST_F(Dialogs, AnExportThatCannotBeWrittenSaysSo) {
    window.actions().exportPicture->trigger();
    auto* dialog = shownDialog<ExportDialog>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_FALSE(dialog->save(folder.filePath(QStringLiteral("no/such/folder/out.svg"))).isEmpty());
    dialog->reject();
}

TEST_F(Dialogs, AboutNamesTheVersion) {
    window.actions().about->trigger();
    auto* box = shownDialog<QMessageBox>();
    ASSERT_NE(box, nullptr);
    static const QRegularExpression version(QStringLiteral("Synstep \\d+\\.\\d+"));
    EXPECT_TRUE(box->text().contains(version)) << box->text().toStdString();
    EXPECT_FALSE(QApplication::windowIcon().isNull());
    EXPECT_EQ(QGuiApplication::desktopFileName(), QStringLiteral("synstep"));
    box->close();
}

}  // namespace
}  // namespace synstep
