// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMimeData>
#include <QVBoxLayout>
#include <utility>

#include "core/packetdrill/played.h"
#include "ui/main_window/delay_dialog.h"
#include "ui/main_window/export_dialog.h"
#include "ui/main_window/library.h"
#include "ui/main_window/messages.h"
#include "ui/main_window/palette.h"
#include "ui/main_window/scenario_dialog.h"
#include "ui/panels/ground.h"
#include "ui/panels/words.h"
#include "ui/text/translation.h"

namespace synstep {

namespace {

// How much later the copy of a duplicated message arrives.
constexpr Duration copyLater = std::chrono::milliseconds(10);

// The one local scenario or script among what is dragged, else "".
QString droppedFile(const QMimeData& data) {
    const QList<QUrl> urls = data.urls();
    if (urls.size() != 1 || !urls.first().isLocalFile()) return {};
    const QString path = urls.first().toLocalFile();
    const bool known = path.endsWith(QLatin1String(".toml"), Qt::CaseInsensitive) ||
                       packetdrill::isScriptName(path.toStdString());
    return known ? path : QString();
}

}  // namespace

MainWindow::MainWindow(const Settings& settings, std::unique_ptr<Ticker> ticker,
                       std::function<bool()> hasChinese)
    : hasChinese_(std::move(hasChinese)),
      chosenLanguage_(settings.language),
      look_{Theme(settings.theme), settings.language.value_or(systemLanguage())},
      actions_(this),
      playback_(std::move(ticker)),
      stepSize_(settings.stepSize),
      menus_(*menuBar(), actions_, this),
      toolBar_(new ToolBar(actions_, playback_)),
      lesson_(new LessonPanel),
      ladder_(new LadderWidget),
      right_(new RightColumn),
      columns_(new Columns(lesson_, ladder_, right_)),
      runsLine_(new QWidget),
      runs_(new RunList),
      status_(new StatusPanel) {
    build();
    connectRun();
    connectActs();
    connectChrome();
    connectRunToEnd();
    playback_.setSpeed(settings.speed);
    playback_.setMotion(settings.motion);
    actions_.motion->setChecked(settings.motion);
    fontIsMissing_ = look_.language == Language::zhCN && !hasChinese_();
    if (fontIsMissing_) look_.language = Language::en;
    speak();
    applyLook();
    resize(1280, 800);
    if (!settings.geometry.isEmpty()) restoreGeometry(settings.geometry);
}

MainWindow::~MainWindow() {
    playback_.setSession(nullptr);
    runToEnd_.setSession(nullptr);
}

void MainWindow::build() {
    auto* central = new QWidget;
    auto* column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(toolBar_);
    column->addWidget(columns_, 1);
    column->addWidget(runsLine_);
    column->addWidget(runs_);
    runsLine_->setFixedHeight(1);
    column->addWidget(status_);
    setCentralWidget(central);
    setAcceptDrops(true);
    setMinimumHeight(600);
    menuBar()->setFixedHeight(28);
}

// --- What the actions do

void MainWindow::connectRun() {
    connect(&playback_, &Playback::changed, this, &MainWindow::onSessionChanged);
    connect(actions_.next, &QAction::triggered, &playback_, &Playback::next);
    connect(actions_.back, &QAction::triggered, &playback_, &Playback::back);
    connect(actions_.play, &QAction::triggered, &playback_, &Playback::togglePlay);
    connect(actions_.slower, &QAction::triggered, this,
            [this] { playback_.setSpeed(playback_.speed() / 2); });
    connect(actions_.faster, &QAction::triggered, this,
            [this] { playback_.setSpeed(playback_.speed() * 2); });
    connect(actions_.motion, &QAction::toggled, &playback_, &Playback::setMotion);
    connect(actions_.restart, &QAction::triggered, this, [this] {
        playback_.pause();
        session_->restart();
    });
    connect(actions_.toStart, &QAction::triggered, this, [this] { session_->toStart(); });
    connect(actions_.selectAbove, &QAction::triggered, this, [this] { session_->selectAbove(); });
    connect(actions_.selectBelow, &QAction::triggered, this, [this] { session_->selectBelow(); });
    const auto setSteps = [this](StepSize size) {
        stepSize_ = size;
        session_->setStepSize(size);
    };
    connect(actions_.messageSteps, &QAction::triggered, this, [setSteps] { setSteps(StepSize::message); });
    connect(actions_.eventSteps, &QAction::triggered, this, [setSteps] { setSteps(StepSize::event); });
}

void MainWindow::connectActs() {
    // The message in question is selected first, so that one sees afterwards what it was.
    const auto onTarget = [this](auto act) {
        const auto target = session_->target();
        if (!target) return;
        playback_.pause();
        session_->select({target});
        act(*target);
    };
    connect(actions_.lose, &QAction::triggered, this,
            [this, onTarget] { onTarget([this](SegmentId id) { session_->lose(id); }); });
    connect(actions_.duplicate, &QAction::triggered, this,
            [this, onTarget] { onTarget([this](SegmentId id) { session_->duplicate(id, copyLater); }); });
    connect(actions_.deliverNow, &QAction::triggered, this,
            [this, onTarget] { onTarget([this](SegmentId id) { session_->deliverNow(id); }); });
    connect(actions_.delay, &QAction::triggered, this, &MainWindow::askForDelay);
    connect(ladder_, &LadderWidget::segmentOpened, this, [this] { right_->openSegment(); });
    connect(ladder_, &LadderWidget::menuRequested, this, [this](const QPoint& at) {
        playback_.pause();  // the message stays where the menu was asked for
        menus_.onMessage().popup(at);
    });
}

void MainWindow::connectChrome() {
    connect(&menus_, &Menus::lessonChosen, this, [this](const QString& id) { openNamed(id); });
    connect(actions_.open, &QAction::triggered, this, &MainWindow::askForFile);
    connect(actions_.builtIn, &QAction::triggered, this, &MainWindow::chooseBuiltIn);
    connect(actions_.exportPicture, &QAction::triggered, this, &MainWindow::exportPicture);
    connect(actions_.quit, &QAction::triggered, this, &QWidget::close);
    connect(actions_.light, &QAction::triggered, this, [this] { setThemeName(ThemeName::light); });
    connect(actions_.dark, &QAction::triggered, this, [this] { setThemeName(ThemeName::dark); });
    connect(actions_.otherTheme, &QAction::triggered, this,
            [this] { setThemeName(look_.theme.isDark() ? ThemeName::light : ThemeName::dark); });
    connect(actions_.english, &QAction::triggered, this, [this] { setLanguage(Language::en); });
    connect(actions_.chinese, &QAction::triggered, this, [this] { setLanguage(Language::zhCN); });
    connect(actions_.otherLanguage, &QAction::triggered, this,
            [this] { setLanguage(look_.language == Language::en ? Language::zhCN : Language::en); });
    connect(actions_.keys, &QAction::triggered, this, [this] { showKeys(actions_, this); });
    connect(actions_.about, &QAction::triggered, this, [this] { showAbout(this); });
}

// Whatever else one does while a long run is played to its end stops that.
void MainWindow::connectRunToEnd() {
    connect(actions_.toEnd, &QAction::triggered, this, [this] {
        playback_.pause();
        playback_.complete();
        runToEnd_.start();
    });
    for (const QAction* action : actions_.findChildren<QAction*>())
        if (action != actions_.toEnd) connect(action, &QAction::triggered, &runToEnd_, &RunToEnd::cancel);
    connect(&runToEnd_, &RunToEnd::changed, this, [this] {
        status_->setPlayed(runToEnd_.isUnderWay() ? std::optional(runToEnd_.entries()) : std::nullopt);
    });
}

// --- Scenarios

void MainWindow::openFirst() {
    if (!library().empty()) openScenario(library().front());
}

bool MainWindow::openNamed(const QString& idOrPath) {
    const Scenario* builtIn = findInLibrary(idOrPath);
    if (builtIn == nullptr) return openFile(idOrPath);
    openScenario(*builtIn);
    return true;
}

bool MainWindow::openFile(const QString& path) {
    const std::string file = QFile::encodeName(path).toStdString();
    ReadResult result =
        packetdrill::isScriptName(file) ? packetdrill::readAsScenario(file) : readScenarioFile(file);
    if (const auto* error = std::get_if<ScenarioError>(&result)) {
        showScenarioError(*error, look_.language, this);
        return false;
    }
    openScenario(std::get<Scenario>(std::move(result)), QFileInfo(path).fileName());
    return true;
}

void MainWindow::openScenario(Scenario scenario, const QString& place) {
    place_ = place;
    auto session = std::make_unique<Session>(std::move(scenario));
    session->setStepSize(stepSize_);
    playback_.setSession(session.get());
    runToEnd_.setSession(session.get());
    ladder_->setSession(session.get());
    right_->setSession(session.get());
    lesson_->setSession(session.get());
    runs_->setSession(session.get());
    status_->setSession(session.get());
    session_ = std::move(session);
    connect(session_.get(), &Session::changed, this, &MainWindow::onSessionChanged);
    lesson_->setPlace(placeOf(session_->scenario()));
    setWindowTitle(QStringLiteral("%1 – Synstep").arg(in(look_.language, session_->scenario().title)));
    onSessionChanged();
    ladder_->setFocus(Qt::OtherFocusReason);
}

QString MainWindow::placeOf(const Scenario& scenario) const {
    if (!place_.isEmpty()) return place_;
    return tr("Lesson %1 of %2").arg(lessonNumber(scenario.id)).arg(library().size());
}

void MainWindow::onSessionChanged() {
    if (!session_) return;
    actions_.update(*session_, playback_);
    toolBar_->update(*session_, playback_);
    runs_->setFixedHeight(runs_->wantedHeight());
    runsLine_->setVisible(runs_->wantedHeight() > 0);
}

// --- Look

void MainWindow::setLanguage(Language language) {
    if (language == Language::zhCN && !hasChinese_()) {
        showMissingFont(this);
        actions_.english->setChecked(true);
        return;
    }
    chosenLanguage_ = language;
    if (language == look_.language) return;
    look_.language = language;
    speak();
    applyLook();
}

// Apart from the look: every widget is told of a change of language.
void MainWindow::speak() {
    installTranslations(*QCoreApplication::instance(), look_.language);
}

void MainWindow::setThemeName(ThemeName name) {
    look_.theme = Theme(name);
    applyLook();
}

void MainWindow::applyLook() {
    QApplication::setPalette(paletteOf(look_.theme));
    QApplication::setFont(look_.theme.font(Type::control));
    setGround(menuBar(), look_.theme, Ink::menu);
    (look_.theme.isDark() ? actions_.dark : actions_.light)->setChecked(true);
    (look_.language == Language::en ? actions_.english : actions_.chinese)->setChecked(true);
    actions_.retranslate();
    actions_.setTheme(look_.theme);
    menus_.retranslate(look_.language);
    toolBar_->setLook(look_);
    columns_->setTheme(look_.theme);
    lesson_->setLook(look_);
    ladder_->setLook(look_);
    right_->setLook(look_);
    runs_->setLook(look_);
    setGround(runsLine_, look_.theme, Ink::divider);
    status_->setLook(look_);
    if (!session_) return;
    lesson_->setPlace(placeOf(session_->scenario()));
    setWindowTitle(QStringLiteral("%1 – Synstep").arg(in(look_.language, session_->scenario().title)));
    onSessionChanged();
}

Settings MainWindow::settings() const {
    Settings settings;
    settings.language = chosenLanguage_;
    settings.theme = look_.theme.name();
    settings.stepSize = stepSize_;
    settings.speed = playback_.speed();
    settings.motion = playback_.hasMotion();
    settings.geometry = saveGeometry();
    return settings;
}

// --- Dialogs

void MainWindow::askForFile() {
    auto* dialog = new QFileDialog(this, tr("Open a scenario"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Scenarios and packetdrill scripts (*.toml *.pkt)"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) { openFile(path); });
    dialog->open();
}

void MainWindow::chooseBuiltIn() {
    auto* dialog = new ScenarioDialog(look_, this);
    connect(dialog, &ScenarioDialog::chosen, this, [this](const QString& id) { openNamed(id); });
    dialog->open();
}

void MainWindow::askForDelay() {
    const auto target = session_->target();
    const auto sending = target ? session_->trace().sendingOf(*target) : std::nullopt;
    if (!sending) return;
    playback_.pause();
    session_->select({target});
    auto* dialog =
        new DelayDialog(segmentLabel(*sending->departure, session_->scenario(), look_.language), this);
    connect(dialog, &DelayDialog::chosen, this,
            [this, id = *target](Duration by) { session_->delay(id, by); });
    dialog->open();
}

void MainWindow::exportPicture() {
    playback_.pause();
    auto* dialog =
        new ExportDialog(session_->wholeTrace(), session_->scenario(), session_->displayTime(), look_, this);
    dialog->open();
}

// --- Events

// Only what no focused control has used comes here.
void MainWindow::keyPressEvent(QKeyEvent* event) {
    QAction* action = actions_.forKey(event->key(), event->modifiers());
    if (action != nullptr && event->isAutoRepeat() && !action->autoRepeat()) return;
    if (action != nullptr && action->isEnabled()) {
        action->trigger();
    } else if (event->key() == Qt::Key_Escape && runToEnd_.isUnderWay()) {
        runToEnd_.cancel();
    } else if (playback_.isGliding()) {
        playback_.complete();
    } else {
        QMainWindow::keyPressEvent(event);
    }
}

void MainWindow::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    if (!std::exchange(fontIsMissing_, false)) return;
    QMetaObject::invokeMethod(
        this, [this] { showMissingFont(this); }, Qt::QueuedConnection);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    right_->fitWindow(height());
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!droppedFile(*event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QString path = droppedFile(*event->mimeData());
    if (path.isEmpty()) return;
    event->acceptProposedAction();
    openFile(path);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    saveSettings(settings());
    QMainWindow::closeEvent(event);
}

}  // namespace synstep
