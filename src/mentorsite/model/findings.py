"""What pydantic refuses, said as findings with a place."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from ..diagnostics import Diagnostic
from ..source import Document
from .advice import ADVICE, Location, Values, field_names, near_name
from .values import LANGUAGE_TAG

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
    "weekday_wrong": "date-weekday",
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
BOUNDS = {"greater_than_equal": ("ge", "at least", "mindestens"), "less_than_equal": ("le", "at most", "höchstens")}
TRUE, FALSE = ("yes", "ja", "on", "1", "wahr", "True", "TRUE"), ("no", "nein", "off", "0", "falsch", "False", "FALSE")
COMMENT = re.compile(r":\s+(#\S.*)$")


def validated(
    model: type[M], document: Document, languages: tuple[str, ...], data: object = None
) -> tuple[M | None, list[Diagnostic]]:
    """The record that the document holds, or None with all the reasons why not."""
    try:
        fields = document.data() if data is None else data
        return model.model_validate(fields, context={"languages": languages}), []
    except ValidationError as error:
        details = error.errors(include_url=False)
        # Entries that are wrong do not count for pydantic; a list that has some is not short for that.
        told = [detail for detail in details if detail["type"] != "too_short" or not detail["input"]]
        return None, [_finding(model, document, detail) for detail in told]


def _finding(model: type[BaseModel], document: Document, detail: ErrorDetails) -> Diagnostic:
    location: Location = detail["loc"]
    kind, context, given = detail["type"], dict(detail.get("ctx", {})), detail["input"]
    if kind == "text_words" and isinstance(given, dict):  # the words of one language
        location, given = (*location, str(context["key"])), given[context["key"]]
        kind = "value_empty" if given is None or isinstance(given, str) else kind
    values = _named(document, location) | {"value": _short(given)}
    values |= {name: value for name, value in context.items() if isinstance(value, str | int)}
    if kind in SPECIAL and (given is not None or kind in ("missing", "extra_forbidden")):
        return SPECIAL[kind](model, document, location, values)
    if given is None:
        return _empty(document, location, values)
    if kind in BOUNDS:
        name, english, german = BOUNDS[kind]
        bound = {"bound": f"{english} {context[name]}", "bound_de": f"{german} {context[name]}"}
        return document.finding("number-range", location, values=values | bound)
    hint = ADVICE[kind](model, location, given, values) if kind in ADVICE else None
    rule = PLAIN.get(kind, "text-expected")
    if kind in ("time_form", "date_impossible"):  # may be a piece of the value
        return document.find(rule, location, str(values["value"]), values=values, hint=hint)
    return document.finding(rule, location, values=values, hint=hint)


def _named(document: Document, location: Location) -> Values:
    """What a message calls the place: the name of the field as far as it is written, or an entry of its list."""
    at: object = document.data()
    steps: list[int | str] = []
    for step in location:
        if isinstance(at, dict) and step in at:
            at = at[str(step)]
        elif isinstance(at, list) and isinstance(step, int) and step < len(at):
            at = at[step]
        elif step != location[-1] or isinstance(at, str | None):
            continue
        steps.append(step)
    key = next((step for step in reversed(steps) if isinstance(step, str)), document.path)
    entry = bool(steps) and isinstance(steps[-1], int)
    return {
        "key": key,
        "what": f'an entry of "{key}"' if entry else f'"{key}"',
        "what_de": f"ein Eintrag von „{key}“" if entry else f"„{key}“",
    }


def _empty(document: Document, location: Location, values: Values) -> Diagnostic:
    found = document.finding("value-empty", location, values=values)
    comment = COMMENT.search(found.excerpt or "", found.span.column - 1)
    if not comment:
        return found
    value = {"value": f'"{comment[1].strip()}"'}
    return document.finding("value-empty", location, values=values | value, hint="comment")


def _missing(model: type[BaseModel], document: Document, location: Location, values: Values) -> Diagnostic:
    values["key"] = str(location[-1])
    return document.finding("missing-key", location[:-1], on_key=True, values=values)


def _unknown(model: type[BaseModel], document: Document, location: Location, values: Values) -> Diagnostic:
    known = [name for name in field_names(model, location[:-1]) if name != "body"]
    near = near_name(str(location[-1]), known)
    values |= {"key": str(location[-1]), "near": near, "choices": ", ".join(known)}
    hint = "near" if near else "choices"
    return document.finding("unknown-key", location, on_key=True, values=values, hint=hint)


def _choice(model: type[BaseModel], document: Document, location: Location, values: Values) -> Diagnostic:
    choices = [word.strip("'\" ") for word in str(values.pop("expected")).replace(" or ", ", ").split(",")]
    near = near_name(str(values["value"]), choices)
    values |= {"choices": ", ".join(choices), "near": near}
    location = tuple(step for step in location if step != "[key]")
    return document.finding("choice-unknown", location, values=values, hint="near" if near else "choices")


def _language(model: type[BaseModel], document: Document, location: Location, values: Values) -> Diagnostic:
    lang = str(values["key"])
    values |= {"lang": lang}
    hint = None if LANGUAGE_TAG.fullmatch(lang) else "no-language"
    return document.finding("text-language", (*location, lang), on_key=True, values=values, hint=hint)


def _yes_no(model: type[BaseModel], document: Document, location: Location, values: Values) -> Diagnostic:
    word = str(values["value"])
    values["better"] = "true" if word in TRUE else "false" if word in FALSE else ""
    return document.finding("yes-no", location, values=values, hint="write" if values["better"] else None)


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
