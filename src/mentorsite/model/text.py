"""Text that a reader sees: one string, or one per language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, NamedTuple, Self

from pydantic import GetCoreSchemaHandler, ValidationInfo
from pydantic_core import PydanticCustomError, core_schema

NEUTRAL = ""  # the language of a name, which is the same in all of them


class Picked(NamedTuple):
    """A text for one reader, and the language that it is really in."""

    text: str
    lang: str


@dataclass(frozen=True, slots=True)
class Localised:
    """A text as written: `texts` maps a language to its words; a plain string stands under the site's default language."""

    texts: tuple[tuple[str, str], ...]
    markdown: ClassVar[bool] = False
    neutral: ClassVar[bool] = False

    def pick(self, lang: str, default: str) -> Picked:
        """The words for a reader of `lang`; else those of the default language; else the first there are."""
        found = dict(self.texts)
        if NEUTRAL in found:
            return Picked(found[NEUTRAL], lang)
        for wanted in (lang, default):
            if wanted in found:
                return Picked(found[wanted], wanted)
        first, words = self.texts[0]
        return Picked(words, first)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that this text is written in."""
        return tuple(lang for lang, _ in self.texts)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.with_info_plain_validator_function(cls._validate)

    @classmethod
    def _validate(cls, value: object, info: ValidationInfo) -> Self:
        languages: tuple[str, ...] = (info.context or {}).get("languages", ("de",))
        if isinstance(value, Localised):
            return cls(value.texts)
        if isinstance(value, str):
            if not value.strip():
                raise PydanticCustomError("value_empty", "empty")
            return cls(((NEUTRAL if cls.neutral else languages[0], value.strip("\n")),))
        if isinstance(value, dict) and value:
            for lang, words in value.items():
                if lang not in languages:
                    raise PydanticCustomError(
                        "text_language", "language", {"key": str(lang), "languages": ", ".join(languages)}
                    )
                if not isinstance(words, str) or not words.strip():
                    raise PydanticCustomError("text_words", "words", {"key": lang})
            return cls(tuple((lang, words.strip("\n")) for lang, words in value.items()))
        raise PydanticCustomError("text_form", "text", {"languages": ", ".join(languages)})


class Text(Localised):
    """Plain text, shown as it stands."""

    __slots__ = ()


class Name(Text):
    """A proper name, an address: one string serves all languages, though it may be given per language."""

    __slots__ = ()
    neutral: ClassVar[bool] = True


class Prose(Localised):
    """Text in Markdown."""

    __slots__ = ()
    markdown: ClassVar[bool] = True
