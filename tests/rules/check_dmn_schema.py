"""Checks that what the library writes follows the XML schema of DMN 1.5.

check_dmn_schema.py KIT REWRITE_MODELS: KIT holds DMN15.xsd, REWRITE_MODELS
writes models into a folder. Needs xmllint.
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile

schema = pathlib.Path(sys.argv[1]) / "DMN15.xsd"
if not schema.is_file() or shutil.which("xmllint") is None:
    print("skipped: DMN15.xsd or xmllint is not here")
    sys.exit(77)
with tempfile.TemporaryDirectory() as folder:
    subprocess.run([sys.argv[2], folder], check=True)
    models = sorted(pathlib.Path(folder).glob("*.dmn"))
    checked = subprocess.run(
        ["xmllint", "--noout", "--nonet", "--schema", schema, *models],
        stderr=subprocess.PIPE, text=True)
    print("\n".join(line for line in checked.stderr.splitlines()
                    if not line.endswith(" validates")))
    sys.exit(checked.returncode if models else 1)
