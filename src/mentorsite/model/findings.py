"""What pydantic refuses, said as findings with a place."""

from __future__ import annotations

import types
from collections.abc import Callable
from difflib import get_close_matches
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from ..diagnostics import Diagnostic
from ..source import Document

Location = tuple[int | str, ...]
Values = dict[str, object]
M = TypeVar("M", bound=BaseModel)

PLAIN = {
    "text_form": "text-expected",
    "text_words": "text-expected",
    "text_expected": "text-expected",
    "string_type": "text-expected",
    "list_type": "list-expected",
    "tuple_type": "list-expected",
    "too_short": "list-short",
    "model_type": "mapping-expected",
    "dict_type": "mapping-expected",
    "date_form": "date-form",
    "date_impossible": "date-impossible",
    "time_form": "time-form",
    "id_form": "id-form",
    "url_form": "url-form",
    "email_form": "email-form",
    "timezone_unknown": "timezone-unknown",
    "language_tag": "language-tag",
    "int_parsing": "number-form",
    "int_type": "number-form",
    "int_from_float": "number-form",
    "int_parsing_size": "number-form",
    "value_empty": "value-empty",
}
BOUNDS = {"greater_than_equal": ("ge", "≥"), "less_than_equal": ("le", "≤")}
TRUE, FALSE = ("yes", "ja", "on", "1", "wahr", "True", "TRUE"), ("no", "nein", "off", "0", "falsch", "False", "FALSE")


def validated(
    model: type[M], document: Document, languages: tuple[str, ...], data: object = None
) -> tuple[M | None, list[Diagnostic]]:
    """The record that the document holds, or None with all the reasons why not."""
    try:
        fields = document.data() if data is None else data
        return model.model_validate(fields, context={"languages": languages}), []
    except ValidationError as error:
        details = error.errors(include_url=False)
        return None, [_finding(model, document, detail) for detail in details]


def _finding(model: type[BaseModel], document: Document, detail: ErrorDetails) -> Diagnostic:
    location: Location = detail["loc"]
    kind, context = detail["type"], dict(detail.get("ctx", {}))
    key = next((str(step) for step in reversed(location) if isinstance(step, str)), document.path)
    values: Values = {"key": key, "value": _short(detail["input"])} | {
        name: value for name, value in context.items() if isinstance(value, str | int)
    }
    if special := SPECIAL.get(kind):
        return special(model, document, location, values)
    if detail["input"] is None:
        return document.finding("value-empty", location, values=values)
    if kind in BOUNDS:
        name, sign = BOUNDS[kind]
        return document.finding("number-range", location, values=values | {"bound": f"{sign} {context[name]}"})
    hint = "iso" if kind == "date_form" and context.get("iso") else None
    if kind == "url_form" and "://" not in str(values["value"]) and "." in str(values["value"]):
        hint, values["better"] = "https", f"https://{values['value']}"
    return document.finding(PLAIN.get(kind, "text-expected"), location, values=values, hint=hint)


def _missing(model: type[BaseModel], document: Document, location: Location, values: Values) -> Diagnostic:
    return document.finding("missing-key", location[:-1], on_key=True, values=values)


def _unknown(model: type[BaseModel], document: Document, location: Location, values: Values) -> Diagnostic:
    known = [name for name in _field_names(model, location[:-1]) if name != "body"]
    near = _near(str(location[-1]), known)
    values |= {"near": near, "choices": ", ".join(known)}
    hint = "near" if near else "choices"
    return document.finding("unknown-key", location, on_key=True, values=values, hint=hint)


def _choice(model: type[BaseModel], document: Document, location: Location, values: Values) -> Diagnostic:
    choices = [word.strip("'\" ") for word in str(values.pop("expected")).replace(" or ", ", ").split(",")]
    near = _near(str(values["value"]), choices)
    values |= {"choices": ", ".join(choices), "near": near}
    location = tuple(step for step in location if step != "[key]")
    return document.finding("choice-unknown", location, values=values, hint="near" if near else None)


def _language(model: type[BaseModel], document: Document, location: Location, values: Values) -> Diagnostic:
    values["lang"] = values["key"]
    return document.finding("text-language", (*location, str(values["key"])), on_key=True, values=values)


def _yes_no(model: type[BaseModel], document: Document, location: Location, values: Values) -> Diagnostic:
    word = str(values["value"])
    hint = "true" if word in TRUE else "false" if word in FALSE else None
    return document.finding("yes-no", location, values=values, hint=hint)


SPECIAL: dict[str, Callable[[type[BaseModel], Document, Location, Values], Diagnostic]] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "enum": _choice,
    "literal_error": _choice,
    "text_language": _language,
    "yes_no": _yes_no,
}


def _short(value: object) -> str:
    if isinstance(value, dict | list | tuple):
        return "…"
    text = str(value)
    return text if len(text) <= 60 else text[:59] + "…"


def _near(word: str, known: list[str]) -> str:
    folded = {name.lower().replace("-", "_"): name for name in known}
    found = get_close_matches(word.lower().replace("-", "_"), list(folded), 1, 0.6)
    return folded[found[0]] if found else ""


def _field_names(model: type[BaseModel], location: Location) -> list[str]:
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
