#include "scenarios/trajectories/database.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

namespace shangquan {

void Database::Close::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }

Database::Database(const std::filesystem::path& file, Mode mode) : path_(file) {
    sqlite3* handle = nullptr;
    const int flags = mode == Mode::create ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    const int code = sqlite3_open_v2(file.c_str(), &handle, flags, nullptr);
    handle_.reset(handle);
    check(code);
}

void Database::check(int code) const {
    if (code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW) return;
    throw DatabaseError(path_.string() + ": " + (handle_ ? sqlite3_errmsg(handle_.get()) : sqlite3_errstr(code)));
}

void Database::run(const std::string& sql) { check(sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr)); }

void Database::close() { check(sqlite3_close_v2(handle_.release())); }

void Database::Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Database::Statement::Statement(Database& database, const std::string& sql) : database_(database) {
    sqlite3_stmt* statement = nullptr;
    database_.check(sqlite3_prepare_v2(database_.handle_.get(), sql.c_str(), -1, &statement, nullptr));
    statement_.reset(statement);
}

bool Database::Statement::step() {
    const int code = sqlite3_step(statement_.get());
    database_.check(code);
    return code == SQLITE_ROW;
}

void Database::Statement::reset() { database_.check(sqlite3_reset(statement_.get())); }

void Database::Statement::bind(int place, std::int64_t value) {
    database_.check(sqlite3_bind_int64(statement_.get(), place, value));
}

void Database::Statement::bind(int place, double value) {
    database_.check(sqlite3_bind_double(statement_.get(), place, value));
}

void Database::Statement::bind(int place, const std::string& value) {
    database_.check(sqlite3_bind_text(statement_.get(), place, value.c_str(), static_cast<int>(value.size()), SQLITE_TRANSIENT));
}

bool Database::Statement::is_number(int column) const {
    const int type = sqlite3_column_type(statement_.get(), column);
    return type == SQLITE_INTEGER || type == SQLITE_FLOAT;
}

std::int64_t Database::Statement::whole(int column) const { return sqlite3_column_int64(statement_.get(), column); }

double Database::Statement::number(int column) const { return sqlite3_column_double(statement_.get(), column); }

std::string Database::Statement::text(int column) const {
    const auto* const letters = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
    return letters == nullptr ? std::string() : std::string(letters);
}

bool has_column(Database& database, const std::string& table, const std::string& column) {
    Database::Statement found{database, fmt::format("SELECT 1 FROM pragma_table_info('{}') WHERE name = '{}'", table, column)};
    return found.step();
}

std::map<std::string, std::string> metadata_of(Database& database) {
    std::map<std::string, std::string> values;
    Database::Statement rows{database, "SELECT key, value FROM metadata"};
    while (rows.step()) values[rows.text(0)] = rows.text(1);
    return values;
}

}  // namespace shangquan
