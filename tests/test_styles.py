"""Pages load the style sheets that they need, and no others' weight."""

from __future__ import annotations

import re
from pathlib import Path

LINKED = re.compile(r'<link rel="stylesheet" href="[^"]*assets/([\w-]+)\.[0-9a-f]{10}\.css"')
CLASSES = re.compile(r'\bclass="([^"]+)"')
STYLED = re.compile(r"\.([a-z][\w-]*)")
DECLARED = re.compile(r"\{[^{}]*\}|url\([^)]*\)")


def styled(sheet: Path) -> set[str]:
    """The classes that a style sheet has something to say about."""
    return set(STYLED.findall(DECLARED.sub("{}", sheet.read_text("utf-8"))))


def test_every_page_loads_the_sheets_of_its_classes(reference_site: Path) -> None:
    """Where a style sheet alone styles a class, every page with such an element loads it."""
    sheets = {path.name.partition(".")[0]: styled(path) for path in (reference_site / "assets").glob("*.css")}
    assert len(sheets) > 4
    for page in sorted(reference_site.rglob("*.html")):
        text = page.read_text("utf-8")
        loaded = LINKED.findall(text)
        assert loaded[0] == "site", page
        known = set().union(*(sheets[name] for name in loaded))
        used = {one for found in CLASSES.findall(text) for one in found.split()}
        missed = {(name, one) for name, classes in sheets.items() for one in (classes - known) & used}
        assert (page.relative_to(reference_site).as_posix(), missed) == (page.relative_to(reference_site).as_posix(), set())
