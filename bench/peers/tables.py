"""The decision tables that all engines judge, and the rows they judge, from one
description. The same bytes each time: no engine has a table of its own.

A table is FIRST; its cells are FEEL unary tests of the part that every engine
knows, and its names are ASCII, since not every engine reads others.
"""

import json
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

DMN_1_1 = "http://www.omg.org/spec/DMN/20151101/dmn.xsd"
DMN_1_3 = "https://www.omg.org/spec/DMN/20191111/MODEL/"


class Numbers:
    """A generator of numbers that is the same on every machine."""

    def __init__(self, seed):
        self._state = seed

    def below(self, limit):
        self._state = (self._state * 1103515245 + 12345) % 2**31
        return (self._state >> 8) % limit


@dataclass(frozen=True)
class Table:
    name: str
    inputs: tuple  # (name, FEEL type)
    rules: tuple   # (cells, output)
    rows: tuple    # A value per input; numbers are text.

    @property
    def outputs(self):
        return list(dict.fromkeys(output for _, output in self.rules))


def decimal(ten_thousandths):
    return f"{ten_thousandths // 10000}.{ten_thousandths % 10000:04}"


BANDS = ((">= 1", "achieved"), ("[0.85..1)", "nearly"),
         ("[0.7..0.85)", "partly"), ("< 0.7", "behind"))


def bands():
    """達成率: four bands of one number."""
    numbers = Numbers(1)
    rows = tuple((decimal(numbers.below(13000)),) for _ in range(10000))
    return Table("bands", (("attainment", "number"),),
                 tuple(((cell,), grade) for cell, grade in BANDS), rows)


def four_rules():
    """One decision of four rules over a truth and a number."""
    numbers = Numbers(2)
    rules = ((("true", ">= 1"), "achieved"), (("true", "[0.7..1)"), "nearly"),
             (("false", ">= 1"), "partly"), (("-", "-"), "behind"))
    rows = tuple((numbers.below(2) == 1, decimal(numbers.below(13000)))
                 for _ in range(1000))
    return Table("four_rules",
                 (("steps_done", "boolean"), ("attainment", "number")), rules,
                 rows)


def thousand_rules():
    """1,000 rules over two numbers and a code."""
    numbers = Numbers(3)
    codes = [f"dept{number:02}" for number in range(20)]
    rules = []
    for index in range(999):
        low = numbers.below(9000)
        code = codes[numbers.below(20)]
        rules.append(((f"[{decimal(low)}..{decimal(low + 1000)})", f'"{code}"',
                       f">= {numbers.below(1000)}"), f"r{index}"))
    rules.append((("-", "-", "-"), "r999"))
    rows = tuple((decimal(numbers.below(10000)), codes[numbers.below(20)],
                  str(numbers.below(1000))) for _ in range(100))
    return Table("thousand_rules",
                 (("attainment", "number"), ("department", "string"),
                  ("budget", "number")), tuple(rules), rows)


def tables():
    return bands(), four_rules(), thousand_rules()


# --- One file per engine -----------------------------------------------------


def csv(table):
    """As people write it for Tassei's columns."""
    def quoted(cell):
        return '"' + cell.replace('"', '""') + '"'

    lines = [",".join(["F", *(name for name, _ in table.inputs), "grade"])]
    lines += [",".join(map(quoted, [str(number), *cells, output]))
              for number, (cells, output) in enumerate(table.rules, 1)]
    return "\n".join(lines) + "\n"


def dmn(table, version):
    """DMN, of the version that an engine reads."""
    inputs = "".join(
        f'<input id="i{number}"><inputExpression id="e{number}" '
        f'typeRef={quoteattr(kind)}><text>{name}</text></inputExpression>'
        "</input>" for number, (name, kind) in enumerate(table.inputs))
    rules = "".join(
        f'<rule id="r{number}">' + "".join(
            f'<inputEntry id="r{number}i{place}"><text>{escape(cell)}</text>'
            "</inputEntry>" for place, cell in enumerate(cells)) +
        f'<outputEntry id="r{number}o"><text>"{output}"</text></outputEntry>'
        "</rule>" for number, (cells, output) in enumerate(table.rules))
    data = "".join(
        f'<inputData id="d{number}" name="{name}"><variable name="{name}" '
        f'typeRef="{kind}"/></inputData>'
        for number, (name, kind) in enumerate(table.inputs))
    required = "".join(
        f'<informationRequirement><requiredInput href="#d{number}"/>'
        "</informationRequirement>" for number in range(len(table.inputs)))
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<definitions '
        f'xmlns="{version}" id="peers" name="peers" '
        'namespace="urn:tassei:peers">'
        f'{data}<decision id="grade" name="grade"><variable name="grade" '
        f'typeRef="string"/>{required}'
        '<decisionTable id="table" hitPolicy="FIRST">'
        f'{inputs}<output id="o" name="grade" typeRef="string"/>{rules}'
        "</decisionTable></decision></definitions>\n")


def jdm(table):
    """GoRules' JSON decision model."""
    def cell_of(cell):
        return "" if cell == "-" else cell

    rules = [{"_id": f"r{number}", "o": f'"{output}"',
              **{f"i{place}": cell_of(cell)
                 for place, cell in enumerate(cells)}}
             for number, (cells, output) in enumerate(table.rules)]
    content = {
        "hitPolicy": "first",
        "inputs": [{"id": f"i{place}", "name": name, "type": "expression",
                    "field": name}
                   for place, (name, _) in enumerate(table.inputs)],
        "outputs": [{"id": "o", "name": "grade", "type": "expression",
                     "field": "grade"}],
        "rules": rules,
    }
    return json.dumps({
        "contentType": "application/vnd.gorules.decision",
        "nodes": [{"id": "in", "name": "in", "type": "inputNode"},
                  {"id": "t", "name": "t", "type": "decisionTableNode",
                   "content": content},
                  {"id": "out", "name": "out", "type": "outputNode"}],
        "edges": [{"id": "a", "type": "edge", "sourceId": "in",
                   "targetId": "t"},
                  {"id": "b", "type": "edge", "sourceId": "t",
                   "targetId": "out"}]}) + "\n"


def unary(table):
    """The cells alone, for an engine of expressions."""
    return json.dumps({
        "inputs": [name for name, _ in table.inputs],
        "rules": [{"cells": cells, "output": output}
                  for cells, output in table.rules]}) + "\n"


def rows(table):
    """A JSON object per row; numbers keep their digits."""
    def value_of(value, kind):
        return value if kind == "number" else json.dumps(value)

    lines = ["{" + ", ".join(f'"{name}": {value_of(value, kind)}'
                             for (name, kind), value in zip(table.inputs, row))
             + "}" for row in table.rows]
    return "[" + ",\n".join(lines) + "]\n"


def write(table, folder):
    """Writes the files of one table."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in (("table.csv", csv(table)), ("table.dmn", dmn(table, DMN_1_3)),
                       ("table_1_1.dmn", dmn(table, DMN_1_1)),
                       ("table.jdm.json", jdm(table)),
                       ("table.unary.json", unary(table)),
                       ("rows.json", rows(table)),
                       ("outputs.json", json.dumps(table.outputs) + "\n")):
        (folder / name).write_text(text, encoding="utf-8")
