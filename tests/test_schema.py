"""The schemas for editors: an independent library finds with them what it can, and nothing that is not there."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator, ValidationError
from pydantic import BaseModel, TypeAdapter

from mentorsite import schema
from mentorsite.cli import main
from mentorsite.diagnostics import LANGUAGES, RULES
from mentorsite.diagnostics.rules import fields
from mentorsite.model.base import Fields
from mentorsite.schema.descriptions import words
from mentorsite.schema.forms import FORMS
from mentorsite.schema.records import FRONT_MATTER
from mentorsite.session import examine
from mentorsite.source import Document, SourceText, read_content
from mentorsite.source.nodes import Mapping, Node, Sequence, plain
from mentorsite.source.yaml import read_yaml

from .conftest import ROOT, files_of
from .test_broken_sites import BROKEN, SITES, lay_out

Path_ = tuple[Any, ...]
Schema = dict[str, Any]

# The rules that a schema finds in each of their broken sites, and why it cannot find the others about fields.
FOUND = {
    *("unknown-key", "missing-key", "value-empty", "text-expected", "list-expected", "list-short", "mapping-expected"),
    *("number-form", "number-range", "yes-no", "date-form", "date-impossible", "time-form", "choice-unknown"),
    *("id-form", "url-form", "email-form", "language-tag", "severity-rule", "severity-word", "severity-locked"),
}
NOT_FOUND = {
    "text-language": "the languages of the site stand in site.yaml, which a schema does not read",
    "timezone-unknown": "which time zones there are is known to the machine of the build",
}
FOUND_ALL_THE_SAME = {"text-language--colon": "what cannot be a language at all is told by its form"}
INSIDE = {"date-impossible", "time-form"}  # findings at a piece of the value; the schema's is at the whole


def core(node: Node) -> object:
    """The tree with the types of YAML 1.2's core schema, as an editor reads it (https://yaml.org/spec/1.2.2/#1032-tag-resolution)."""
    if isinstance(node, Sequence):
        return [core(item) for item in node.items]
    if isinstance(node, Mapping):
        return {key.text: core(value) for key, value in node.pairs}
    text = node.text
    if text is None or node.style:
        return text
    if text in ("true", "True", "TRUE", "false", "False", "FALSE"):
        return text.lower() == "true"
    if re.fullmatch(r"[-+]?[0-9]+", text):
        return int(text)
    if re.fullmatch(r"0o[0-7]+|0x[0-9a-fA-F]+", text):
        return int(text, 0)
    if re.fullmatch(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", text):
        return float(text)
    return float(text.replace(".", "")) if re.fullmatch(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)", text) else text


@cache
def validators(lang: str) -> dict[str, Draft7Validator]:
    """A validator for each kind of file."""
    return {name.removesuffix(".json"): Draft7Validator(json.loads(data)) for name, data in schema.files(lang).items()}


def leaves(error: ValidationError) -> Iterator[tuple[Path_, ValidationError]]:
    """What is really wrong, and where: below an `anyOf`, and at a key that is one too many."""
    if error.context:
        for inner in error.context:
            yield from leaves(inner)
        return
    at = tuple(error.absolute_path)
    if error.validator == "additionalProperties":
        known, forms = error.schema.get("properties", {}), error.schema.get("patternProperties", {})
        for key in error.instance:
            if key not in known and not any(re.search(form, key) for form in forms):
                yield (*at, key), error
    else:
        yield at, error


def errors(document: Document) -> list[tuple[Path_, ValidationError]]:
    """What the schema of its kind finds in a document."""
    kind = "translation" if document.lang else document.kind
    if kind == "data":
        return []
    return [leaf for error in validators("de")[kind].iter_errors(core(document.node)) for leaf in leaves(error)]


def places(document: Document, location: Path_) -> set[tuple[int, int]]:
    """Line and column of a field's name and of its value."""
    spans = [document.finding("yaml-syntax", location, on_key=on_key).span for on_key in (False, True)]
    return {(span.line, span.column) for span in spans}


def properties(node: Any) -> Iterator[tuple[Schema, str, Schema]]:
    """Every field of a schema, with the record that it belongs to."""
    if isinstance(node, dict):
        if isinstance(node.get("properties"), dict):
            yield from ((node, name, field) for name, field in node["properties"].items())
        for inner in node.values():
            yield from properties(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from properties(inner)


def accepts(whole: Schema, part: Schema, value: object) -> bool:
    """Whether a piece of a schema takes a value."""
    return Draft7Validator(part | {"definitions": whole["definitions"]}).is_valid(value)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_schemas_are_schemas(lang: str):
    """Each holds to draft 7."""
    for validator in validators(lang).values():
        Draft7Validator.check_schema(validator.schema)


@pytest.mark.parametrize("content", [ROOT / "content", SITES / "minimal/content"], ids=["reference", "minimal"])
def test_good_content_passes(content: Path):
    """Nothing is found where nothing is wrong."""
    found = {document.path: errors(document) for document in read_content(content).documents}
    assert {path: wrong for path, wrong in found.items() if wrong} == {}
    assert {"site.yaml", "programme.yaml"} < set(found)


def test_every_rule_about_fields_is_decided():
    """Each rule about single fields is one that schemas find, or has the reason why not."""
    assert {rule.id for rule in fields.RULES} <= FOUND | set(NOT_FOUND) <= set(RULES)
    assert not FOUND & set(NOT_FOUND)


@pytest.mark.parametrize("name", BROKEN)
def test_schemas_find_what_the_program_finds(name: str, tmp_path: Path):
    """Where the rule is one for schemas, each finding is also theirs, at its place; elsewhere they find nothing."""
    content = lay_out(name, tmp_path)
    documents = {document.path: document for document in read_content(content).documents}
    found = {path: errors(document) for path, document in documents.items()}
    rule = name.partition("--")[0]
    if rule not in FOUND and name not in FOUND_ALL_THE_SAME:
        assert {path: wrong for path, wrong in found.items() if wrong} == {}
        return
    findings = examine(content).findings
    assert findings
    for finding in findings:
        at = {place for location, _ in found[finding.span.path] for place in places(documents[finding.span.path], location)}
        if rule in INSIDE:
            assert finding.span.line in {line for line, _ in at}
        else:
            assert (finding.span.line, finding.span.column) in at
    assert {path for path, wrong in found.items() if wrong} == {finding.span.path for finding in findings}


WRITTEN = re.split(
    r"; |\n",
    """\
; ~; Auftakt; 2026; 0123; 0; 12; +12; -5; 012; 12.0; 12.5; "12"; '12.'; 1_000; 1e3; 0x1F; .inf; true; false; True
"true"; no; ja; 17.30; 7.05; 24.00; 9:05; 09:30; 24:00; 12 Uhr; 2026-02-28; 2026-02-29; 2024-02-29; 2000-02-29
1900-02-29; 2026-12-31; 2026-1-2; 2026-03-12T09:30; 2026-03-12 9:05; "2026-03-12 "; 2026-03-12  17.30; 2026-03-12T; con
Do 2026-03-12; thu, 2026-03-12 09:30; Mi 2026-03-12; [2026-03-12, 2026-03-13 09:30]; Xx 2026-03-12
CON; nul.x; console; a-b; a--b; ä; a/b; T01; _a; com1; com; HTTPS://x.example/; http://x.example/ä?b=c#d; https://x y
ftp://x.example; x@y.example; a.b+c@d-e.example; de; de-AT; zh-Hans-CN; DE; Europe/Berlin; UTC; []; [a]; {}; {de: a}
{de: 1, en: true}; {de: }; {Ziele: a}; " "; ""; a b""",
)


@pytest.mark.parametrize("hint", FORMS, ids=lambda hint: FORMS[hint].name)
def test_schemas_refuse_nothing_that_the_model_takes(hint: Any):
    """Whatever the model reads, the form for editors takes too, however YAML types it."""
    definitions = {form.name: form.definition("de", null=False) for form in FORMS.values()}
    taken = []
    for written in WRITTEN:
        node, _ = read_yaml(SourceText.of("x.yaml", f"x: {written}\n"))
        assert isinstance(node, Mapping), written
        try:
            TypeAdapter(hint).validate_python(plain(node)["x"], context={"languages": ("de", "en")})
        except ValueError:
            continue
        taken.append(written)
        assert accepts({"definitions": definitions}, definitions[FORMS[hint].name], core(node.pairs[0][1])), written
    assert taken != []


@pytest.mark.parametrize("kind", schema.KINDS)
def test_what_is_optional_may_be_left_empty(kind: str):
    """A name with nothing behind it counts as absent, for the model and for an editor; required ones must have a value."""
    whole = validators("de")[kind].schema
    for record, name, field in properties(whole):
        if "description" in field and "required" in record:
            assert accepts(whole, field, None) is (name not in record["required"]), name


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", schema.KINDS)
def test_every_field_says_what_it_is(kind: str, lang: str):
    """Each has a description and an example that its own form takes, each word of a closed set its meaning."""
    whole = validators(lang)[kind].schema
    assert whole["description"]
    for record, name, field in properties(whole):
        if "required" not in record:  # the weights of rules
            continue
        assert len(field["description"]) > 20, name
        examples = field.get("examples") or [[snippet["body"]] for snippet in field["defaultSnippets"]]
        assert [accepts(whole, field, example) for example in examples] == [True], name
        if "enum" in field:
            assert all(field["markdownEnumDescriptions"])
            assert len(field["markdownEnumDescriptions"]) == len(field["enum"]), name


def models(base: type[BaseModel] = Fields) -> Iterator[type[BaseModel]]:
    """All records of the model."""
    for model in base.__subclasses__():
        yield model
        yield from models(model)


def test_every_description_belongs_to_a_field():
    """`words/` says something about each field of the model, in both languages, and about nothing else."""
    front_matter = {schema.KINDS[kind] for kind in FRONT_MATTER}
    for model in models():
        own = [name for name in model.__annotations__ if name in model.model_fields]
        own = [name for name in own if not (name == "body" and model in front_matter)]
        assert list(words()[model.__name__]) == own, model
    sets = {name for name in words() if name not in {model.__name__ for model in models()}}
    assert sets == {
        "kinds",
        "Role",
        "ContentArea",
        "CohortState",
        "TandemForm",
        "Topic",
        "TandemStatus",
        "EventKind",
        "EventStatus",
        "Rhythm",
        "MaterialKind",
    }
    assert list(words()["kinds"]) == list(schema.KINDS)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_descriptions_are_in_their_language(lang: str):
    """No entry lacks a language or says the same in both, and none has a part that nobody reads."""
    for name, entries in words().items():
        for field, entry in entries.items():
            assert set(entry) <= {"de", "en", "example", "values", "file"}, (name, field)
            assert isinstance(entry[lang], str), (name, field)
            assert entry["de"] != entry["en"] or name in ("Role", "EventKind"), (name, field)


def test_same_bytes_twice():
    """Schemas do not depend on the run."""
    assert schema.files("en") == schema.files("en")


def run(*arguments: str | Path) -> Result:
    """`mentorsite schema ...`, as somebody types it."""
    return CliRunner().invoke(main, ["schema", *map(str, arguments)])


def test_the_repository_is_up_to_date():
    """The schemas beside the reference content, and the line on top of each of its files, are what the command writes."""
    result = run(ROOT / "content", "--lines", "--check", "--lang", "de")
    assert (result.exit_code, result.output) == (0, "")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the minimal content."""
    shutil.copytree(SITES / "minimal/content", tmp_path / "content")
    return tmp_path / "content"


def test_schemas_go_beside_the_content(content: Path):
    """The content itself stays untouched, and a second run has nothing to do."""
    before = files_of(content)
    assert run(content).exit_code == 0
    assert files_of(content) == before
    assert files_of(content.parent / "schemas") == schema.files("de")
    assert run(content, "--check").exit_code == 0


@pytest.mark.parametrize(
    ("languages", "options", "lang"),
    [
        ("[de, en]", [], "de"),
        ("[en, de]", [], "en"),
        ("[fr]", [], "en"),
        ("[de]", ["--lang", "en"], "en"),
        ("[de-AT]", [], "de"),
    ],
)
def test_descriptions_follow_the_site(content: Path, languages: str, options: list[str], lang: str):
    """They are in the site's first language, in English where we do not speak it, or as `--lang` says."""
    site = content / "site.yaml"
    site.write_text(site.read_text("utf-8").replace("[de, en]", languages), "utf-8")
    assert run(content, *options).exit_code == 0
    assert files_of(content.parent / "schemas") == schema.files(lang)


def test_lines_name_an_existing_schema(content: Path):
    """Each YAML file that has a kind begins with the way to its schema; free data and Markdown stay as they are."""
    before = files_of(content)
    assert run(content, "--lines").exit_code == 0
    after = files_of(content)
    for path, data in before.items():
        if path.endswith(".md") or path.startswith(("data/", "media/")):
            assert after[path] == data
        else:
            first, _, rest = after[path].partition(b"\n")
            assert rest == data
            named = (content / path).parent / first.decode().removeprefix("# yaml-language-server: $schema=")
            assert named.resolve().parent == content.parent / "schemas"
            assert named.is_file()
    assert examine(content).findings == ()


def test_check_writes_nothing(content: Path):
    """With `--check` what is out of date is named, and the exit code is 1."""
    run(content)
    (content.parent / "schemas/site.json").write_text('{"$comment": "mentorsite schema"}', "utf-8")
    (content.parent / "schemas/case.json").unlink()
    before = files_of(content.parent)
    result = run(content, "--check", "--lines", "--lang", "en")
    assert result.exit_code == 1
    assert {line.split(" is out of date")[0].rpartition("/")[2] for line in result.stderr.splitlines()} >= {
        "site.json",
        "case.json",
        "programme.yaml",
    }
    assert files_of(content.parent) == before


@pytest.mark.parametrize("foreign", ["{}", "[]", "not JSON", '{"$comment": "mine"}'])
def test_foreign_files_stay(content: Path, foreign: str):
    """A file that the command did not write is not written over, and then nothing is."""
    (content.parent / "schemas").mkdir()
    (content.parent / "schemas/site.json").write_text(foreign, "utf-8")
    before = files_of(content.parent)
    result = run(content, "--lines", "--lang", "de")
    assert result.exit_code == 2
    assert "stammt nicht von mentorsite" in result.stderr
    assert files_of(content.parent) == before


LINE = schema.line("cohort", "cohorts/2026/cohort.yaml")


def test_the_line_leads_out_of_the_content():
    """The way is relative, one step for each folder."""
    assert LINE == "# yaml-language-server: $schema=../../../schemas/cohort.json"


@given(st.text("a: #\n\r\ufeffä-", max_size=40), st.sampled_from([b"", b"\xef\xbb\xbf"]))
def test_the_line_is_all_that_changes(text: str, mark: bytes):
    """A mark at the start of the file stays there, the rest follows byte for byte, and a second time changes nothing."""
    data = mark + text.encode()
    done = schema.with_line(data, LINE)
    mark = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
    rest = data.removeprefix(mark)
    assert done in {mark + LINE.encode() + newline + rest for newline in (b"\n", b"\r\n", b"\r")}
    assert schema.with_line(done, LINE) == done


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"a: 1\r\nb: 2\r\n", LINE.encode() + b"\r\na: 1\r\nb: 2\r\n"),
        (b"# yaml-language-server: $schema=old.json\r\na: 1\n", LINE.encode() + b"\r\na: 1\n"),
        (
            b"# Ours\n\n#  yaml-language-server : $schema=old.json\n# more\na: 1",
            b"# Ours\n\n" + LINE.encode() + b"\n# more\na: 1",
        ),
        (
            b"a: |\n  # yaml-language-server: $schema=x\n",
            LINE.encode() + b"\na: |\n  # yaml-language-server: $schema=x\n",
        ),
        ("a: 1\n".encode("utf-16"), "a: 1\n".encode("utf-16")),
    ],
    ids=["windows", "old", "old below", "in a text", "utf-16"],
)
def test_lines_of_all_kinds(before: bytes, after: bytes):
    """Line ends are kept, an old line is replaced where it stands, a text is not mistaken for one."""
    assert schema.with_line(before, LINE) == after
