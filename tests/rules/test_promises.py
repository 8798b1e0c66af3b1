"""What holds for all data: the unrelated changes nothing, what is taken away makes nothing better, texts fit."""

from __future__ import annotations

import copy
import os
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentorsite.rules import NAMES, PARTS, RULES, State

from .small import Files, change, changed, event, good, person, project_of, results_of, states_of
from .test_tables import TABLES

COHORTS = [case.get("change", {}) for cases in TABLES.values() for case in cases]
# Fields whose absence says something of its own, so that leaving them out is no gap: what has not happened, what nobody belongs
# to, what is not published, and the numbers that a programme sets for itself.
SPEAKING = {"withdrawn_on", "ended_on", "parent", "photo", "requirements", "contact", "theme"}
PARTS_OF_COHORT = ("people", "tandems", "schedule")
# Of all cohorts, and of all their fields, every so many is tried; HYPOTHESIS_PROFILE=search tries all.
STRIDE, STEP = (1, 1) if os.environ.get("HYPOTHESIS_PROFILE") == "search" else (4, 23)
RELATED = {"people": "id", "tandems": "code", "schedule": "id"}


def fields(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The way to every field that may be left out, and to every file that may be missing."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield (*path, key)
            yield from fields(inner, (*path, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from fields(inner, (*path, number))


def without(files: Files, path: tuple[str | int, ...]) -> Files | None:
    """The same without a field; nothing where the model cannot do without."""
    made = copy.deepcopy(files)
    at: Any = made
    for step in path[:-1]:
        at = at[step]
    del at[path[-1]]
    try:
        project_of(made)
    except Exception:  # noqa: BLE001 - a record that needs the field, or a text without words
        return None
    return made


@pytest.mark.parametrize("at", range(0, len(COHORTS), STRIDE))
def test_what_is_taken_away_makes_nothing_ok(at: int) -> None:
    """A field, or a whole file, that is missing never turns anything into `ok`."""
    files = changed(COHORTS[at])
    before = states_of(files)
    ways = [way for way in fields(files) if (not SPEAKING & set(way) and len(way) > 1) or way[-1] in PARTS_OF_COHORT]
    bad = [name for name, state in before.items() if state is not State.OK]
    for way in ways[at % STEP :: STEP] if bad else ():
        less = without(files, way)
        after = states_of(less) if less else before
        assert [name for name in bad if after[name] is State.OK] == [], way


UNRELATED = st.lists(
    st.sampled_from(
        [
            ("people.+", person("a", "trainer", 7)),
            ("people.+", person("b", "hr", 8)),
            ("people.a-mentor-1.interests", ["Klettern"]),
            ("people.a-mentor-1.position", "Leitung"),
            ("people.b-mentee-1.languages", ["de", "tr"]),
            ("people.b-mentee-1.phone", "030 1234"),
            ("cohort.documents", [{"title": "Vorlage", "link": "https://example.org/"}]),
            ("cohort.retention", {"until": "2030-01-01"}),
            ("cohort.companies.a.sector", "Maschinenbau"),
            ("cohort.companies.b.address", "Weg 1"),
            ("programme.goals", [{"title": "Sicher auftreten"}]),
            ("programme.phases", [{"id": "p", "title": "Anfang", "text": "Los", "from_month": 1, "to_month": 2}]),
            ("schedule.w1.capacity", 12),
            ("schedule.w1.mandatory", True),
            ("schedule.+", event("frist", "deadline", "2026-04-01", audience=["hr"])),
            ("tandems.T-a1.note", "Läuft gut"),
            ("site.notice", "Dies ist ein Muster"),
            ("workshops.neu", {"title": "Neu", "summary": "Ohne Termin", "aims": ["lernen"], "contents": ["goal"]}),
            ("news.heute", {"title": "Heute", "summary": "Es geht los", "date": "2026-03-01"}),
        ]
    ),
    min_size=1,
    max_size=6,
    unique_by=lambda one: repr(one),
)


@settings(max_examples=60)
@given(cohort=st.sampled_from(COHORTS), more=UNRELATED)
def test_unrelated_data_changes_nothing(cohort: dict[str, object], more: list[tuple[str, object]]) -> None:
    """Whatever a rule does not ask for may be written or not."""
    files = changed(cohort)
    before = states_of(files)
    for path, value in more:
        try:
            change(files, path, value)
        except (KeyError, StopIteration, IndexError):
            continue  # the cohort does not have what would be changed
    after = states_of(files)
    counted = {"R6.inside"}  # counts every date; a date inside the period changes no state
    assert {name: state for name, state in after.items() if name not in counted} == {
        name: state for name, state in before.items() if name not in counted
    }


@pytest.mark.parametrize("lang", ["en", "de"])
def test_every_result_says_what_it_rests_on_and_what_would_change_it(lang: str) -> None:
    """In both languages, without a gap in the sentence, with file and line."""
    for cohort in COHORTS[::7]:
        for result in results_of(changed(cohort), written=True).values():
            assert result.sentence[lang]
            assert "{" not in result.sentence[lang] + result.change[lang]
            assert result.change[lang], result.part.id
            for fact in result.facts:
                assert fact.words(lang)
                assert fact.span().line >= 1 or not fact.location
            grounds = result.total or result.reason or result.attested
            assert grounds or result.state in (State.UNKNOWN, State.OK), result.part.id


def test_facts_name_the_line() -> None:
    """The first company of five stands where it does."""
    result = results_of(good(), written=True)["R1.number"]
    spans = [fact.span() for fact in result.facts]
    assert [fact.words("de") for fact in result.facts] == list("abcde")
    assert {span.path for span in spans} == {"cohorts/2026/cohort.yaml"}
    assert len({span.line for span in spans}) == 5


def test_sentences_hold_no_fact_about_anybody() -> None:
    """What may be shown in public names neither people nor companies nor tandems."""
    files = changed({"people.a-mentee-1.company": None})
    names = {entry[RELATED[kind]] for kind in RELATED for entry in next(iter(files[kind].values()))}
    names -= {*"abcde", "interim", "closing"}  # which are also words
    names |= {entry["name"] for entry in files["people"]["people"]}
    for cohort in COHORTS:
        for result in results_of(changed(cohort)).values():
            assert not [name for name in names if name in " ".join(result.sentence.values())]


def test_the_table_of_rules_is_whole() -> None:
    """R1 to R10, each with a finding; every part says where its number or its demand comes from."""
    assert [rule.id for rule in RULES] == [f"R{number}" for number in range(1, 11)]
    assert all(part.origin["en"] and part.origin["de"] for _, part in PARTS.values())
    assert set(NAMES) == {rule.id for rule in RULES} | set(PARTS)
    assert len({rule.finding for rule in RULES}) == len(RULES)
