"""The life of a cohort: what its pages show in each state, as docs/life-of-a-cohort.md says."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from mentorsite.build import build
from mentorsite.model.cohort import CohortState
from mentorsite.plan.lifecycle import STAGES

from .conftest import files_of

ROOT = Path(__file__).resolve().parents[1]
MINIMAL = ROOT / "tests/sites/minimal/content"
YEARS = {"archived": 2022, "closed": 2023, "running": 2026, "announced": 2027, "draft": 2028}
NOTICE = {"announced": "angekündigt", "closed": "abgeschlossen", "archived": "liegt im Archiv"}
Files = dict[str, bytes]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """A site with one cohort in each state; the cohort of 2026 runs."""
    content = Path(shutil.copytree(MINIMAL, tmp_path_factory.mktemp("lifecycle") / "content"))
    source = content / "cohorts/2026"
    with (source / "cohort.yaml").open("a", encoding="utf-8") as cohort:
        cohort.write("\ncontact:\n  role: Leitung des Durchgangs\n  email: durchgang@querwege.example\n")
    for state, year in YEARS.items():
        if year == 2026:
            continue
        for path in sorted(source.glob("*.yaml")):
            text = path.read_text("utf-8").replace("2026", str(year)).replace("2025", str(year - 1))
            text = text.replace("state: running", f"state: {state}")
            if state in ("closed", "archived"):
                text = text.replace("status: active", f"status: completed\n    ended_on: {year}-12-01")
            target = content / f"cohorts/{year}/{path.name}"
            target.parent.mkdir(exist_ok=True)
            target.write_text(text, "utf-8")
    out = content.parent / "_site"
    built = build(content, out)
    assert built.written is not None, built.report
    return files_of(out)


def main(files: Files, state: str, page: str = "index.html") -> str:
    """What is the page's own."""
    return files[f"durchgaenge/{YEARS[state]}/{page}"].decode().partition("<main")[2].partition("</main>")[0]


@pytest.mark.parametrize("state", list(CohortState))
def test_a_state_shows_what_the_table_says(site: Files, state: CohortState) -> None:
    """Pages, notice, dates ahead, tandems and contacts are those of the state."""
    stage = STAGES[state]
    pages = [path for path in site if path.startswith(f"durchgaenge/{YEARS[state]}/") and path.endswith(".html")]
    assert bool(pages) is stage.built
    if not stage.built:
        return
    page, dates = main(site, state), main(site, state, "termine/index.html")
    event = main(site, state, "termine/laufbahn.html")
    assert [NOTICE.get(state, "Dieser Durchgang ") in text for text in (page, dates, event)] == [stage.notice] * 3
    assert ("webcal:" in page, "webcal:" in dates, "agenda-next" in page) == (stage.ahead,) * 3
    assert ("Anmeldung" in event) is stage.ahead
    assert ("durchgang@querwege.example" in page, "durchgang@querwege.example" in event) == (stage.people,) * 2
    assert ("T01" in page) is stage.people
    assert f"durchgaenge/{YEARS[state]}/termine.ics" in site


def test_current_cohorts_and_earlier_ones(site: Files) -> None:
    """The overview has what is current above, what is over below; the start page has what is current."""
    overview = site["durchgaenge/index.html"].decode()
    above, _, below = overview.partition('id="at-archive"')
    assert re.findall(r'href="(\d{4})/index.html"', above.partition("<main")[2]) == ["2026", "2027"]
    assert re.findall(r'href="(\d{4})/index.html"', below) == ["2023", "2022"]
    start = site["index.html"].decode().partition('id="at-cohort"')[2]
    assert re.findall(r'href="durchgaenge/(\d{4})/index.html"', start)[:2] == ["2026", "2027"]


def test_menu_and_notices_lead_to_the_cohort_that_runs(site: Files) -> None:
    """Dates in the menu are those of the running cohort, not of the announced one; every notice leads there, too."""
    for path, data in site.items():
        if path.endswith(".html") and not path.startswith("en/"):
            menu = re.search(r'<nav class="menu".*?</nav>', data.decode(), re.DOTALL)
            assert menu is not None, path
            assert re.findall(r">Termine<", menu[0]) == [">Termine<"], path
            assert "/termine/" not in menu[0] or "2026/termine/" in menu[0], path
    for state in ("announced", "closed", "archived"):
        remark = re.search(r'<p class="remark">.*?</p>', main(site, state), re.DOTALL)
        assert remark is not None
        assert '../2026/index.html"' in remark[0]


@pytest.mark.parametrize(("page", "yes"), [("life-of-a-cohort.md", "yes"), ("leben-eines-durchgangs.md", "ja")])
def test_the_table_is_that_of_the_program(page: str, yes: str) -> None:
    """The documentation says of each state what the code does."""
    text = (ROOT / "docs" / page).read_text("utf-8")
    rows = re.findall(r"^\| `(\w+)` \|(.*)\|$", text, re.MULTILINE)
    found = {state: tuple(cell.strip() == yes for cell in cells.split("|")) for state, cells in rows if state != "state"}
    assert found == {state.value: tuple(stage) for state, stage in STAGES.items()}


def test_a_cancelled_date_asks_for_nothing(reference_files: Files) -> None:
    """Its page says first that it is cancelled, and then neither how to register nor what to prepare."""
    text = reference_files["durchgaenge/2026/termine/kaminabend.html"].decode().partition("<main")[2]
    assert "Dieser Termin ist abgesagt." in text
    assert text.index("Dieser Termin ist abgesagt.") < text.index("Wann</dt>")
    assert [part for part in ("Anmeldung", "at-before") if part in text] == []
