"""The forms of single values, as an editor sees them.

An editor's YAML knows numbers and truth values, our reader only text that a field makes sense of. This is the one place that
knows the difference: a text takes a number, a number takes digits in quotes, and nothing is refused that the model takes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ..diagnostics import RULES
from ..model.text import Name, Prose, Text
from ..model.values import (
    EMAIL,
    ID,
    LANGUAGE_TAG,
    WEEKDAY,
    Date,
    Email,
    Id,
    LanguageTag,
    Moment,
    Moments,
    TimeZone,
    Url,
    Word,
    YesNo,
)

Schema = dict[str, Any]

SCALAR = ("string", "number", "boolean")
LEAP = r"\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00"
DAY = (
    r"(?:\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))"
    rf"|(?:{LEAP})-02-29)"
)
DAY = rf"(?:{WEEKDAY}\s+)?{DAY}"
CLOCK = r"(?:[01]?\d|2[0-3])[:.][0-5]\d"


@dataclass(frozen=True)
class Form:
    """What a value looks like: the rule whose help says so, its types, and what else JSON Schema can tell."""

    name: str
    rule: str
    types: tuple[str, ...]
    facts: Mapping[str, Any] = field(default_factory=dict)

    def definition(self, lang: str, *, null: bool) -> Schema:
        """The form as a schema; with `null` the value may also be left empty.

        The condition says the same as `type` alone would. But an editor offers true, false and null wherever a bare `type`
        allows them, which is for nearly every text.
        """
        said = f"{RULES[self.rule].help[lang]} [{self.rule}]"
        types = [*self.types, "null"] if null else list(self.types)
        told = {"patternErrorMessage": said} if "pattern" in self.facts else {}
        return {"if": {"not": {"type": types}}, "then": {"type": types, "errorMessage": said}, **self.facts, **told}


def _whole(pattern: str) -> Schema:
    """A pattern for the whole value, give or take space around it, in the regular expressions of JavaScript."""

    def both_cases(group: re.Match[str]) -> str:
        return "(?:" + re.sub(r"(?<!\\)[a-z]", lambda letter: f"[{letter[0].upper()}{letter[0]}]", group[1])

    portable = re.sub(r"\(\?i:([^)]*)", both_cases, pattern)
    return {"pattern": rf"^\s*(?:{portable})\s*$"}


def _language_keys() -> Schema:
    words = {"$ref": f"#/definitions/{WORD.name}"}
    return {"patternProperties": {f"^(?:{LANGUAGE_TAG.pattern})$": words}, "additionalProperties": False, "minProperties": 1}


NOT_EMPTY = {"pattern": r"\S"}
# 17.30 is a number for an editor
MOMENT = _whole(rf"{DAY}(?:[ T]\s*(?:{CLOCK})?)?|{CLOCK}") | {"minimum": 0, "exclusiveMaximum": 24}
WORD = Form("word", "text-expected", SCALAR, NOT_EMPTY)
TEXT = Form("text", "text-expected", (*SCALAR, "object"), NOT_EMPTY | _language_keys())
LIST = Form("list", "list-expected", ("array",))
MAPPING = Form("mapping", "mapping-expected", ("object",))
NUMBER = Form("number", "number-form", ("integer", "string"), _whole(r"[-+]?\d+(?:_\d+)*(?:\.0*)?"))
THRESHOLD = Form("threshold", "number-form", ("object", *NUMBER.types), NUMBER.facts)
FORMS: Mapping[object, Form] = {
    **dict.fromkeys((Text, Name, Prose), TEXT),
    int: NUMBER,
    Word: WORD,
    Id: Form("id", "id-form", SCALAR, _whole(ID.pattern)),
    Url: Form("url", "url-form", ("string",), _whole(r'(?i:https?)://[^\s<>"]+')),
    Email: Form("email", "email-form", ("string",), _whole(EMAIL.pattern)),
    TimeZone: Form("timezone", "timezone-unknown", ("string",), NOT_EMPTY),  # which there are, the machine of the build knows
    LanguageTag: Form("language", "language-tag", ("string",), _whole(LANGUAGE_TAG.pattern)),
    Date: Form("date", "date-form", ("string",), _whole(DAY)),
    Moment: Form("moment", "date-form", ("string", "number"), MOMENT),
    Moments: Form(
        "moments", "date-form", ("string", "number", "array"), MOMENT | {"items": {"type": ["string", "number"], **MOMENT}}
    ),
    YesNo: Form("yes-no", "yes-no", ("boolean", "string"), {"pattern": "^(?:true|false)$"}),
}
