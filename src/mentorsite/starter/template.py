"""Template files -> the files of a site: languages chosen, comments kept in one of them, placeholders filled.

The templates are the YAML and Markdown that they become, with three additions: `‹name›` stands for a value, a comment begins
with `#de` or `#en`, and a text holds all its languages (`de:` and `en:` below its field). Neither YAML, Markdown nor the
workflow files of hosts use such brackets.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

LANGUAGES = ("de", "en")
COMMENT = re.compile(r"(?P<indent> *)#(?P<lang>de|en) ?(?P<words>.*)")
ENTRY = re.compile(r"(?P<indent> *)(?P<dash>(?:- )?)(?P<lang>de|en): (?P<words>.*)")
WHOLE = re.compile(r"(?P<head>[\s-]*\w+: )‹(?P<name>[^›]+)›")
PLACE = re.compile(r"‹([^›]+)›")
# A text that YAML reads as it stands, whatever surrounds it. Everything else gets quotes.
PLAIN = re.compile(r"[^\W\d_]\w*(?:[ ./@(),-]+\w+)*\)?")
NULL = ("null", "true", "false")
MARKUP = re.compile(r"([\\`*_\[\]{}<>&|~^$])")
LINE_MARKUP = re.compile(r"^(\d*)([-+#=:.)])")  # what makes a list, a heading or a definition at the start of a line


class Words(str):
    """A text that a person typed: quoted where YAML needs it, escaped where Markdown would make something of it."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Filling:
    """What goes into the templates. `comments` is the language of comments, `languages` those of the texts."""

    values: Mapping[str, str]
    languages: Sequence[str]
    comments: str


def yaml_text(text: str) -> str:
    """A text as a YAML value, quoted only where it must be."""
    plain = PLAIN.fullmatch(text) and text.lower() not in NULL
    return text if plain else json.dumps(text, ensure_ascii=False)


def markdown_text(text: str) -> str:
    """A text in Markdown, in which none of its characters means anything."""
    return LINE_MARKUP.sub(r"\1\\\2", MARKUP.sub(r"\\\1", text))


def fill(text: str, filling: Filling, *, markup: bool = False) -> str:
    """A template, filled. With `markup`, what people typed is escaped as Markdown wants it."""
    lines = _languages(_comments(text.splitlines(), filling.comments), filling.languages)
    filled = (_filled(line, filling.values, markup=markup) for line in lines)
    return "".join(f"{line}\n" for line in filled if line is not None)


def fill_page(text: str, filling: Filling, *, sibling: bool = False) -> str:
    """A Markdown template with front matter, filled; of a `sibling` in another language it holds only what is language."""
    _, front, body = text.split("---\n", 2)
    if sibling:
        front = "\n".join(line for line in front.splitlines() if line.startswith(("title:", "summary:")))
    return f"---\n{fill(front, filling)}---\n{fill(body, filling, markup=True)}"


def _comments(lines: Sequence[str], lang: str) -> list[str]:
    found = []
    for line in lines:
        match = COMMENT.fullmatch(line)
        if match is None:
            found.append(line)
        elif match["lang"] == lang:
            found.append(f"{match['indent']}# {match['words']}".rstrip())
    return found


def _languages(lines: Sequence[str], languages: Sequence[str]) -> list[str]:
    """The texts in the languages asked for: below their names, or with only one of them as the field's own value."""
    found: list[str] = []
    at = 0
    while at < len(lines):
        match = ENTRY.fullmatch(lines[at])
        if match is None:
            found.append(lines[at])
            at += 1
            continue
        indent = " " * len(match["indent"] + match["dash"])
        texts: dict[str, list[str]] = {}
        while at < len(lines) and (entry := ENTRY.fullmatch(lines[at])) and len(entry["indent"] + entry["dash"]) == len(indent):
            if entry["lang"] in texts:  # the next entry of a list
                break
            end = at + 1
            while end < len(lines) and (lines[end].startswith(indent + " ") or _blank_inside(lines, end, indent)):
                end += 1
            texts[entry["lang"]] = [entry["words"], *lines[at + 1 : end]]
            at = end
        found += _group(found, match, texts, languages)
    return found


def _blank_inside(lines: Sequence[str], at: int, indent: str) -> bool:
    """Whether this is an empty line between two paragraphs of a text."""
    return not lines[at] and at + 1 < len(lines) and lines[at + 1].startswith(indent + " ")


def _group(found: list[str], first: re.Match[str], texts: Mapping[str, Sequence[str]], languages: Sequence[str]) -> list[str]:
    """One text in its languages. With a single one, the line before it (the name of the field) takes the words."""
    if len(languages) == 1:
        words, *more = texts[languages[0]]
        if first["dash"]:
            return [f"{first['indent']}- {words}", *more]
        return [f"{found.pop()} {words}", *(line.removeprefix("  ") for line in more)]
    heads = (first["dash"], *[" " * len(first["dash"])] * len(languages))
    ordered = [(f"{first['indent']}{head}{lang}: ", texts[lang]) for head, lang in zip(heads, languages, strict=False)]
    return [line for head, (words, *more) in ordered for line in (head + words, *more)]


def _filled(line: str, values: Mapping[str, str], *, markup: bool) -> str | None:
    """A line with its values; None, which drops it, where it is a field whose value is empty."""
    if whole := WHOLE.fullmatch(line):
        value = values[whole["name"]]
        return whole["head"] + (yaml_text(value) if isinstance(value, Words) else value) if value else None

    def value_of(place: re.Match[str]) -> str:
        value = values[place[1]]
        return markdown_text(value) if markup and isinstance(value, Words) else value

    return PLACE.sub(value_of, line)
