// SPDX-License-Identifier: GPL-3.0-or-later
// The window while two runs are compared: which two, that Playback moves these then, and what cannot be done
// meanwhile. The two are runs of the session, or its present run played otherwise
// (core/scenario/variants).
#pragma once

#include <QObject>
#include <QPointer>
#include <array>
#include <memory>
#include <vector>

#include "core/scenario/variants.h"
#include "ui/export/export.h"
#include "ui/main_window/actions.h"
#include "ui/panels/comparison_panel.h"
#include "ui/session/comparison.h"
#include "ui/session/playback.h"

namespace synstep {

class CompareMode : public QObject {
    Q_OBJECT

  public:
    CompareMode(Actions& actions, ComparisonPanel& panel, Playback& playback, QObject* parent = nullptr);

    bool isOn() const { return comparison_ != nullptr; }
    Comparison* comparison() { return comparison_.get(); }
    // There must be one.
    ComparedRuns forExport() const;

    // What is possible now, of the actions that are the comparison's own.
    void updateOwn(const Session& session);
    // Of all of them, while it is on.
    void updateAll();
    void setLanguage(Language language);

    void start(Session& session, Variant one, Variant other);
    // The present run and the one that it was branched from.
    void startWithRuns(Session& session);
    // The present run and another scenario, as it is written; both must outlive the comparison.
    void startBeside(Session& session, const Scenario& other);
    void leave();

  Q_SIGNALS:
    // It began or is over.
    void switched();
    // Something of it is different.
    void changed();

  private:
    struct Choice {
        std::optional<std::size_t> run;  // of the session
        Variant variant{};
        const Scenario* other = nullptr;
        friend bool operator==(const Choice&, const Choice&) = default;
    };

    void startWith(Session& session, const Choice& one, const Choice& other);
    void compare();
    RunOfTwo played(const Choice& choice);
    QStringList namesOf(const Choice& choice) const;
    std::vector<QStringList> names() const;
    QStringList notes() const;

    Actions& actions_;
    ComparisonPanel& panel_;
    Playback& playback_;
    QPointer<Session> session_;
    std::size_t run_ = 0;  // that the variants are played from
    Language language_ = Language::en;
    std::vector<Choice> choices_;
    std::array<std::size_t, 2> chosen_{};
    std::unique_ptr<Comparison> comparison_;
};

}  // namespace synstep
