#include "gtest/gtest.h"
#include "tests/feel/feel_text.h"

namespace tassei {
namespace {

TEST(ContextBuiltins, LookUpEntries) {
  ExpectValues({
      {"get value({a: 1}, \"a\")", "1"},
      {"get value({a: {b: 2}}, [\"a\", \"b\"])", "2"},
      {"get value(key: \"a\", m: {a: 1})", "1"},
      {"get value({a: null}, \"a\")", "null"},
      {"get value([{a: 1}], [\"a\"])", "1"},
      {"get entries({a: 1, b: null})",
       "[{key: \"a\", value: 1}, {key: \"b\", value: null}]"},
      {"get entries({})", "[]"},
      {"get entries(m: {a: 1})", "[{key: \"a\", value: 1}]"},
  });
  ExpectNulls({"get value({a: 1}, \"b\")", "get value({a: 1}, 1)",
               "get value(null, \"a\")", "get value({a: 1}, null)",
               "get value({a: 1}, [\"a\", \"b\"])", "get value()",
               "get value({a: 1})", "get value(\"a\", \"a\")",
               "get entries(null)", "get entries([1, 2])",
               "get entries({}, {})", "get entries(map: {})"});
}

TEST(ContextBuiltins, MakeContextsOfEntries) {
  ExpectValues({
      {"context([{key: \"a\", value: 1}, {key: \"b\", value: null}])",
       "{a: 1, b: null}"},
      {"context({key: \"a\", value: 1, more: 2})", "{a: 1}"},
      {"context(entries: [])", "{}"},
      {"context(get entries({x: 1})) = {x: 1}", "true"},
  });
  ExpectNulls({"context(null)", "context([{key: \"a\"}])",
               "context([{value: 1}])", "context([{key: 1, value: 1}])",
               "context([{key: null, value: 1}])", "context([1])",
               "context([{key: \"a\", value: 1}, {key: \"a\", value: 2}])",
               "context()"});
}

TEST(ContextBuiltins, PutEntries) {
  ExpectValues({
      {"context put({}, \"a\", 1)", "{a: 1}"},
      {"context put({a: 1, b: 2}, \"a\", null)", "{a: null, b: 2}"},
      {"context put({a: {b: 1}, c: 2}, [\"a\", \"b\"], 3)",
       "{a: {b: 3}, c: 2}"},
      {"context put({a: {}}, [\"a\", \"b\"], null)", "{a: {b: null}}"},
      {"context put(context: {}, key: \"a\", value: 1)", "{a: 1}"},
      {"context put(context: {}, keys: [\"a\"], value: 1)", "{a: 1}"},
      {"context put({}, \"x-1\", 1)", "{\"x-1\": 1}"},
  });
  ExpectNulls({"context put({}, null, 1)", "context put(null, \"a\", 1)",
               "context put({}, \"a\")", "context put([], \"a\", 1)",
               "context put({}, 1, 1)", "context put({}, [], 1)",
               "context put({}, [null], 1)",
               "context put({}, [\"a\", \"b\"], 1)",
               "context put({a: 1}, [\"a\", \"b\"], 1)",
               "context put(context: {}, key: [\"a\", \"b\"], value: 1)"});
}

TEST(ContextBuiltins, MergeContextsTheLastOfWhichWins) {
  ExpectValues({
      {"context merge([{a: 1, b: 1}, {a: 2}])", "{a: 2, b: 1}"},
      {"context merge([{a: {b: 1}}, {a: {c: 1}}])", "{a: {c: 1}}"},
      {"context merge({a: 1})", "{a: 1}"},
      {"context merge([])", "{}"},
      {"context merge(contexts: [{a: 1}])", "{a: 1}"},
  });
  ExpectNulls({"context merge(null)", "context merge()",
               "context merge([{a: 1}, 2])", "context merge([{a: 1}, null])",
               "context merge({a: 1}, {b: 1})"});
}

}  // namespace
}  // namespace tassei
