// SPDX-License-Identifier: GPL-3.0-or-later
// What a picture tells those who do not see it: its parts, one after the other, each with a name, a place and
// whether it is the chosen one; and one accessible interface for all widgets that show such pictures.
//
// Parts are asked for by their number, and only those that somebody wants to know: a screen reader that reads
// three of a hundred thousand messages costs three names. A part keeps its number until the picture shows
// something else.
#pragma once

#include <QWidget>
#include <vector>

#include "ui/scene/display_list.h"

namespace synstep {

// Implemented by a widget beside QWidget.
class AccessiblePicture {
  public:
    virtual ~AccessiblePicture() = default;

    virtual int partCount() const = 0;
    virtual QString partName(int part) const = 0;
    virtual ElementKind partKind(int part) const = 0;
    virtual QRectF partPlace(int part) const = 0;  // in the coordinates of canvas()
    virtual bool isChoosable(int part) const = 0;
    virtual bool isChosen(int part) const = 0;
    virtual int chosenPart() const = 0;  // -1: none
    virtual void choosePart(int part) = 0;
    virtual const QWidget& canvas() const = 0;

  protected:
    // After every change of what is shown: tells those who listen what is new of it.
    void tellChanges(QWidget& self);
    // The same where parts have become others although there are as many.
    void tellOthers(QWidget& self);
    // When the keyboard has come to it: to which part.
    void tellFocus(QWidget& self) const;

  private:
    int toldParts_ = 0;
    int toldChoice_ = -1;
};

// Of a picture that is one display list: its parts are the elements that have names; hosts and states first,
// then what stands on them.
class AccessibleElements : public AccessiblePicture {
  public:
    int partCount() const override { return static_cast<int>(named_.size()); }
    QString partName(int part) const override { return element(part).name; }
    ElementKind partKind(int part) const override { return element(part).kind; }
    QRectF partPlace(int part) const override { return element(part).bounds.translated(pictureOrigin()); }
    bool isChosen(int part) const override { return part == chosenPart(); }

  protected:
    // When the list is another one.
    void findNamed();
    const Element& element(int part) const;
    int partOf(const QString& id) const;  // -1: there is none
    virtual const DisplayList& shownList() const = 0;
    virtual QPointF pictureOrigin() const = 0;  // on the canvas

  private:
    std::vector<std::size_t> named_;
};

// Once, after the application object is made and before anything is shown: whoever has been asked before for
// its interface keeps the one it had.
void installAccessiblePictures();

}  // namespace synstep
