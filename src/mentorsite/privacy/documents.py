"""The words of documents that are no text files: PDF and office files, with what they say about themselves."""

from __future__ import annotations

import io
import logging
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdf import PdfReader

LARGEST = 100_000_000  # bytes of an unpacked office file; what claims more is no letter
LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # an office file with a password, or one of the time before 2007
PARTS = (".xml", ".rels")
ENDS = re.compile(r"</(?:\w+:)?(?:p|h|tr|row|si|c|table-cell|comment)>|<(?:\w+:)?(?:br|tab|line-break)\b[^>]*>")
TARGET = re.compile(r"""(?:Target|href)="([^"]+)\"""")


UNREAD = "\0"  # the text of a document that is locked by a password, broken or too large


def words_of(data: bytes) -> str | None:
    """The text of a PDF or office file, its properties and the addresses of its links; None for any other file."""
    if data.startswith(b"%PDF-"):
        return _pdf(data)
    return _office(data) if data.startswith((b"PK\x03\x04", LOCKED)) else None


def _pdf(data: bytes) -> str:
    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it can mend is nobody's concern
    try:
        return "\n".join(_lines(PdfReader(io.BytesIO(data))))
    except Exception:  # noqa: BLE001 - a broken file may raise anything, and is only not searched
        return UNREAD


def _lines(reader: PdfReader) -> Iterator[str]:
    yield from map(str, (reader.metadata or {}).values())
    for page in reader.pages:
        yield page.extract_text()
        for note in page.annotations or ():
            found = note.get_object()
            yield from (str(found[key]) for key in ("/Contents", "/T") if key in found)
            yield str(found.get("/A", {}).get("/URI", ""))


def _office(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = [one for one in packed.infolist() if one.filename.lower().endswith(PARTS)]
            if sum(one.file_size for one in parts) > LARGEST:
                return UNREAD
            texts = [packed.read(one).decode("utf-8", "ignore") for one in parts]
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError):
        return UNREAD
    links = [link for text in texts for link in TARGET.findall(text)]
    return "\n".join((*(ENDS.sub("\n", text) for text in texts), *links))
