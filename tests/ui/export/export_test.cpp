// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/export.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <algorithm>
#include <csignal>

#include <sys/resource.h>

#include "tests/ui/statechart/run_of.h"
#include "ui/export/key.h"
#include "ui/scene/paint.h"

namespace synstep {
namespace {

const RunOf& wave() {
    static const RunOf run("handshake-and-wave");
    return run;
}

PictureResult picture(const RunOf& run, const PictureOptions& options) {
    return makePicture(*run.trace, run.scenario, options);
}

QString textOf(const DisplayList& list) {
    QStringList texts;
    for (const Shape& shape : list.shapes)
        if (const auto* text = std::get_if<TextShape>(&shape.what)) texts << text->text;
    return texts.join(QLatin1Char('\n'));
}

DisplayList pageOf(const RunOf& run, const PictureOptions& options) {
    return layoutPage(*run.trace, run.scenario, options, Theme(options.theme, Medium::page));
}

// Keeps what was made, to look at, in the folder that SYNSTEP_PICTURES names.
void keep(const QByteArray& bytes, const QString& name) {
    const QString folder = qEnvironmentVariable("SYNSTEP_PICTURES");
    if (folder.isEmpty()) return;
    EXPECT_EQ(writeFile(folder + QLatin1Char('/') + name, bytes, Language::en), QString());
}

TEST(Export, MakesEveryFormatOfEveryContent) {
    const struct {
        PictureFormat format;
        const char* ending;
        const char* begins;
    } formats[] = {{PictureFormat::svg, "svg", "<?xml"},
                   {PictureFormat::png, "png", "\x89PNG"},
                   {PictureFormat::pdf, "pdf", "%PDF-"}};
    const struct {
        PictureContent content;
        const char* name;
    } contents[] = {
        {PictureContent::ladder, "ladder"}, {PictureContent::chart, "chart"}, {PictureContent::both, "both"}};
    for (const auto& format : formats)
        for (const auto& content : contents) {
            PictureOptions options;
            options.format = format.format;
            options.content = content.content;
            options.theme = ThemeName::print;
            const PictureResult result = picture(wave(), options);
            EXPECT_EQ(result.error, QString());
            EXPECT_TRUE(result.bytes.startsWith(format.begins));
            EXPECT_GT(result.bytes.size(), 3000);
            keep(result.bytes, QStringLiteral("export-%1.%2")
                                   .arg(QLatin1String(content.name), QLatin1String(format.ending)));
        }
}

TEST(Export, IsAsBigAsTheWidthAndTheScaleSay) {
    PictureOptions options;
    options.format = PictureFormat::png;
    options.scale = 2;
    const DisplayList page = pageOf(wave(), options);
    EXPECT_EQ(page.size.width(), 900);
    const QImage image = QImage::fromData(picture(wave(), options).bytes);
    EXPECT_EQ(image.width(), 1800);
    EXPECT_NEAR(image.height(), page.size.height() * 2, 1);
    EXPECT_EQ(image.text(QStringLiteral("Software")), QStringLiteral("Synstep"));
    EXPECT_FALSE(image.text(QStringLiteral("Description")).isEmpty());
}

TEST(Export, RefusesAPngThatIsTooBigInBothLanguages) {
    PictureOptions options;
    options.format = PictureFormat::png;
    options.scale = 40;
    const PictureResult english = picture(wave(), options);
    EXPECT_TRUE(english.bytes.isEmpty());
    EXPECT_TRUE(english.error.contains(QStringLiteral("at most 16384 x 16384 px")))
        << english.error.toStdString();
    options.language = Language::zhCN;
    EXPECT_TRUE(picture(wave(), options).error.contains(QStringLiteral("最多")));
    options.scale = 0;
    EXPECT_FALSE(picture(wave(), options).error.isEmpty());
}

TEST(Export, WritesSvgThatOthersRead) {
    PictureOptions options;
    const QByteArray bytes = picture(wave(), options).bytes;
    EXPECT_EQ(bytes, picture(wave(), options).bytes);
    QSvgRenderer renderer(bytes);
    ASSERT_TRUE(renderer.isValid());
    EXPECT_EQ(renderer.defaultSize().width(), 900);
    QXmlStreamReader xml(bytes);
    QString description;
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == QStringLiteral("desc"))
            description = xml.readElementText();
    EXPECT_FALSE(xml.hasError());
    EXPECT_TRUE(description.contains(QStringLiteral("ESTABLISHED")));
}

TEST(Export, WritesEverythingAsWasChosenAndSoDoesItsDescription) {
    PictureOptions options;
    options.content = PictureContent::both;
    options.wording = {LabelPreset::rfc, NumberMode::symbols, StateSpelling::netstat};
    const QString svg = QString::fromUtf8(picture(wave(), options).bytes);
    const QString drawn = svg.mid(svg.indexOf(QStringLiteral("</desc>")));
    const QString described = svg.left(svg.size() - drawn.size());
    for (const QString& part : {drawn, described}) {
        EXPECT_TRUE(part.contains(QStringLiteral("&lt;SEQ=y&gt;&lt;ACK=x+1&gt;")));
        EXPECT_TRUE(part.contains(QStringLiteral("FIN_WAIT1")));
        EXPECT_FALSE(part.contains(QStringLiteral(">FIN-WAIT-1<")));
        EXPECT_FALSE(part.contains(QStringLiteral("to FIN-WAIT-1")));
    }
}

TEST(Export, IsAsLongAsTheRunOnALinearAxis) {
    PictureOptions options;
    const qreal byEvent = pageOf(wave(), options).size.height();
    options.axis = TimeAxis::linear;
    EXPECT_GT(pageOf(wave(), options).size.height(), 3 * byEvent);
    options.format = PictureFormat::png;
    options.scale = 2;
    EXPECT_EQ(picture(wave(), options).error, QString()) << "and still fits into a PNG of twice its size";
}

TEST(Export, TellsAFinishedPhaseInOneRowWhereThatIsWanted) {
    PictureOptions options;
    const qreal whole = pageOf(wave(), options).size.height();
    options.folds = true;
    const DisplayList page = pageOf(wave(), options);
    EXPECT_LT(page.size.height(), whole);
    EXPECT_TRUE(std::any_of(page.elements.begin(), page.elements.end(),
                            [](const Element& element) { return element.kind == ElementKind::phase; }));
    for (const Shape& shape : page.shapes)
        if (const auto* text = std::get_if<TextShape>(&shape.what)) {
            EXPECT_NE(text->text, QStringLiteral("SYN, SYN+ACK")) << "the key has what is seen alone";
        }
}

TEST(Export, MakesAPdfPageOfThePicturesSize) {
    PictureOptions options;
    options.format = PictureFormat::pdf;
    const QSizeF size = pageOf(wave(), options).size;
    const QString pdf = QString::fromLatin1(picture(wave(), options).bytes);
    const QRegularExpression box(QStringLiteral(R"(/MediaBox \[0 0 ([\d.]+) ([\d.]+)\])"));
    const QRegularExpressionMatch match = box.match(pdf);
    ASSERT_TRUE(match.hasMatch());
    EXPECT_NEAR(match.captured(1).toDouble(), size.width() * 0.75, 1);
    EXPECT_NEAR(match.captured(2).toDouble(), size.height() * 0.75, 1);
    EXPECT_TRUE(pdf.contains(QStringLiteral("/Title")));
}

// Where the Chinese font has one weight alone, a bold title would be a smear.
TEST(Export, SetsAChineseTitleAsTheFontHasIt) {
    PictureOptions options;
    options.language = Language::zhCN;
    const QString title = QString::fromStdString(wave().scenario.title.zhCN);
    const Theme theme(ThemeName::print, Medium::page);
    ASSERT_FALSE(theme.isBold(Type::title, title)) << "the font of the tests has one weight";
    QXmlStreamReader xml(picture(wave(), options).bytes);
    int found = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != QStringLiteral("text"))
            continue;
        const QString weight = xml.attributes().value(QStringLiteral("font-weight")).toString();
        if (xml.readElementText(QXmlStreamReader::IncludeChildElements) != title) continue;
        EXPECT_EQ(weight, QString());
        ++found;
    }
    EXPECT_EQ(found, 1);
}

TEST(Export, UpToATimeWithoutEventsDrawsTheWait) {
    const RunOf run("third-ack-lost");
    PictureOptions options;
    options.at = Instant{std::chrono::seconds(1)};
    const QString text = textOf(pageOf(run, options));
    EXPECT_TRUE(text.contains(QStringLiteral("\n1.000\n"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("0.85 s")));
    EXPECT_TRUE(text.contains(QStringLiteral("time left out")));
}

TEST(Export, ExplainsTheCloudsThatItDraws) {
    PictureOptions options;
    const QString flood = textOf(pageOf(RunOf("syn-flood"), options));
    EXPECT_TRUE(flood.contains(QStringLiteral("forged segment")));
    EXPECT_FALSE(flood.contains(QStringLiteral("old segment")));
    const QString old = textOf(pageOf(RunOf("why-three-old-syn"), options));
    EXPECT_TRUE(old.contains(QStringLiteral("old segment")));
    EXPECT_FALSE(old.contains(QStringLiteral("forged segment")));
}

TEST(Export, SaysWhatItIsInThePersonsLanguage) {
    PictureOptions options;
    const QString english = textOf(pageOf(wave(), options));
    EXPECT_TRUE(english.contains(QStringLiteral("One-way delay 50 ms")));
    EXPECT_TRUE(english.contains(QStringLiteral("scenario handshake-and-wave")));
    options.language = Language::zhCN;
    const QString chinese = textOf(pageOf(wave(), options));
    EXPECT_TRUE(chinese.contains(QStringLiteral("单向延迟 50 ms")));
    EXPECT_FALSE(chinese.contains(QStringLiteral("retransmission")));
}

TEST(Export, ListsInItsKeyOnlyWhatOccurs) {
    const DisplayList nothing;
    const auto has = [&nothing](const RunOf& run, KeyItem item) {
        const auto items = keyItems(*run.trace, run.trace->size(), nothing);
        return std::find(items.begin(), items.end(), item) != items.end();
    };
    EXPECT_TRUE(has(wave(), KeyItem::syn));
    EXPECT_TRUE(has(wave(), KeyItem::fin));
    EXPECT_TRUE(has(wave(), KeyItem::timerExpired));
    EXPECT_FALSE(has(wave(), KeyItem::lost));
    EXPECT_FALSE(has(wave(), KeyItem::rst));
    const RunOf lost("third-ack-lost");
    EXPECT_TRUE(has(lost, KeyItem::lost));
    EXPECT_TRUE(has(lost, KeyItem::repeated));
    EXPECT_TRUE(has(RunOf("why-three-old-syn"), KeyItem::rst));
}

TEST(Export, StopsWhereItIsTold) {
    PictureOptions options;
    options.at = Instant(std::chrono::milliseconds(60));
    const DisplayList page = pageOf(wave(), options);
    EXPECT_EQ(page.find(QStringLiteral("segment/3")), nullptr);
    EXPECT_TRUE(textOf(page).contains(QStringLiteral("0.060")));
    EXPECT_LT(page.size.height(), pageOf(wave(), {}).size.height());
}

TEST(Export, KeepsEverythingOnThePageWhateverTheWidth) {
    for (const char* id : {"handshake-and-wave", "third-ack-lost", "why-three-old-syn", "simultaneous-close"})
        for (const Language language : {Language::en, Language::zhCN})
            for (const qreal width : {100.0, 700.0, 900.0, 1400.0}) {
                const RunOf run(id);
                PictureOptions options;
                options.width = width;
                options.language = language;
                options.content = PictureContent::both;
                const DisplayList page = pageOf(run, options);
                const Theme theme(options.theme, Medium::page);
                EXPECT_GE(page.size.width(), width);
                for (const Shape& shape : page.shapes)
                    if (const auto* text = std::get_if<TextShape>(&shape.what)) {
                        EXPECT_TRUE(QRectF({}, page.size).contains(textBounds(*text, theme)))
                            << id << " " << width << ": " << text->text.toStdString();
                    }
            }
}

TEST(Export, WritesFilesWholeOrNotAtAll) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.svg"));
    EXPECT_EQ(writeFile(path, "<svg/>", Language::en), QString());
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), QByteArray("<svg/>"));
    const QString missing = folder.filePath(QStringLiteral("no/such/folder/a.svg"));
    EXPECT_TRUE(writeFile(missing, "x", Language::en).contains(missing));
    EXPECT_TRUE(writeFile(missing, "x", Language::zhCN).startsWith(QStringLiteral("无法写入")));
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

// As long as it lives no file can grow beyond a few octets: a disk that is full.
class FullDisk {
  public:
    FullDisk() : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
        getrlimit(RLIMIT_FSIZE, &usual_);
        rlimit small = usual_;
        small.rlim_cur = 64;
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~FullDisk() {
        setrlimit(RLIMIT_FSIZE, &usual_);
        std::signal(SIGXFSZ, handler_);
    }
    Q_DISABLE_COPY_MOVE(FullDisk)

  private:
    void (*handler_)(int);
    rlimit usual_{};
};

TEST(Export, LeavesTheOldFileIfTheNewOneDoesNotFit) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.svg"));
    ASSERT_EQ(writeFile(path, "old", Language::en), QString());
    QString problem;
    {
        const FullDisk disk;
        problem = writeFile(path, QByteArray(100'000, 'x'), Language::en);
    }
    EXPECT_TRUE(problem.contains(path)) << problem.toStdString();
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), QByteArray("old"));
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files).size(), 1) << "and nothing beside it";
}

TEST(Export, KnowsFormatsByTheirEnding) {
    EXPECT_EQ(formatOf(QStringLiteral("a/b.SVG")), PictureFormat::svg);
    EXPECT_EQ(formatOf(QStringLiteral("x.png")), PictureFormat::png);
    EXPECT_EQ(formatOf(QStringLiteral("x.y.pdf")), PictureFormat::pdf);
    EXPECT_EQ(formatOf(QStringLiteral("svg")), std::nullopt);
    EXPECT_EQ(formatOf(QStringLiteral("x.jpeg")), std::nullopt);
}

}  // namespace
}  // namespace synstep
