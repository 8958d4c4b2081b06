#include "viewer/video.hpp"

#include <fmt/format.h>
#include <sys/wait.h>
#include <unistd.h>

#include <stdexcept>

namespace shangquan {

namespace fs = std::filesystem;

namespace {

constexpr int command_not_found = 127;

/// Runs a program found on the path, mute, and returns its exit code.
int run_program(const std::vector<std::string>& words) {
    std::vector<char*> arguments;
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    const pid_t child = ::fork();
    if (child < 0) throw std::runtime_error(words.front() + ": cannot be started");
    if (child == 0) {
        ::close(STDIN_FILENO);
        ::close(STDOUT_FILENO);
        ::close(STDERR_FILENO);
        ::execvp(arguments.front(), arguments.data());
        ::_exit(command_not_found);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::vector<std::string> coding(VideoFormat format) {
    const std::string even = "pad=ceil(iw/2)*2:ceil(ih/2)*2:color=white";
    switch (format) {
        case VideoFormat::mp4:
            return {"-vf",     even, "-c:v", "libx264",   "-crf",       "18", "-pix_fmt",
                    "yuv420p", "-r", "24",   "-movflags", "+faststart", "-f", "mp4"};
        case VideoFormat::webm:
            return {"-vf", even,       "-c:v",    "libvpx-vp9", "-crf", "24", "-b:v",
                    "0",   "-pix_fmt", "yuv420p", "-r",         "24",   "-f", "webm"};
        case VideoFormat::gif:
            return {"-vf", "split[a][b];[a]palettegen=stats_mode=full[p];[b][p]paletteuse=dither=none", "-f", "gif"};
    }
    return {};
}

/// A folder of its own that goes when it is no longer needed.
class PicturesFolder {
public:
    explicit PicturesFolder(const fs::path& beside) : path_(beside.string() + ".pictures") {
        fs::create_directories(path_);
    }
    ~PicturesFolder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    PicturesFolder(const PicturesFolder&) = delete;
    PicturesFolder& operator=(const PicturesFolder&) = delete;

    [[nodiscard]] const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

}  // namespace

bool ffmpeg_present() { return run_program({"ffmpeg", "-version"}) == 0; }

std::vector<std::string> ffmpeg_arguments(const fs::path& pictures, VideoFormat format, const fs::path& out) {
    std::vector<std::string> words{"ffmpeg", "-y", "-framerate", "4", "-i", (pictures / "%04d.png").string()};
    const auto rest = coding(format);
    words.insert(words.end(), rest.begin(), rest.end());
    words.push_back(out.string());
    return words;
}

VideoJob::VideoJob(VideoRequest request)
    : request_(std::move(request)), worker_([this](const std::stop_token& stop) { work(stop); }) {}

VideoJob::~VideoJob() = default;

void VideoJob::draw_pictures(const fs::path& folder, const std::stop_token& stop) {
    for (std::size_t row = 0; row < request_.minutes.size() && !stop.stop_requested(); ++row) {
        RenderRequest picture = request_.picture;
        picture.minute = request_.minutes[row];
        picture.out = folder / fmt::format("{:04}.png", row);
        render(request_.result, request_.zone, picture);
        drawn_ = row + 1;
    }
}

void VideoJob::work(const std::stop_token& stop) {
    try {
        const PicturesFolder folder{request_.out};
        draw_pictures(folder.path(), stop);
        const fs::path pending = request_.out.string() + ".part";
        if (!stop.stop_requested()) {
            const int code = run_program(ffmpeg_arguments(folder.path(), request_.format, pending));
            if (code != 0)
                throw std::runtime_error(
                    fmt::format("ffmpeg ended with code {}: {} was not written", code, request_.out.string()));
            fs::rename(pending, request_.out);
        }
    } catch (const std::exception& error) {
        problem_ = error.what();
    }
    finished_ = true;
}

}  // namespace shangquan
