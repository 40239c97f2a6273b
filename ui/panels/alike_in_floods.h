// SPDX-License-Identifier: GPL-3.0-or-later
// What the many events of a flood have in common is told once: their reasons are alike but for the numbers.
#pragma once

#include <map>

#include "core/trace/flood.h"
#include "ui/panels/prose.h"
#include "ui/text/sentences.h"

namespace synstep {

class AlikeInFloods {
  public:
    explicit AlikeInFloods(const Floods& floods) : floods_(floods) {}

    // Whether a paragraph that was told says the same of another event of the flood that this entry is a part
    // of; if not, this one is going to be told, as paragraph `place`.
    bool isTold(std::size_t entry, const Explanation& one, qsizetype place);
    // How many there are of those that stand for others.
    void addCounts(QList<Prose::Paragraph>& paragraphs) const;

  private:
    struct Told {
        qsizetype place = 0;
        int times = 0;
    };

    const Floods& floods_;
    std::map<std::pair<std::size_t, QString>, Told> told_;
};

}  // namespace synstep
