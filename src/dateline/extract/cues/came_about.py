"""What came about by words that elsewhere only wish it: "were able to free", "had to leave", "gathered to protest"."""

import re

from dateline.extract.cues.around import Around

# Where it hangs on something, or is yet to come, it did not come about.
_OPEN = re.compile(
    r"\b(?:if|unless|until|whether|when|once|will|would|may|might|could|should|must|can|not|never|to|plan\w*|call\w*|urg\w*|intend\w*"
    r"|want\w*|promis\w*|threat\w*)\s+(?:[\w'’.-]+\s+){0,5}$",
    re.IGNORECASE,
)
_MANAGED = re.compile(
    r"\b(?:was|were|(?:has|have|had)\s+been)\s+(?:\w+ly\s+|later\s+|again\s+)?able\s+to\s+(?:\w+ly\s+)?$", re.IGNORECASE
)
_HAD_TO = re.compile(
    r"\b(?:had|(?:has|have|had)\s+had|(?:was|were|been)\s+(?:compelled|obliged))\s+to\s+(?:\w+ly\s+)?(?:be\s+)?$",
    re.IGNORECASE,
)
_GATHERED = re.compile(
    r"\b(?:gather|assembl|congregat|converg|march|rall(?:y|ie)|turn(?:s|ed|ing)?\s+out|t(?:ake|akes|ook|aking)\s+to\s+the|pour|flock|camp)\w*"
    r"\s[^.;:“”\"]{0,60}\bto\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
_DECIDED = re.compile(r"\bdecisions?\s+to\s+(?:\w+ly\s+|\w+\s+and\s+)?$", re.IGNORECASE)
# "The victims of a bombing", not "victims of the violence".
_VICTIMS = re.compile(r"\bvictims?\s+of\s+(?:an?|the|this|that|last)\s+(?:[\w'’-]+\s+){0,3}$", re.IGNORECASE)
# "The end of an operation which killed 12": what harmed people was carried out, whatever is said of it.
_HARMED = re.compile(
    r"\s(?:which|that|in\swhich)\s(?:has\s|have\s|had\s)?(?:killed|wounded|injured"
    r"|claimed\s(?:\w+\s){1,3}lives"
    r"|(?:resulted\sin|caused|led\sto)\s(?:the\s)?deaths?"
    r"|left\s(?:[\w-]+\s){1,5}(?:dead|wounded|injured))\b",
    re.IGNORECASE,
)
_MASSES = frozenset({"violence", "fighting", "terrorism", "unrest", "aggression", "hostility", "insurgency"})
# What somebody has to do in the words of another is a demand.
_SAID = frozenset({"say"})


def came_about(around: Around) -> bool:
    """True for what somebody was able to do or had to, what a crowd gathered for, and what harmed people."""
    if not around.is_verb:
        main, passage = around.telling.main, around.passage
        if _HARMED.match(passage.text, main.span.end, passage.span.end):
            return True
        return not main.plural and main.entry.name not in _MASSES and _holds(_VICTIMS, around)
    if _holds(_MANAGED, around) or (around.type == "sanction" and _holds(_DECIDED, around)):
        return True
    if around.type == "protest" and _holds(_GATHERED, around):
        return True
    return around.part.lead not in _SAID and _holds(_HAD_TO, around)


def _holds(words: re.Pattern[str], around: Around) -> bool:
    found = words.search(around.before)
    return found is not None and not _OPEN.search(around.before, 0, found.start())
