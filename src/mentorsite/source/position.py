"""Whether a photo tells where it was taken: the GPS part of its Exif data, wherever the format keeps it.

Exif is a TIFF inside the picture: https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf, 4.5 and 4.6.6.
"""

from __future__ import annotations

import struct
from typing import Final

GPS_PART: Final = 0x8825  # the tag that leads from the first directory to the one about the place
LATITUDE: Final = 2
STARTS: Final = (b"II*\x00", b"MM\x00*")
MOST_TAGS: Final = 500  # a camera writes some sixty
# The same in Adobe's XMP, as an attribute or an element.
IN_WORDS: Final = (b"exif:GPSLatitude", b"Iptc4xmpExt:LocationCreated")


def says_where(head: bytes) -> bool:
    """Whether the beginning of a picture's file holds a position."""
    if any(word in head for word in IN_WORDS):
        return True
    for start in STARTS:
        at = head.find(start)
        while at >= 0:
            if _has_latitude(head, at):
                return True
            at = head.find(start, at + 1)
    return False


def _has_latitude(data: bytes, start: int) -> bool:
    order = "<" if data[start : start + 1] == b"I" else ">"
    try:
        (first,) = struct.unpack_from(f"{order}I", data, start + 4)
        gps = _entry(data, order, start + first, GPS_PART)
        return gps is not None and _entry(data, order, start + gps, LATITUDE) is not None
    except struct.error:  # cut off, or only looks like one
        return False


def _entry(data: bytes, order: str, directory: int, wanted: int) -> int | None:
    """The value of one tag of a directory."""
    (count,) = struct.unpack_from(f"{order}H", data, directory)
    for number in range(min(count, MOST_TAGS)):
        tag, _, _, value = struct.unpack_from(f"{order}HHII", data, directory + 2 + 12 * number)
        if tag == wanted:
            return int(value)
    return None
