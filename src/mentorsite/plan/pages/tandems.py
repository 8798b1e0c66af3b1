"""Tandems of a cohort by their codes, and the picture of who meets whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial

from ...model import CohortFolder
from ...model.cohort import Tandem, TandemForm, TandemStatus
from ..consent import named
from ..crossing import OTHERS, Crossing, crossing
from ..frame import frame, section
from ..routes import shows_tandems
from ..sheet import Page, Reader, Sheet
from ..views import companies as view
from ..views.values import Words
from .agenda import cohort_link

HEIGHT = 1000
MARGIN = 0.15  # of a company's part of the edge, above and below, where no line begins
LETTERS = 26
MANY = 40  # tandems from which on a line stands for all between two companies


def tandem_pages(reader: Reader) -> Iterator[Page]:
    """The tandems of each cohort."""
    for folder in reader.project.cohorts.values():
        if folder.tandems and shows_tandems(folder):
            yield folder.tandems.path, partial(_tandems, reader, folder)


def _tandems(reader: Reader, folder: CohortFolder) -> view.TandemsView:
    sheet, cohort = Sheet(reader, folder.tandems.path if folder.tandems else ""), folder.cohort.value
    title = Words(reader.t("section.tandems.title"))
    lead = Words(reader.t("section.tandems.lead"))
    found = crossing(folder)
    return view.TandemsView(
        frame=frame(
            sheet,
            f"{title.text}: {reader.words(cohort.title).text}",
            lead,
            above=[section(sheet, "cohorts"), cohort_link(sheet, folder)],
            preview=cohort.state == "draft",
        ),
        heading=title,
        lead=lead,
        sample=cohort.sample,
        cohort=cohort_link(sheet, folder),
        tandems=tandem_views(reader, folder),
        crossing=_picture(reader, folder, found) if found else None,
    )


def tandem_views(reader: Reader, folder: CohortFolder) -> tuple[view.Tandem, ...]:
    """A cohort's tandems, by their codes."""
    return tuple(_tandem(reader, one) for one in _shown(folder))


def _shown(folder: CohortFolder) -> tuple[Tandem, ...]:
    return folder.tandems.value.tandems if folder.tandems and shows_tandems(folder) else ()


def tandem_counts(reader: Reader, folder: CohortFolder) -> tuple[str, ...]:
    """How many of many tandems are in each state: "38 Tandems: aktiv"; nothing where they are few."""
    tandems = _shown(folder)
    counted = Counter(one.status for one in tandems)
    return tuple(
        f"{reader.t('count.tandems', n=counted[status])}: {reader.t(f'tandem_status.{status}')}"
        for status in TandemStatus
        if counted[status] and len(tandems) >= MANY
    )


def _tandem(reader: Reader, tandem: Tandem) -> view.Tandem:
    day, sides = reader.calendar.day, {"mentor": len(tandem.mentors), "mentee": len(tandem.mentees)}
    pair = tandem.kind is TandemForm.TANDEM
    people = ", ".join(reader.t(f"count.role.{side}", n=number) for side, number in sides.items() if number)
    return view.Tandem(
        code=tandem.code,
        status=reader.label("tandem_status", tandem.status),
        since=day(tandem.started_on) if tandem.started_on else None,
        until=day(tandem.ended_on) if tandem.ended_on else None,
        successor=tandem.successor or "",
        form=None if pair else reader.label("tandem_form", tandem.kind),
        people="" if pair else people,
        check_ins=reader.t("count.check_ins", n=len(tandem.check_ins)) if tandem.check_ins else "",
    )


def _picture(reader: Reader, folder: CohortFolder, found: Crossing) -> view.Crossing:
    names = dict(_names(reader, folder))
    tandems = sum(found.lines.values())
    values = {"tandems": reader.t("count.tandems", n=tandems), "mentors": len(found.mentors), "mentees": len(found.mentees)}
    single = tandems < MANY
    return view.Crossing(
        lead=reader.t("tandems.crossing_lead" if single else "tandems.crossing_lead_many"),
        mentors=tuple(names[one] for one in found.mentors),
        mentees=tuple(names[one] for one in found.mentees),
        lines=tuple(_lines(found, single=single)),
        table=tuple(view.Meeting(names[one], names[other], number) for (one, other), number in found.lines.items()),
        text=reader.t("tandems.crossing_text", **values),
    )


def _names(reader: Reader, folder: CohortFolder) -> Iterator[tuple[str, Words]]:
    """What each company is called in the picture: its name, or a letter in the order of cohort.yaml."""
    letters = 0
    for company in folder.cohort.value.companies:
        if named(company):
            yield company.id, reader.words(company.name)
        else:
            yield company.id, Words(reader.t("tandems.company", letter=_letter(letters)))
            letters += 1
    yield OTHERS, Words(reader.t("tandems.others"))


def _letter(number: int) -> str:
    """A, B, ... Z, AA, AB."""
    rest = _letter(number // LETTERS - 1) if number >= LETTERS else ""
    return rest + chr(ord("A") + number % LETTERS)


def _lines(found: Crossing, *, single: bool) -> Iterator[view.Line]:
    """The lines; those of one company are spread over its part of the edge, so that they cross seldom."""
    tandems = [line for line, number in found.lines.items() for _ in range(number if single else 1)]
    starts = _spread(tandems, 0, found.mentors, found.mentees)
    ends = _spread(tandems, 1, found.mentees, found.mentors)
    for number, line in enumerate(tandems):
        yield view.Line(starts[number], ends[number], "ab"[found.mentors.index(line[0]) % 2])


def _spread(tandems: Sequence[tuple[str, str]], side: int, here: Sequence[str], there: Sequence[str]) -> dict[int, int]:
    """The height of each tandem's end on one side, in thousandths from above."""
    heights: dict[int, int] = {}
    for place, company in enumerate(here):
        own = [number for number, line in enumerate(tandems) if line[side] == company]
        own.sort(key=lambda number: there.index(tandems[number][1 - side]))
        for step, number in enumerate(own, start=1):
            heights[number] = round(HEIGHT * (place + MARGIN + (1 - 2 * MARGIN) * step / (len(own) + 1)) / len(here))
    return heights
