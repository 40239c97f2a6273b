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
#include "ui/main_window/library.h"
#include "ui/main_window/messages.h"
#include "ui/panels/ground.h"
#include "ui/panels/words.h"
#include "ui/text/translation.h"

namespace synstep {

namespace {

// The one local scenario or script among what is dragged, else "".
QString droppedFile(const QMimeData& data) {
    const QList<QUrl> urls = data.urls();
    if (urls.size() != 1 || !urls.first().isLocalFile()) return {};
    const QString path = urls.first().toLocalFile();
    const bool known = path.endsWith(QLatin1String(".toml"), Qt::CaseInsensitive) ||
                       packetdrill::isScriptName(path.toStdString());
    return known ? path : QString();
}

constexpr int leastHeightForOneRun = 700;
// Of the pictures in the projector's colours, where there is room: bold strokes alone are not seen from afar.
constexpr qreal projectorUnit = 1.2;
constexpr int leastWidthToEnlarge = 1600;

}  // namespace

MainWindow::MainWindow(const Settings& settings, std::unique_ptr<Ticker> ticker,
                       std::function<bool()> hasChinese, std::function<ThemeName()> systemTheme)
    : hasChinese_(std::move(hasChinese)),
      systemTheme_(std::move(systemTheme)),
      chosenLanguage_(settings.language),
      chosenTheme_(settings.theme),
      look_{Theme(settings.theme ? *settings.theme : systemTheme_()),
            settings.language.value_or(systemLanguage()), settings.wording, settings.axis, settings.folds},
      actions_(this),
      playback_(std::move(ticker)),
      keeper_([this] { return whatIsKept(); }),
      stepSize_(settings.stepSize),
      motion_(settings.motion),
      menus_(*menuBar(), actions_, this),
      breakpointMenus_(this),
      recent_(menus_.recent()),
      notice_(new NoticeBar),
      toolBar_(new ToolBar(actions_, playback_)),
      lesson_(new LessonPanel),
      ladder_(new LadderWidget),
      right_(new RightColumn),
      columns_(nullptr),
      runsLine_(new QWidget),
      runs_(new TimelinePanel),
      status_(new StatusPanel),
      comparison_(new ComparisonPanel),
      compare_(actions_, *comparison_, playback_),
      present_(actions_, *this),
      course_(actions_, *lesson_, *right_, QDate::currentDate),
      firstStart_(actions_, *toolBar_, *ladder_, *right_),
      guided_(settings.guided),
      predict_(actions_, *lesson_, *ladder_, *right_, present_),
      authoring_(actions_, *this) {
    build();
    connectRun();
    connectActs();
    connectChrome();
    connectLook();
    connectRunToEnd();
    connectComparison();
    connectBreakpoints();
    connectRuns();
    connectConnections();
    connectPresentation();
    connectCourse();
    connectAuthoring();
    playback_.setSpeed(settings.speed);
    followMotion();
    fontIsMissing_ = look_.language == Language::zhCN && !hasChinese_();
    if (fontIsMissing_) look_.language = Language::en;
    speak();
    applyLook();
    resize(1280, 800);
    if (!settings.geometry.isEmpty()) restoreGeometry(settings.geometry);
    right_->fitWindow(height());  // the chart is laid out once, as it will be shown
    columns_->setChosen(settings.columns);
    right_->setPage(settings.details);
    ladder_->setZoom(settings.zoom);
    comparison_->picture().setZoom(settings.comparedZoom);
    present_.setZoom(settings.presentedZoom);
    firstStart_.setHints(settings.hints);
}

MainWindow::~MainWindow() {
    playback_.setSubject(nullptr);
    runToEnd_.setSession(nullptr);
}

void MainWindow::build() {
    // Columns measure what they hold, in the font that they are told of now. What is made before needs none:
    // these are still being read then.
    QApplication::setFont(look_.theme.font(Type::control));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::ApplicationFontChange);
    columns_ = new Columns(lesson_, ladder_, right_);
    auto* central = new QWidget;
    auto* column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(notice_);
    column->addWidget(toolBar_);
    column->addWidget(columns_, 1);
    column->addWidget(comparison_, 1);
    comparison_->hide();
    column->addWidget(runsLine_);
    column->addWidget(runs_);
    runsLine_->setFixedHeight(1);
    column->addWidget(status_);
    setCentralWidget(central);
    setAcceptDrops(true);
    setMinimumSize(960, 600);
    menuBar()->setFixedHeight(28);
}

// --- Scenarios

void MainWindow::openFirst() {
    if (!library().empty()) openBuiltIn(library().front());
}

void MainWindow::openBuiltIn(const Scenario& scenario) {
    // No file's name: those are absolute.
    const QString name = QString::fromStdString(scenario.id);
    showSession(begun(sessions_.open(scenario, name)), name, {});
    if (!session_->isAsOpened()) lesson_->offerAfresh();
}

bool MainWindow::openNamed(const QString& idOrPath) {
    const Scenario* builtIn = findInLibrary(idOrPath);
    if (builtIn == nullptr) return openFile(idOrPath);
    openBuiltIn(*builtIn);
    return true;
}

bool MainWindow::openFile(const QString& path) {
    const std::string name = QFile::encodeName(path).toStdString();
    const ReadResult result =
        packetdrill::isScriptName(name) ? packetdrill::readAsScenario(name) : readScenarioFile(name);
    if (const auto* error = std::get_if<ScenarioError>(&result)) {
        showScenarioError(*error, look_.language, this);
        return false;
    }
    const QFileInfo info(path);
    const QString whole = info.absoluteFilePath();
    QFile file(path);
    const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    showSession(begun(sessions_.open(std::get<Scenario>(result), whole, text)), whole, info.fileName());
    if (!session_->isAsOpened()) lesson_->offerAfresh();
    recent_.add(whole);
    return true;
}

void MainWindow::showSession(Session& session, const QString& name, const QString& place) {
    compare_.leave();
    if (session_ != nullptr) disconnect(session_, nullptr, this, nullptr);
    session_ = &session;
    name_ = name;
    place_ = place;
    session.setStepSize(stepSize_);
    session.setWaiting(!present_.isOn());
    playback_.setSubject(session_);
    runToEnd_.setSession(session_);
    menus_.setSession(session_);
    ladder_->setSession(session_);
    right_->setSession(session_);
    lesson_->setSession(session_);
    runs_->setSession(session_);
    status_->setSession(session_);
    breakpointMenus_.setSession(session_);
    present_.setSession(session_);
    predict_.setSession(session_);
    authoring_.setSession(session_);
    menus_.setCurrentLesson(place.isEmpty() ? QString::fromStdString(session.scenario().id) : QString());
    connect(session_, &Session::changed, this, &MainWindow::onSessionChanged);
    course_.setSession(session_, place.isEmpty());
    lesson_->setPlace(placeOf(session.scenario()));
    setWindowTitle(QStringLiteral("%1 – Synstep").arg(in(look_.language, session.scenario().title)));
    onSessionChanged();
    ladder_->setFocus(Qt::OtherFocusReason);
}

QString MainWindow::placeOf(const Scenario& scenario) const {
    return place_.isEmpty() ? Course::placeOf(scenario) : place_;
}

void MainWindow::onSessionChanged() {
    if (!session_) return;
    keeper_.touch();
    actions_.update(*session_, playback_, look_.language);
    actions_.updatePhase(*session_, look_.folds && look_.axis == TimeAxis::byEvent);
    course_.update();
    firstStart_.update(*session_, course_.isFirst(), held());
    status_->setHeld(held());
    toolBar_->update(*session_, playback_);
    fitRuns();
    updateComparison();
    updatePresentation();
    authoring_.update(compare_.isOn() ? tr("Not while two runs are compared.") : QString());
}

// With one run alone it is the first to go where the window is low; it would tell what is asked of the
// messages. The pictures follow the width.
void MainWindow::fitRuns() {
    const bool shown =
        !compare_.isOn() && !predict_.isVeiling() && (height() >= leastHeightForOneRun || runs_->count() > 1);
    runs_->setFixedHeight(runs_->wantedHeight());
    runs_->setVisible(shown);
    runsLine_->setVisible(shown);
    const bool afar = look_.theme.name() == ThemeName::projector && width() >= leastWidthToEnlarge;
    ladder_->setUnit(afar ? projectorUnit : 1);
    comparison_->picture().setUnit(afar ? projectorUnit : 1);
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

void MainWindow::applyLook() {
    QApplication::setPalette(paletteOf(look_.theme));
    QApplication::setFont(look_.theme.font(Type::control));
    setGround(menuBar(), look_.theme, Ink::menu);
    showChosenLook();
    actions_.retranslate();
    actions_.setTheme(look_.theme);
    menus_.retranslate(look_.language);
    breakpointMenus_.setSpelling(look_.wording.states);
    toolBar_->setLook(look_);
    notice_->setLook(look_);
    columns_->setTheme(look_.theme);
    lesson_->setLook(look_);
    course_.setLanguage(look_.language);
    ladder_->setLook(look_);
    right_->setLook(look_);
    runs_->setLook(look_);
    setGround(runsLine_, look_.theme, Ink::divider);
    status_->setLook(look_);
    comparison_->setLook(look_);
    present_.setLook(look_);
    predict_.setLook(look_);
    authoring_.setLook(look_);
    compare_.setLanguage(look_.language);
    if (!session_) return;
    lesson_->setPlace(placeOf(session_->scenario()));
    setWindowTitle(QStringLiteral("%1 – Synstep").arg(in(look_.language, session_->scenario().title)));
    onSessionChanged();
}

Settings MainWindow::settings() const {
    Settings settings;
    settings.language = chosenLanguage_;
    settings.theme = chosenTheme_;
    settings.wording = look_.wording;
    settings.axis = look_.axis;
    settings.folds = look_.folds;
    settings.stepSize = stepSize_;
    settings.speed = playback_.speed();
    settings.motion = motion_;
    settings.geometry = saveGeometry();
    settings.columns = columns_->chosen();
    settings.details = right_->page();
    settings.zoom = ladder_->zoom();
    settings.comparedZoom = comparison_->picture().zoom();
    settings.presentedZoom = present_.zoom();
    settings.guided = guided_;
    settings.hints = firstStart_.hasHints();
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
    fitRuns();
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
    keeper_.finish();
    QMainWindow::closeEvent(event);
}

}  // namespace synstep
