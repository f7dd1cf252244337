"""Installs the package into a new virtual environment, from a copy, so that
nothing is written into the source tree."""

import argparse
import pathlib
import shutil
import subprocess
import sys
import venv

COPIED = ("build_abi.py", "pyproject.toml", "setup.py", "src")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--package", type=pathlib.Path, required=True)
    parser.add_argument("--copy", type=pathlib.Path, required=True)
    parser.add_argument("--venv", type=pathlib.Path, required=True)
    options = parser.parse_args()

    shutil.rmtree(options.copy, ignore_errors=True)
    options.copy.mkdir(parents=True)
    for name in COPIED:
        source = options.package / name
        if source.is_dir():
            shutil.copytree(source, options.copy / name,
                            ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, options.copy)
    venv.create(options.venv, system_site_packages=True, clear=True,
                with_pip=True)
    return subprocess.run(
        [options.venv / "bin/python", "-m", "pip", "install", "--quiet",
         "--disable-pip-version-check", "--no-cache-dir", "--no-index",
         "--no-build-isolation", "--no-deps", options.copy],
        check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
