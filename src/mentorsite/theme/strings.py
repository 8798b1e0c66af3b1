"""The interface's words, per language."""

from __future__ import annotations

import string
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

Translate = Callable[..., str]
PLURALS = frozenset({"zero", "one", "two", "few", "many", "other"})  # the categories of CLDR
SPARE = "en"  # fills the gaps of a language that is not finished


class StringProblem(KeyError):
    """A string that the theme does not have; `key` is its name."""

    def __init__(self, key: str) -> None:
        super().__init__(f"no string {key!r}")
        self.key = key


@dataclass(frozen=True, slots=True)
class Strings:
    """All strings of a theme: language -> key (`group.name`) -> text, or texts by plural form."""

    texts: Mapping[str, Mapping[str, str | Mapping[str, str]]]

    def translator(self, lang: str) -> Translate:
        """The function `t` for one language."""
        own, spare = self.texts.get(lang, {}), self.texts.get(SPARE, {})

        def t(key: str, **values: object) -> str:
            written = lang if key in own else SPARE
            found = own.get(key, spare.get(key))
            if found is None:
                raise StringProblem(key)
            if not isinstance(found, str):
                found = found.get(_form(written, values.get("n", 0)), found["other"])
            return _FORMATTER.format(found, **values) if values else found

        return t

    def missing(self, lang: str) -> list[str]:
        """The keys that a language has no words for."""
        known = self.texts.get(lang, {})
        return [key for key in self.texts.get(SPARE, {}) if key not in known]


_FORMATTER = string.Formatter()


@cache
def _form(lang: str, number: object) -> str:
    """The plural form that a language takes for a number."""
    from babel import Locale
    from babel.core import UnknownLocaleError

    try:
        return Locale.parse(lang, sep="-").plural_form(number if isinstance(number, int) else 0)
    except (UnknownLocaleError, ValueError):
        return "one" if number == 1 else "other"


def flatten(tree: Mapping[str, object], prefix: str = "") -> dict[str, str | Mapping[str, str]]:
    """Nested mappings as keys with dots; a mapping of plural forms, `other` among them, is one text."""
    flat: dict[str, str | Mapping[str, str]] = {}
    for key, value in tree.items():
        name = f"{prefix}{key}"
        if isinstance(value, Mapping) and "other" in value and PLURALS.issuperset(value):
            flat[name] = {form: str(text) for form, text in value.items()}
        elif isinstance(value, Mapping):
            flat |= flatten(value, f"{name}.")
        else:
            flat[name] = "" if value is None else str(value)
    return flat
