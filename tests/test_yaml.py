"""YAML as people mean it: scalars stay the text that was written, everything has a place, nothing gets the reader down."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from mentorsite.diagnostics import Diagnostic
from mentorsite.source import SourceText, read_content
from mentorsite.source.nodes import DEPTH, Mapping, Node, Scalar, Sequence, free_form, plain
from mentorsite.source.text import CONTROL
from mentorsite.source.yaml import read_yaml

from .conftest import CountCalls


def source_of(text: str) -> SourceText:
    """A file with this text."""
    return SourceText.of("x.yaml", text)


def read(text: str) -> tuple[Node | None, list[Diagnostic]]:
    """The tree of a text, and the findings."""
    return read_yaml(source_of(text))


def rules(text: str) -> list[str]:
    """The rules that a text breaks."""
    return [finding.rule for finding in read(text)[1]]


def scalars(node: Node) -> Iterator[Scalar]:
    """All keys and values of a tree."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from scalars(item)
    else:
        for key, value in node.pairs:
            yield key
            yield from scalars(value)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("18:30", "18:30"),
        ("09:05", "09:05"),
        ("NO", "NO"),
        ("no", "no"),
        ("on", "on"),
        ("Ja", "Ja"),
        ("true", "true"),
        ("0123", "0123"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("1.10", "1.10"),
        ("1e3", "1e3"),
        ("+49 30 1234", "+49 30 1234"),
        (".inf", ".inf"),
        ("2026-03-12", "2026-03-12"),
        ("2026-03-12 09:30", "2026-03-12 09:30"),
        ("=", "="),
        ("<<", "<<"),
        ("~", None),
        ("null", None),
        ("", None),
        ("''", ""),
        ('""', ""),
        ("'~'", "~"),
        ("'null'", "null"),
        ("'it''s'", "it's"),
        (r'"a\tb\u00e4"', "a\tbä"),
        ("a #b", "a"),
        ("a#b", "a#b"),
        ("|\n  one\n  two\n", "one\ntwo\n"),
        ("|-\n  one\n  two\n", "one\ntwo"),
        (">\n  one\n  two\n\n  three\n", "one two\nthree\n"),
        (">-\n  one\n  two\n", "one two"),
        ("one\n  two", "one two"),
    ],
)
def test_a_value_is_the_text_that_was_written(written: str, meant: str | None) -> None:
    """No value becomes a number, a date or a truth value; only nothing, `~` and `null` without quotes are nothing."""
    node, findings = read(f"key: {written}\n")
    assert (plain(node) if node else None, findings) == ({"key": meant}, [])


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("12", 12),
        ("-5", -5),
        ("0", 0),
        ("012", "012"),
        ("--5", "--5"),
        ("1.10", "1.10"),
        ("'12'", "12"),
        ("true", True),
        ("false", False),
        ("True", "True"),
        ("yes", "yes"),
        ("~", None),
        ("9" * 5000, "9" * 5000),
        ("٣", "٣"),
    ],
)
def test_data_files_know_numbers_and_truth_values(written: str, meant: object) -> None:
    """For templates, plain decimals and true/false become what they are; all else stays text, however long."""
    node, _ = read(f"- key: {written}\n")
    assert node is not None
    assert free_form(node) == [{"key": meant}]


@pytest.mark.parametrize(
    ("text", "rule", "line", "column"),
    [
        ("a: 1\nb: 2\na: 3\n", "yaml-double-key", 3, 1),
        ("a: &x 1\n", "yaml-anchor", 1, 4),
        ("a: *x\n", "yaml-anchor", 1, 4),
        ("a: !!int 1\n", "yaml-tag", 1, 4),
        ("a: !x {}\n", "yaml-tag", 1, 4),
        ("a: 1\n---\nb: 2\n", "yaml-documents", 2, 1),
        ("? [a]\n: 1\n", "yaml-key", 1, 3),
        ("~: 1\n", "yaml-key", 1, 1),
        ("a:\n\tb: 1\n", "yaml-tab", 2, 1),
        ("ä: b: c\n", "yaml-colon", 1, 5),
        ("a: 1\nb:2\nc: 3\n", "yaml-space", 2, 2),
        ("a: 'x\nb: 1\n", "yaml-quote", 1, 4),
        ("a: [x\nb: 1\n", "yaml-bracket", 1, 4),
        ("a: @x\n", "yaml-special", 1, 4),
        ("a: %x\n", "yaml-special", 1, 4),
        ("a: |x\n  b\n", "yaml-special", 1, 4),
        ('a: "\\q"\n', "yaml-escape", 1, 5),
        ("a: 'x' y\n", "yaml-after-quote", 1, 8),
        ("a:\n  b: 1\n c: 2\n", "yaml-indent", 3, 2),
        ('a: "b\\ac"\n', "control-character", 1, 4),
        ('a: [b, "\\0"]\n', "control-character", 1, 8),
        ('"\\uFFFE": b\n', "control-character", 1, 1),
    ],
)
def test_a_mistake_is_named_where_it_is(text: str, rule: str, line: int, column: int) -> None:
    """The usual mistakes each have a rule, and the finding points at the mistake."""
    assert [(found.rule, found.span.line, found.span.column) for found in read(text)[1]] == [(rule, line, column)]


def test_what_is_missing_at_the_end_is_missing_at_the_end() -> None:
    """A finding about an empty value that libyaml puts behind the last line stands at the end of the last line."""
    finding = source_of("a").finding("value-empty", 2, 1)
    assert (finding.span.line, finding.span.column, finding.excerpt) == (1, 1, "a")
    assert source_of("a").finding("value-empty", 1, 9).span.column == 2


def test_every_doubled_key_is_named() -> None:
    """Doubled keys do not end the reading: all of them come at once, and the first of each wins."""
    node, findings = read("a: 1\na: 2\nb:\n  c: 3\n  c: 4\n")
    assert [finding.span.line for finding in findings] == [2, 5]
    assert node is not None
    assert plain(node) == {"a": "1", "b": {"c": "3"}}


def check_reading(text: str) -> None:
    """The promise of the reader: a tree, or findings; and all places lie inside the text."""
    source = source_of(text)
    node, findings = read_yaml(source)
    assert node is not None or findings or not "".join(line.partition("#")[0] for line in source.lines).strip("-. %\t\ufeff")
    for finding in findings:
        assert 1 <= finding.span.line <= len(source.lines)
        assert 1 <= finding.span.column <= len(source.lines[finding.span.line - 1]) + 1
        assert finding.excerpt == source.lines[finding.span.line - 1]
    for scalar in scalars(node) if node else ():
        if scalar.text is not None:  # nothing may stand behind the end
            assert 1 <= scalar.mark.line <= scalar.mark.end_line <= len(source.lines)
            assert 1 <= scalar.mark.column <= len(source.lines[scalar.mark.line - 1]) + 1


# What the reader of files lets through: no control characters, and line ends that YAML and people count alike.
lines = st.text(st.characters(codec="utf-8").filter(lambda letter: not CONTROL.match(letter)))
pieces = st.sampled_from(
    [
        "a",
        ": ",
        ":",
        "- ",
        "-",
        "\n",
        "\n  ",
        "\n\t",
        " ",
        "'",
        '"',
        "[",
        "]",
        "{",
        "}",
        ",",
        "|",
        ">",
        "&x",
        "*x",
        "!!x",
        "#",
        "? ",
        "%",
        "@",
        "`",
        "---\n",
        "...\n",
        "\\",
        "\\u12",
        "ä",
        "\ufeff",
        "\U0001f600",
        "~",
        "<<",
        "2026-03-12",
        "|2\n",
        ">-\n",
        "\r",
    ]
)


@given(st.lists(pieces, max_size=30).map("".join) | lines)
@example("a: 'x\n")
@example("\n'")
@example("a: |+\n\n\n'")
@example("- [\n'")
@example("\ufeffa: b: c")
@example("a\n\n? |9")
@example("? a")
def test_any_text_is_read_or_explained(text: str) -> None:
    """Whatever a file holds, the reader gives a tree or says why not, at a place inside the file."""
    check_reading(text)


@given(st.text())
def test_no_character_gets_the_reader_down(text: str) -> None:
    """Control characters, which the reader of files stops before, raise nothing either."""
    read(text)


words = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cn", "Co", "Zl", "Zp"], exclude_characters="\ufeff"))
trees = st.recursive(
    words, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=4), max_leaves=20
)
dumped = st.fixed_dictionaries(
    {"allow_unicode": st.booleans(), "default_flow_style": st.sampled_from([None, True, False]), "width": st.integers(20, 120)}
    | {"indent": st.integers(2, 6), "default_style": st.sampled_from([None, "'", '"', "|", ">"])}
)


@given(st.dictionaries(words, trees, max_size=5), dumped)
def test_the_tree_is_that_of_other_readers(tree: dict[str, object], style: dict[str, Any]) -> None:
    """What PyYAML writes, in any style, reads as PyYAML's own text-only loader reads it; only nothing is None instead of ''."""
    text = yaml.dump(tree, **style, Dumper=NoAliases)
    node, findings = read(text)
    theirs = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - BaseLoader builds nothing but text
    if any(finding.rule == "yaml-key" or finding.rule == "yaml-depth" for finding in findings):
        return
    assert findings == []
    assert node is not None
    assert plain(node) == theirs


class NoAliases(yaml.SafeDumper):
    """Writes the same value twice rather than refer to it."""

    def ignore_aliases(self, data: object) -> bool:
        """Never."""
        return True


plain_words = st.text("abä\U0001f600", min_size=1, max_size=9) | st.just("zwei Wörter")
plain_trees = st.recursive(
    plain_words,
    lambda inner: st.lists(inner, min_size=1, max_size=4) | st.dictionaries(plain_words, inner, min_size=1, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(plain_words, plain_trees, min_size=1, max_size=5), st.booleans())
def test_every_scalar_is_where_its_mark_says(tree: dict[str, object], flow: bool) -> None:
    """The mark of each key and value cuts exactly its text out of the file; beyond the basic plane a letter counts as one."""
    text = yaml.dump(tree, allow_unicode=True, default_flow_style=flow, width=10_000, Dumper=NoAliases)
    node, findings = read(text)
    assert findings == []
    assert isinstance(node, Mapping)
    file = text.split("\n")
    for scalar in scalars(node):
        mark = scalar.mark
        cut = file[mark.line - 1][mark.column - 1 : mark.end_column - 1]
        assert (mark.end_line, cut.strip("'\"")) == (mark.line, scalar.text)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("a: " + "[" * 100_000, "yaml-depth"),
        ("a: " + "{b: " * 100_000, "yaml-depth"),
        ("- " * 100_000 + "a", "yaml-depth"),
        ("? " * 100_000 + "a", "yaml-depth"),
        ("\n".join(" " * depth + "a:" for depth in range(2000)), "yaml-depth"),
        ("a: &a [x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(100)), "yaml-anchor"),
        ("a: &a\n  - *a\n", "yaml-anchor"),
        ("a: '" + "x\n" * 200_000, "yaml-quote"),
        ("a: " + "'" * 99_999, "yaml-quote"),
        ("- " * 5 + "x" * 500_000 + ": y: z", "yaml-colon"),
        ('a: "' + "\\\\" * 50_000, "yaml-quote"),
        ("a: 'x' " + " " * 200_000 + "y", "yaml-after-quote"),
        (" " * 200_000 + "\ta: b\n\t", "yaml-tab"),
        ("a:\n" + "- " * 15 + "- -" * 50_000 + "\n@", "yaml-special"),
    ],
    ids=lambda value: value if len(value) < 20 else "",
)
def test_bombs_are_refused(text: str, rule: str) -> None:
    """Deep nesting, references to references and endless lines end in one finding, without recursion."""
    assert rules(text) == [rule]


def test_the_deepest_nesting_allowed_is_read() -> None:
    """The limit refuses one level more, not one less."""
    assert rules("[" * (DEPTH + 1) + "]" * (DEPTH + 1)) == []
    assert rules("[" * (DEPTH + 2) + "]" * (DEPTH + 2)) == ["yaml-depth"]


def test_a_huge_file_is_not_read_into_memory(tmp_path: Path) -> None:
    """A file of gigabytes is refused by its size, after the first megabyte."""
    with (tmp_path / "programme.yaml").open("wb") as file:
        file.truncate(8 * 2**30)  # takes no room on disk
    findings = {finding.span.path: finding.rule for finding in read_content(tmp_path).findings}
    assert findings == {"programme.yaml": "file-large", "site.yaml": "file-missing"}


def test_the_work_for_a_long_file_grows_with_its_size(count_calls: CountCalls) -> None:
    """Twice the file costs twice the function calls, not four times."""
    once, twice = (count_calls(lambda size=size: rules("entries:\n" + "- {a: b}\n" * size)) for size in (2_000, 4_000))
    assert once < twice < 2.2 * once
