"""Who can be seen: a person with a consent in force, what belongs to being named, and nothing of anybody else."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from mentorsite.build import build
from mentorsite.model.base import Role
from mentorsite.model.cohort import Company, Consent, Person
from mentorsite.plan.consent import apart, initialled, name_of, named, photo_of

from .conftest import files_of
from .large import write_large

MINIMAL = Path(__file__).parent / "sites" / "minimal" / "content"
BOTH = {"languages": ("de", "en")}
GIVEN = {"given_on": "2026-01-12"}
TAKEN_BACK = {"given_on": "2026-01-12", "withdrawn_on": "2026-02-03"}
ALWAYS_HIDDEN = ("id", "interests", "goals", "experience", "email", "phone", "exclusions")
WITH_THE_NAME = ("name", "position", "topics", "place")


def person(mark: str, **fields: object) -> dict[str, object]:
    """A person in whose every field, and nowhere else, stands `mark`."""
    return {
        "id": f"{mark}-id",
        "name": f"{mark}-first {mark}-name",
        "role": "mentee",
        "company": "musterwerk",
        "position": f"{mark}-position",
        "languages": ["de"],
        "topics": [f"{mark}-topics"],
        "place": f"{mark}-place",
        "interests": [f"{mark}-interests"],
        "goals": f"{mark}-goals",
        "experience": f"{mark}-experience",
        "email": f"{mark}-email@querwege.example",
        "phone": f"{mark}-phone",
        "photo": f"../../media/{mark}-photo.svg",
    } | fields


PEOPLE = {
    "Silent": person("Silent"),
    "Withdrawn": person("Withdrawn", consents=[{"scope": "name", **TAKEN_BACK}, {"scope": "photo", **GIVEN}]),
    "Photo": person("Photo", consents=[{"scope": "photo", **GIVEN}]),
    "Open": person(
        "Open", role="mentor", company="beispielbau", consents=[{"scope": "name", **GIVEN}], exclusions=["Silent-id"]
    ),
    "Initial": person("Initial", consents=[{"scope": "initial", **GIVEN}, {"scope": "photo", **TAKEN_BACK}]),
    "Pictured": person("Pictured", role="mentor", consents=[{"scope": "name", **GIVEN}, {"scope": "photo", **GIVEN}]),
}


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The site of a cohort with people of every kind; its files and, as one more, their names."""
    folder = tmp_path_factory.mktemp("people")
    content = Path(shutil.copytree(MINIMAL, folder / "content"))
    tandems = [{"code": "T01", "mentor": "Open-id", "mentee": "Silent-id", "status": "dissolved", "note": "Secret-note"}]
    tandems[0] |= {"started_on": "2026-02-05", "ended_on": "2026-03-05"}
    _write(content / "cohorts/2026/people.yaml", {"people": list(PEOPLE.values())})
    _write(content / "cohorts/2026/tandems.yaml", {"tandems": tandems})
    _write(content / "cohorts/2026/cohort.yaml", _cohort(content))
    for mark in PEOPLE:
        (content / f"media/{mark}-photo.svg").write_text(f"<svg xmlns='http://www.w3.org/2000/svg'><!--{mark}-pixels--></svg>")
    built = build(content, folder / "_site", drafts=True)
    assert built.written is not None, built.report
    files = files_of(folder / "_site")
    return files | {"names of all files": "\n".join(files).encode()}


def _cohort(content: Path) -> dict[str, object]:
    """The minimal cohort, whose second company has something in every field but no consent."""
    cohort: dict[str, object] = yaml.load((content / "cohorts/2026/cohort.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    unnamed = {
        field: f"Unnamed-{field}" for field in ("name", "parent", "sector", "place", "address", "directions", "contributes")
    }
    contact = {"role": "Unnamed-role", "email": "Unnamed-email@querwege.example"}
    unnamed |= {"id": "beispielbau", "url": "https://unnamed-url.example/"}
    companies = cohort["companies"]
    assert isinstance(companies, list)
    companies[1] = {**unnamed, "hr_contact": contact, "consent": {"scope": "name", **TAKEN_BACK}}
    return cohort


def _write(path: Path, value: object) -> None:
    path.write_text(yaml.safe_dump(value, allow_unicode=True), "utf-8")


def holding(files: Mapping[str, bytes], mark: str) -> list[str]:
    """The files in which a mark stands."""
    return [path for path, data in files.items() if mark.encode() in data]


@pytest.mark.parametrize("mark", ["Silent", "Withdrawn", "Photo", "Unnamed", "unnamed-url", "Secret-note"])
def test_nothing_of_anybody_without_a_consent_in_force(everything: dict[str, bytes], mark: str) -> None:
    """No byte of any field, file or file name: never given, taken back, given to a photo alone; the same for a company."""
    assert holding(everything, mark) == []


@pytest.mark.parametrize("mark", ["Open", "Initial", "Pictured"])
def test_consent_shows_what_belongs_to_being_named_and_no_more(everything: dict[str, bytes], mark: str) -> None:
    """Position, topics and place stand beside the name; addresses, goals and the like in no file at all."""
    shown = [field for field in WITH_THE_NAME if holding(everything, f"{mark}-{field}")]
    assert shown == [field for field in WITH_THE_NAME if field != "name" or mark != "Initial"]
    assert [field for field in ALWAYS_HIDDEN if holding(everything, f"{mark}-{field}")] == []


def test_first_name_with_initial(everything: dict[str, bytes]) -> None:
    """Who agreed to no more appears as "Vera V."."""
    assert "<b>Initial-first I.</b>" in everything["durchgaenge/2026/menschen.html"].decode()


def test_a_photo_needs_its_own_consent_and_a_name(everything: dict[str, bytes]) -> None:
    """Only one of six has agreed to both; all other pictures are not even in the folder."""
    assert [mark for mark in PEOPLE if holding(everything, f"{mark}-pixels")] == ["Pictured"]
    assert 'src="../../media/Pictured-photo.svg"' in everything["durchgaenge/2026/menschen.html"].decode()


def test_everybody_counts(everything: dict[str, bytes]) -> None:
    """The numbers by role hold those who are not named, and the group says how many there are."""
    page = everything["durchgaenge/2026/menschen.html"].decode()
    assert re.findall(r"<li>(\d+ \w+)", page) == ["2 Mentorinnen", "4 Mentees"]
    assert "3 weitere sind dabei, ohne hier genannt zu werden." in page


def test_without_the_people_file_the_site_builds(tmp_path: Path) -> None:
    """The file may stay out of a public repository: there is no directory then, no number and no picture of who meets whom."""
    content = Path(shutil.copytree(MINIMAL, tmp_path / "content"))
    (content / "cohorts/2026/people.yaml").unlink()
    assert build(content, tmp_path / "_site").written is not None
    files = files_of(tmp_path / "_site")
    assert "durchgaenge/2026/menschen.html" not in files
    assert "T01" in files["durchgaenge/2026/tandems.html"].decode()
    assert b"at-people" not in files["durchgaenge/2026/index.html"]


def test_the_reference_names_those_who_agreed(reference_files: dict[str, bytes], reference_content: Path) -> None:
    """Every name on the site has its consent, every consent its name while the cohort is not archived; no id is anywhere."""
    site = b"\n".join([*reference_files.values(), *(path.encode() for path in reference_files)])
    for path in (reference_content / "cohorts").glob("*/people.yaml"):
        people = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)["people"]  # noqa: S506 - text alone
        page = reference_files.get(f"durchgaenge/{path.parent.name}/menschen.html", b"").decode()
        agreed = {one["name"] for one in people if name_of(Person.model_validate(one, context=BOTH)) == one["name"] and page}
        assert {one["name"] for one in people if one["name"] in page} == agreed
        assert {
            field for one in people for field in (one["id"], one.get("email", one["id"])) if field.encode() in site
        } == set()
    assert b"Ayla Attrappe" not in site  # withdrawn
    assert b"Wiebke W.</b>" in site


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Vera Vorlage", "Vera V."),
        ("Prof. Dr. Vera von der Vorlage", "Vera V."),
        ("Anna-Lena Öhr-Muster", "Anna-Lena Ö."),
        ("Vorlage", "V."),
        ("V. Vorlage", "V."),
        ("Dr. V.", "Dr. V."),
    ],
)
def test_initials_never_hold_a_family_name(name: str, short: str) -> None:
    """Titles and particles go, the family name becomes its first letter."""
    assert initialled(name) == short


def test_a_consent_to_a_photo_names_nobody() -> None:
    """Each scope allows just that; for a company only `name` counts."""
    photo, name = Consent.model_validate({"scope": "photo", **GIVEN}), Consent.model_validate(GIVEN)
    base = {"id": "p", "name": "Pia Probe", "role": Role.MENTEE, "photo": "pia.svg"}
    assert name_of(Person.model_validate({**base, "consents": [photo]})) == ""
    assert photo_of(Person.model_validate({**base, "consents": [name]})) == ""
    assert photo_of(Person.model_validate({**base, "consents": [name, photo]})) == "pia.svg"
    assert not named(Company.model_validate({"id": "c", "name": "C", "consent": photo}))


@pytest.mark.parametrize(
    ("sizes", "alone"),
    [
        ({"a": 2, "b": 2, "c": 3}, ["a", "b", "c"]),
        ({"a": 1, "b": 1, "c": 3}, ["c"]),
        ({"a": 1, "b": 2, "c": 3}, ["c"]),
        ({"a": 1}, []),
        ({}, []),
    ],
)
def test_no_company_with_a_single_person_stands_alone(sizes: dict[str, int], alone: list[str]) -> None:
    """Such companies are drawn as one, and never one of them only: then everybody could tell which it is."""
    assert list(apart(sizes)) == alone


def test_the_picture_and_the_codes_cannot_be_joined(reference_files: dict[str, bytes]) -> None:
    """Companies and lines stand in the figure, codes and states outside of it; dissolved tandems are not drawn."""
    page = reference_files["durchgaenge/2026/tandems.html"].decode()
    figure = re.search(r'<div class="who-meets">.*?</details>', page, re.DOTALL)
    assert figure is not None
    assert figure[0].count('d="M0 ') == 12  # of thirteen, one of which is dissolved
    assert re.findall(r"T\d\d|aktiv|aufgelöst|20\d\d", re.sub(r' d="[^"]*"', "", figure[0])) == []
    assert "GmbH" not in page.replace(figure[0], "")
    rows = re.findall(r"<tr><td>(.*?)</td><td>(.*?)</td><td>(\d+)</td></tr>", figure[0])
    assert sum(int(number) for _, _, number in rows) == 12
    assert all(one != other for one, other, _ in rows)


def test_a_material_stands_once_on_a_shelf_with_all_that_it_belongs_to(reference_files: dict[str, bytes]) -> None:
    """What a workshop and its dates share is one entry; each shelf is a content area."""
    page = reference_files["unterlagen/index.html"].decode()
    for shelf in re.findall(r'<section aria-labelledby="area-.*?</section>', page, re.DOTALL):
        held = re.findall(r'<span><a href="([^"]*)">', shelf)
        assert held
        assert len(held) == len(set(held))
    career = page[page.index('id="area-career"') :]
    assert re.search(
        r"Vorbereitungsbogen.*?Karriereplanung</a>, <a [^>]*>Workshop: Karriereplanung, Durchgang 2026</a>", career
    )


def test_a_large_cohort_fits_on_a_page(tmp_path: Path) -> None:
    """A directory of 700 people is below 200 kB, names everybody once, and is sorted by family names as readers expect."""
    assert build(write_large(tmp_path / "content", events=0), tmp_path / "_site").written is not None
    page = (tmp_path / "_site/durchgaenge/2026/menschen.html").read_bytes()
    assert len(page) < 200_000
    names = re.findall(r"<b>(\S+ \S+)</b>", page.decode())
    assert len(names) == len(set(names)) == 700
    last = [name.split()[1].rpartition("-")[0] for name in names]
    order = [last[0], *(one for before, one in pairwise(last) if one != before)]
    assert order[:3] == ["Ærø", "Håkansson", "Mueller"]
