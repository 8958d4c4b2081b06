#include "viewer/exports.hpp"

#include "tests/support/sample_result.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <iterator>
#include <thread>

namespace shangquan {
namespace {

std::string bytes_of(const std::filesystem::path& file) {
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>(stream), {}};
}

class Exports : public testing::Test {
protected:
    static void SetUpTestSuite() {
        std::filesystem::remove_all(root());
        write_sample_result(root() / "usual");
        write_sample_result(root() / "busier", {"sample_busier", 1.5});
    }
    void SetUp() override {
        std::filesystem::remove_all(root() / "out");
        desk.folders.exports = root() / "out";
        desk.settings.picture_width = 900;
    }
    static std::filesystem::path root() { return std::filesystem::path(testing::TempDir()) / "exports_test"; }

    /// What `render` draws for that request.
    static std::string rendered(const std::string& result, RenderRequest request) {
        request.out = root() / "rendered.png";
        request.width = 900;
        render(root() / result, "sample", request);
        return bytes_of(request.out);
    }

    Desk desk{{root() / "usual", root() / "busier"}, Settings{}};
};

TEST_F(Exports, AreThePicturesOfRenderByteForByte) {
    desk.playback.seek(660);
    desk.advance(0.0);
    export_picture(desk);
    EXPECT_EQ(bytes_of(root() / "out" / "sample_day-sample-p0-1100.png"), rendered("usual", {.minute = 660}));
    desk.choose({0, 0, 0, 5, 1, Arrangement::single, Measure::los_hcm});
    export_picture(desk);
    EXPECT_EQ(bytes_of(root() / "out" / "sample_day-sample-m1-max-los.png"),
              rendered("usual", {.statistic = Statistic::maximum, .layer = Measure::los_hcm, .level = -1}));
    EXPECT_FALSE(desk.notice.wrong) << desk.notice.words;
}

TEST_F(Exports, ShowTheDomainThatWasSet) {
    desk.set_full(6.0);
    export_picture(desk);
    const std::string written = bytes_of(root() / "out" / "sample_day-sample-p0-1000.png");
    EXPECT_EQ(written, rendered("usual", {.minute = 600, .full = 6.0}));
    EXPECT_NE(written, rendered("usual", {.minute = 600}));
}

TEST_F(Exports, AreOneAPane) {
    desk.act(Action::next_arrangement);
    desk.advance(0.0);
    export_picture(desk);
    EXPECT_EQ(bytes_of(root() / "out" / "sample_busier-sample-p0-1000.png"), rendered("busier", {.minute = 600}));
    EXPECT_TRUE(std::filesystem::exists(root() / "out" / "sample_day-sample-p0-1000.png"));
}

TEST_F(Exports, DrawDifferencesAsCompareDoes) {
    desk.settings.picture_width = 1600;
    desk.choose({0, 0, 1, 2, 1, Arrangement::difference});
    desk.advance(0.0);
    export_picture(desk);
    const auto mean = [](const char* result) {
        return read_geotiff(root() / result / "sample" / "density_mean_p0.tif");
    };
    const DifferenceTitles titles{text(Text::density_difference),
                                  {"样板日 − 样板日", "Sample day − Sample day"},
                                  "2026-10-01  10:00–12:00",
                                  origin_of(desk.session().second()->result())};
    render_difference(root() / "expected.png", desk.session().second()->map(), mean("usual"), mean("busier"), titles);
    EXPECT_EQ(bytes_of(root() / "out" / "sample_busier-sample-p0-minus-sample_day-mean.png"),
              bytes_of(root() / "expected.png"));
}

TEST_F(Exports, NeverOverwrite) {
    export_picture(desk);
    export_picture(desk);
    EXPECT_TRUE(std::filesystem::exists(root() / "out" / "sample_day-sample-p0-1000-2.png"));
}

TEST_F(Exports, WriteTheFiguresOfWhatIsPicked) {
    desk.click({162, 252}, 8.0);
    export_figures(desk);
    const std::string table = bytes_of(root() / "out" / "sample_day-sample-p0-noodles.csv");
    EXPECT_EQ(table.find("time,entered,mean_occupancy,longest_queue,mean_wait_s,turned_away,other_entered"), 0U) << table;
    EXPECT_NE(table.find("\n11:45,80,35.5,2,12.5,0,120,35.5,2,12.5,0\n"), std::string::npos) << table;
}

TEST_F(Exports, SayWhereTheyCannotBeWritten) {
    std::ofstream{root() / "file"} << "x";
    desk.folders.exports = root() / "file";
    export_picture(desk);
    EXPECT_TRUE(desk.notice.wrong);
    EXPECT_NE(desk.notice.words.find("cannot be made"), std::string::npos) << desk.notice.words;
}

TEST_F(Exports, MakeVideosOfASpan) {
    if (!ffmpeg_present()) GTEST_SKIP() << "needs ffmpeg";
    std::filesystem::create_directories(root() / "out");
    for (const VideoFormat format : {VideoFormat::mp4, VideoFormat::webm, VideoFormat::gif}) {
        const auto out = root() / "out" / (std::string("day") + video_endings[static_cast<std::size_t>(format)]);
        VideoJob job{{root() / "usual", "sample", {.width = 800}, {600, 660}, out, format}};
        while (!job.finished()) std::this_thread::sleep_for(std::chrono::milliseconds(20));
        EXPECT_EQ(job.problem(), "");
        EXPECT_GT(std::filesystem::file_size(out), 5000U);
        EXPECT_FALSE(std::filesystem::exists(out.string() + ".pictures"));
    }
}

TEST_F(Exports, SayWhatWentWrongWithAVideo) {
    VideoJob job{{root() / "nowhere", "sample", {.width = 800}, {600}, root() / "bad.mp4", VideoFormat::mp4}};
    while (!job.finished()) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    EXPECT_NE(job.problem().find("there is no such folder"), std::string::npos);
    EXPECT_FALSE(std::filesystem::exists(root() / "bad.mp4"));
}

}  // namespace
}  // namespace shangquan
