"""Measures Tassei and other engines on the same decision tables, in turns.

Each round runs every engine once, one after the other, so that what slows the
machine down for a while slows all of them. Printed are the medians of the
rounds and how many times as long a row takes as in Tassei; an engine that
answers otherwise than Tassei has no ratio.
"""

import argparse
import json
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

import tables

HERE = pathlib.Path(__file__).resolve().parent
US = "Tassei, row by row"


def engines(program):
    """{name: the command that judges a folder}"""
    return {
        US: [program, "rows"],
        "Tassei, columns": [program, "columns"],
        "GoRules zen": ["node", HERE / "zen.js"],
        "dmn-eval-js": ["node", HERE / "dmn_eval.js"],
        "feelin": ["node", HERE / "feelin.js"],
        **dsntk(),
    }


def dsntk():
    """dsntk is built from its crates where there is a Rust toolchain."""
    if shutil.which("cargo") is None:
        print("dsntk is left out: there is no cargo", file=sys.stderr)
        return {}
    subprocess.run(["cargo", "build", "--release", "--quiet"],
                   cwd=HERE / "dsntk", check=True)
    return {"dsntk": [HERE / "dsntk/target/release/dsntk_peer"]}


def run(command, folder, seconds):
    done = subprocess.run([*map(str, command), str(folder), str(seconds)],
                          check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def measure(commands, folder, rounds, seconds):
    """{name: (median ns per row, checksum)}"""
    results = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            results[name].append(run(command, folder, seconds))
    return {name: (statistics.median(one["ns"] for one in found),
                   found[0]["sum"]) for name, found in results.items()}


def report(table, measured):
    reference, answers = measured[US]
    print(f"\n{table.name}: {len(table.rules)} rules, "
          f"{len(table.inputs)} inputs")
    print(f"{'engine':<20} {'ns/row':>14} {'ratio':>12}")
    for name, (nanoseconds, checksum) in measured.items():
        ratio = (f"{nanoseconds / reference:.4g}" if checksum == answers
                 else "other answers")
        print(f"{name:<20} {nanoseconds:>14,.1f} {ratio:>12}")


def install():
    """The packages, of exactly the versions of package.json."""
    if not (HERE / "node_modules").is_dir():
        subprocess.run(["npm", "install", "--no-audit", "--no-fund"], cwd=HERE,
                       check=True, stdout=sys.stderr)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", type=pathlib.Path, required=True,
                        help="tassei_peer of a release build")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=1.0,
                        help="for each engine, table and round")
    options = parser.parse_args()
    install()
    commands = engines(options.program.resolve())
    with tempfile.TemporaryDirectory() as folder:
        for table in tables.tables():
            place = pathlib.Path(folder) / table.name
            tables.write(table, place)
            report(table, measure(commands, place, options.rounds,
                                  options.seconds))


if __name__ == "__main__":
    main()
