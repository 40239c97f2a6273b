// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/messages.h"

#include <QCoreApplication>
#include <QFile>
#include <QMessageBox>

#include "ui/text/sentences.h"

namespace synstep {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(synstep::Messages)
};

QMessageBox* show(QMessageBox::Icon icon, const QString& title, const QString& what, const QString& more,
                  QWidget* parent) {
    auto* box = new QMessageBox(icon, title, what, QMessageBox::Close, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(more);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->open();
    return box;
}

// The line that the error is about, with a mark below its column; "" if it cannot be read any more.
QString quotedLine(const ScenarioError& error) {
    QFile file(QString::fromStdString(error.file));
    if (error.line == 0 || !file.open(QIODevice::ReadOnly)) return {};
    QByteArray line;
    for (std::uint32_t i = 0; i < error.line && !file.atEnd(); ++i) line = file.readLine(4096);
    QString text = QString::fromUtf8(line);
    while (text.endsWith(QLatin1Char('\n')) || text.endsWith(QLatin1Char('\r'))) text.chop(1);
    text.replace(QLatin1Char('\t'), QLatin1Char(' '));
    constexpr int longest = 76;
    if (text.size() > longest) text = text.left(longest - 1) + QChar(0x2026);
    const int before = std::clamp(static_cast<int>(error.column) - 1, 0, longest);
    return QStringLiteral("<pre>%1\n%2^</pre>").arg(text.toHtmlEscaped(), QString(before, QLatin1Char(' ')));
}

}  // namespace

QMessageBox* showScenarioError(const ScenarioError& error, Language language, QWidget* parent) {
    QString place = QStringLiteral("<p>%1</p>").arg(QString::fromStdString(error.file).toHtmlEscaped());
    if (error.line > 0) {
        place = QStringLiteral("<p>%1</p>")
                    .arg(Words::tr("%1, line %2, column %3")
                             .arg(QString::fromStdString(error.file).toHtmlEscaped())
                             .arg(error.line)
                             .arg(error.column));
    }
    return show(QMessageBox::Warning, Words::tr("The scenario was not opened"),
                errorSentence(error, language), place + quotedLine(error), parent);
}

QMessageBox* showProblem(const QString& what, const QString& why, QWidget* parent) {
    return show(QMessageBox::Warning, QCoreApplication::applicationName(), what, why, parent);
}

QMessageBox* showMissingFont(QWidget* parent) {
    // In English and Chinese at once: the Chinese half is for those who see it elsewhere than on this screen.
    return show(
        QMessageBox::Information, QStringLiteral("中文 / Chinese"),
        QStringLiteral("No font with Chinese characters is installed, so the language stays English."),
        QStringLiteral(
            "Install the package fonts-wqy-microhei, then start Synstep again:\n\n"
            "sudo apt install fonts-wqy-microhei\n\n没有安装中文字体，请安装软件包 fonts-wqy-microhei。"),
        parent);
}

QMessageBox* showKeys(const Actions& actions, QWidget* parent) {
    QString rows;
    for (const QAction* action : actions.withKeys()) {
        QStringList keys;
        for (const QKeySequence& key : action->shortcuts()) keys << key.toString(QKeySequence::NativeText);
        QString words = withoutMnemonic(action->text());
        words.remove(QChar(0x2026));
        rows +=
            QStringLiteral(
                "<tr><td style=\"padding:2px 28px 2px 0\">%1</td><td style=\"padding:2px 0\">%2</td></tr>")
                .arg(words.toHtmlEscaped(), keys.join(Words::tr(", ", "between keys")).toHtmlEscaped());
    }
    QMessageBox* box =
        show(QMessageBox::NoIcon, Words::tr("Keys"), QStringLiteral("<table>%1</table>").arg(rows),
             Words::tr("A control that has the focus keeps the keys that it uses."), parent);
    return box;
}

QMessageBox* showAbout(QWidget* parent) {
    return show(QMessageBox::NoIcon, Words::tr("About Synstep"),
                QStringLiteral("<b>Synstep %1</b>").arg(QCoreApplication::applicationVersion()),
                Words::tr("See, step through and break the opening and releasing of a TCP connection.\n\n"
                          "Free software under the GNU General Public License, version 3 or later."),
                parent);
}

}  // namespace synstep
