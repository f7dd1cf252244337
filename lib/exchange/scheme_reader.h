// Schemes in JSON: as a part of a book, or in a file of their own.

#ifndef LIB_EXCHANGE_SCHEME_READER_H_
#define LIB_EXCHANGE_SCHEME_READER_H_

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/exchange/book_text.h"
#include "lib/exchange/json_fields.h"
#include "lib/exchange/named_files.h"
#include "lib/format/json.h"
#include "lib/text/utf8.h"
#include "tassei/book_file.h"
#include "tassei/diagnostic.h"
#include "tassei/scheme.h"

namespace tassei::internal {

// What all schemes of one reading may still take.
struct SchemeBudget {
  std::size_t bytes;  // Of the files that are named.
  // A cell takes about a hundred times the memory of its text.
  std::size_t cells = 1'000'000;
};

// Reads the schemes of one document.
class SchemeReader {
 public:
  // `bytes` are those of the document; `folder` as for NamedFiles. All but the
  // folder must outlive the reader.
  SchemeReader(JsonValue root, std::string_view file, std::string_view bytes,
               const OriginOf& origin,
               std::optional<std::filesystem::path> folder,
               SchemeBudget& budget)
      : root_(root),
        file_(file),
        lines_(bytes),
        origin_(origin),
        files_(std::move(folder), budget.bytes),
        budget_(budget) {}

  // The scheme that stands at `pointer`. nullopt if it has errors.
  std::optional<Scheme> Read(JsonValue value, const std::string& pointer,
                             Diagnostics& found);

 private:
  void ReadDerived(Fields& scheme, const std::string& pointer,
                   Diagnostics& reading, std::vector<DerivedFact>& into);
  // The table that a member is, or names the file of.
  void ReadTable(Fields& fields, std::string_view name,
                 const std::string& pointer, Diagnostics& reading,
                 TableText& into);
  void ReadRows(JsonValue rows, std::string_view name,
                const std::string& pointer, Diagnostics& reading,
                TableText& into);
  void ReadRow(JsonValue row, std::string_view name, const std::string& pointer,
               Diagnostics& reading, std::vector<TableText::Cell>& into);
  void ReadTableFile(JsonValue name, Diagnostics& reading, TableText& into);
  // Takes cells off the budget. False, with the problem at `where`, if there
  // are not so many left.
  bool TakeCells(std::size_t cells, const SourceSpan& where,
                 Diagnostics& reading);

  const JsonValue root_;
  const std::string file_;
  const LineIndex lines_;
  const OriginOf& origin_;
  const NamedFiles files_;
  SchemeBudget& budget_;
};

// Reads a document that is one scheme, from the file `path`, whose tables may
// stand in files beside it. nullopt if it has errors.
std::optional<Scheme> ReadSchemeText(std::string_view bytes,
                                     const std::string& path,
                                     const ReadLimits& limits,
                                     SchemeBudget& budget, Diagnostics& found);

}  // namespace tassei::internal

#endif  // LIB_EXCHANGE_SCHEME_READER_H_
