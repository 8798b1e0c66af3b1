"""The programme rules as a page for coordinators, in German and English: made from the code, so that it is never out of date.

`python3 -m scripts.programme_rules` (in the project's environment) writes docs/programme-rules.md and docs/programmregeln.md;
a test compares.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))
PAGES = {"en": ROOT / "docs/programme-rules.md", "de": ROOT / "docs/programmregeln.md"}
WORDS = {
    "en": {
        "title": "# The programme rules",
        "lead": """\
`mentorsite report` computes from the files of a cohort how it keeps these rules, and what follows for the catalogues
of quality standards; the standards pages of the site show the same in counts. What is missing is *unknown*, never
met.

- **Another number:** `requirements` in `programme.yaml`, with `value` and `reason`.
- **A deviation on purpose:** `deviations` in `cohort.yaml`, by the name of the rule or the part: `R2.quota: Small
  firms send one person.` It excuses what should be, never what must be.
- **What the files cannot show:** `attestations` in `cohort.yaml`, by name: `R4: {by: Programme coordinator, on:
  2026-10-19}`.
- **In `check`:** what must be kept is a warning, what should be a note, under the name in brackets; `severity` in
  `site.yaml` changes that.
- **A catalogue of your own** in `standards/` has its own levels (`weight` says what they mean) and names rules under
  `rules`.
""",
        "part": "part",
        "asks": "asks for",
        "not_kept": "not kept",
        "number": "number (usual)",
        "origin": "origin",
        "criteria": "criteria",
        "fail": "must",
        "warn": "should",
    },
    "de": {
        "title": "# Die Programmregeln",
        "lead": """\
`mentorsite report` ermittelt aus den Dateien eines Durchgangs, wie er diese Regeln einhält und was daraus für die
Kataloge von Qualitätsstandards folgt; die Qualitätsseiten der Website zeigen dasselbe in Zahlen. Was fehlt, ist
*unbekannt*, nie erfüllt.

- **Eine andere Zahl:** `requirements` in `programme.yaml`, mit `value` und `reason`.
- **Mit Absicht abweichen:** `deviations` in `cohort.yaml`, mit dem Namen der Regel oder des Teils: `R2.quota: Kleine
  Betriebe entsenden je eine Person.` Das entschuldigt, was sein soll, nie, was sein muss.
- **Was die Dateien nicht zeigen:** `attestations` in `cohort.yaml`, mit dem Namen: `R4: {by: Programmkoordination,
  on: 2026-10-19}`.
- **In `check`:** Was sein muss, ist eine Warnung, was sein soll, ein Hinweis, unter dem Namen in Klammern; `severity`
  in `site.yaml` ändert das.
- **Ein eigener Katalog** in `standards/` hat eigene Stufen (`weight` sagt, was sie bedeuten) und nennt Regeln unter
  `rules`.
""",
        "part": "Teil",
        "asks": "verlangt",
        "not_kept": "Gewicht",
        "number": "Zahl (üblich)",
        "origin": "Herkunft",
        "criteria": "Kriterien",
        "fail": "muss",
        "warn": "soll",
    },
}


def page(lang: str) -> str:
    """The whole page in a language."""
    words = WORDS[lang]
    return "\n".join([words["title"], "", words["lead"], *_rules(lang)]).rstrip("\n") + "\n"


def _rules(lang: str) -> Iterator[str]:
    from mentorsite.model.shipped import shipped, shipped_names
    from mentorsite.rules import NAMES, RULES, USUAL

    supports: dict[str, list[str]] = {}
    for name in reversed(shipped_names()):  # Forum Mentoring first
        for criterion in shipped(name, lambda path, digest: None).value.criteria:
            for part_id in (one for named in criterion.rules for one in NAMES[named]):
                supports.setdefault(part_id, []).append(criterion.id)
    words = WORDS[lang]
    columns = ("part", "asks", "not_kept", "number", "origin", "criteria")
    for rule in RULES:
        yield f"## {rule.id} {rule.title[lang]} (`{rule.finding}`)\n"
        yield f"| {' | '.join(words[column] for column in columns)} |"
        yield f"|{'---|' * len(columns)}"
        for part in rule.parts:
            numbers = ", ".join(f"`{name}` ({getattr(USUAL, name).value})" for name in part.thresholds)
            cells = (f"`{part.id}`", part.title[lang], words[part.gravity.value], numbers, part.origin[lang])
            yield f"| {' | '.join([*cells, ', '.join(supports.get(part.id, []))])} |"
        yield ""


if __name__ == "__main__":
    for language, path in PAGES.items():
        path.write_text(page(language), "utf-8")
