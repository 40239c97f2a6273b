// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export.h"

#include <QBuffer>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <cmath>

#include "ui/scene/paint.h"
#include "ui/text/sentences.h"
#include "ui/text/translation.h"

namespace synstep {

namespace {

constexpr int longestSide = 16384;       // px of a PNG
constexpr qreal pointsPerPx = 0.75;      // a px is 1/96 inch, a point 1/72
constexpr qreal longestPdfSide = 14400;  // points, of PDF 1.4
constexpr int pdfResolution = 1200;
constexpr qreal dotsPerMeter = 96 / 0.0254;

QString titleOf(const Scenario& scenario, const PictureOptions& options) {
    return in(options.language, scenario.title);
}

QString describe(const Trace& trace, const Scenario& scenario, const PictureOptions& options) {
    const std::size_t end = options.at ? trace.positionAt(*options.at) : trace.size();
    return transcript(trace, end, scenario, options.language, options.wording).join(QLatin1Char('\n'));
}

PictureResult refused(const QString& error) {
    return {{}, error};
}

PictureResult png(const DisplayList& page, const Theme& theme, const PictureOptions& options,
                  const QString& title, const QString& description) {
    const qreal width = std::ceil(page.size.width() * options.scale),
                height = std::ceil(page.size.height() * options.scale);
    if (!(options.scale > 0) || width > longestSide || height > longestSide)
        return refused(
            translated(
                options.language,
                QT_TRANSLATE_NOOP(
                    "Text",
                    "The picture would be %1 x %2 px; a PNG may have at most %3 x %3 px. Choose a smaller "
                    "scale, or SVG."))
                .arg(width, 0, 'f', 0)
                .arg(height, 0, 'f', 0)
                .arg(longestSide));
    QImage image(static_cast<int>(width), static_cast<int>(height), QImage::Format_RGB32);
    if (image.isNull())
        return refused(
            translated(options.language,
                       QT_TRANSLATE_NOOP("Text", "There is not enough memory for a picture this big.")));
    image.fill(theme.color(Ink::ground));
    QPainter painter(&image);
    painter.scale(options.scale, options.scale);
    paint(painter, page, theme, QRectF({}, page.size));
    painter.end();
    image.setDotsPerMeterX(qRound(dotsPerMeter * options.scale));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    image.setText(QStringLiteral("Title"), title);
    image.setText(QStringLiteral("Software"), QStringLiteral("Synstep"));
    image.setText(QStringLiteral("Description"), description);
    PictureResult result;
    QBuffer buffer(&result.bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG"))
        return refused(translated(options.language,
                                  QT_TRANSLATE_NOOP("Text", "The picture could not be encoded as PNG.")));
    return result;
}

PictureResult pdf(const DisplayList& page, const Theme& theme, const QString& title) {
    const qreal longest = std::max(page.size.width(), page.size.height()) * pointsPerPx;
    const qreal shrink = std::min(1.0, longestPdfSide / longest);
    const QSizeF points(std::ceil(page.size.width() * pointsPerPx * shrink),
                        std::ceil(page.size.height() * pointsPerPx * shrink));
    PictureResult result;
    QBuffer buffer(&result.bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Synstep"));
    writer.setResolution(pdfResolution);
    writer.setPageSize(QPageSize(points, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    QPainter painter(&writer);
    painter.fillRect(QRect(0, 0, writer.width(), writer.height()), theme.color(Ink::ground));
    const qreal scale = pdfResolution / 96.0 * shrink;
    painter.scale(scale, scale);
    paint(painter, page, theme, QRectF({}, page.size));
    painter.end();
    return result;
}

PictureResult encoded(const DisplayList& page, const Theme& theme, const PictureOptions& options,
                      const QString& title, const QString& description) {
    switch (options.format) {
        case PictureFormat::png:
            return png(page, theme, options, title, description);
        case PictureFormat::pdf:
            return pdf(page, theme, title);
        case PictureFormat::svg:
            break;
    }
    const QString language =
        options.language == Language::zhCN ? QStringLiteral("zh-CN") : QStringLiteral("en");
    return {toSvg(page, theme, {title, description, language}), {}};
}

}  // namespace

PictureResult makePicture(const Trace& trace, const Scenario& scenario, const PictureOptions& options) {
    const Theme theme(options.theme, Medium::page);
    return encoded(layoutPage(trace, scenario, options, theme), theme, options, titleOf(scenario, options),
                   describe(trace, scenario, options));
}

PictureResult makePicture(const ComparedRuns& runs, const PictureOptions& options) {
    const Theme theme(options.theme, Medium::page);
    QStringList description;
    for (const std::size_t run : {0, 1}) {
        description << runs.names[run];
        description +=
            transcript(*runs.traces[run], runs.traces[run]->size(), runs.scenarios[run], options.language);
    }
    return encoded(layoutPage(runs, options, theme), theme, options, titleOf(runs.scenarios[0], options),
                   description.join(QLatin1Char('\n')));
}

QString writeFile(const QString& path, const QByteArray& bytes, Language language) {
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit()) return {};
    return translated(language, QT_TRANSLATE_NOOP("Text", "%1 cannot be written: %2."))
        .arg(path, file.errorString());
}

std::optional<PictureFormat> formatOf(const QString& path) {
    if (path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive)) return PictureFormat::svg;
    if (path.endsWith(QLatin1String(".png"), Qt::CaseInsensitive)) return PictureFormat::png;
    if (path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive)) return PictureFormat::pdf;
    return std::nullopt;
}

}  // namespace synstep
