"""The participants' edition: sealed where it tells more than the public one, and opened by those whom it is for."""

from __future__ import annotations

import base64
import datetime as dt
import json
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from mentorsite.build import build
from mentorsite.cache import Past, Store
from mentorsite.inside import INDEX, feed_address, sealed_address
from mentorsite.keyfile import EVERYBODY, ROLES
from mentorsite.model.visibility import Visibility
from mentorsite.protect import Refused, Ring, open_lock, unseal
from mentorsite.protect.access import link_key

from .conftest import files_of
from .full_site import COHORT
from .test_visibility import Marks, Planted, marked_site, marks_in, may_be_seen, model_of

TODAY, LAST = dt.date(2026, 3, 1), dt.date(2027, 12, 31)
Opened = dict[str, tuple[str, bytes]]  # by address: the type and the bytes


@pytest.fixture(scope="module")
def ring() -> Ring:
    """Keys for everybody, for each role and for nobody in particular."""
    return Ring.new([EVERYBODY, *ROLES])


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, ring: Ring) -> tuple[Marks, Path, dict[str, bytes]]:
    """Marks in every field of a running cohort with keys, the content, and the files that were built."""
    marks, content = marked_site(tmp_path_factory.mktemp("inside"), "running")
    return marks, content, built(content, {COHORT: ring})


def built(content: Path, rings: Mapping[str, Ring], *, people: bool = True, past: Past | None = None) -> dict[str, bytes]:
    """The files of the site."""
    output = content.parent / "_site"
    done = build(content, output, rings=rings, people=people, past=past, today=TODAY)
    assert done.written is not None, done.report
    return files_of(output)


def opened(files: Mapping[str, bytes], ring: Ring, groups: tuple[str, ...]) -> Opened:
    """Everything that the content keys of these groups open, found by their indexes alone."""
    found: Opened = {}
    for group in groups:
        key = ring.keys[group]
        index = json.loads(unseal(files[sealed_address(COHORT, key, INDEX)], key, INDEX))
        for address, file in index["files"].items():
            found[address] = file["type"], unseal(files[sealed_address(COHORT, key, address)], key, address)
        assert set(index["start"].values()) <= set(index["files"])
    return found


def for_participants(one: Planted) -> bool:
    """Whether the model shows a field to participants and not to everybody."""
    model = model_of(one.model)
    return model.seen_by.get(one.field, model.seen_by_default) is Visibility.PARTICIPANTS


def test_no_byte_tells_more_than_the_public_may_know(site: tuple[Marks, Path, dict[str, bytes]]) -> None:
    """In whatever layer of whatever file, the sealed ones, the calendars and the names of files among them."""
    marks, _, files = site
    assert any(path.endswith(".bin") for path in files)
    assert [marks.planted[mark] for mark in marks_in(files) if not may_be_seen(marks.planted[mark])] == []


def test_a_key_opens_what_its_reader_may_know_and_no_more(site: tuple[Marks, Path, dict[str, bytes]], ring: Ring) -> None:
    """Every mark for participants is found by somebody who has all keys; none of those for coordinators, and no key field."""
    marks, _, files = site
    inside = opened(files, ring, (EVERYBODY, *ROLES))
    found = set(marks_in({address: data for address, (_, data) in inside.items()}))
    wanted = {mark for mark, one in marks.planted.items() if for_participants(one)}
    assert len(wanted) > 20
    missing = {(marks.planted[mark].model, marks.planted[mark].field) for mark in wanted - found}
    assert missing == {("Company", "address"), ("Company", "directions")}  # of the one at which no date takes place
    assert [marks.planted[mark] for mark in found if not (may_be_seen(marks.planted[mark]) or mark in wanted)] == []


def test_photos_are_sealed_as_pictures(site: tuple[Marks, Path, dict[str, bytes]], ring: Ring) -> None:
    """A photo without consent is in no public file, and participants get it with its type."""
    _, _, files = site
    inside = opened(files, ring, (EVERYBODY,))
    pictures = [address for address, (kind, _) in inside.items() if kind.startswith("image/")]
    assert pictures
    assert not set(pictures) & set(files)


def test_a_date_for_a_role_opens_with_the_key_of_the_role(reference: tuple[Ring, dict[str, bytes]]) -> None:
    """The way into a round of mentors is for mentors."""
    ring, files = reference
    mentor, mentee = (set(opened_in("2026", files, ring, role)) for role in ("mentor", "mentee"))
    rounds = {address for address in mentor if "mentorenrunde" in address}
    assert rounds
    assert not rounds & (mentee | set(opened_in("2026", files, ring, EVERYBODY)))


@pytest.fixture(scope="module")
def reference(reference_content: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Ring, dict[str, bytes]]:
    """The reference site with keys for its running cohort."""
    ring, content = Ring.new([EVERYBODY, *ROLES]), tmp_path_factory.mktemp("reference") / "content"
    shutil.copytree(reference_content, content)
    return ring, built(content, {"2026": ring})


def opened_in(cohort: str, files: Mapping[str, bytes], ring: Ring, group: str) -> dict[str, str]:
    """The titles of what one content key opens in a cohort, by address."""
    key = ring.keys[group]
    index = json.loads(unseal(files[sealed_address(cohort, key, INDEX)], key, INDEX))
    return {address: file["title"] for address, file in index["files"].items()}


def test_without_a_key_nothing_opens(site: tuple[Marks, Path, dict[str, bytes]]) -> None:
    """Another ring finds no index, and its keys open no file."""
    _, _, files = site
    other = Ring.new([EVERYBODY]).keys[EVERYBODY]
    assert sealed_address(COHORT, other, INDEX) not in files
    for path, data in files.items():
        if path.endswith(".bin"):
            with pytest.raises(Refused):
                unseal(data, other, INDEX)


def test_the_same_content_gives_the_same_bytes(site: tuple[Marks, Path, dict[str, bytes]], ring: Ring) -> None:
    """Built anew, and built with all that the last build knew: it is one site."""
    _, content, files = site
    output = content.parent / "_site"

    def past() -> Past:
        return Past(content, output, "", Store(content.parent / "kept"))

    assert built(content, {COHORT: ring}, past=past()) == files
    assert built(content, {COHORT: ring}, past=past()) == files
    people = content / f"cohorts/{COHORT}/people.yaml"
    before = people.read_text("utf-8")
    people.write_text(before.replace("Vor ", "Neu "), "utf-8")
    changed = built(content, {COHORT: ring}, past=past())
    shutil.rmtree(output)
    assert built(content, {COHORT: ring}) == changed != files
    people.write_text(before, "utf-8")


def test_another_key_moves_every_sealed_file_and_the_calendars(site: tuple[Marks, Path, dict[str, bytes]], ring: Ring) -> None:
    """After somebody was revoked, her key finds nothing of what is built from then on."""
    _, content, files = site
    granted = ring.with_passphrase("Wer geht", (EVERYBODY, *ROLES), LAST, "adler birke dachs eiche")
    after = built(content, {COHORT: granted.without("Wer geht")})
    sealed = {path for path in files if path.endswith(".bin") or path.startswith("kalender/")}
    assert sealed
    assert not sealed & set(after)
    assert {path: data for path, data in after.items() if path in files} == {
        path: data for path, data in files.items() if path in after
    }


def test_calendars_for_participants_are_the_public_ones_elsewhere(reference: tuple[Ring, dict[str, bytes]]) -> None:
    """No word more than everybody may read, at an address that everybody cannot guess."""
    ring, files = reference
    feeds = {feed_address(ring, path): path for path in files if path.endswith(".ics")}
    inside = [path for path in files if path.startswith("kalender/")]
    assert len(inside) >= 2 * 2  # the whole cohort and a role, in two languages
    for path in inside:
        assert lines(files[path], path) == lines(files[feeds[path]], feeds[path])


def lines(calendar: bytes, address: str) -> list[str]:
    """The unfolded lines of a calendar, without its address."""
    text = calendar.decode().replace("\r\n ", "").replace(address, "")
    return [line for line in text.splitlines() if not line.startswith(("URL", "SOURCE"))]


def test_without_people_it_is_the_site_without_people_files(tmp_path: Path) -> None:
    """`--edition public` on the coordinator's machine, and a build in the cloud that never saw the file, give the same."""
    _, content = marked_site(tmp_path, "running")
    public = built(content, {}, people=False)
    (content / f"cohorts/{COHORT}/people.yaml").unlink()
    without = built(content, {})
    photos = without.keys() - public.keys()  # whose they are nobody knows without the file
    assert photos
    assert all(path.startswith("media/") for path in photos)
    assert {path: data for path, data in without.items() if path not in photos} == public
    assert not any(path.startswith("geschuetzt/") for path in public)


def test_keys_without_people_seal_nothing(tmp_path: Path, ring: Ring) -> None:
    """There is nothing to keep from anybody."""
    _, content = marked_site(tmp_path, "running")
    assert not any(path.startswith("geschuetzt/") for path in built(content, {COHORT: ring}, people=False))


def test_a_lock_hands_out_the_keys_until_its_last_day(site: tuple[Marks, Path, dict[str, bytes]], ring: Ring) -> None:
    """From the files alone: locks.json, the link's key, the index, the page. An access that has run out has no lock."""
    _, content, _ = site
    with_links, secret = ring.with_link("Pia", (EVERYBODY, "mentee"), LAST)
    with_links, old = with_links.with_link("Früher", (EVERYBODY,), dt.date(2026, 2, 28))
    files = built(content, {COHORT: with_links})
    held = json.loads(files[f"geschuetzt/{COHORT}/locks.json"])
    assert (held["version"], held["rounds"]) == (1, 600_000)
    locks = {name: base64.b64decode(lock) for name, lock in held["locks"].items()}
    found = open_lock(locks, link_key(secret, base64.b64decode(held["salt"])), TODAY)
    assert found.keys == {group: ring.keys[group] for group in (EVERYBODY, "mentee")}
    with pytest.raises(Refused):
        open_lock(locks, link_key(old, base64.b64decode(held["salt"])), TODAY)


def test_an_access_that_is_over_on_the_day_of_the_build_gets_no_lock(tmp_path: Path, ring: Ring) -> None:
    """Also where nobody names the day of publication: the day on which the site is made counts."""
    _, content = marked_site(tmp_path, "running")
    ring, _ = ring.with_link("Früher", (EVERYBODY,), TODAY)
    for day, number in ((TODAY, 1), (TODAY + dt.timedelta(days=1), 0)):
        assert build(content, tmp_path / "_site", rings={COHORT: ring}, day=day).written is not None
        held = json.loads((tmp_path / f"_site/geschuetzt/{COHORT}/locks.json").read_text("utf-8"))
        assert len(held["locks"]) == number


@pytest.mark.skipif(not shutil.which("node"), reason="Node is not there")
def test_webcrypto_opens_a_built_page(site: tuple[Marks, Path, dict[str, bytes]], ring: Ring) -> None:
    """Another implementation, from the same bytes."""
    _, content, _ = site
    with_link, secret = ring.with_link("Pia", (EVERYBODY,), LAST)
    files = built(content, {COHORT: with_link})
    held = json.loads(files[f"geschuetzt/{COHORT}/locks.json"])
    key = ring.keys[EVERYBODY]
    questions = list(questions_for(files, held, key, secret))
    run = subprocess.run(
        ["node", str(Path(__file__).parent / "protect/open.mjs")],
        input=json.dumps(questions),
        capture_output=True,
        check=True,
        text=True,
    )
    for question, answer in zip(questions, json.loads(run.stdout), strict=True):
        sealed = base64.b64decode(str(question["page"]))
        assert answer["content"].encode() == unseal(sealed, key, str(question["address"]))


def questions_for(
    files: Mapping[str, bytes], held: Mapping[str, object], key: bytes, secret: bytes
) -> Iterator[dict[str, object]]:
    """What Node is to open: the index and every page in it."""
    pages = [INDEX, *json.loads(unseal(files[sealed_address(COHORT, key, INDEX)], key, INDEX))["files"]]
    for address in pages:
        if address.endswith((".json", ".html")):
            yield {
                "link": base64.b64encode(secret).decode(),
                "salt": held["salt"],
                "locks": held["locks"],
                "today": TODAY.isoformat(),
                "group": EVERYBODY,
                "address": address,
                "page": base64.b64encode(files[sealed_address(COHORT, key, address)]).decode(),
            }
