"""Reading by a language model that answers at an address which the user names."""

from dateline.extract.llm.cache import default_folder, forget
from dateline.extract.llm.endpoint import Endpoint

__all__ = ["Endpoint", "default_folder", "forget"]
