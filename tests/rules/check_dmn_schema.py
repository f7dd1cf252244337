"""Checks that what the library writes follows the XML schema of its version.

check_dmn_schema.py KIT REWRITE_MODELS: KIT holds DMN13.xsd and DMN15.xsd, REWRITE_MODELS
writes models into a folder. Needs xmllint.
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile

schemas = {"20191111": pathlib.Path(sys.argv[1]) / "DMN13.xsd",
           "20230324": pathlib.Path(sys.argv[1]) / "DMN15.xsd"}
if (shutil.which("xmllint") is None
        or not all(schema.is_file() for schema in schemas.values())):
    print("skipped: the schemas or xmllint are not here")
    sys.exit(77)
with tempfile.TemporaryDirectory() as folder:
    subprocess.run([sys.argv[2], folder], check=True)
    models = sorted(pathlib.Path(folder).glob("*.dmn"))
    failed = not models
    for version, schema in schemas.items():
        written = [model for model in models
                   if f'xmlns="https://www.omg.org/spec/DMN/{version}/MODEL/"'
                   in model.read_text("utf-8")]
        checked = subprocess.run(
            ["xmllint", "--noout", "--nonet", "--schema", schema, *written],
            stderr=subprocess.PIPE, text=True)
        print("\n".join(line for line in checked.stderr.splitlines()
                        if not line.endswith(" validates")))
        failed = failed or not written or checked.returncode != 0
    sys.exit(failed)
