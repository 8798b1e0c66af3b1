"""What a site says about each person, and how she is forgotten."""

from .forget import Forgetting, Mention, forget
from .register import Entry, Found, people_published

__all__ = ["Entry", "Forgetting", "Found", "Mention", "forget", "people_published"]
