// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window/picture_preview.h"

#include <QPainter>
#include <algorithm>

#include "ui/scene/paint.h"

namespace synstep {

PicturePreview::PicturePreview(QWidget* parent) : QWidget(parent) {
    setMinimumSize(420, 440);
}

void PicturePreview::setPage(DisplayList page, const Theme& theme) {
    page_ = std::move(page);
    theme_ = theme;
    update();
}

void PicturePreview::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().color(QPalette::Mid));
    if (page_.size.isEmpty()) return;
    const QRectF room = QRectF(rect()).adjusted(12, 12, -12, -12);
    const qreal scale = std::min(room.width() / page_.size.width(), room.height() / page_.size.height());
    const QSizeF size = page_.size * scale;
    const QRectF sheet(room.center().x() - size.width() / 2, room.center().y() - size.height() / 2,
                       size.width(), size.height());
    painter.fillRect(sheet, theme_.color(Ink::ground));
    painter.translate(sheet.topLeft());
    painter.scale(scale, scale);
    paint(painter, page_, theme_, QRectF(QPointF(), page_.size));
}

}  // namespace synstep
