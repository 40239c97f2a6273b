// SPDX-License-Identifier: GPL-3.0-or-later
// What of a window's texts is cut, or lies on another one.
#pragma once

#include <QAbstractItemView>
#include <QComboBox>
#include <QGraphicsTextItem>
#include <QGraphicsView>
#include <QHeaderView>
#include <QLabel>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QTableView>
#include <QTextDocument>
#include <QTreeView>

#include "tests/ui/window/opened_window.h"
#include "ui/panels/chip.h"

namespace synstep::test {

// What is cut, as sentences.
class CutTexts {
  public:
    explicit CutTexts(const Theme& theme) : theme_(theme) {}

    void lookAt(QWidget& root) {
        for (QWidget* widget : root.findChildren<QWidget*>()) {
            if (!isSeen(*widget)) continue;
            if (auto* label = qobject_cast<QLabel*>(widget)) lookAtLabel(*label);
            if (auto* button = qobject_cast<QAbstractButton*>(widget)) lookAtButton(*button);
            if (auto* choice = qobject_cast<QComboBox*>(widget)) lookAtChoice(*choice);
            if (auto* tabs = qobject_cast<QTabBar*>(widget)) lookAtTabs(*tabs);
            if (auto* header = qobject_cast<QHeaderView*>(widget)) lookAtHeader(*header);
            if (auto* view = qobject_cast<QAbstractItemView*>(widget)) lookAtCells(*view);
            if (auto* view = qobject_cast<QGraphicsView*>(widget)) lookAtScene(*view);
            if (auto* picture = qobject_cast<DisplayListWidget*>(widget))
                lookAtPicture(picture->picture(), picture->size(), picture->metaObject()->className());
        }
    }

    // Texts that lie on each other or beyond the edge of the picture.
    void lookAtPicture(const DisplayList& list, QSizeF room, const char* where) {
        std::vector<const TextShape*> texts;
        for (const Shape& shape : list.shapes)
            if (const auto* text = std::get_if<TextShape>(&shape.what)) texts.push_back(text);
        looked_ += texts.size();
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const QRectF box = textBounds(*texts[i], theme_);
            if (box.left() < -1 || box.right() > room.width() + 1)
                add(where, texts[i]->text, "beyond the edge");
            if (texts[i]->text.endsWith(QChar(0x2026))) add(where, texts[i]->text, "elided");
            for (std::size_t j = i + 1; j < texts.size(); ++j) {
                // The boxes of two lines may touch where there are no letters.
                if (!box.intersects(textBounds(*texts[j], theme_))) continue;
                if (lettersOf(*texts[i]).intersects(lettersOf(*texts[j])))
                    add(where, texts[i]->text + QStringLiteral(" | ") + texts[j]->text, "on each other");
            }
        }
    }

    void lookAtMenu(QMenu& menu) {
        menu.popup({});
        menu.close();
        const QSize size = menu.sizeHint();
        if (size.width() > 1280 || size.height() > 800) add("menu", menu.title(), "greater than the screen");
        for (const QAction* action : menu.actions())
            if (action->menu() != nullptr) lookAtMenu(*action->menu());
    }

    // How many texts were looked at.
    std::size_t looked() const { return looked_; }
    QString text() const { return faults_.join(QLatin1Char('\n')); }
    void in(const QString& state) { state_ = state; }

  private:
    // The viewport of a scroll area hides the area itself.
    static bool isSeen(const QWidget& widget) {
        const auto* area = qobject_cast<const QAbstractScrollArea*>(&widget);
        const QWidget& what = area ? *area->viewport() : widget;
        return what.isVisible() && !what.visibleRegion().isEmpty();
    }

    void add(const char* where, const QString& text, const char* what) {
        const QString fault =
            QStringLiteral("%1: %2 “%3” is %4").arg(state_, QLatin1String(where), text, QLatin1String(what));
        if (!faults_.contains(fault)) faults_ += fault;
    }

    void lookAtLabel(const QLabel& label) {
        if (label.text().isEmpty()) return;
        ++looked_;
        if (label.wordWrap()) {
            if (label.heightForWidth(label.width()) > label.height() + 1)
                add("label", label.text(), "too high");
        } else if (label.sizeHint().width() > label.width() + 1 ||
                   label.sizeHint().height() > label.height() + 1) {
            add("label", label.text(), "cut");
        }
    }
    void lookAtButton(const QAbstractButton& button) {
        if (button.text().isEmpty()) return;
        if (button.sizeHint().width() > button.width() + 1) add("button", button.text(), "cut");
    }
    void lookAtChoice(const QComboBox& choice) {
        QStyleOptionComboBox option;
        option.initFrom(&choice);
        option.editable = choice.isEditable();
        const QRect field = choice.style()->subControlRect(QStyle::CC_ComboBox, &option,
                                                           QStyle::SC_ComboBoxEditField, &choice);
        if (choice.fontMetrics().horizontalAdvance(choice.currentText()) > field.width())
            add("choice", choice.currentText(), "cut");
    }
    void lookAtTabs(const QTabBar& tabs) {
        for (int i = 0; i < tabs.count(); ++i) {
            const QRect rect = tabs.tabRect(i);
            if (rect.right() > tabs.width()) add("tab", tabs.tabText(i), "beyond the edge");
            if (tabs.fontMetrics().horizontalAdvance(tabs.tabText(i)) > rect.width())
                add("tab", tabs.tabText(i), "cut");
        }
    }
    void lookAtHeader(const QHeaderView& header) {
        for (int i = 0; i < header.count(); ++i) {
            const QString text = header.model()->headerData(i, header.orientation()).toString();
            if (!header.isSectionHidden(i) &&
                header.fontMetrics().horizontalAdvance(text) > header.sectionSize(i))
                add("header", text, "cut");
        }
    }

    // Where its letters are, of the box in which they may be.
    QRectF lettersOf(const TextShape& text) const {
        const QFontMetricsF metrics(theme_.sceneFont(text.type, theme_.isBold(text.type, text.text)));
        const QRectF tight = metrics.tightBoundingRect(text.text);
        constexpr qreal scale = Theme::sceneFontScale;
        return {textBounds(text, theme_).left() + tight.left() / scale, text.anchor.y() + tight.top() / scale,
                tight.width() / scale, tight.height() / scale};
    }
    // Cells that are seen, whole: none ends in an ellipsis, or without one.
    void lookAtCells(QAbstractItemView& view) {
        if (view.model() == nullptr || qobject_cast<QHeaderView*>(&view) != nullptr) return;
        const bool table = qobject_cast<QTableView*>(&view) || qobject_cast<QTreeView*>(&view);
        for (int row = 0; table && row < view.model()->rowCount(); ++row) {
            for (int column = 0; column < view.model()->columnCount(); ++column) {
                const QModelIndex index = view.model()->index(row, column);
                const QRect place = view.visualRect(index);
                const QString text = index.data().toString();
                if (text.isEmpty() || !view.viewport()->rect().intersects(place)) continue;
                ++looked_;
                if (view.sizeHintForIndex(index).width() > place.width()) add("cell", text, "cut");
            }
        }
    }

    // A chart ends what has no room in dots.
    void lookAtScene(const QGraphicsView& view) {
        std::vector<std::pair<QString, QRectF>> texts;
        for (QGraphicsItem* item : view.items()) {
            const auto* text = qgraphicsitem_cast<QGraphicsTextItem*>(item);
            if (!text || !text->isVisible() || text->toPlainText().isEmpty()) continue;
            const qreal margin = text->document()->documentMargin();
            texts.emplace_back(text->toPlainText(),
                               text->sceneBoundingRect().adjusted(margin, margin, -margin, -margin));
        }
        looked_ += texts.size();
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const auto& [text, box] = texts[i];
            if (text.endsWith(QStringLiteral("...")) || text.endsWith(QChar(0x2026)))
                add("chart", text, "elided");
            if (!view.sceneRect().adjusted(-1, -1, 1, 1).contains(box)) add("chart", text, "beyond the edge");
            for (std::size_t j = i + 1; j < texts.size(); ++j)
                if (box.intersects(texts[j].second))
                    add("chart", text + QStringLiteral(" | ") + texts[j].first, "on each other");
        }
    }

    Theme theme_;
    QString state_;
    QStringList faults_;
    std::size_t looked_ = 0;
};

}  // namespace synstep::test
