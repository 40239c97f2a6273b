// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/messages.h"

#include <QCoreApplication>
#include <QFile>
#include <QMessageBox>
#include <algorithm>
#include <string>

#include "ui/text/sentences.h"

namespace synstep {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(synstep::Messages)
};

enum class Markup { none, rich };  // of the sentence; what is below it is always taken as rich text

QMessageBox* show(QMessageBox::Icon icon, const QString& title, const QString& what, Markup markup,
                  const QString& more, QWidget* parent) {
    auto* box = new QMessageBox(icon, title, QString(), QMessageBox::Close, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    // Before the text: file names and what a file says must not be taken for tags.
    box->setTextFormat(markup == Markup::none ? Qt::PlainText : Qt::RichText);
    box->setText(what);
    box->setInformativeText(more);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->open();
    return box;
}

QString paragraph(const QString& text) {
    return QStringLiteral("<p>%1</p>")
        .arg(text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br/>")));
}

// Whether it is as wide as two letters in a font of fixed width: Chinese characters and their punctuation.
bool isWide(char32_t c) {
    return (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) || (c >= 0x20000 && c <= 0x3FFFD);
}

// The part of the line around the column that fits into the box, and blanks as wide as what is before it.
QString markedLine(const QString& line, std::size_t column) {
    constexpr std::size_t longest = 76;
    std::u32string text = line.toStdU32String();
    std::size_t before = std::min(column, text.size());
    if (text.size() > longest) {
        const std::size_t latest = text.size() - longest;
        const std::size_t start = std::min(before - std::min(before, longest / 2), latest);
        text = text.substr(start, longest);
        before -= start;
        constexpr char32_t ellipsis = 0x2026;
        if (start > 0) text.front() = ellipsis;
        if (start < latest) text.back() = ellipsis;
    }
    QString blanks;
    for (const char32_t c : text.substr(0, before)) blanks += isWide(c) ? QChar(0x3000) : QLatin1Char(' ');
    return QStringLiteral("<pre>%1\n%2^</pre>").arg(QString::fromStdU32String(text).toHtmlEscaped(), blanks);
}

// The line that the error is about, with a mark below its column; "" if it cannot be read any more.
QString quotedLine(const ScenarioError& error) {
    QFile file(QString::fromStdString(error.file));
    if (error.line == 0 || !file.open(QIODevice::ReadOnly)) return {};
    QByteArray line;
    for (std::uint32_t i = 0; i < error.line && !file.atEnd(); ++i) line = file.readLine();
    QString text = QString::fromUtf8(line);
    while (text.endsWith(QLatin1Char('\n')) || text.endsWith(QLatin1Char('\r'))) text.chop(1);
    text.replace(QLatin1Char('\t'), QLatin1Char(' '));
    return markedLine(text, error.column == 0 ? 0 : error.column - 1);
}

}  // namespace

QMessageBox* showScenarioError(const ScenarioError& error, Language language, QWidget* parent) {
    QString place = QString::fromStdString(error.file);
    if (error.line > 0) {
        // In one go: a file's name may itself contain "%2".
        place = Words::tr("%1, line %2, column %3")
                    .arg(place, QString::number(error.line), QString::number(error.column));
    }
    return show(QMessageBox::Warning, Words::tr("The scenario was not opened"),
                errorSentence(error, language), Markup::none, paragraph(place) + quotedLine(error), parent);
}

QMessageBox* showProblem(const QString& what, const QString& why, QWidget* parent) {
    return show(QMessageBox::Warning, QCoreApplication::applicationName(), what, Markup::none, paragraph(why),
                parent);
}

QMessageBox* showMissingFont(QWidget* parent) {
    // In English and Chinese at once: the Chinese half is for those who see it elsewhere than on this screen.
    return show(
        QMessageBox::Information, QStringLiteral("中文 / Chinese"),
        QStringLiteral("No font with Chinese characters is installed, so the language stays English."),
        Markup::none,
        paragraph(QStringLiteral(
            "Install the package fonts-wqy-microhei, then start Synstep again:\n\n"
            "sudo apt install fonts-wqy-microhei\n\n没有安装中文字体，请安装软件包 fonts-wqy-microhei。")),
        parent);
}

QMessageBox* showAbout(QWidget* parent) {
    return show(
        QMessageBox::NoIcon, Words::tr("About Synstep"),
        QStringLiteral("<b>Synstep %1</b>").arg(QCoreApplication::applicationVersion()), Markup::rich,
        paragraph(Words::tr("See, step through and break the opening and releasing of a TCP connection.\n\n"
                            "Free software under the GNU General Public License, version 3 or later.")),
        parent);
}

}  // namespace synstep
