"""What a site says about each person, and how she is forgotten."""

from .documents import UNREAD
from .exposed import Exposed, exposed
from .forget import Forgetting, Mention, forget
from .register import Entry, Found, people_published
from .words import readings

__all__ = ["UNREAD", "Entry", "Exposed", "Forgetting", "Found", "Mention", "exposed", "forget", "people_published", "readings"]
