"""From a model to the schema of its file."""

from __future__ import annotations

import types
from enum import Enum
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, RootModel
from pydantic.fields import FieldInfo

from ..diagnostics import RULES, Severity
from ..model.base import Fields
from ..model.programme import Threshold
from ..model.site import Site
from ..model.values import YesNo
from ..model.visibility import Visibility
from . import descriptions
from .forms import FORMS, LIST, MAPPING, TEXT, THRESHOLD, WORD, Form, Schema

FRONT_MATTER = ("chapter", "page", "news", "translation")
REQUIRED = {"de": "Pflichtfeld.", "en": "Required."}
OPTIONAL = {"de": "Freiwillig.", "en": "Optional."}
DEFAULT = {"de": "Ohne Angabe: {value}.", "en": "If absent: {value}."}
EMPTY = {"de": "Nichts: wie ohne Angabe.", "en": "Nothing: as if absent."}
# Who sees a field that is not for everybody; those that a consent opens say so themselves.
SEEN = {
    Visibility.PARTICIPANTS: {"de": "Nicht öffentlich.", "en": "Not public."},
    Visibility.COORDINATORS: {
        "de": "Nur für die Koordination; erscheint nirgends.",
        "en": "For coordinators alone; appears nowhere.",
    },
}
EXAMPLE = {"de": "Beispiel", "en": "Example"}
SNIPPET = {"de": "in zwei Sprachen", "en": "in two languages"}
LIMITS = {"ge": "minimum", "le": "maximum", "min_length": "minItems"}


class Writer:
    """Writes the schema of one kind of file, in one language. Lives for that; gathers the forms that its fields take."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.definitions: dict[str, Schema] = {}

    def file(self, kind: str, model: type[BaseModel]) -> Schema:
        """The schema of a kind of file."""
        about = descriptions.words()["kinds"][kind]
        skip = ("body",) if kind in FRONT_MATTER else ()  # what stands below the front matter
        fields = self.record(model, null=False, skip=skip)
        definitions = {name: self.definitions[name] for name in sorted(self.definitions)}
        return {"title": about["file"], "description": about[self.lang]} | fields | {"definitions": definitions}

    def form(self, form: Form, *, null: bool) -> Schema:
        """A value of this form, or with `null` nothing."""
        if form is MAPPING and not null:
            return {"type": "object"}  # from which an editor makes a skeleton of its required fields
        name = f"optional-{form.name}" if null else form.name
        self.definitions[name] = form.definition(self.lang, null=null)
        if form is TEXT:
            self.form(WORD, null=False)
            self.definitions[name]["defaultSnippets"] = [{"label": SNIPPET[self.lang], "body": {"de": "$1", "en": "$2"}}]
        return {"anyOf": [{"$ref": f"#/definitions/{name}"}]}

    def record(self, model: type[BaseModel], *, null: bool, skip: tuple[str, ...] = ()) -> Schema:
        """A mapping with a closed set of keys."""
        if issubclass(model, RootModel):
            return self.value(model, "root", model.model_fields["root"].annotation, null=null)
        fields = {name: info for name, info in model.model_fields.items() if name not in skip}
        bare = model is Threshold  # a bare number stands for its value
        return {
            **self.form(THRESHOLD if bare else MAPPING, null=null),
            **(_limits(fields["value"]) if bare else {}),
            "properties": {name: self.field(model, name, info) for name, info in fields.items()},
            "required": [name for name, info in fields.items() if info.is_required()],
            "additionalProperties": False,
        }

    def field(self, model: type[BaseModel], name: str, info: FieldInfo) -> Schema:
        """A field: what it is for, what it may hold, and an example."""
        hint, optional = _hints(model)[name], not info.is_required()
        default = _plain(info.default) if optional else None
        known = default not in (None, [])
        said = DEFAULT[self.lang].format(value=_shown(default)) if known else (OPTIONAL if optional else REQUIRED)[self.lang]
        weights = (model, name) == (Site, "severity")
        return {
            "description": f"{descriptions.entry(model, name)[self.lang]} {said}{self.seen(model, name)}",
            **({"default": default} if known else {}),
            **(self.severities(null=optional) if weights else self.value(model, name, hint, null=optional)),
            **_limits(info),
            **self.shown(self.sample(model, name, info)),
        }

    def seen(self, model: type[BaseModel], name: str) -> str:
        """Who sees a field, where that is not everybody."""
        if not issubclass(model, Fields) or name in model.opened_by:
            return ""
        words = SEEN.get(model.seen_by.get(name, model.seen_by_default))
        return f" {words[self.lang]}" if words else ""

    def shown(self, sample: Any) -> Schema:
        """An example, in the form in which editors can insert it."""
        if isinstance(sample, list) and isinstance(sample[0], dict):
            return {"defaultSnippets": [{"label": EXAMPLE[self.lang], "type": "array", "body": sample[0]}]}
        return {"examples": [sample]}

    def value(self, model: type[BaseModel], name: str, hint: Any, *, null: bool) -> Schema:
        """What a value of this type may be; `model` and `name` say whose, for the words of a closed set."""
        hint, origin = _bare(hint), get_origin(_bare(hint))
        if hint in FORMS:
            return self.form(FORMS[hint], null=null)
        if origin is tuple:
            return self.form(LIST, null=null) | {"items": self.value(model, name, get_args(hint)[0], null=False)}
        if origin is dict:
            return self.form(MAPPING, null=null) | {
                "additionalProperties": self.value(model, name, get_args(hint)[1], null=False)
            }
        if origin is Literal or issubclass(hint, Enum):
            return self.choice(model, name, hint, null=null)
        return self.record(hint, null=null)

    def choice(self, model: type[BaseModel], name: str, hint: Any, *, null: bool) -> Schema:
        """One of a fixed set of words."""
        literal, choices = get_origin(hint) is Literal, _choices(hint)
        words = descriptions.entry(model, name)["values"] if literal else descriptions.words()[hint.__name__]
        return {
            **({} if null else {"type": "string"}),  # for the skeleton again
            "enum": [*choices, None] if null else choices,
            "markdownEnumDescriptions": [words[one][self.lang] for one in choices] + ([EMPTY[self.lang]] if null else []),
        }

    def severities(self, *, null: bool) -> Schema:
        """The rules whose weight a site may change."""
        weights = {
            rule.id: {
                "description": rule.help[self.lang],
                "enum": [severity.value for severity in Severity],
                "default": rule.severity.value,
            }
            for rule in RULES.values()
            if not rule.locked
        }
        return self.form(MAPPING, null=null) | {"properties": weights, "additionalProperties": False}

    def sample(self, model: type[BaseModel], name: str, info: FieldInfo) -> Any:
        """The example of a field: the one written down, or one made of the examples of what it holds."""
        written = descriptions.example(model, name, self.lang)
        return self.made(_hints(model)[name], info) if written is None else written

    def made(self, hint: Any, info: FieldInfo) -> Any:
        """An example for a type that says itself what it holds."""
        hint = _bare(hint)
        if get_origin(hint) is tuple:
            return [self.made(get_args(hint)[0], info)]
        if isinstance(hint, type) and issubclass(hint, BaseModel):
            fields = hint.model_fields
            needed = {name: one for name, one in fields.items() if one.is_required()} or fields
            return {name: self.sample(hint, name, one) for name, one in needed.items()}
        if hint == YesNo:
            return True
        return _plain(info.default) if isinstance(info.default, Enum | str) else _choices(hint)[0]


def _hints(model: type[BaseModel]) -> dict[str, Any]:
    return get_type_hints(model, include_extras=True)


def _bare(hint: Any) -> Any:
    """The type of an optional value."""
    if get_origin(hint) in (Union, types.UnionType):
        return next(one for one in get_args(hint) if one is not type(None))
    return hint


def _choices(hint: Any) -> list[str]:
    return list(get_args(hint)) if get_origin(hint) is Literal else [one.value for one in hint]


def _limits(info: FieldInfo) -> Schema:
    return {key: getattr(limit, name) for limit in info.metadata for name, key in LIMITS.items() if hasattr(limit, name)}


def _plain(value: Any) -> Any:
    """A default as it is written in YAML; None for a record, which shows its own."""
    if isinstance(value, Enum | Threshold):
        return value.value
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value if isinstance(value, str | int) else None


def _shown(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(value)
    return str(value).lower() if isinstance(value, bool) else str(value)
