// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/connection_picker.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>
#include <map>

#include "ui/text/sentences.h"
#include "ui/theme/icons.h"

namespace synstep {

namespace {

constexpr int tabHeight = 28, tabPadding = 6, tabGap = 4, markSize = 11, markGap = 3, chevronSize = 16;
constexpr int marksWidth = 2 * markSize + markGap;
constexpr int listWidth = 340, listHeight = 320, listMargin = 6;
constexpr int socketRole = Qt::UserRole;

QString nameOf(const ConnectionSeen& one, const ConnectionSource& source) {
    return QString::fromStdString(source.scenario().setup.nameOf(one.socket));
}

// A name that is a port says it already.
QString nameAndPort(const ConnectionSeen& one, const ConnectionSource& source) {
    const QString name = nameOf(one, source);
    return one.socket.isPort() || one.ports[0] == 0
               ? name
               : QStringLiteral("%1 %2").arg(name, QString::number(one.ports[0]));
}

QString wholeText(const ConnectionSeen& one, const ConnectionSource& source) {
    if (one.ports[0] == 0) return ConnectionPicker::tr("Connection %1").arg(nameOf(one, source));
    return ConnectionPicker::tr("Connection %1: %2 to %3")
        .arg(nameOf(one, source))
        .arg(one.ports[0])
        .arg(one.ports[1]);
}

QString statesText(const ConnectionSeen& one, const ConnectionSource& source, const Look& look) {
    QStringList ends;
    for (const HostId host : {HostId::client, HostId::server})
        ends << ConnectionPicker::tr("%1: %2").arg(hostName(host, source.scenario(), look.language),
                                                   stateName(one.states[indexOf(host)], look.wording.states));
    return ends.join(ConnectionPicker::tr(", "));
}

QString grouped(std::size_t number) {
    return QLocale(QLocale::English).toString(static_cast<qulonglong>(number));
}

void drawMarks(QPainter& painter, QPointF leftMiddle, const ConnectionSeen& one, const Theme& theme) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(Ink::ink), 1));
    const QRectF disc(leftMiddle.x() + 0.5, leftMiddle.y() - markSize / 2.0 + 0.5, markSize - 1,
                      markSize - 1);
    painter.setBrush(theme.color(inkOf(phaseOf(one.states[0]))));
    painter.drawEllipse(disc);
    painter.setBrush(theme.color(inkOf(phaseOf(one.states[1]))));
    painter.drawRect(disc.translated(markSize + markGap, 0));
    painter.setRenderHint(QPainter::Antialiasing, false);
}

QIcon marksIcon(const ConnectionSeen& one, const Theme& theme, qreal ratio) {
    QPixmap pixmap((QSizeF(marksWidth, markSize) * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawMarks(painter, QPointF(0, markSize / 2.0), one, theme);
    return QIcon(pixmap);
}

}  // namespace

// --- Tabs

ConnectionTabs::ConnectionTabs(QWidget* parent) : QTabBar(parent) {
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(false);
    setFocusPolicy(Qt::TabFocus);
    setFixedHeight(tabHeight);
}

void ConnectionTabs::setLook(const Look& look) {
    look_ = look;
    setFont(look.theme.font(Type::meta));
    update();
}

void ConnectionTabs::setConnections(const std::vector<ConnectionSeen>& connections,
                                    const QStringList& words) {
    connections_ = connections;
    const auto wanted = static_cast<int>(words.size());
    while (count() > wanted) removeTab(count() - 1);
    while (count() < wanted) addTab(QString());
    for (int i = 0; i < wanted; ++i) setTabText(i, words[i]);
    setElideMode(elideMode());  // lays the tabs out anew
    update();
}

QSize ConnectionTabs::tabSizeHint(int index) const {
    QFont bold = font();
    bold.setBold(true);
    const int words = QFontMetrics(bold).horizontalAdvance(tabText(index));
    const int marks = index == 0 ? 0 : tabGap + marksWidth;
    return {words + marks + 2 * tabPadding + tabGap, tabHeight};
}

int ConnectionTabs::widthOfAll() const {
    int width = 0;
    for (int i = 0; i < count(); ++i) width += tabSizeHint(i).width();
    return width;
}

void ConnectionTabs::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    for (int i = 0; i < count(); ++i) paintTab(painter, i);
}

void ConnectionTabs::paintTab(QPainter& painter, int index) const {
    const Theme& theme = look_.theme;
    const bool current = index == currentIndex();
    const QRect box = tabRect(index).adjusted(0, 0, -tabGap, 0);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(theme.color(current ? Ink::selectedGround : Ink::ground));
    painter.setPen(QPen(theme.color(current ? Ink::accent : Ink::controlLine), current ? 1.5 : 1));
    painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 6, 6);
    QFont face = font();
    face.setBold(current);
    painter.setFont(face);
    painter.setPen(theme.color(Ink::ink));
    painter.drawText(box.adjusted(tabPadding, 0, -tabPadding, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     tabText(index));
    if (index > 0 && index <= static_cast<int>(connections_.size()))
        drawMarks(painter, QPointF(box.right() + 1 - tabPadding - marksWidth, box.center().y() + 0.5),
                  connections_[static_cast<std::size_t>(index) - 1], theme);
    if (current && hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.color(Ink::accent), 2, Qt::DashLine));
        painter.drawRect(box.adjusted(3, 3, -4, -4));
    }
}

// --- The list

ConnectionList::ConnectionList(QWidget* parent)
    : QFrame(parent, Qt::Popup), search_(new QLineEdit), list_(new QListView) {
    setFrameShape(QFrame::StyledPanel);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(listMargin, listMargin, listMargin, listMargin);
    column->addWidget(search_);
    column->addWidget(list_);
    found_.setSourceModel(&all_);
    found_.setFilterCaseSensitivity(Qt::CaseInsensitive);
    list_->setModel(&found_);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->setUniformItemSizes(true);
    list_->setFocusPolicy(Qt::NoFocus);  // the field keeps it: one types, and goes up and down
    list_->setIconSize({marksWidth, markSize});
    search_->setClearButtonEnabled(true);
    search_->installEventFilter(this);
    connect(search_, &QLineEdit::textChanged, this, [this](const QString& text) {
        found_.setFilterFixedString(text);
        markFirst();
    });
    connect(list_, &QListView::clicked, this, &ConnectionList::choose);
}

void ConnectionList::fill(const ConnectionSource& source, const Look& look) {
    all_.clear();
    auto* together = new QStandardItem(tr("All connections"));
    together->setData(SocketName::none().value, socketRole);
    all_.appendRow(together);
    std::map<std::array<State, 2>, QIcon> icons;
    for (const ConnectionSeen& one : source.connections()) {
        QIcon& icon = icons[one.states];
        if (icon.isNull()) icon = marksIcon(one, look.theme, devicePixelRatioF());
        auto* item = new QStandardItem(
            icon, QStringLiteral("%1   %2").arg(wholeText(one, source), statesText(one, source, look)));
        item->setData(one.socket.value, socketRole);
        all_.appendRow(item);
    }
}

void ConnectionList::open(const ConnectionSource& source, const Look& look, QPoint at) {
    setAccessibleName(tr("Connections"));
    search_->setPlaceholderText(tr("Name, port or state"));
    search_->setAccessibleName(tr("Search the connections"));
    list_->setAccessibleName(tr("Connections"));
    list_->setFont(look.theme.font(Type::meta));
    search_->setFont(look.theme.font(Type::control));
    fill(source, look);
    search_->clear();
    const std::uint32_t current = source.connection().value_or(SocketName::none()).value;
    const QModelIndexList found = found_.match(found_.index(0, 0), socketRole, current, 1, Qt::MatchExactly);
    list_->setCurrentIndex(found.isEmpty() ? found_.index(0, 0) : found.first());
    const int width = std::max(listWidth, list_->sizeHintForColumn(0) + 4 * listMargin + 16);
    setGeometry(QRect(at, QSize(width, listHeight)));
    show();
    search_->setFocus(Qt::PopupFocusReason);
}

void ConnectionList::markFirst() {
    if (!list_->currentIndex().isValid()) list_->setCurrentIndex(found_.index(0, 0));
}

void ConnectionList::choose(const QModelIndex& index) {
    if (!index.isValid()) return;
    const SocketName socket{index.data(socketRole).toUInt()};
    hide();
    Q_EMIT chosen(socket.isNone() ? std::nullopt : std::optional(socket));
}

bool ConnectionList::eventFilter(QObject* object, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        switch (key->key()) {
            case Qt::Key_Up:
            case Qt::Key_Down:
            case Qt::Key_PageUp:
            case Qt::Key_PageDown:
                QCoreApplication::sendEvent(list_, key);
                return true;
            case Qt::Key_Return:
            case Qt::Key_Enter:
                choose(list_->currentIndex());
                return true;
            default:
                break;
        }
    }
    return QFrame::eventFilter(object, event);
}

// --- The picker

ConnectionPicker::ConnectionPicker(QWidget* parent)
    : QWidget(parent), tabs_(new ConnectionTabs(this)), button_(new QToolButton(this)) {
    button_->setFocusPolicy(Qt::TabFocus);
    button_->setFixedHeight(tabHeight);
    button_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button_->setIconSize({chevronSize, chevronSize});
    connect(tabs_, &QTabBar::currentChanged, this, [this](int index) {
        if (!hasSource() || index < 0) return;
        const auto place = static_cast<std::size_t>(index);
        source_->chooseConnection(index == 0 ? std::nullopt : std::optional(connections_[place - 1].socket));
    });
    connect(button_, &QToolButton::clicked, this, &ConnectionPicker::openList);
    hide();
}

ConnectionList* ConnectionPicker::list() {
    if (list_ != nullptr) return list_;
    list_ = new ConnectionList(this);
    connect(list_, &ConnectionList::chosen, this, [this](const std::optional<SocketName>& connection) {
        if (hasSource()) source_->chooseConnection(connection);
    });
    return list_;
}

void ConnectionPicker::setSource(ConnectionSource* source, const QObject* life) {
    source_ = source;
    life_ = life;
    known_.reset();
}

void ConnectionPicker::setLook(const Look& look) {
    look_ = look;
    tabs_->setLook(look);
    button_->setFont(look.theme.font(Type::meta));
    button_->setIcon(icon(IconName::chevronDown, look.theme));
}

void ConnectionPicker::openList() {
    if (!hasSource()) return;
    list()->open(*source_, look_, mapToGlobal(QPoint(0, height() + 2)));
}

void ConnectionPicker::readConnections() {
    const auto now = source_->moment();
    if (now && known_ == now) return;
    known_ = now;
    connections_ = source_->connections();
}

void ConnectionPicker::fit(const QRect& room) {
    if (!hasSource()) return;
    readConnections();
    setVisible(connections_.size() > 1 && room.width() > marksWidth);
    if (isHidden()) return;
    const bool few = connections_.size() <= mostConnectionTabs && fitTabs(room.width());
    tabs_->setVisible(few);
    button_->setVisible(!few);
    if (!few) fitButton(room.width());
    QWidget* shown = few ? static_cast<QWidget*>(tabs_) : button_;
    const int width = few ? tabs_->widthOfAll() : button_->width();
    setGeometry(room.center().x() - width / 2, room.top() + (room.height() - tabHeight) / 2, width,
                tabHeight);
    shown->setGeometry(0, 0, width, tabHeight);
}

// With their ports, or where that is too wide by their names alone; false: no room for them.
bool ConnectionPicker::fitTabs(int width) {
    const QSignalBlocker quiet(tabs_);
    tabs_->setAccessibleName(tr("Connection"));
    int current = 0;
    for (const bool withPorts : {true, false}) {
        QStringList words{tr("All")};
        for (const ConnectionSeen& one : connections_) {
            words << (withPorts ? nameAndPort(one, *source_) : nameOf(one, *source_));
            if (source_->connection() == one.socket) current = static_cast<int>(words.size()) - 1;
        }
        tabs_->setConnections(connections_, words);
        if (tabs_->widthOfAll() <= width) break;
        if (!withPorts) return false;
    }
    tabs_->setTabToolTip(0, tr("All connections together"));
    for (std::size_t i = 0; i < connections_.size(); ++i)
        tabs_->setTabToolTip(static_cast<int>(i) + 1,
                             QStringLiteral("%1\n%2").arg(wholeText(connections_[i], *source_),
                                                          statesText(connections_[i], *source_, look_)));
    tabs_->setCurrentIndex(current);
    return true;
}

// "1 of 1,004"
QString ConnectionPicker::place() const {
    const auto found = std::find_if(connections_.begin(), connections_.end(), [&](const ConnectionSeen& one) {
        return source_->connection() == one.socket;
    });
    return tr("%1 of %2")
        .arg(grouped(static_cast<std::size_t>(found - connections_.begin()) + 1),
             grouped(connections_.size()));
}

void ConnectionPicker::fitButton(int width) {
    const auto chosen =
        std::find_if(connections_.begin(), connections_.end(),
                     [&](const ConnectionSeen& one) { return source_->connection() == one.socket; });
    const bool all = chosen == connections_.end();
    QStringList choices;
    if (all) {
        choices << tr("All %1 connections").arg(grouped(connections_.size())) << tr("All");
    } else {
        choices << QStringLiteral("%1   %2").arg(wholeText(*chosen, *source_), place())
                << wholeText(*chosen, *source_) << nameAndPort(*chosen, *source_);
    }
    const QFontMetrics metrics(button_->font());
    const auto widthOf = [&](const QString& text) {
        return metrics.horizontalAdvance(text) + chevronSize + 2 * tabPadding + 2 * tabGap;
    };
    QString text = choices.back();
    for (const QString& one : choices) {
        if (widthOf(one) > width) continue;
        text = one;
        break;
    }
    button_->setText(text);
    button_->setAccessibleName(choices.front());
    button_->setToolTip(
        all ? tr("Choose a connection to see it alone")
            : QStringLiteral("%1\n%2").arg(choices.front(), statesText(*chosen, *source_, look_)));
    button_->setFixedWidth(std::min(width, widthOf(text)));
}

}  // namespace synstep
