"""Pictures as bytes, made here so that nobody has to wonder what is in them."""

from __future__ import annotations

import io
import struct
import zlib

from PIL import Image


def png(width: int, height: int) -> bytes:
    """A PNG that claims a size; there is nothing in it."""
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def exif(*, position: bool, order: str = "<") -> bytes:
    """Exif data as a camera writes it: its make, and where asked the place, 52 degrees north."""
    entries = [(0x010F, 2, 4, int.from_bytes(b"Cam\0", "little" if order == "<" else "big"))]
    gps = 8 + 2 + 12 * 2 + 4
    if position:
        entries.append((0x8825, 4, 1, gps))
    head = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(f"{order}I", 8)
    first = struct.pack(f"{order}H", len(entries)) + b"".join(struct.pack(f"{order}HHII", *one) for one in entries)
    place = struct.pack(f"{order}HHHII", 1, 2, 5, 3, gps + 18) + bytes(4) + struct.pack(f"{order}6I", 52, 1, 0, 1, 0, 1)
    return head + first + bytes(4) + (place if position else b"")


def photo(*, position: bool, order: str = "<") -> bytes:
    """A JPEG of one pixel with Exif data."""
    picture = io.BytesIO()
    Image.new("L", (1, 1)).save(picture, "jpeg")
    data = b"Exif\0\0" + exif(position=position, order=order)
    start, rest = picture.getvalue()[:2], picture.getvalue()[2:]
    return start + b"\xff\xe1" + struct.pack(">H", len(data) + 2) + data + rest
