"""`mentorsite report`: word for word in both languages; what it answers to the shell; and that all shapes tell the same."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import html5lib
import pytest
from click.testing import CliRunner, Result

from mentorsite.cli import main
from mentorsite.diagnostics import LANGUAGES

from .conftest import ContentOf

HERE = Path(__file__).parent
MINIMAL = HERE / "sites/minimal/content"


def report(*arguments: str | Path, lang: str = "en") -> Result:
    """The command on the minimal site, or on another folder."""
    folder = [] if arguments and isinstance(arguments[0], Path) else [MINIMAL]
    return CliRunner().invoke(main, ["report", *map(str, [*folder, *arguments]), "--lang", lang])


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("form", "ending"), [("text", "txt"), ("csv", "csv")])
def test_the_report_is_the_golden_one(form: str, ending: str, lang: str, request: pytest.FixtureRequest) -> None:
    """It reads as somebody who knows coordinators has approved it: rules with facts and lines, criteria with their evidence."""
    golden = HERE / "report" / f"minimal.{lang}.{ending}"
    text = report("--format", form, lang=lang).stdout
    if request.config.getoption("--update-golden"):
        golden.write_bytes(text.encode())
    assert text == golden.read_bytes().decode()


def test_all_shapes_tell_the_same() -> None:
    """Each state of each part and criterion is in the JSON, the table and the page."""
    data = json.loads(report("--format", "json").stdout)
    cohort = data["cohorts"][0]
    told = [(part["id"], part["state"]) for rule in cohort["rules"] for part in rule["parts"]]
    told += [(one["id"], one["state"]) for catalogue in cohort["catalogues"] for one in catalogue["criteria"]]
    rows = list(csv.DictReader(io.StringIO(report("--format", "csv").stdout)))
    assert [(row["id"], row["state"]) for row in rows] == told
    page = report("--format", "html").stdout
    assert all(f"({name}" in page for name, _ in told)
    html5lib.HTMLParser(strict=True).parse(page)


def test_counts_are_sums() -> None:
    """Of each area and of the whole; what is met is no more than there is."""
    for catalogue in json.loads(report("--format", "json").stdout)["cohorts"][0]["catalogues"]:
        for area in (catalogue["whole"], *catalogue["areas"]):
            assert sum(area["counts"].values()) == area["total"]
            assert area["met"] == sum(area["counts"][state] for state in ("ok", "documented", "attested"))
        assert sum(area["total"] for area in catalogue["areas"]) == catalogue["whole"]["total"]


def test_no_certificate_is_claimed() -> None:
    """No shape says that the programme conforms, passes or wins anything."""
    for lang in LANGUAGES:
        for form in ("text", "html"):
            text = report("--format", form, lang=lang).stdout.lower()
            assert not [word for word in ("conform", "medal", "bronze", "siegel", "konform", "bestanden") if word in text]


@pytest.mark.parametrize(
    ("wanted", "changes", "code"),
    [
        ("never", {}, 0),
        ("must", {}, 0),
        ("should", {}, 1),
        ("must", {"mentee: pia": "mentee: vera"}, 1),
        ("never", {"mentee: pia": "mentee: vera"}, 0),
    ],
)
def test_exit_codes(wanted: str, changes: dict[str, str], code: int, content_of: ContentOf) -> None:
    """0 unless somebody asks; then 1 for what must be kept, or also for what should be."""
    content = MINIMAL
    for old, new in changes.items():
        content = content_of(MINIMAL, {"cohorts/2026/tandems.yaml": lambda text, old=old, new=new: text.replace(old, new)})  # type: ignore[misc]
    assert report(content, "--fail-on", wanted).exit_code == code


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--cohort", "2025"], 'there is no cohort "2025"; did you mean "2026"?'),
        (["--catalogue", "xyz"], 'there is no catalogue "xyz"; there is: guete'),
    ],
)
def test_wrong_names_are_said(arguments: list[str], said: str) -> None:
    """With the nearest, or those there are."""
    result = report(*arguments)
    assert (result.exit_code, said in result.stderr) == (2, True)


def test_one_cohort_and_one_catalogue(reference_content: Path) -> None:
    """Only what is asked for."""
    data = json.loads(report(reference_content, "--format", "json", "--cohort", "2026", "--catalogue", "eument-net").stdout)
    assert [one["id"] for one in data["cohorts"]] == ["2026"]
    assert [one["id"] for one in data["cohorts"][0]["catalogues"]] == ["eument-net"]


def test_broken_content_is_said(content_of: ContentOf) -> None:
    """No report without a programme."""
    content = content_of(MINIMAL, {"programme.yaml": lambda text: "name: x\n"})
    result = report(content)
    assert (result.exit_code, "mentorsite check" in result.stderr) == (1, True)


def test_spreadsheets_compute_nothing(content_of: ContentOf) -> None:
    """A cell that begins like a formula is text."""
    answer = "guete:\n  R-01:\n    deviation: '=HYPERLINK(1)'\n"
    content = content_of(MINIMAL, {"standards/evidence.yaml": lambda text: answer})
    assert "'=HYPERLINK(1)" in report(content, "--format", "csv").stdout
