#pragma once

#include "engine/way/field_store.hpp"

#include <filesystem>
#include <optional>

namespace shangquan {

/// Flow fields on disk, a file a zone, named by the fingerprint of its ground. A file that is cut short, damaged or of another
/// program is passed over and written anew; where nothing can be written nothing is kept. Runs may share a folder.
class FieldCache final : public FieldStore {
public:
    /// Keeps at the most `most_bytes` in `folder`; what was used longest ago goes first.
    explicit FieldCache(std::filesystem::path folder, std::uintmax_t most_bytes = std::uintmax_t{2} << 30U);

    bool load(std::uint64_t key, KeptFields& kept, Workers& workers) override;
    void save(std::uint64_t key, const KeptFields& kept, Workers& workers) override;

private:
    [[nodiscard]] std::filesystem::path file_of(std::uint64_t key) const;
    void make_room(const std::filesystem::path& newest) const;

    std::filesystem::path folder_;
    std::uintmax_t most_bytes_;
};

/// `.cache/shangquan` in the home of whoever runs the program; nothing where they have none.
std::optional<std::filesystem::path> usual_cache_folder();

}  // namespace shangquan
