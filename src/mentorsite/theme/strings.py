"""The interface's words, per language."""

from __future__ import annotations

import string
from collections.abc import Callable, Mapping
from dataclasses import dataclass

Translate = Callable[..., str]


class StringProblem(KeyError):
    """A string that the theme does not have."""


@dataclass(frozen=True, slots=True)
class Strings:
    """All strings of a theme: language -> key (`group.name`) -> text, or texts by plural form."""

    texts: Mapping[str, Mapping[str, str | Mapping[str, str]]]

    def translator(self, lang: str) -> Translate:
        """The function `t` for one language; English fills the gaps of a language that is not finished."""
        own, spare = self.texts.get(lang, {}), self.texts.get("en", {})

        def t(key: str, **values: object) -> str:
            found = own.get(key, spare.get(key))
            if found is None:
                raise StringProblem(f"no string {key!r} in strings/{lang}.yaml")
            if not isinstance(found, str):
                found = found["one" if values.get("n") == 1 else "other"]
            return _FORMATTER.format(found, **values) if values else found

        return t


_FORMATTER = string.Formatter()


def flatten(tree: Mapping[str, object], prefix: str = "") -> dict[str, str | Mapping[str, str]]:
    """Nested mappings as keys with dots; a mapping with `one` and `other` is one text in two forms."""
    flat: dict[str, str | Mapping[str, str]] = {}
    for key, value in tree.items():
        name = f"{prefix}{key}"
        if isinstance(value, Mapping) and set(value) == {"one", "other"}:
            flat[name] = {form: str(text) for form, text in value.items()}
        elif isinstance(value, Mapping):
            flat |= flatten(value, f"{name}.")
        else:
            flat[name] = "" if value is None else str(value)
    return flat
