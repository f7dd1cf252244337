"""Writes the sample report and checks every JSON of it against the schema.

  check_report_schema.py SCHEMA PROGRAM FOLDER [JSON ...]

Uses the package jsonschema if it is there; else the small check below, which
knows the words that the schema uses.
"""

import json
import pathlib
import re
import subprocess
import sys


def check(value, schema, root, path):
    """Raises ValueError at the first part of `value` that does not hold."""
    if "$ref" in schema:
        schema = root["$defs"][schema["$ref"].rsplit("/", 1)[1]]
    if "oneOf" in schema:
        hits = 0
        for choice in schema["oneOf"]:
            try:
                check(value, choice, root, path)
                hits += 1
            except ValueError:
                pass
        if hits != 1:
            raise ValueError(f"{path}: {hits} of oneOf hold")
        return
    kinds = {
        "object": dict, "array": list, "string": str, "boolean": bool,
        "null": type(None), "integer": int,
    }
    if "type" in schema:
        names = schema["type"]
        names = [names] if isinstance(names, str) else names
        if not any(isinstance(value, kinds[n])
                   and (n != "integer" or not isinstance(value, bool))
                   for n in names):
            raise ValueError(f"{path}: not of type {names}")
    if "const" in schema and value != schema["const"]:
        raise ValueError(f"{path}: not {schema['const']}")
    if "enum" in schema and value not in schema["enum"]:
        raise ValueError(f"{path}: not one of {schema['enum']}")
    if "pattern" in schema and isinstance(value, str):
        if not re.search(schema["pattern"], value):
            raise ValueError(f"{path}: does not match {schema['pattern']}")
    if isinstance(value, dict):
        for name in schema.get("required", []):
            if name not in value:
                raise ValueError(f"{path}: lacks {name}")
        properties = schema.get("properties", {})
        for name, member in value.items():
            if name in properties:
                check(member, properties[name], root, f"{path}/{name}")
            elif schema.get("additionalProperties") is False:
                raise ValueError(f"{path}: has {name}")
    if isinstance(value, list) and "items" in schema:
        for index, item in enumerate(value):
            check(item, schema["items"], root, f"{path}/{index}")


def main(schema_path, program, folder, *more):
    schema = json.loads(pathlib.Path(schema_path).read_text("utf-8"))
    subprocess.run([program, folder], check=True)
    files = sorted(pathlib.Path(folder).rglob("*.json"))
    if not files:
        raise SystemExit("no report was written")
    try:
        import jsonschema
        validator = jsonschema.Draft202012Validator(schema)
    except ImportError:
        validator = None
    for file in files + [pathlib.Path(name) for name in more]:
        report = json.loads(file.read_text("utf-8"))
        if validator is not None:
            validator.validate(report)
        check(report, schema, schema, "")
        wrong = dict(report, title=1)
        try:
            check(wrong, schema, schema, "")
        except ValueError:
            continue
        raise SystemExit("the schema holds for a report it must not hold for")


main(*sys.argv[1:])
