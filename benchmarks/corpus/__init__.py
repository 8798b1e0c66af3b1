"""Content folders of any size: a made-up mentoring programme in German, the same for the same number of pages."""

from .folder import write_content

__all__ = ["write_content"]
