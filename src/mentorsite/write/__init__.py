"""Writing the output folder: staged beside it, swapped in whole; the last arrow of a build."""

from mentorsite.write.site import Written, write_site

__all__ = ["Written", "write_site"]
