#include "scenarios/pictures/canvas.hpp"

#include "maps/input_error.hpp"

#include <cairo.h>
#include <fmt/format.h>
#include <fontconfig/fontconfig.h>

#include <cmath>
#include <numbers>
#include <system_error>

namespace shangquan {
namespace {

constexpr const char* typeface = "WenQuanYi Micro Hei";

struct DestroySurface {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct DestroyContext {
    void operator()(cairo_t* context) const { cairo_destroy(context); }
};
using SurfacePointer = std::unique_ptr<cairo_surface_t, DestroySurface>;
using ContextPointer = std::unique_ptr<cairo_t, DestroyContext>;

void set_color(cairo_t* context, Color color) {
    cairo_set_source_rgba(context, color.red / 255.0, color.green / 255.0, color.blue / 255.0, color.alpha / 255.0);
}

void trace(cairo_t* context, const PagePath& path) {
    cairo_new_path(context);
    for (const auto& part : path) {
        cairo_new_sub_path(context);
        for (const PagePoint& point : part) cairo_line_to(context, point.x(), point.y());
    }
}

void set_lettering(cairo_t* context, const Lettering& lettering) {
    cairo_select_font_face(context, typeface, CAIRO_FONT_SLANT_NORMAL,
                           lettering.bold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL);
    cairo_set_font_size(context, lettering.size);
}

/// Cairo keeps colours multiplied by their alpha, in one native word a pixel.
std::uint32_t premultiplied(Color color) {
    const auto times_alpha = [&](std::uint32_t channel) { return (channel * color.alpha + 127U) / 255U; };
    return static_cast<std::uint32_t>(color.alpha) << 24U | times_alpha(color.red) << 16U |
           times_alpha(color.green) << 8U | times_alpha(color.blue);
}

Color straight(std::uint32_t word) {
    const std::uint32_t alpha = word >> 24U;
    if (alpha == 0U) return clear;
    const auto divided = [&](std::uint32_t channel) {
        return static_cast<std::uint8_t>(std::min(255U, ((channel & 255U) * 255U + alpha / 2U) / alpha));
    };
    return {divided(word >> 16U), divided(word >> 8U), divided(word), static_cast<std::uint8_t>(alpha)};
}

std::uint32_t* row_of(cairo_surface_t* surface, int y) {
    unsigned char* data = cairo_image_surface_get_data(surface);
    return reinterpret_cast<std::uint32_t*>(data +
                                            static_cast<std::ptrdiff_t>(y) * cairo_image_surface_get_stride(surface));
}

SurfacePointer to_surface(const Image& image) {
    SurfacePointer surface{cairo_image_surface_create(CAIRO_FORMAT_ARGB32, image.width, image.height)};
    for (int y = 0; y < image.height; ++y) {
        std::uint32_t* row = row_of(surface.get(), y);
        for (int x = 0; x < image.width; ++x) row[x] = premultiplied(image.at(x, y));
    }
    cairo_surface_mark_dirty(surface.get());
    return surface;
}

Image to_image(cairo_surface_t* surface) {
    cairo_surface_flush(surface);
    Image image{cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface)};
    const bool opaque = cairo_image_surface_get_format(surface) == CAIRO_FORMAT_RGB24;
    for (int y = 0; y < image.height; ++y) {
        const std::uint32_t* row = row_of(surface, y);
        for (int x = 0; x < image.width; ++x) image.at(x, y) = straight(opaque ? row[x] | 0xff000000U : row[x]);
    }
    return image;
}

}  // namespace

std::filesystem::path typeface_file() {
    struct DestroyPattern {
        void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
    };
    using Pattern = std::unique_ptr<FcPattern, DestroyPattern>;
    const Pattern wanted{FcNameParse(reinterpret_cast<const FcChar8*>(typeface))};
    FcConfigSubstitute(nullptr, wanted.get(), FcMatchPattern);
    FcDefaultSubstitute(wanted.get());
    FcResult outcome = FcResultNoMatch;
    const Pattern found{FcFontMatch(nullptr, wanted.get(), &outcome)};
    FcChar8* file = nullptr;
    FcChar8* family = nullptr;
    const bool named = found && FcPatternGetString(found.get(), FC_FAMILY, 0, &family) == FcResultMatch &&
                       FcPatternGetString(found.get(), FC_FILE, 0, &file) == FcResultMatch;
    if (!named || std::string(reinterpret_cast<const char*>(family)) != typeface)
        throw InputError(fmt::format("the typeface {} is not installed (Debian package fonts-wqy-microhei)", typeface));
    return reinterpret_cast<const char*>(file);
}

struct Canvas::Surface {
    SurfacePointer pixels;
    ContextPointer context;
};

Canvas::Canvas(int width, int height, Color background, double density) : surface_(std::make_unique<Surface>()) {
    surface_->pixels.reset(cairo_image_surface_create(CAIRO_FORMAT_ARGB32, static_cast<int>(std::ceil(width * density)),
                                                      static_cast<int>(std::ceil(height * density))));
    surface_->context.reset(cairo_create(surface_->pixels.get()));
    cairo_t* context = surface_->context.get();
    cairo_scale(context, density, density);
    cairo_set_fill_rule(context, CAIRO_FILL_RULE_EVEN_ODD);
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND);
    cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT);
    set_color(context, background);
    cairo_paint(context);
}

Canvas::~Canvas() = default;
Canvas::Canvas(Canvas&&) noexcept = default;

void Canvas::fill(const PagePath& rings, Color color) {
    cairo_t* context = surface_->context.get();
    trace(context, rings);
    set_color(context, color);
    cairo_fill(context);
}

void Canvas::fill(const Rect& rect, Color color) {
    cairo_t* context = surface_->context.get();
    cairo_rectangle(context, rect.left, rect.top, rect.width, rect.height);
    set_color(context, color);
    cairo_fill(context);
}

void Canvas::stroke(const PagePath& lines, const Pen& pen) {
    cairo_t* context = surface_->context.get();
    trace(context, lines);
    set_color(context, pen.color);
    cairo_set_line_width(context, pen.width);
    cairo_set_dash(context, pen.dashes.data(), static_cast<int>(pen.dashes.size()), 0.0);
    cairo_stroke(context);
}

void Canvas::disc(const PagePoint& centre, double radius, Color color) {
    cairo_t* context = surface_->context.get();
    cairo_new_path(context);
    cairo_arc(context, centre.x(), centre.y(), radius, 0.0, 2.0 * std::numbers::pi);
    set_color(context, color);
    cairo_fill(context);
}

void Canvas::image(const Image& image, const PagePoint& upper_left) {
    cairo_t* context = surface_->context.get();
    const SurfacePointer pixels = to_surface(image);
    cairo_set_source_surface(context, pixels.get(), upper_left.x(), upper_left.y());
    cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_NEAREST);
    cairo_paint(context);
}

void Canvas::text(const std::string& words, const PagePoint& at, const Lettering& lettering, Anchor anchor,
                  double angle) {
    cairo_t* context = surface_->context.get();
    const double width = text_width(words, lettering);
    const double shift = anchor == Anchor::left ? 0.0 : anchor == Anchor::middle ? -width / 2.0 : -width;
    cairo_save(context);
    cairo_translate(context, at.x(), at.y());
    cairo_rotate(context, angle);
    cairo_move_to(context, shift, lettering.size * 0.36);
    cairo_text_path(context, words.c_str());
    if (lettering.halo_width > 0.0) {
        set_color(context, lettering.halo);
        cairo_set_line_width(context, 2.0 * lettering.halo_width);
        cairo_set_dash(context, nullptr, 0, 0.0);
        cairo_stroke_preserve(context);
    }
    set_color(context, lettering.color);
    cairo_set_fill_rule(context, CAIRO_FILL_RULE_WINDING);
    cairo_fill(context);
    cairo_restore(context);
}

double Canvas::text_width(const std::string& words, const Lettering& lettering) const {
    cairo_t* context = surface_->context.get();
    set_lettering(context, lettering);
    cairo_text_extents_t extents;
    cairo_text_extents(context, words.c_str(), &extents);
    return extents.x_advance;
}

void Canvas::begin_clip(const Rect& rect) {
    cairo_t* context = surface_->context.get();
    cairo_save(context);
    cairo_rectangle(context, rect.left, rect.top, rect.width, rect.height);
    cairo_clip(context);
}

void Canvas::end_clip() { cairo_restore(surface_->context.get()); }

void Canvas::begin_layer() { cairo_push_group(surface_->context.get()); }

void Canvas::erase(const PagePath& rings) {
    cairo_t* context = surface_->context.get();
    cairo_set_operator(context, CAIRO_OPERATOR_CLEAR);
    fill(rings, clear);
    cairo_set_operator(context, CAIRO_OPERATOR_OVER);
}

void Canvas::end_layer(double opacity) {
    cairo_t* context = surface_->context.get();
    cairo_pop_group_to_source(context);
    cairo_paint_with_alpha(context, opacity);
}

Image Canvas::pixels() const { return to_image(surface_->pixels.get()); }

void write_png(const std::filesystem::path& file, const Image& image) {
    std::filesystem::path unfinished = file;
    unfinished += ".part";
    const SurfacePointer surface = to_surface(image);
    const cairo_status_t status = cairo_surface_write_to_png(surface.get(), unfinished.c_str());
    std::error_code error;
    if (status == CAIRO_STATUS_SUCCESS) std::filesystem::rename(unfinished, file, error);
    if (status == CAIRO_STATUS_SUCCESS && !error) return;
    const std::string reason = error ? error.message() : cairo_status_to_string(status);
    std::filesystem::remove(unfinished, error);
    throw InputError(fmt::format("{}: cannot write the picture: {}", file.string(), reason));
}

std::string png_of(const Image& image) {
    std::string bytes;
    const auto append = [](void* to, const unsigned char* data, unsigned int length) {
        static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(data), length);
        return CAIRO_STATUS_SUCCESS;
    };
    const cairo_status_t status = cairo_surface_write_to_png_stream(to_surface(image).get(), append, &bytes);
    if (status != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error(fmt::format("a picture cannot be made: {}", cairo_status_to_string(status)));
    return bytes;
}

Image read_png(const std::filesystem::path& file) {
    const SurfacePointer surface{cairo_image_surface_create_from_png(file.c_str())};
    const cairo_status_t status = cairo_surface_status(surface.get());
    if (status != CAIRO_STATUS_SUCCESS)
        throw InputError(fmt::format("{}: cannot read the picture: {}", file.string(), cairo_status_to_string(status)));
    return to_image(surface.get());
}

}  // namespace shangquan
