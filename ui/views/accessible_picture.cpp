// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/accessible_picture.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>
#include <algorithm>

namespace synstep {

namespace {

AccessiblePicture* pictureOf(QObject* object) {
    return dynamic_cast<AccessiblePicture*>(object);
}

class PartInterface : public QAccessibleInterface, public QAccessibleActionInterface {
  public:
    PartInterface(QWidget& widget, int part) : widget_(&widget), part_(part) {}

    bool isValid() const override { return widget_ && part_ < picture().partCount(); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return widget_ ? widget_->window()->windowHandle() : nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(widget_); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }

    QString text(QAccessible::Text text) const override {
        return text == QAccessible::Name && isValid() ? picture().partName(part_) : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}

    QRect rect() const override {
        if (!isValid()) return {};
        const QRect place = picture().partPlace(part_).toAlignedRect();
        return {picture().canvas().mapToGlobal(place.topLeft()), place.size()};
    }

    QAccessible::Role role() const override {
        if (!isValid()) return QAccessible::ListItem;
        const ElementKind kind = picture().partKind(part_);
        return kind == ElementKind::edge || kind == ElementKind::token ? QAccessible::Graphic
                                                                       : QAccessible::ListItem;
    }

    QAccessible::State state() const override {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        const bool choosable = picture().isChoosable(part_), chosen = picture().isChosen(part_);
        state.selectable = state.focusable = choosable;
        state.selected = chosen;
        state.focused = chosen && widget_->hasFocus();
        state.invisible = !widget_->isVisible();
        state.offscreen = !picture().partPlace(part_).intersects(picture().canvas().rect());
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override {
        if (!isValid() || !picture().isChoosable(part_)) return {};
        return {pressAction(), setFocusAction()};
    }
    void doAction(const QString& action) override {
        if (!actionNames().contains(action)) return;
        if (action == setFocusAction()) widget_->setFocus(Qt::TabFocusReason);
        picture().choosePart(part_);
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

  private:
    AccessiblePicture& picture() const { return *pictureOf(widget_); }

    QPointer<QWidget> widget_;
    int part_;
};

class PictureInterface : public QAccessibleWidget {
  public:
    explicit PictureInterface(QWidget& widget) : QAccessibleWidget(&widget, QAccessible::List) {}
    ~PictureInterface() override {
        for (const QAccessible::Id id : std::as_const(made_)) QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return picture().partCount(); }

    QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= childCount()) return nullptr;
        auto made = made_.find(index);
        if (made == made_.end())
            made = made_.insert(
                index, QAccessible::registerAccessibleInterface(new PartInterface(*widget(), index)));
        return QAccessible::accessibleInterface(*made);
    }

    int indexOfChild(const QAccessibleInterface* child) const override {
        return made_.key(QAccessible::uniqueId(const_cast<QAccessibleInterface*>(child)), -1);
    }

    // The smallest that is there: a message lies over the states that it leads from and to.
    QAccessibleInterface* childAt(int x, int y) const override {
        const QPointF point = picture().canvas().mapFromGlobal(QPoint(x, y));
        int found = -1;
        qreal smallest = 0;
        for (int part = 0; part < childCount(); ++part) {
            const QRectF place = picture().partPlace(part);
            const qreal area = place.width() * place.height();
            if (!place.contains(point) || (found >= 0 && area >= smallest)) continue;
            found = part;
            smallest = area;
        }
        return child(found);
    }

    QAccessibleInterface* focusChild() const override {
        return widget()->hasFocus() ? child(picture().chosenPart()) : nullptr;
    }

  private:
    const AccessiblePicture& picture() const { return *pictureOf(widget()); }

    mutable QHash<int, QAccessible::Id> made_;  // by part
};

QAccessibleInterface* makeInterface(const QString&, QObject* object) {
    if (pictureOf(object) == nullptr) return nullptr;
    return new PictureInterface(*static_cast<QWidget*>(object));
}

int rankOf(ElementKind kind) {
    switch (kind) {
        case ElementKind::host:
        case ElementKind::node:
            return 0;
        case ElementKind::token:
            return 1;
        default:
            return 2;
    }
}

}  // namespace

void AccessiblePicture::tellChanges(QWidget& self) {
    if (!QAccessible::isActive()) return;
    if (const int parts = partCount(); std::exchange(toldParts_, parts) != parts) {
        QAccessibleEvent event(&self, QAccessible::ObjectReorder);
        QAccessible::updateAccessibility(&event);
    }
    const int choice = chosenPart();
    if (std::exchange(toldChoice_, choice) == choice || choice < 0) return;
    QAccessibleEvent selection(&self, QAccessible::Selection);
    selection.setChild(choice);
    QAccessible::updateAccessibility(&selection);
    if (self.hasFocus()) tellFocus(self);
}

void AccessiblePicture::tellOthers(QWidget& self) {
    toldParts_ = toldChoice_ = -1;
    tellChanges(self);
}

void AccessiblePicture::tellFocus(QWidget& self) const {
    const int choice = QAccessible::isActive() ? chosenPart() : -1;
    if (choice < 0) return;
    QAccessibleEvent focus(&self, QAccessible::Focus);
    focus.setChild(choice);
    QAccessible::updateAccessibility(&focus);
}

void AccessibleElements::findNamed() {
    const std::vector<Element>& elements = shownList().elements;
    named_.clear();
    for (std::size_t i = 0; i < elements.size(); ++i)
        if (!elements[i].name.isEmpty()) named_.push_back(i);
    std::stable_sort(named_.begin(), named_.end(), [&](std::size_t a, std::size_t b) {
        return rankOf(elements[a].kind) < rankOf(elements[b].kind);
    });
}

const Element& AccessibleElements::element(int part) const {
    return shownList().elements[named_[static_cast<std::size_t>(part)]];
}

int AccessibleElements::partOf(const QString& id) const {
    for (int part = 0; part < partCount(); ++part)
        if (element(part).id == id) return part;
    return -1;
}

void installAccessiblePictures() {
    QAccessible::installFactory(makeInterface);
}

}  // namespace synstep
