"""Programmes as there really were, with made-up names: what the seed's numbers say of them."""

from __future__ import annotations

from collections.abc import Mapping

from mentorsite.rules import State

from .small import Files, event, good, person, states_of, tandem

BOTH_SIDES = ("mentor", "mentee")
MONDAYS = ("2026-03-02", "2026-05-11", "2026-09-14", "2026-10-12")
DEVIATIONS = {
    "R1": "Gründung zu viert",
    "R2.quota": "Je Haus eine Person",
    "R7.full_day": "Vier Stunden genügen uns",
}


def programme(companies: int, *, hours: int = 8, workshops: int = 3) -> Files:
    """Companies with one mentor and one mentee each, in a ring of tandems; workshops of so many hours."""
    files = good()
    names = [f"haus-{number}" for number in range(companies)]
    files["cohort"]["companies"] = [{"id": one, "name": f"{one} GmbH", "hr_contact": {"role": "Personal"}} for one in names]
    files["people"]["people"] = [person(company, role, 1) for company in names for role in BOTH_SIDES]
    files["tandems"]["tandems"] = [
        tandem(f"T{number:02}", f"{company}-mentor-1", f"{names[(number + 1) % companies]}-mentee-1")
        for number, company in enumerate(names)
    ]
    others = [one for one in files["schedule"]["events"] if one["kind"] != "workshop"]
    held = [
        event(day, "workshop", day, end=f"{9 + hours}:00", workshop=name)
        for day, name in zip(MONDAYS[:workshops], ("ziele", "reden", "netze", "ziele"), strict=False)
    ]
    files["schedule"]["events"] = others + held
    return files


def not_kept(files: Files) -> Mapping[str, str]:
    """All parts that are not `ok`."""
    return {name: state.value for name, state in states_of(files).items() if state is not State.OK}


def test_four_founders_with_half_day_workshops() -> None:
    """PepperMINT at its start broke all three numbers of the seed that names it as its model: warnings, no failure."""
    files = programme(4, hours=4, workshops=4)
    assert not_kept(files) == {"R1.number": "warn", "R2.quota": "warn", "R7.full_day": "warn"}
    files["cohort"]["deviations"] = DEVIATIONS
    assert not_kept(files) == {"R1.number": "accepted", "R2.quota": "accepted", "R7.full_day": "accepted"}


def test_twelve_companies_with_twelve_tandems() -> None:
    """OWL 2018/19: enough companies and full days, but one mentor and one mentee from each."""
    assert not_kept(programme(12)) == {"R2.quota": "warn"}


def test_a_round_in_which_not_all_companies_send_mentors() -> None:
    """CM NRW in OWL: 26 companies, 29 tandems; 17 of them gave mentors, twelve mentors came from elsewhere."""
    files = programme(26)
    people = files["people"]["people"]
    without = {f"haus-{number}-mentor-1" for number in range(17, 26)}
    people[:] = [one for one in people if one["id"] not in without]
    people += [person("verband", "mentor", number) for number in range(1, 13)] + [
        person("haus-0", "mentee", n) for n in (2, 3, 4)
    ]
    files["cohort"]["companies"].append({"id": "verband", "name": "Verband", "hr_contact": {"role": "Personal"}})
    free = iter(f"verband-mentor-{number}" for number in range(1, 13))
    for one in files["tandems"]["tandems"]:
        if one["mentor"] in without:
            one["mentor"] = next(free)
    files["tandems"]["tandems"] += [tandem(f"T{n + 30}", next(free), f"haus-0-mentee-{n}") for n in (2, 3, 4)]
    assert len(files["tandems"]["tandems"]) == 29
    assert not_kept(files) == {"R2.quota": "warn"}


def test_the_mentees_superior_mentors_somebody_else() -> None:
    """INEOS: one mentee, whose own superior is a mentor in the same programme, for somebody else. That is allowed."""
    files = programme(4, workshops=3)
    mentee = next(one for one in files["people"]["people"] if one["id"] == "haus-0-mentee-1")
    mentee["reports_to"] = "haus-0-mentor-1"
    assert "R4.reporting" not in not_kept(files)
    files["tandems"]["tandems"][0]["mentee"] = "haus-0-mentee-1"
    assert not_kept(files)["R4.reporting"] == "fail"


def test_two_and_two_from_each() -> None:
    """Miele in OWL sent two and two; with five such companies the seed is met to the letter."""
    assert not_kept(good()) == {}
