#pragma once

#include "engine/crowd/people.hpp"
#include "scenarios/trajectories/trajectory_file.hpp"

#include <functional>
#include <span>
#include <vector>

namespace shangquan {

/// Tells the appearances of visitors on some ground apart: a visitor who was not there in the frame before appears anew.
class Appearances {
public:
    /// Looks at the people of a frame, those who stand or walk on a cell that `counts`. Frames ascend.
    void see(const People& people, std::int64_t frame, const std::function<bool(CellId)>& counts);

    /// Everybody of the frame last seen, by ascending id.
    [[nodiscard]] std::span<const TrajectoryRow> rows() const { return rows_; }
    /// Those who appeared in it.
    [[nodiscard]] std::span<const Appearance> come() const { return come_; }
    /// Their rows among the people.
    [[nodiscard]] std::span<const PersonId> come_rows() const { return come_rows_; }

private:
    struct Seen {
        std::int64_t id = 0;
        std::int64_t frame = -2;
        VisitorId visitor = 0;
    };

    std::vector<Seen> seen_;  ///< by row of the zone's people
    std::vector<TrajectoryRow> rows_;
    std::vector<Appearance> come_;
    std::vector<PersonId> come_rows_;
    std::int64_t last_frame_ = -1;
    std::int64_t next_id_ = 1;
};

}  // namespace shangquan
