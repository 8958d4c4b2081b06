#include "tests/support/maps/extract.hpp"
#include "tests/support/maps/write_features.hpp"

#include <cmath>
#include <cstdint>
#include <fstream>
#include <limits>
#include <map>

namespace shangquan {

namespace {

/// Fields of a message of Protocol Buffers, one after the other.
class Message {
public:
    Message& number(int field, std::uint64_t value) {
        varint(static_cast<std::uint64_t>(field) << 3U);
        varint(value);
        return *this;
    }
    /// Zigzag: small numbers of either sign are short.
    Message& signed_number(int field, std::int64_t value) { return number(field, zigzag(value)); }
    Message& bytes(int field, const std::string& value) {
        varint((static_cast<std::uint64_t>(field) << 3U) | 2U);
        varint(value.size());
        bytes_ += value;
        return *this;
    }
    void varint(std::uint64_t value) {
        for (; value > 127; value >>= 7U) bytes_ += static_cast<char>((value & 127U) | 128U);
        bytes_ += static_cast<char>(value);
    }
    static std::uint64_t zigzag(std::int64_t value) {
        return (static_cast<std::uint64_t>(value) << 1U) ^ static_cast<std::uint64_t>(value >> 63);
    }
    [[nodiscard]] const std::string& text() const { return bytes_; }

private:
    std::string bytes_;
};

/// Numbers packed into one field, e.g. rows of the table of words.
std::string packed(const std::vector<std::uint64_t>& numbers) {
    Message message;
    for (const std::uint64_t number : numbers) message.varint(number);
    return message.text();
}

/// Ids as differences, each to the one before.
std::string packed_ids(const std::vector<std::size_t>& rows) {
    Message message;
    std::int64_t before = 0;
    for (const std::size_t row : rows) {
        const auto id = static_cast<std::int64_t>(row) + 1;
        message.varint(Message::zigzag(id - before));
        before = id;
    }
    return message.text();
}

/// A coordinate in units of `per_degree`; the farthest number for what is none.
std::int64_t whole(double degrees, double per_degree) {
    const double scaled = degrees * per_degree;
    return std::abs(scaled) < 9e18 ? std::llround(scaled) : std::numeric_limits<std::int64_t>::max();
}

/// A block of a file: header of bytes, header, content.
std::string block(const std::string& type, const std::string& content) {
    const std::string blob = Message{}.bytes(1, content).text();
    const std::string header = Message{}.bytes(1, type).number(3, blob.size()).text();
    std::string all;
    for (const unsigned shift : {24U, 16U, 8U, 0U}) all += static_cast<char>((header.size() >> shift) & 255U);
    return all + header + blob;
}

std::string header_block(const Extract& extract) {
    Message header;
    for (const auto& corners : extract.bounds)
        if (corners.size() > 1)
            header.bytes(1, Message{}
                                .signed_number(1, whole(corners[0].x(), 1e9))
                                .signed_number(2, whole(corners[1].x(), 1e9))
                                .signed_number(3, whole(corners[1].y(), 1e9))
                                .signed_number(4, whole(corners[0].y(), 1e9))
                                .text());
    return header.bytes(4, "OsmSchema-V0.6").text();
}

/// Writes elements and keeps the table of their words.
class Group {
public:
    void node(std::size_t row, const Extract::Node& node) {
        Message message;
        message.signed_number(1, static_cast<std::int64_t>(row) + 1);
        add_tags(message, node.tags);
        message.signed_number(8, whole(node.place.y(), 1e7)).signed_number(9, whole(node.place.x(), 1e7));
        group_.bytes(1, message.text());
    }
    void way(std::size_t row, const Extract::Way& way) {
        Message message;
        message.number(1, row + 1);
        add_tags(message, way.tags);
        group_.bytes(3, message.bytes(8, packed_ids(way.nodes)).text());
    }
    void relation(std::size_t row, const Extract::Relation& relation) {
        std::vector<std::uint64_t> roles(relation.ways.size(), word("inner"));
        roles.front() = word("outer");
        Message message;
        message.number(1, row + 1);
        add_tags(message, relation.tags);
        message.bytes(8, packed(roles)).bytes(9, packed_ids(relation.ways));
        group_.bytes(4, message.bytes(10, packed(std::vector<std::uint64_t>(relation.ways.size(), 1))).text());
    }
    [[nodiscard]] std::string text() const {
        Message words;
        for (const std::string& word : words_) words.bytes(1, word);
        return Message{}.bytes(1, words.text()).bytes(2, group_.text()).text();
    }

private:
    std::uint64_t word(const std::string& text) {
        const auto [known, fresh] = rows_.try_emplace(text, words_.size());
        if (fresh) words_.push_back(text);
        return known->second;
    }
    void add_tags(Message& message, const Extract::Tags& tags) {
        std::vector<std::uint64_t> keys;
        std::vector<std::uint64_t> values;
        for (const auto& [key, value] : tags) {
            keys.push_back(word(key));
            values.push_back(word(value));
        }
        if (!tags.empty()) message.bytes(2, packed(keys)).bytes(3, packed(values));
    }

    Message group_;
    std::vector<std::string> words_{""};
    std::map<std::string, std::uint64_t> rows_;
};

template <class Element>
std::string primitive_block(const std::vector<Element>& elements, void (Group::*write)(std::size_t, const Element&)) {
    Group group;
    for (std::size_t row = 0; row < elements.size(); ++row) (group.*write)(row, elements[row]);
    return block("OSMData", group.text());
}

}  // namespace

Files write_pbf(const std::filesystem::path& file, const SourceFeatures& features) {
    const Extract extract = extract_of(features);
    std::ofstream out{file, std::ios::binary};
    out << block("OSMHeader", header_block(extract)) << primitive_block(extract.nodes, &Group::node)
        << primitive_block(extract.ways, &Group::way);
    if (!extract.relations.empty()) out << primitive_block(extract.relations, &Group::relation);
    return {file};
}

}  // namespace shangquan
