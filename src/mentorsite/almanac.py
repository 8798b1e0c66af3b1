"""The public holidays of a region, from the library `holidays`, which knows the countries of ISO 3166 and their states."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

Names = Mapping[dt.date, Mapping[str, str]]  # a holiday -> its name in each of `LANGUAGES`
Almanac = Callable[[str, int], Names | None]  # region and year -> holidays; None for a region that nobody knows
LANGUAGES = {"de": ("de", "de_AT", "de_CH"), "en": ("en_US", "en_GB")}


def holidays_in(region: str, year: int) -> Names | None:
    """The holidays of a year in a region (`DE`, `DE-NW`), named in each language as far as the library can; else in its own."""
    import holidays

    country, _, state = region.upper().partition("-")
    try:
        known = holidays.country_holidays(country)
        calendars = {
            lang: holidays.country_holidays(
                *(country, state or None),
                years=year,
                language=next((word for word in words if word in known.supported_languages), None),
            )
            for lang, words in LANGUAGES.items()
        }
    except NotImplementedError:
        return None
    days = sorted(set().union(*calendars.values()))
    return {day: {lang: str(calendar.get(day, "")) for lang, calendar in calendars.items()} for day in days}


def known_regions(country: str) -> list[str]:
    """The regions of a country, itself the first of them; none where there is no such country."""
    import holidays

    found = holidays.list_supported_countries()
    return [country, *(f"{country}-{state}" for state in found[country])] if country in found else []
