"""What has not happened by words that stand farther from it than those of the list, or behind it.

"The summit to be held in May", "an attack that they had planned", "stay until they are freed", "faces extradition".
"""

import re
from collections.abc import Callable

from dateline.extract.cues.around import Around
from dateline.extract.cues.support import HARM
from dateline.extract.cues.tellings import scheduled, violence

_TALK = "talk"
_CUSTODY = frozenset({"arrest", "execution"})
_STEPS = frozenset({"withdrawal", "release", "agreement", "meeting", "arrest", "deployment", "aid"})
# Up to the verb: what begins another clause, or is held besides, ends it.
_UP_TO = (
    r"(?:\s+(?:announced|planned|scheduled|convened|proposed|united|(?!(?:was|were|is|are|has|have|had|that|which|who|when|after|before|but"
    r"|will|would|\w+ed|elections?|votes?|polls?|referendum|trial|ceremony)\b)[\w'’.,()–-]+)){0,12}?"
)
_IS_TO = rf"[\"”]?{_UP_TO},?\s+(?:(?:that|which)\s+(?:is|are)\s+)?to\s+"
_TO_BE_HELD = re.compile(rf"{_IS_TO}(?:be\s+(?:held|signed|hosted|staged)|take\s+place)\b", re.IGNORECASE)
# Of others than talks it is what they are for: "troops to begin patrols".
_TO_BEGIN = re.compile(rf"{_IS_TO}(?:be\s+convened|begin|start|open)\b", re.IGNORECASE)
_COMING = re.compile(
    r"\b(?:the|this|their|its|a)\s+(?:coming|forthcoming|impending|planned)\s+"
    r"(?:(?!(?:weeks?|days?|months?|years?|hours?|elections?|votes?|polls?)\b)[\w'’-]+\s+){0,5}$",
    re.IGNORECASE,
)
_PLANNED_BY_THEM = re.compile(
    r"\s+(?:(?:that|which)\s+)?(?!(?:was|were|has|had|is|are|in|on|at|by)\b)(?:[\w'’()-]+\s+){1,6}?"
    r"(?:had|have|has|were|was|is|are)\s+(?:been\s+)?(?:planned|planning|plotting|plotted)\b(?!\s+and\b)",
    re.IGNORECASE,
)
_PLOTTING = re.compile(
    r"\b(?:plotting|planning|(?<!were\s)(?<!was\s)preparing)\s+(?:(?!(?:who|that|which|and|after|before|for|in|to|the)\b)[\w'’-]+\s+){0,3}$",
    re.IGNORECASE,
)
# "A bomb that was going to be fired at the palace", "a grenade thrown at a bank failed to go off".
_NEVER_WENT_OFF = re.compile(
    r"(?:\s+(?!(?:was|were|has|had|that|which|who|when|after|before|but|and|killed|wounded|injured)\b)[\w'’.,()-]+){0,12}?,?\s+"
    r"(?:(?:fail(?:s|ed)?\s+to|did\s+not)\s+(?:go\s+off|explode|detonate)|(?:that|which)\s+(?:was|were)\s+(?:going|intended|meant|supposed)\s+to)\b"
    r"(?!.{0,80}(?:another|second|other).{0,40}(?:explod|went\s+off|detonat))",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"until\s+(?:(?!(?:was|were|had|did)\b)[\w'’.-]+\s+){1,10}?(?:is|are|has\s+been|have\s+been)\s+(?:\w+ly\s+)?",
    re.IGNORECASE,
)
# Who escapes from a detention was in one; who escapes an arrest was not arrested.
_SPARED = re.compile(
    r"\b(?:(?:avoid|evad|elud|fac|risk)(?:e|es|ed|ing|s)?|(?:protect|shield|spare|save)\w*\s+(?:[\w'’-]+\s+){1,4}from"
    r"|threatened\s+with)\s+(?:(?:possible|further|immediate|likely|an?|the|his|her|their)\s+)*$",
    re.IGNORECASE,
)
_ALLOWED_BY_LAW = re.compile(
    r"\b(?:laws?|bills?|decrees?|measures?|provisions?|articles?|rules?|reforms?|amendments?|regulations?|codes?|constitution)\s+"
    r"(?:[\w'’-]+\s+){0,4}(?:allow|permit|enabl|provid|authori[sz])(?:es|s|e|ing)?\s+(?:for\s+)?(?:the\s+)?(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
_WOULD_ALLOW = re.compile(
    r"\b(?:laws?|bills?|decrees?|measures?|provisions?|rules?|reforms?|amendments?|regulations?)\s+(?:\w+\s+){0,3}"
    r"would\s+(?:\w+\s+){0,2}(?:allow|permit|enabl|authori[sz])(?:ed|e)?\s+(?:[\w'’-]+\s+){1,6}to\s+$",
    re.IGNORECASE,
)
_KEPT_FROM = re.compile(
    r"\b(?:forb[ai]d\w*|prohibit\w*|bar(?:s|red|ring)?|ban(?:s|ned|ning)?|block(?:s|ed|ing)?|prevent\w*|ke(?:ep|eps|pt)|discourag\w+"
    r"|dissuad\w+|deter(?:s|red|ring)?|stop(?:s|ped|ping)?)\s+(?:[\w'’.-]+\s+){0,10}from\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
_REFUSED = re.compile(
    r"\brefus(?:e|es|ed|ing)\s+(?:the|an?|his|her|its|their|any|all)\s+(?:[\w'’-]+\s+){0,3}$", re.IGNORECASE
)
_DECIDED = re.compile(r"\bdecisions?\s+to\s+(?:\w+ly\s+|\w+\s+and\s+)?$", re.IGNORECASE)
_WARNED_TO = re.compile(
    r"\b(?:warn(?:s|ed|ing)?|advis(?:e|es|ed|ing)|tell(?:s|ing)?|told|instruct(?:s|ed|ing)?|encourag(?:e|es|ed|ing))\s+"
    r"(?:[\w'’-]+\s+){1,6}to\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
_DENIED_THAT = re.compile(
    r"\bden(?:y|ies|ied|ying)\s+(?:that|(?:any\s+|the\s+)?(?:reports?|claims?|rumou?rs|allegations?)\s+that)\s+"
    r"(?:(?!(?:but|because|after|when|who|which|behind|responsible|involved|part)\b)[\w'’().-]+\s+){1,9}$",
    re.IGNORECASE,
)


def not_yet(around: Around) -> str | None:
    """The realis of what has not happened; None where nothing of the kind is told."""
    rules = _OF_VERBS if around.is_verb else _OF_NOUNS
    return next((realis for rule in rules if (realis := rule(around))), None)


def _kept_from(around: Around) -> str | None:
    """For "banned them from leaving"."""
    return _TALK if _KEPT_FROM.search(around.before) else None


def _denied(around: Around) -> str | None:
    """For "denied that the air force is bombing", not for harm: that somebody else may have done."""
    harm = around.telling.main.entry.harm
    return "denied" if not harm and _DENIED_THAT.search(around.before) else None


def _until(around: Around) -> str | None:
    """For "will stay until the hostages are released"."""
    waits = around.type in _STEPS and around.part.opening.endswith("until")
    return "hypothetical" if waits and _UNTIL.fullmatch(around.before) else None


def _warned(around: Around) -> str | None:
    """For "told its citizens to leave the country"."""
    return "planned" if around.type == "withdrawal" and _WARNED_TO.search(around.before) else None


def _harms(around: Around) -> bool:
    """True where people are counted in the sentence who came to harm."""
    return any(figure.property in HARM for figure in around.passage.figures)


def _decided(around: Around) -> str | None:
    """For "their decision to attack"."""
    return "planned" if _DECIDED.search(around.before) and not _harms(around) else None


def _to_come(around: Around) -> str | None:
    """For "the summit to be held in Rome" and "the coming summit"."""
    if around.type not in scheduled():
        return None
    text, start, end = around.passage.text, around.telling.main.span.end, around.passage.span.end
    held = _TO_BE_HELD.match(text, start, end) or (around.type == "meeting" and _TO_BEGIN.match(text, start, end))
    return "planned" if held or _COMING.search(around.before) else None


def _planned(around: Around) -> str | None:
    """For "an attack that they had planned", "plotting attacks" and a bomb that failed, where nobody came to harm."""
    passage = around.passage
    if around.type not in violence() or _harms(around):
        return None
    by_them = _PLANNED_BY_THEM.match(passage.text, around.telling.main.span.end, passage.span.end)
    unexploded = _NEVER_WENT_OFF.match(passage.text, around.telling.main.span.end, passage.span.end)
    return "planned" if by_them or unexploded or _PLOTTING.search(around.before) else None


def _spared(around: Around) -> str | None:
    """For "faces extradition" and "fled to avoid arrest"."""
    return "hypothetical" if around.type in _CUSTODY and _SPARED.search(around.before) else None


def _by_law(around: Around) -> str | None:
    """For "the law allows the arrest of people"."""
    return _TALK if _ALLOWED_BY_LAW.search(around.before) else None


def _would_allow(around: Around) -> str | None:
    """For "a bill that would have allowed the government to extradite people"."""
    return _TALK if _WOULD_ALLOW.search(around.before) else None


def _refused(around: Around) -> str | None:
    """For "refused the extradition"."""
    return "denied" if around.type in _STEPS and _REFUSED.search(around.before) else None


_OF_VERBS: tuple[Callable[[Around], str | None], ...] = (_kept_from, _denied, _until, _decided, _warned, _would_allow)
_OF_NOUNS: tuple[Callable[[Around], str | None], ...] = (_to_come, _planned, _spared, _by_law, _refused)
