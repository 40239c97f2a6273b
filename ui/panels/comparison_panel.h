// SPDX-License-Identifier: GPL-3.0-or-later
// Two runs side by side with all that is told of them: which they are, to be chosen at the head of each; the
// picture; what they cost until now, and where they go apart. Where the
// window is low these two are lower; they can be folded to their title. All but the picture is made when two
// runs are first compared.
#pragma once

#include <QComboBox>
#include <QLabel>
#include <QPointer>
#include <QToolButton>
#include <array>

#include "ui/panels/costs_view.h"
#include "ui/panels/prose.h"
#include "ui/session/comparison.h"
#include "ui/views/comparison_widget.h"
#include "ui/views/display_list_widget.h"

namespace synstep {

class ComparisonPanel : public QWidget {
    Q_OBJECT

  public:
    explicit ComparisonPanel(QWidget* parent = nullptr);

    // What can be compared, each with its names, the longest first, and which two are.
    void setChoices(const std::vector<QStringList>& names, const std::array<int, 2>& chosen);
    // nullptr: none any more. `notes`: what is to be said beside the difference.
    void setComparison(Comparison* comparison, const QStringList& notes);
    void setLook(const Look& look);

    ComparisonWidget& picture() { return *picture_; }
    const CostsView& costs() const { return *costs_; }
    // Whether what the runs cost, and where they go apart, is folded to its title: the picture has the room.
    bool isFootFolded() const { return costsTitle_ != nullptr && costsTitle_->isChecked(); }
    QAbstractButton& footTitle() { return *costsTitle_; }
    QComboBox& choice(std::size_t run) { return *choices_[run]; }
    QString differenceText() const { return difference_->plainText(); }

  Q_SIGNALS:
    void chosen(std::size_t run, int index);

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void make();
    void dress();
    void fitTelling();
    void fillHead();
    void fillFoot();
    void refresh();
    void tell();
    void fitFoot();
    void fitChoices();

    QPointer<Comparison> comparison_;
    QStringList notes_;
    Look look_;
    std::array<DisplayListWidget*, 2> badges_{};
    std::vector<QStringList> names_;  // of what can be compared
    std::array<QComboBox*, 2> choices_{};
    QWidget* head_;
    QWidget* line_;
    ComparisonWidget* picture_;
    QWidget* foot_;
    QToolButton* costsTitle_ = nullptr;  // folds what stands below it
    QLabel* costsTime_ = nullptr;
    CostsView* costs_ = nullptr;
    QWidget* telling_ = nullptr;
    QLabel* differenceTitle_ = nullptr;
    Prose* difference_ = nullptr;
};

}  // namespace synstep
