#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>

struct sqlite3;
struct sqlite3_stmt;

namespace shangquan {

/// SQLite could not do what was asked; its own words, after the file's name.
class DatabaseError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// A file of SQLite.
class Database {
public:
    enum class Mode : std::uint8_t { create, read };
    Database(const std::filesystem::path& file, Mode mode);

    void run(const std::string& sql);
    void close();

    /// A prepared statement: bind all values, then step.
    class Statement {
    public:
        Statement(Database& database, const std::string& sql);
        template <class... Values>
        void insert(const Values&... values) {
            int place = 0;
            (bind(++place, values), ...);
            step();
            reset();
        }
        /// The next row of the answer; false after the last.
        bool step();
        [[nodiscard]] bool is_number(int column) const;
        [[nodiscard]] std::int64_t whole(int column) const;
        [[nodiscard]] double number(int column) const;
        [[nodiscard]] std::string text(int column) const;

    private:
        struct Finalize {
            void operator()(sqlite3_stmt* statement) const;
        };
        void bind(int place, std::int64_t value);
        void bind(int place, double value);
        void bind(int place, const std::string& value);
        void reset();

        Database& database_;
        std::unique_ptr<sqlite3_stmt, Finalize> statement_;
    };

private:
    struct Close {
        void operator()(sqlite3* handle) const;
    };
    void check(int code) const;

    std::filesystem::path path_;
    std::unique_ptr<sqlite3, Close> handle_;
};

/// Whether the file has such a table with such a column.
bool has_column(Database& database, const std::string& table, const std::string& column);

/// Keys and values of the table `metadata`.
std::map<std::string, std::string> metadata_of(Database& database);

}  // namespace shangquan
