"""How many of each kind a site of a given size has."""

from __future__ import annotations

from dataclasses import dataclass

PAGES = ("kontakt", "impressum", "datenschutz", "barrierefreiheit")
# There at any size: start, programme, 404, changes, six overviews, printed handbook, four editions; the
# tandems of the one cohort that is not archived; PAGES.
FIXED = 16 + len(PAGES)
OWN = 3  # pages of a cohort: its own, dates, companies
BOOK = 100  # no handbook has more chapters, however large the site


@dataclass(frozen=True, slots=True)
class Shape:
    """Numbers of records; a cohort has three pages of its own beside one for each of its events."""

    cohorts: int
    events: int
    workshops: int
    chapters: int
    news: int

    @classmethod
    def of(cls, pages: int) -> Shape:
        """A fifth cohorts and their dates, up to a third the handbook, a twentieth workshops, the rest news."""
        rest = pages - FIXED
        cohorts = max(1, round(rest / 5 / 18))
        events = max(1, min(16, rest // 5 - 2))
        workshops, chapters = max(1, rest // 20), min(BOOK, rest * 3 // 10)
        news = rest - cohorts * (events + OWN) - workshops - chapters
        if news < 1:
            raise ValueError(f"{pages} pages are too few for a whole programme")
        return cls(cohorts, events, workshops, chapters, news)
