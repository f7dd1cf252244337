"""Checks that what the library writes follows docs/book.schema.json.

check_schema.py SCHEMA GUIDE WRITE_BOOKS: WRITE_BOOKS writes books into a
folder; the JSON in GUIDE is a book too. Small changes to a book must be
refused, or the schema would say nothing.
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
    }
    for name, change in changes.items():
        wrong = copy.deepcopy(book)
        change(wrong)
        yield name, wrong


def main():
    schema = json.loads(pathlib.Path(sys.argv[1]).read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    books = {}
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.argv[3], folder], check=True)
        for path in sorted(pathlib.Path(folder).glob("*.json")):
            books[path.name] = json.loads(path.read_text("utf-8"))
    guide = pathlib.Path(sys.argv[2]).read_text("utf-8")
    for number, block in enumerate(re.findall(r"```json\n(.*?)```", guide, re.S)):
        books[f"guide {number}"] = json.loads(block)
    failures = 0
    for name, book in books.items():
        for error in list(validator.iter_errors(book))[:5]:
            print(f"{name}: {error.json_path}: {error.message[:300]}")
            failures += 1
    for name, wrong in broken(books["sample.json"]):
        if validator.is_valid(wrong):
            print(f"{name}: not refused")
            failures += 1
    print(f"{len(books)} books")
    return 1 if failures or len(books) < 9 else 0


sys.exit(main())
