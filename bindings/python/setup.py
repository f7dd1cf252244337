"""Builds the extension; the version is the library's own."""

import os
import re

from setuptools import setup
from wheel.bdist_wheel import bdist_wheel


def version():
    """The version given by the build, else the one in CMakeLists.txt."""
    given = os.environ.get("TASSEI_VERSION")
    if given:
        return given
    top = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../..")
    with open(os.path.join(top, "CMakeLists.txt"), encoding="utf-8") as file:
        return re.search(r"project\(tassei VERSION ([0-9.]+)", file.read())[1]


class StableAbiWheel(bdist_wheel):
    """One wheel for every CPython from 3.9 on."""

    def finalize_options(self):
        super().finalize_options()
        self.py_limited_api = "cp39"


setup(
    version=version(),
    cffi_modules=["build_abi.py:ffi"],
    cmdclass={"bdist_wheel": StableAbiWheel},
)
