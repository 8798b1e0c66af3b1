"""What is not for everybody is in no byte of the public site: marks planted in every field, searched in every output."""

from __future__ import annotations

import base64
import gzip
import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from mentorsite.build import build
from mentorsite.model import cohort, schedule, site
from mentorsite.model.base import Fields
from mentorsite.model.cohort import Company, Person
from mentorsite.model.visibility import Visibility
from mentorsite.plan.visible import visible
from mentorsite.session import Session, load

from .conftest import files_of
from .full_site import COHORT, full_site, record, take_photos, write

BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{16,}={0,2}")
# Who else is in the cohort, with what consents; the first is whom the full site makes, with a consent to be named.
CONSENTS = {
    "none": [],
    "initial": [{"scope": "initial", "given_on": "2026-01-05"}],
    "photo": [{"scope": "photo", "given_on": "2026-01-05"}],
    "both": [{"scope": "name", "given_on": "2026-01-05"}, {"scope": "photo", "given_on": "2026-01-05"}],
    "withdrawn": [{"scope": "name", "given_on": "2026-01-05", "withdrawn_on": "2026-02-05"}],
}


class Planted(NamedTuple):
    """A mark, the field that holds it, and whose field that is."""

    model: str
    field: str
    whose: str = "first"


class Marks:
    """Gives every field a word of its own and remembers where it went."""

    def __init__(self) -> None:
        self.planted: dict[str, Planted] = {}
        self.whose = "first"

    def __call__(self, model: str, field: str, markdown: bool) -> str:
        mark = f"qz{len(self.planted):04}mark"
        self.planted[mark] = Planted(model, field, self.whose)
        return f"Vor {mark}" if (model, field) == ("Person", "name") else mark

    def of(self, whose: str) -> Marks:
        """The same marks, for somebody else."""
        self.whose = whose
        return self


@pytest.fixture(scope="module", params=["running", "announced", "closed"])
def planted(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[dict[str, Planted], dict[str, bytes]]:
    """The marks, and the files of the site that was built of them, in a cohort of this state."""
    marks, content = marked_site(tmp_path_factory.mktemp("marked"), request.param)
    built = build(content, content.parent / "_site", today=None)
    assert built.written is not None, built.report
    return marks.planted, files_of(content.parent / "_site")


def marked_site(top: Path, state: str) -> tuple[Marks, Path]:
    """The full site with a mark in every field, and people with all sorts of consents, in a cohort of this state."""
    marks = Marks()
    content = full_site(top, marks)
    people = content / f"cohorts/{COHORT}/people.yaml"
    entries = json.loads(people.read_text("utf-8").partition("people: ")[2])
    for whose, consents in CONSENTS.items():
        other = record(Person, marks.of(whose), 1)
        entries.append(other | {"id": f"x-{whose}", "consents": consents, "reports_to": "p1", "exclusions": []})
    write(people, f"people: {json.dumps(entries)}\n")
    take_photos(content)
    path = content / f"cohorts/{COHORT}/cohort.yaml"
    lines = [line.partition(": ") for line in path.read_text("utf-8").splitlines()]
    fields = {name: json.loads(value) for name, _, value in lines}
    fields["companies"].append(record(Company, marks.of("none"), 1) | {"id": "stumm", "consent": None})
    fields["state"] = state
    write(path, "".join(f"{name}: {json.dumps(value)}\n" for name, value in fields.items()))
    return marks, content


def layers(data: bytes) -> Iterator[bytes]:
    """The bytes of a file, and everything that is packed into them."""
    yield data
    yield data.replace(b"\r\n ", b"").replace(b"\r\n\t", b"")
    for unpack in (gzip.decompress, zlib.decompress):
        try:
            yield unpack(data)
        except (OSError, EOFError, zlib.error):
            continue
    if data[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            yield from (packed.read(name) for name in packed.namelist())
    for match in BASE64.finditer(data):
        for start in range(4):
            piece = match[0][start:].translate(bytes.maketrans(b"-_", b"+/")).rstrip(b"=")
            yield base64.b64decode(piece[: len(piece) // 4 * 4])


def marks_in(files: dict[str, bytes]) -> dict[str, set[str]]:
    """Every mark that any file holds in any layer, or in its name, with the files."""
    found: dict[str, set[str]] = {}
    for path, data in files.items():
        for layer in (path.encode(), *layers(data)):
            for mark in re.findall(rb"qz\d{4}mark", layer.lower()):
                found.setdefault(mark.decode(), set()).add(path)
    return found


def model_of(name: str) -> type[Fields]:
    """A model by its name."""
    found = next((getattr(module, name) for module in (cohort, schedule, site) if hasattr(module, name)), Fields)
    assert issubclass(found, Fields)
    return found


def may_be_seen(one: Planted) -> bool:
    """Whether the model lets everybody see a field, in the light of the consents of whose it is."""
    model = model_of(one.model)
    seen_by = model.seen_by.get(one.field, model.seen_by_default)
    scope = model.opened_by.get(one.field, "-")
    scopes = {"first": {"name"}, "both": {"name", "photo"}, "initial": {"name"} if one.field != "name" else set()}
    opened = scope in scopes.get(one.whose, set())
    return seen_by is Visibility.PUBLIC or opened


def test_no_mark_of_a_hidden_field_is_in_any_byte(planted: tuple[dict[str, Planted], dict[str, bytes]]) -> None:
    """Pages, feeds, calendars, search, JSON, pictures, addresses: what is for participants or coordinators is in none."""
    marks, files = planted
    hidden = {mark: one for mark, one in marks.items() if not may_be_seen(one)}
    assert len(hidden) > 50
    assert {hidden[mark]: sorted(paths)[:3] for mark, paths in marks_in(files).items() if mark in hidden} == {}


def test_public_marks_are_there(planted: tuple[dict[str, Planted], dict[str, bytes]]) -> None:
    """The search finds what is to be found: most public fields, in pages, calendars, feeds and the state of publication."""
    marks, files = planted
    found = marks_in(files)
    public = [mark for mark, one in marks.items() if may_be_seen(one)]
    assert sum(mark in found for mark in public) > len(public) * 0.6
    endings = {path.rpartition(".")[2] for paths in found.values() for path in paths}
    assert {"html", "ics", "xml"} <= endings


def test_everything_about_people_is_hidden_until_somebody_says_otherwise() -> None:
    """A field that is added to a person, or to the record of a consent, is for coordinators at most."""
    for model in (Person, cohort.Consent, cohort.Retention):
        assert model.seen_by_default > Visibility.PARTICIPANTS
        assert Visibility.PUBLIC not in model.seen_by.values()
    for model in (Person, Company, cohort.Tandem, schedule.Event, schedule.SeriesException):
        assert set(model.seen_by) | set(model.opened_by) <= set(model.model_fields), model


def test_a_session_hides_the_same(tmp_path: Path) -> None:
    """`serve` shows what would be published, so nothing hidden either."""
    marks = Marks()
    edition = Session(full_site(tmp_path, marks)).build()
    assert edition.good
    found = marks_in(dict(edition.files))
    assert [marks.planted[mark] for mark in found if not may_be_seen(marks.planted[mark])] == []


def test_the_project_itself_keeps_everything(tmp_path: Path) -> None:
    """Checks and reports for the coordinator work with the whole."""
    project = load(full_site(tmp_path, Marks()))
    assert project is not None
    people = project.cohorts[COHORT].people
    assert people is not None
    assert people.value.people[0].phone


def test_the_plan_never_gets_to_know_it(tmp_path: Path) -> None:
    """What is taken out is out of the project that pages are made from, so that no template can show it by mistake."""
    marks = Marks()
    project = load(full_site(tmp_path, marks))
    assert project is not None
    folder = visible(project).cohorts[COHORT]
    said = repr([part.value for part in (folder.cohort, folder.schedule, folder.people, folder.tandems) if part])
    left = {marks.planted[mark] for mark in re.findall(r"qz\d{4}mark", said)}
    keys = {one for one in left if not may_be_seen(one)}
    assert all(model_of(one.model).seen_by.get(one.field) is Visibility.KEY for one in keys)
    assert not {("Person", "email"), ("Person", "phone"), ("Person", "goals")} & {one[:2] for one in left}


def test_records_without_secrets_are_the_same_ones(reference_content: Path) -> None:
    """What need not be changed is not copied, so that an edit stays quick."""
    project = load(reference_content)
    assert project is not None
    assert all(
        visible(project).cohorts[name].cohort.value.title is one.cohort.value.title for name, one in project.cohorts.items()
    )
    everything = visible(project, Visibility.COORDINATORS)
    assert all(everything.cohorts[name] is folder for name, folder in project.cohorts.items())
