"""Writes docs/schemes.md, the page that lists schemes/.

list_schemes.py TASSEI [--check]: TASSEI is the command. With --check the page
is not written but compared; the exit code is 1 if it would be another.
"""

import difflib
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs/schemes.md"
SUBJECTS = {"indicator": "指標", "initiative": "取組", "group": "柱",
            "plan": "計画"}
KINDS = ("printed", "inferred", "judgement", "unstated")

HEAD = """\
# 評価基準の一覧 / Schemes

The {schemes} ways of judging in `schemes/`, of {publishers} publishers: the
scale as it is printed, what is judged, and how many of the rules the publisher
printed (明記), how many follow from what was printed (推定), how many stand for
people's judgement (判断), and of how many nothing is said (不明). Rules are those
of all tables, and the grades that no table gives.
[scheme-files.md](scheme-files.md) says how a scheme is written.

This page is made of the data:

```sh
python3 tools/list_schemes.py build/release/bin/tassei
```

| 公表者 | 評価基準 | 段階 | 対象 | 明記 | 推定 | 判断 | 不明 | 出典 |
| --- | --- | --- | --- | --: | --: | --: | --: | --- |
"""


def plain(text):
    """Text that Markdown shows as it stands."""
    return re.sub(r"([\\`*_|<>\[\]])", r"\\\1", text)


def source_of(scheme):
    source = scheme["source"]
    words = plain(source["document"]) or "資料"
    return f"[{words}]({source['url']})" if source["url"] else words


def row_of(scheme):
    name = f"[{plain(scheme['name'])}](../schemes/{scheme['id']}/)"
    if scheme["version"] != "1":
        name += f" 版 {plain(scheme['version'])}"
    cells = [plain(scheme["publisher"]), name,
             " ".join(plain(code) for code in scheme["grades"]),
             "、".join(SUBJECTS[kind] for kind in scheme["subjects"]),
             *(str(scheme["rules"][kind]) for kind in KINDS),
             source_of(scheme)]
    return "| " + " | ".join(cells) + " |\n"


def page_of(schemes):
    publishers = {scheme["publisher"] for scheme in schemes}
    totals = [str(sum(scheme["rules"][kind] for scheme in schemes))
              for kind in KINDS]
    return (HEAD.format(schemes=len(schemes), publishers=len(publishers))
            + "".join(row_of(scheme) for scheme in schemes)
            + "| 計 | | | | " + " | ".join(totals) + " | |\n")


def main():
    listed = subprocess.run(
        [sys.argv[1], "scheme", "list", str(ROOT / "schemes"), "--format",
         "json"], check=True, stdout=subprocess.PIPE)
    page = page_of(json.loads(listed.stdout)["schemes"])
    if "--check" not in sys.argv[2:]:
        PAGE.write_text(page, encoding="utf-8")
        return 0
    written = PAGE.read_text("utf-8")
    sys.stdout.writelines(difflib.unified_diff(
        written.splitlines(True), page.splitlines(True), "docs/schemes.md",
        "schemes/"))
    return int(page != written)


if __name__ == "__main__":
    sys.exit(main())
