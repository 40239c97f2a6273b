// SPDX-License-Identifier: GPL-3.0-or-later
// The window: three columns around one Session, the menus and the tool bar. It wires; what is shown and what
// can be done are the panels', the Actions' and the Session's own.
//
// Keys that no focused control wants come here. Dialogs are shown without waiting for them.
#pragma once

#include <QMainWindow>
#include <functional>
#include <memory>
#include <optional>

#include "ui/main_window/actions.h"
#include "ui/main_window/authoring.h"
#include "ui/main_window/breakpoint_menus.h"
#include "ui/main_window/columns.h"
#include "ui/main_window/compare.h"
#include "ui/main_window/course.h"
#include "ui/main_window/course_map.h"
#include "ui/main_window/first_start.h"
#include "ui/main_window/keeper.h"
#include "ui/main_window/menus.h"
#include "ui/main_window/motion.h"
#include "ui/main_window/notice_bar.h"
#include "ui/main_window/opened_sessions.h"
#include "ui/main_window/palette.h"
#include "ui/main_window/predict.h"
#include "ui/main_window/present.h"
#include "ui/main_window/recent_files.h"
#include "ui/main_window/right_column.h"
#include "ui/main_window/settings.h"
#include "ui/main_window/tool_bar.h"
#include "ui/panels/lesson_panel.h"
#include "ui/panels/status_panel.h"
#include "ui/panels/timeline_panel.h"
#include "ui/session/playback.h"
#include "ui/session/run_to_end.h"
#include "ui/session/session.h"
#include "ui/views/ladder_widget.h"
#include "ui/views/look.h"

namespace synstep {

class MainWindow : public QMainWindow {
    Q_OBJECT

  public:
    // `ticker` drives the motion, `hasChinese` knows whether Chinese can be shown, `systemTheme` whether the
    // desktop is dark; tests bring their own.
    explicit MainWindow(const Settings& settings,
                        std::unique_ptr<Ticker> ticker = std::make_unique<FrameTicker>(),
                        std::function<bool()> hasChinese = hasChineseFont,
                        std::function<ThemeName()> systemTheme = synstep::systemTheme);
    ~MainWindow() override;

    // The first built-in scenario, a built-in one by its id, or a file; false if it was refused (and said
    // so).
    void openFirst();
    bool openNamed(const QString& idOrPath);
    bool openFile(const QString& path);
    // From now on all that is opened is kept there, and what was broken off is offered back.
    void keepSessionsIn(const QString& folder);
    // The run that is shown, as a scenario file; false: a box has said why not.
    bool saveScenario(const QString& path);

    void setLanguage(Language language);
    void setThemeName(std::optional<ThemeName> name);  // none: the system's
    void setWording(const Wording& wording, TimeAxis axis, bool folds = false);
    void setMotion(Motion motion);
    Settings settings() const;

    Session& session() { return *session_; }
    Playback& playback() { return playback_; }
    Actions& actions() { return actions_; }
    LadderWidget& ladder() { return *ladder_; }
    RightColumn& right() { return *right_; }
    Columns& columns() { return *columns_; }
    LessonPanel& lesson() { return *lesson_; }
    TimelinePanel& runs() { return *runs_; }
    StatusPanel& status() { return *status_; }
    ComparisonPanel& comparisonPanel() { return *comparison_; }
    CompareMode& compareMode() { return compare_; }
    ToolBar& toolBar() { return *toolBar_; }
    NoticeBar& notice() { return *notice_; }
    Keeper& keeper() { return keeper_; }
    Menus& menus() { return menus_; }
    PresentMode& presentation() { return present_; }
    Course& course() { return course_; }
    FirstStart& firstStart() { return firstStart_; }
    PredictMode& predicting() { return predict_; }
    Authoring& authoring() { return authoring_; }
    const Look& look() const { return look_; }

  protected:
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

  private:
    void build();
    void openBuiltIn(const Scenario& scenario);
    void showSession(Session& session, const QString& name, const QString& place);
    void offerBrokenOff();
    void refuseBrokenOff();
    void restoreSessions();
    QByteArray whatIsKept() const;
    void openRecent(const QString& path);
    void connectRun();
    void connectActs();
    void connectChrome();
    void connectLook();
    void showChosenLook();
    void connectRunToEnd();
    void connectComparison();
    void onComparisonSwitched();
    void updateComparison();
    void speak();
    void applyLook();
    void followMotion();
    void onSessionChanged();
    void fitRuns();
    QString placeOf(const Scenario& scenario) const;
    void askForFile();
    Session& begun(Session& session) const;
    void startAfresh();
    QString held() const;  // what has to be done before Next
    void connectCourse();
    void openCourseMap(CourseMap::Page page);
    void openBeside(const QString& id);
    void exportProgress();
    void askToClearProgress();
    void askForDelay();
    void askWhereToSave();
    void exportPicture();
    void connectBreakpoints();
    void connectRuns();
    void connectConnections();
    void connectPresentation();
    void connectAuthoring();
    void updatePresentation();
    void showZoom();
    ScrolledPicture& picture();  // in the middle of the window: of one run, or of two

    std::function<bool()> hasChinese_;
    std::function<ThemeName()> systemTheme_;
    std::optional<Language> chosenLanguage_;  // by the person; else the system's is spoken
    std::optional<ThemeName> chosenTheme_;    // likewise
    Look look_;
    bool fontIsMissing_ = false;  // and that is still to be said
    Actions actions_;
    Playback playback_;
    RunToEnd runToEnd_;
    OpenedSessions sessions_;
    Keeper keeper_;
    Session* session_ = nullptr;  // the one that is shown
    StepSize stepSize_;
    Motion motion_;
    DesktopMotion desktopMotion_;
    QString name_;  // of the session, among those that are opened
    QString place_;
    Menus menus_;
    BreakpointMenus breakpointMenus_;
    RecentFiles recent_;
    NoticeBar* notice_;
    ToolBar* toolBar_;
    LessonPanel* lesson_;
    LadderWidget* ladder_;
    RightColumn* right_;
    Columns* columns_;
    QWidget* runsLine_;
    TimelinePanel* runs_;
    StatusPanel* status_;
    ComparisonPanel* comparison_;
    CompareMode compare_;
    PresentMode present_;
    Course course_;
    FirstStart firstStart_;
    bool guided_;  // whether stories are told when a lesson is opened
    PredictMode predict_;
    Authoring authoring_;
};

}  // namespace synstep
