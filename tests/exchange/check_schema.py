"""Checks that what the library writes follows docs/book.schema.json.

check_schema.py SOURCE WRITE_BOOKS: WRITE_BOOKS writes books into a folder; the
JSON in docs/book-json.md is a book too, that in docs/scheme-files.md a scheme,
and so are the files of schemes/. Small changes to a book must be refused, or
the schema would say nothing.
"""

import copy
import json
import pathlib
import re
import subprocess
import sys
import tempfile

try:
    import jsonschema
except ImportError:
    print("skipped: python3-jsonschema is not installed")
    sys.exit(77)


def broken(book):
    """Books that are like `book` but wrong, each with what is wrong."""
    changes = {
        "no version": lambda b: b.pop("tassei"),
        "unknown member": lambda b: b.update(plan=[]),
        "plan without term": lambda b: b["plans"][0].pop("term"),
        "entry of no kind": lambda b: b["entries"][0].pop("kind"),
        "entry of unknown kind": lambda b: b["entries"][0].update(kind="x"),
        "member of another kind": lambda b: b["entries"][0].update(successor="x"),
        "number as a flag": lambda b: b["plans"][0].update(source={"illustrative": 1}),
        "rule that is no row": lambda b: b["schemes"][0].update(rules=["F"]),
        "table in a folder": lambda b: b["schemes"][0].update(rules={"file": "a/b.csv"}),
        "scheme above": lambda b: b["schemes"].append({"file": "/scheme.json"}),
        "target of nothing": lambda b: b["plans"][0].update(
            indicators=[{"id": "k", "targets": [{"period": "2020"}]}]),
        "fact of nothing": lambda b: b["schemes"][0].update(derived=[{"name": "f"}]),
    }
    for name, change in changes.items():
        wrong = copy.deepcopy(book)
        change(wrong)
        yield name, wrong


def blocks(guide):
    """The JSON in a page."""
    found = re.findall(r"```json\n(.*?)```", guide.read_text("utf-8"), re.S)
    return {f"{guide.name} {i}": json.loads(block) for i, block in enumerate(found)}


def files(paths):
    return {str(path): json.loads(path.read_text("utf-8")) for path in sorted(paths)}


def count_failures(documents, validator):
    failures = 0
    for name, document in documents.items():
        for error in list(validator.iter_errors(document))[:5]:
            print(f"{name}: {error.json_path}: {error.message[:300]}")
            failures += 1
    return failures


def main():
    source = pathlib.Path(sys.argv[1])
    schema = json.loads((source / "docs/book.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.argv[2], folder], check=True)
        written = files(pathlib.Path(folder).glob("*.json"))
    sample = next(book for name, book in written.items() if "sample" in name)
    books = written | files(source.glob("schemes/*/example.json"))
    books |= blocks(source / "docs/book-json.md")
    failures = count_failures(books, validator)
    schemes = files(source.glob("schemes/*/scheme.json"))
    schemes |= blocks(source / "docs/scheme-files.md")
    part = {"$defs": schema["$defs"], "$ref": "#/$defs/scheme"}
    failures += count_failures(schemes, jsonschema.Draft202012Validator(part))
    for name, wrong in broken(sample):
        if validator.is_valid(wrong):
            print(f"{name}: not refused")
            failures += 1
    print(f"{len(books)} books, {len(schemes)} schemes")
    return 1 if failures or len(books) < 10 or not schemes else 0


sys.exit(main())
