"""What to do about a value that pydantic refuses: the hint, and what its text quotes."""

import datetime as dt
import re
import types
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from typing import Annotated, Any, Union, get_args, get_origin
from zoneinfo import available_timezones

from pydantic import BaseModel

from .values import EMAIL, LANGUAGE_TAG, WEEKDAYS, weekday_number

Location = tuple[int | str, ...]
Values = dict[str, object]

AT = re.compile(r"\s*(?:\(at\)|\[at\]| at )\s*", re.IGNORECASE)
PLAIN_LIST = re.compile(r"[\w .&/-]{1,40}(?:[,;]\s*[\w .&/-]{1,40})*")
LANGUAGE_NAMES = {
    "deutsch": "de",
    "german": "de",
    "englisch": "en",
    "english": "en",
    "französisch": "fr",
    "french": "fr",
    "italienisch": "it",
    "italian": "it",
    "spanisch": "es",
    "spanish": "es",
    "türkisch": "tr",
    "turkish": "tr",
}


def near_name(word: str, known: Iterable[str]) -> str:
    """The one of the names that was probably meant; empty where none is near. Case and kind of hyphen do not count."""
    folded = {name.lower().replace("-", "_"): name for name in known}
    found = get_close_matches(word.lower().replace("-", "_"), list(folded), 1, 0.6)
    return folded[found[0]] if found else ""


def field_names(model: type[BaseModel], location: Location) -> list[str]:
    """The names of the fields of the record at `location`."""
    at: Any = model
    for step in location:
        if isinstance(step, int):
            continue
        if isinstance(at, type) and issubclass(at, BaseModel):
            field = at.model_fields.get(step) or at.model_fields.get("root")
            if field is None:
                return []
            at = _record_in(field.annotation, 1 if "root" in at.model_fields else 0)
        elif get_origin(at) is dict:
            at = get_args(at)[1]
    return list(at.model_fields) if isinstance(at, type) and issubclass(at, BaseModel) else []


def _record_in(annotation: Any, depth: int) -> Any:
    """The record type behind optional, list and annotated types; of a dict, `depth` levels are stepped into."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _record_in(get_args(annotation)[0], depth)
    if origin in (Union, types.UnionType):
        return _record_in(next(arg for arg in get_args(annotation) if arg is not type(None)), depth)
    if origin in (tuple, list):
        return _record_in(get_args(annotation)[0], depth)
    if origin is dict and depth:
        return _record_in(get_args(annotation)[1], depth - 1)
    return annotation


def _date_hint(model: type[BaseModel], location: Location, given: object, values: Values) -> str | None:
    values["better"] = values.get("iso", "")
    if values["better"]:
        return "write"
    fields = field_names(model, location[:-1])
    return "words" if location[-1] == "start" and "when" in fields and not re.search(r"\d", str(given)) else None


def _weekday_hint(model: type[BaseModel], location: Location, given: object, values: Values) -> str | None:
    """Both ways out: the weekday that the date has, and the nearest date that has the weekday."""
    written, day = str(values["written"]), dt.date.fromisoformat(str(values["day"]))
    number = weekday_number(written)
    ordinal = day.toordinal() + (number - day.weekday() + 3) % 7 - 3
    text = str(given).strip()
    values["better"] = text.replace(written, _alike(written, day.weekday()), 1)
    if not dt.date.min.toordinal() <= ordinal <= dt.date.max.toordinal():
        return "write"
    values["other"] = text.replace(day.isoformat(), dt.date.fromordinal(ordinal).isoformat(), 1)
    return "weekday"


def _alike(written: str, weekday: int) -> str:
    """Another weekday in the language and the length of the one that was written."""
    german, *others = WEEKDAYS[weekday]
    english = written.lower().endswith("day")
    if english or len(written) == 2:
        return next(name for name in others if name.endswith("day") == english and (english or len(name) == 2))
    return others[-1] if len(written) <= 5 else german


def _time_hint(model: type[BaseModel], location: Location, given: object, values: Values) -> str | None:
    return "range" if values.get("until") else "write" if values.get("better") else None


def _url_hint(model: type[BaseModel], location: Location, given: object, values: Values) -> str | None:
    text = str(given).strip()
    scheme, colon, rest = text.partition(":")
    if colon and scheme.lower() in ("http", "https"):
        text = rest.lstrip("/")
    elif colon or "." not in text:
        return None
    found = f"{scheme if colon else 'https'}://{text.replace(' ', '%20')}"
    values["better"] = found
    return None if found == str(given) else "write"


def _email_hint(model: type[BaseModel], location: Location, given: object, values: Values) -> str | None:
    better = AT.sub("@", str(given).strip().removeprefix("mailto:"))
    values["better"] = better
    return "write" if EMAIL.fullmatch(better) else None


def _zone_hint(model: type[BaseModel], location: Location, given: object, values: Values) -> str | None:
    near = get_close_matches(str(given), sorted(available_timezones()), 1, 0.7)
    values |= {"near": near[0] if near else "", "choices": "Europe/Berlin, Europe/Vienna, Europe/Zurich"}
    return "near" if near else "choices"


def _tag_hint(model: type[BaseModel], location: Location, given: object, values: Values) -> str | None:
    word = str(given).strip().lower()
    values["better"] = LANGUAGE_NAMES.get(word, word)
    return "write" if LANGUAGE_TAG.fullmatch(str(values["better"])) else None


def _list_hint(model: type[BaseModel], location: Location, given: object, values: Values) -> str | None:
    if isinstance(given, dict) and given:
        values["first"] = f"{next(iter(given))}: ..."
        return "entry"
    if isinstance(given, str) and given.strip()[:1] in ("•", "–", "·", "-", "*"):
        values["rest"] = "..."
        return "bullet"
    if isinstance(given, str) and PLAIN_LIST.fullmatch(given.strip()):
        values["better"] = f"[{', '.join(part.strip() for part in re.split('[,;]', given.strip()))}]"
        return "write"
    return None


def _fields_hint(model: type[BaseModel], location: Location, given: object, values: Values) -> str | None:
    values["choices"] = ", ".join(name for name in field_names(model, location) if name != "body")
    return "choices" if values["choices"] else None


ADVICE: dict[str, Callable[[type[BaseModel], Location, object, Values], str | None]] = {
    "date_form": _date_hint,
    "weekday_wrong": _weekday_hint,
    "time_form": _time_hint,
    "url_form": _url_hint,
    "email_form": _email_hint,
    "timezone_unknown": _zone_hint,
    "language_tag": _tag_hint,
    "list_type": _list_hint,
    "tuple_type": _list_hint,
    "model_type": _fields_hint,
    "dict_type": _fields_hint,
}
