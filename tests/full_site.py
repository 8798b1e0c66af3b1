"""A site in which every field of every kind of file is there, made from the models: whatever is added to them is in it, too.

What the fields say is up to the test: words to be shown harmlessly, or marks that must never be seen.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from enum import Enum
from pathlib import Path
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, RootModel

from mentorsite.model.accompaniment import Case, Workshop
from mentorsite.model.cohort import Cohort, People, Tandems
from mentorsite.model.pages import Chapter, News, Page
from mentorsite.model.programme import Programme
from mentorsite.model.schedule import Schedule
from mentorsite.model.site import Site
from mentorsite.model.standards import Catalogue, Evidence
from mentorsite.model.text import Localised
from mentorsite.model.values import Date, Email, Id, LanguageTag, Moment, Moments, TimeZone, Url, Word, YesNo

Words = Callable[[str, str, bool], str]  # name of the model, of the field, whether it is Markdown -> what it says
COHORT = "2026"
FILES: Mapping[str, type[BaseModel]] = {
    "site.yaml": Site,
    "programme.yaml": Programme,
    "standards/katalog.yaml": Catalogue,
    "standards/evidence.yaml": Evidence,
    f"cohorts/{COHORT}/cohort.yaml": Cohort,
    f"cohorts/{COHORT}/schedule.yaml": Schedule,
    f"cohorts/{COHORT}/people.yaml": People,
    f"cohorts/{COHORT}/tandems.yaml": Tandems,
    "workshops/ziele.yaml": Workshop,
    "cases/beispiel.yaml": Case,
    "handbook/mentees.md": Chapter,
    "pages/impressum.md": Page,
    "news/start.md": News,
}
# What a field must say so that the site holds together; the rest follows from its type.
FIXED: Mapping[tuple[str, str], Any] = {
    ("Site", "languages"): ["de", "en"],
    ("Site", "url"): "https://mentoring.example/",
    ("Site", "region"): "DE-BE",
    ("Site", "standards"): None,
    ("Site", "navigation"): None,
    ("Site", "theme"): None,
    ("Site", "severity"): {"translation-missing": "off"},
    ("LegalPages", "imprint"): "impressum",
    ("LegalPages", "privacy"): "impressum",
    ("LegalPages", "accessibility"): "impressum",
    ("RoleDuties", "page"): "handbook/mentees.md",
    ("Agreement", "page"): "handbook/mentees.md",
    ("Answer", "page"): "../handbook/mentees.md",
    ("Material", "page"): None,
    ("Material", "file"): None,
    ("Phase", "from_month"): "1",
    ("Phase", "to_month"): "2",
    ("Threshold", "value"): "5",
    ("Cohort", "copied_from"): None,
    ("Cohort", "state"): "running",
    ("Cohort", "start"): "2026-01-01",
    ("Cohort", "end"): "2026-12-31",
    ("Company", "id"): "firma",
    ("Person", "id"): "p1",
    ("Person", "role"): "mentee",
    ("Person", "company"): "firma",
    ("Person", "reports_to"): "p2",
    ("Person", "exclusions"): ["p2"],
    ("Consent", "withdrawn_on"): None,
    ("Tandem", "mentor"): "p2",
    ("Tandem", "mentee"): "p1",
    ("Tandem", "mentors"): None,
    ("Tandem", "mentees"): None,
    ("Tandem", "form"): "tandem",
    ("Tandem", "status"): "active",
    ("Tandem", "ended_on"): None,
    ("Tandem", "successor"): None,
    ("Tandem", "started_on"): "2026-02-01",
    ("Event", "start"): "2026-03-12 09:00",
    ("Event", "end"): "17:00",
    ("Event", "days"): None,
    ("Event", "when"): None,
    ("Event", "status"): "confirmed",
    ("Event", "moved_from"): None,
    ("Event", "host"): "firma",
    ("Event", "led_by"): None,
    ("Event", "workshop"): "ziele",
    ("EventDay", "end"): "17:00",
    ("Repeat", "every"): "4 weeks",
    ("Repeat", "until"): "2026-04-20",
    ("SeriesException", "on"): "2026-04-09",
    ("SeriesException", "start"): "2026-04-10 09:00",
    ("SeriesException", "end"): "12:00",
    ("SeriesException", "status"): "moved",
    ("SeriesException", "moved_from"): None,
    ("SeriesException", "host"): "firma",
    ("Registration", "opens"): "2026-01-05",
    ("Registration", "until"): "2026-03-01",
    ("Criterion", "area"): "bereich",
    ("Criterion", "level"): "muss",
    ("Criterion", "id"): "K-01",
    ("Criterion", "rule"): None,
    ("Criterion", "rules"): None,
    ("Area", "id"): "bereich",
    ("Level", "id"): "muss",
    ("Evidence", "root"): {"katalog": {"K-01": {"page": "../handbook/mentees.md"}}},
    ("AgendaItem", "minutes"): "180",
    ("Event", "agenda"): None,
}
DAY = "2026-03-12"
BARE: Mapping[Any, str] = {Date: DAY, Moment: DAY, YesNo: "false", TimeZone: "Europe/Berlin", LanguageTag: "de"}


def full_site(folder: Path, words: Words, *, several: int = 1) -> Path:
    """Write the site below `folder` and return its content folder; `several` is how long lists are."""
    content = folder / "content"
    for name, model in FILES.items():
        write(content / name, file_of(model, words, several=several))
    take_photos(content)
    return content


def take_photos(content: Path) -> None:
    """A file for every photo that people.yaml names, with its own name in it."""
    for name in re.findall(r"media/(\w+\.jpg)", (content / f"cohorts/{COHORT}/people.yaml").read_text("utf-8")):
        write(content / "media" / name, name)


def write(path: Path, text: str) -> None:
    """A file, with the folders that it needs."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def file_of(model: type[BaseModel], words: Words, *, several: int = 1) -> str:
    """A whole file of this kind."""
    fields = record(model, words, several)
    if model is People:  # the second is whom the first one names
        fields["people"] = [*fields["people"][:1], {"id": "p2", "name": words("Person", "name", False), "role": "mentor"}]
    body = fields.pop("body", None) if model in (Chapter, Page, News) else None
    lines = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in fields.items())
    return f"---\n{lines}---\n\n{body}\n" if body else lines


def record(model: type[BaseModel], words: Words, several: int) -> dict[str, Any]:
    """All fields of a model."""
    if issubclass(model, RootModel):
        return dict(FIXED[model.__name__, "root"])
    hints = get_type_hints(model, include_extras=True)
    made = {name: field(model, name, hints[name], words, several) for name in model.model_fields}
    return {name: value for name, value in made.items() if value is not None}


def field(model: type[BaseModel], name: str, hint: Any, words: Words, several: int) -> Any:
    """One field."""
    if (model.__name__, name) == ("Person", "photo"):
        return f"../../media/{_safe(words('Person', 'photo', False))}.jpg"
    if (model.__name__, name) in FIXED:
        return FIXED[model.__name__, name]
    return _value(model, name, hint, words, several)


def _value(model: type[BaseModel], name: str, hint: Any, words: Words, several: int) -> Any:  # noqa: C901 - a list of types
    if get_origin(hint) in (Union, UnionType):
        hint = next(one for one in get_args(hint) if one is not type(None))
    if hint in BARE:
        return BARE[hint]
    if hint == Moments:
        return [DAY]
    if hint == Url:
        return f"https://host.example/{_safe(words(model.__name__, name, False))}"
    if hint == Email:
        return f"{_safe(words(model.__name__, name, False))}@host.example"
    if hint == Id:
        return _safe(words(model.__name__, name, False))
    if hint == Word:
        return words(model.__name__, name, False)
    if hint is int:
        return "3"
    origin = get_origin(hint)
    if origin is tuple:
        return [_value(model, name, get_args(hint)[0], words, several) for _ in range(_count(hint, several))]
    if origin is dict:
        return None
    if origin is Literal:
        return get_args(hint)[0]
    if issubclass(hint, Enum):
        return next(iter(hint)).value
    if issubclass(hint, Localised):
        return words(model.__name__, name, hint.markdown)
    return record(hint, words, several)


def _count(hint: Any, several: int) -> int:
    """Lists of texts and of records without an id may be long; words of a closed set must not come twice."""
    item = get_args(hint)[0]
    texts = isinstance(item, type) and issubclass(item, Localised)
    bare = isinstance(item, type) and issubclass(item, BaseModel) and "id" not in item.model_fields
    return several if texts or (bare and item.__name__ not in ("Consent", "RoleDuties", "SeriesException")) else 1


def _safe(text: str) -> str:
    return "".join(letter for letter in text if letter.isascii() and letter.isalnum())[:20] or "x"


__all__ = ["COHORT", "FILES", "Words", "file_of", "full_site", "record", "write"]
