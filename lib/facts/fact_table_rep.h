// What a fact table is made of.

#ifndef LIB_FACTS_FACT_TABLE_REP_H_
#define LIB_FACTS_FACT_TABLE_REP_H_

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "tassei/fact_table.h"

namespace tassei {

struct FactTable::Rep {
  std::size_t initiatives = 0;
  std::size_t periods = 0;
  std::vector<Column> columns = {};
  std::map<std::string, std::size_t, std::less<>> names = {};  // In NFC.

  std::size_t EntryCount(Grain grain) const {
    switch (grain) {
      case Grain::kInitiative:
        return initiatives;
      case Grain::kPeriod:
        return periods;
      case Grain::kRow:
        break;
    }
    return initiatives * periods;
  }
};

}  // namespace tassei

#endif  // LIB_FACTS_FACT_TABLE_REP_H_
