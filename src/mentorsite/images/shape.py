"""A picture without what the camera wrote into it, or a smaller one: the same bytes for the same picture."""

from __future__ import annotations

import warnings
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps

from ..errors import ContentProblem

MOST_PIXELS = 50_000_000  # as the rule media-huge has it; a picture may claim more than its head says
QUALITY = 82
KEPT = ("icc_profile", "transparency")  # of what stands beside the pixels only this is part of the picture


def shape(path: Path, width: int) -> bytes:
    """The picture as WebP of that width; with 0 as it is, upright and without position, camera and time.

    Raises ContentProblem where it cannot be read, or would fill the memory.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            Image.MAX_IMAGE_PIXELS = MOST_PIXELS
            with Image.open(path) as image:
                return _smaller(image, width) if width else _plain(image, path)
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        if isinstance(error, OSError) and error.filename is not None:
            raise  # it has gone; that is said elsewhere
        raise ContentProblem(
            en=f"{path.name} in media/ cannot be read as a picture; save it again from the program that it came from",
            de=f"{path.name} in media/ lässt sich nicht als Bild lesen; speichern Sie die Datei noch einmal aus dem Programm, "
            "aus dem sie kommt",
        ) from error


def _plain(image: Image.Image, path: Path) -> bytes:
    said = set(image.info) & {"exif", "xmp", "XML:com.adobe.xmp", "comment", "photoshop", "Raw profile type exif"}
    if getattr(image, "n_frames", 1) > 1 or not (said or image.getexif() or getattr(image, "text", None)):
        return path.read_bytes()
    turned = image.getexif().get(0x0112, 1) != 1
    upright = ImageOps.exif_transpose(image) if turned else image
    upright.load()
    upright.info = {name: image.info[name] for name in KEPT if name in image.info}
    settings: dict[str, object] = {"icc_profile": image.info.get("icc_profile")}
    if image.format == "JPEG":
        settings |= {"quality": 90} if turned else {"quality": "keep"}
    if image.format == "WEBP":
        settings |= {"quality": 90, "method": 4}
    out = BytesIO()
    upright.save(out, image.format, **settings)
    return out.getvalue()


def _smaller(image: Image.Image, width: int) -> bytes:
    image.draft("RGB", (width, width))  # JPEG: decodes no more than is needed
    upright = ImageOps.exif_transpose(image)
    mode = "RGBA" if "A" in upright.getbands() or "transparency" in upright.info else "RGB"
    height = max(1, round(upright.height * width / upright.width))
    resized = upright.convert(mode).resize((width, height), Image.Resampling.LANCZOS)
    out = BytesIO()
    resized.save(out, "WEBP", quality=QUALITY, method=4, icc_profile=image.info.get("icc_profile"))
    return out.getvalue()
