// SPDX-License-Identifier: GPL-3.0-or-later
// A scenario played to its end, and views of it, as tests of the ladder need them.
#pragma once

#include <memory>
#include <string>

#include "core/scenario/catalogue.h"
#include "core/scenario/reader.h"
#include "ui/ladder/ladder.h"

namespace synstep {

struct LadderRun {
    Scenario scenario;
    std::unique_ptr<Trace> trace;

    // The whole run on paper.
    LadderView whole(Language language = Language::en) const;
    // On the screen, when so many entries have happened; the rest has not been seen yet.
    LadderView at(std::size_t cursor, Language language = Language::en) const;
};

LadderRun playText(const std::string& toml);
LadderRun playBuiltIn(std::string_view id);

// How many things in this picture are framed as selected.
std::size_t framesIn(const DisplayList& list);

}  // namespace synstep
