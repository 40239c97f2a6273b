// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/prose.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QTextDocument>
#include <cmath>

#include "ui/scene/broken_lines.h"

namespace synstep {

namespace {

// From one line to the next, as a share of the type's size.
constexpr qreal leading = 1.48;
constexpr qsizetype mostHeights = 64;
constexpr QChar breakHere(0x200B);  // where a line may break though there is no blank

// Notations such as <SEQ=100><ACK=301> have no blanks: lines may break between their parts.
QString htmlOf(const QString& text) {
    return heldTogether(text).toHtmlEscaped().replace(QStringLiteral("&gt;&lt;"),
                                                      QStringLiteral("&gt;%1&lt;").arg(breakHere));
}

}  // namespace

Prose::Prose(Type type, Ink ink, QWidget* parent) : QLabel(parent), type_(type), ink_(ink) {
    setWordWrap(true);
    setTextFormat(Qt::RichText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setFocusPolicy(Qt::NoFocus);
    setAlignment(Qt::AlignTop | Qt::AlignLeft);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
}

void Prose::setParagraphs(const QStringList& paragraphs) {
    QList<Paragraph> plain;
    for (const QString& text : paragraphs) plain.push_back({{}, text});
    setHeaded(plain);
}

QString Prose::plainText() const {
    QStringList lines;
    for (const Paragraph& paragraph : paragraphs_) {
        if (!paragraph.head.isEmpty()) lines << paragraph.head;
        if (!paragraph.text.isEmpty()) lines << paragraph.text;
    }
    return lines.join(QLatin1Char('\n'));
}

void Prose::setHeaded(const QList<Paragraph>& paragraphs) {
    if (paragraphs == paragraphs_) return;
    paragraphs_ = paragraphs;
    compose();
}

void Prose::setTheme(const Theme& theme) {
    theme_ = theme;
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, theme.color(ink_));
    setPalette(colors);
    compose();
}

int Prose::heightForWidth(int width) const {
    if (const auto known = heights_.constFind(width); known != heights_.constEnd()) return *known;
    if (heights_.size() >= mostHeights) heights_.clear();
    return *heights_.insert(width, QLabel::heightForWidth(width));
}

// Once it has a place its width is its layout's affair, and its height follows from it: to find both for
// other words is what costs most of showing them.
QSize Prose::sizeHint() const {
    if (!isVisible() || !wordWrap()) return QLabel::sizeHint();
    return {width(), fontMetrics().height()};
}

QSize Prose::minimumSizeHint() const {
    if (!isVisible() || !wordWrap()) return QLabel::minimumSizeHint();
    return {0, fontMetrics().height()};
}

void Prose::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) heights_.clear();
    QLabel::changeEvent(event);
}

// What is copied is what was written, without what holds it together here.
QString Prose::selectedAsWritten() const {
    return withoutJoiners(selectedText())
        .remove(breakHere)
        .replace(QChar::LineSeparator, QLatin1Char('\n'))
        .replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
}

void Prose::copy() const {
    QGuiApplication::clipboard()->setText(selectedAsWritten());
}

// As is what the middle button of the mouse pastes.
void Prose::mouseReleaseEvent(QMouseEvent* event) {
    QLabel::mouseReleaseEvent(event);
    QClipboard* clipboard = QGuiApplication::clipboard();
    if (clipboard->supportsSelection() && hasSelectedText())
        clipboard->setText(selectedAsWritten(), QClipboard::Selection);
}

void Prose::contextMenuEvent(QContextMenuEvent* event) {
    QMenu menu(this);
    QAction* copying = menu.addAction(tr("&Copy"), this, &Prose::copy);
    copying->setEnabled(hasSelectedText());
    menu.addAction(tr("Select &all"), this, [this] {
        QTextDocument shown;
        shown.setHtml(text());
        setSelection(0, shown.characterCount() - 1);
    });
    menu.exec(event->globalPos());
}

void Prose::compose() {
    QFont face = theme_.font(type_);
    face.setBold(theme_.isBold(type_, plainText()));
    setFont(face);
    const int lead = static_cast<int>(std::lround(theme_.pixelSize(type_) * leading));
    QString html;
    for (const Paragraph& paragraph : paragraphs_) {
        const QString head = htmlOf(paragraph.head);
        const QString text = htmlOf(paragraph.text);
        const QString both = head.isEmpty()   ? text
                             : text.isEmpty() ? QStringLiteral("<b>%1</b>").arg(head)
                                              : QStringLiteral("<b>%1</b><br/>%2").arg(head, text);
        html += QStringLiteral(
                    "<p style=\"margin:0 0 %1px 0; line-height:%2px; -qt-line-height-type:fixed\">%3</p>")
                    .arg(&paragraph == &paragraphs_.last() ? 0 : lead / 3)
                    .arg(lead)
                    .arg(both);
    }
    heights_.clear();
    setText(html);
    setAccessibleName(plainText());
    setVisible(!paragraphs_.isEmpty());
}

}  // namespace synstep
