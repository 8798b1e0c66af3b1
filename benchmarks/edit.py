"""The edit that is measured: one sentence at the end of one chapter, as long after it as before."""

from __future__ import annotations

import re
from pathlib import Path

MARK = re.compile(r"Fassung (\d{4})\.")


def mark(content: Path) -> None:
    """Add the sentence to the chapter in the middle of a content folder's handbook."""
    chapters = sorted(path for path in (content / "handbook").glob("*.md") if "." not in path.stem)
    chapter = chapters[len(chapters) // 2]
    chapter.write_text(f"{chapter.read_text(encoding='utf-8').rstrip()}\n\nFassung 0000.\n", encoding="utf-8")


def edit(source: Path) -> str:
    """Change the sentence in a tool's file for that chapter; the new one."""
    text = source.read_text(encoding="utf-8")
    found = MARK.search(text)
    if found is None:
        raise SystemExit(f"{source} has no sentence to edit")
    sentence = f"Fassung {int(found[1]) + 1:04}."
    source.write_text(text.replace(found[0], sentence), encoding="utf-8")
    return sentence
