#pragma once

#include "engine/base/parallel.hpp"
#include "engine/way/heading.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace shangquan {

/// The solved fields of a zone as they are kept between runs.
struct KeptFields {
    struct Field {
        std::span<HeadingCode> codes;  ///< by cell of its floor
        std::uint32_t floor = 0;
    };
    std::vector<Field> fields;
    std::vector<std::vector<std::uint32_t>> cells;  ///< by floor: walkable ones, ascending; in all others a field has `no_way`
    std::vector<float> efforts;                     ///< by field and node
};

/// Keeps the first fields of zones between runs. What comes back is what was given: nothing a run does depends on it.
class FieldStore {
public:
    virtual ~FieldStore() = default;

    /// Fills the fields kept under `key`; false, with anything in them, where none of these numbers are kept whole.
    virtual bool load(std::uint64_t key, KeptFields& fields, Workers& workers) = 0;
    virtual void save(std::uint64_t key, const KeptFields& fields, Workers& workers) = 0;
};

}  // namespace shangquan
