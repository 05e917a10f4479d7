"""Whether an act happened, or is planned, feared, denied or only talked of."""

import re
from collections.abc import Callable, Mapping
from functools import cache

from dateline.core.seldom import Seldom
from dateline.extract.cues.ahead import is_ahead, is_offered
from dateline.extract.cues.approved import is_approved, is_voted
from dateline.extract.cues.around import Around
from dateline.extract.cues.called_off import is_called_off, is_kept_up, is_put_off, is_still_on, never_exploded
from dateline.extract.cues.came_about import came_about
from dateline.extract.cues.ended import goes_on
from dateline.extract.cues.governed import governed
from dateline.extract.cues.grammar import TRIED_TO
from dateline.extract.cues.not_yet import not_yet
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.tellings import Telling
from dateline.extract.cues.unreal import is_called_for, is_conditional, is_likened, is_untrue
from dateline.schema.loader import load_toml

_TALK = "talk"
_BEHIND = 50  # characters behind a trigger in which words bear on it
_PURPOSE = re.compile(r"\bto\s+(?:\w+ly\s+|help\s+|also\s+|further\s+)?$", re.IGNORECASE)
_BEGINS_OR_TRIES = re.compile(
    r"\b(?:attempt\w*|tr(?:y|ies|ied|ying)|beg[ai]n\w*|start\w*|continu\w+|manag\w+|forc\w+|proceed\w*|went\s+on|mov\w+|order\w*|"
    r"sought|appear\w*|used|came|returned|allow\w*|lead\w*|led|caus\w+|prompt\w*|help\w*|"
    r"responsible|agree\w*|threat\w*|vow\w*)\s+(?:\w+\s+){0,4}to\s+(?:have\s+|\w+ly\s+)?$"
    r"|\b(?:believed|reported|said|known|claim\w*|alleged|thought)\s+(?:(?:\w+\s+){0,4}to\s+have|to)\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
_STEPS = frozenset({"withdrawal", "release", "arrest", "agreement", "meeting"})
# "They announced that it would withdraw": what was said was "we will".
_WOULD = re.compile(r"\s*(?:it|they|he|she)\s+would\s+(?:\w+ly\s+|also\s+|soon\s+|now\s+)?", re.IGNORECASE)
_IF = re.compile(r"\b(?:if|unless)\b", re.IGNORECASE)
_DEMANDED = re.compile(
    r"\b(?:(?:demand|urg|propos|recommend|request|ask)\w*\s+that\s+(?:[\w'’-]+\s+){1,8}"
    r"|insist\w*\s+that\s+(?:[\w'’-]+\s+){1,6}be\s+(?:\w+\s+to\s+)?)$",
    re.IGNORECASE,
)
# "He was the third mayor to be killed": he was.
_RANKED = re.compile(
    r"(?:\b(?:is|was|are|were|became|becomes|(?:has|had|have)\s+become|making\s+\w+)|,)\s+(?:\w+\s+){0,3}the\s+"
    r"(?:first|second|third|\w+th|\d+(?:st|nd|rd|th)|only|latest|last)\s+(?!(?:use|step|phase|stage|attempt|effort|move|plan)\b)"
    r"(?:[\w'’-]+\s+){0,5}to\s+(?:have\s+)?(?:be(?:en)?\s+)?(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
# "After failed talks" tells no more of them, unless where or when they were stands beside.
_FAILED = re.compile(
    r"\b(?:failed|stalled|collapsed|inconclusive|fruitless|deadlocked)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE
)
# Who has no part in talks tells nothing of any.
_NO_PART = re.compile(
    r"\b(?:ha(?:s|d|ve)|(?:plays?|played)|be\s+given|play|given|gets?|deserves?)\s+no\s+(?:role|part|place|say|seat)\s+(?:to\s+play\s+)?(?:in|at)\s+"
    r"(?:[\w'’-]+\s+){0,4}$",
    re.IGNORECASE,
)
# Whoever offers money for an arrest has made none.
_REWARD = re.compile(
    r"(?<!\breceived\sthe\s)(?<!\breceived\sa\s)(?<!\bpaid\sthe\s)(?<!\bpaid\sa\s)(?<!\bcollected\sthe\s)"
    r"\b(?:rewards?|bount(?:y|ies)|prize|money)\s+(?:of\s+(?:[\w$£€.,-]+\s+){1,5})?(?:on\s+offer\s+)?for\s+"
    r"(?:(?:any|more|new|credible)?\s*(?:information|tips?|clues|evidence|anyone|details|help)\s+(?:[\w'’-]+\s+){0,3}(?:leading|leads|lead|helps?|resulting)\s+(?:to|in)\s+)?"
    r"(?:the\s+|his\s+|her\s+|their\s+|an\s+)?(?:[\w-]+\s+(?:and|or)\s+(?:[\w-]+\s+)?)?$",
    re.IGNORECASE,
)
# What follows "if" up to a comma has not happened.
_ON_CONDITION = re.compile(
    r"(?<!\beven\s)(?<!\bas\s)\bif\s+(?!(?:not|any|ever|true|confirmed|only|so)\b)(?:(?!(?:is|are|was|were|be|would|will|had|you|we|I)\b)[\w'’-]+\s+){4,8}$",
    re.IGNORECASE,
)
_GRANTED = re.compile(r"\bapprov(?:e|es|ed|ing)\s+(?:[\w'’$£€.,-]+\s+){0,7}$", re.IGNORECASE)
# "Their release is vital": it is wished for.
_NEEDED = re.compile(
    r"(?:\s+(?!(?:was|were|has|had|on|that|who|which|after|when)\b)[\w'’-]+){0,8}?\s+(?:is|are|would\s+be|remains?)\s+"
    r"(?:a\s+|an\s+|\w+ly\s+)?(?:vital|essential|crucial|key|important|necessary|needed|imperative|priority|precondition)\b",
    re.IGNORECASE,
)
_CONDEMN = Seldom(
    r"\b(?:condemn\w*|denounc\w*|mourn\w*|condolences|outrage|respond\w*\s+to|reaction\s+to|prais\w*|welcom\w*)\b",
    re.IGNORECASE,
)


def find_realis(passage: Passage, telling: Telling) -> str | None:
    """Actual, planned, hypothetical or denied; None for an act that is only wished, feared in general or forbidden."""
    around = Around.of(passage, telling)
    found = next((realis for rule in _RULES if (realis := rule(around))), "actual")
    return None if found == _TALK else found


def only_condemned(passage: Passage, telling: Telling) -> bool:
    """True where the sentence only passes judgement on the act."""
    return telling.main.form == "noun" and bool(
        _CONDEMN.search(passage.text, passage.span.start, telling.main.span.start)
    )


def _talked(around: Around) -> str | None:
    """For what is wished, tried in vain or forbidden."""
    demanded = _DEMANDED.search(around.before) or _REWARD.search(around.before)
    needed = around.type in _STEPS and not around.is_verb and _is_needed(around)
    # Who tried to flee or to free somebody did not: it is told where they did.
    in_vain = around.type in _STEPS and TRIED_TO.search(around.before)
    return _TALK if demanded or needed or in_vain or _only_mentioned(around) or _is_before(_TALK, around) else None


def _is_needed(around: Around) -> bool:
    passage, end = around.passage, around.telling.main.span.end
    return around.type not in ("agreement", "meeting") and bool(_NEEDED.match(passage.text, end, passage.span.end))


def _only_mentioned(around: Around) -> bool:
    if around.type != "meeting":
        return False
    failed = around.part.lead == "lead" and bool(_FAILED.search(around.before))
    if not failed and not _NO_PART.search(around.before):
        return False
    places = around.passage.places if failed else ()
    spans = [*(place.span for place in places), *(time.span for time in around.passage.times)]
    return not any(span and around.part.span.contains(span) for span in spans)


def _announced(around: Around) -> str | None:
    """For what somebody said they would do, without a condition."""
    part, text = around.part, around.passage.text
    said = part.lead == "say" and not part.opening.startswith("den")
    between = text[part.span.start : around.telling.main.span.start]
    return "planned" if said and _WOULD.fullmatch(between) and not _IF.search(part.span.of(text)) else None


def _went_on(around: Around) -> str | None:
    on = goes_on(around.passage.text, around.part.span.start, around.telling.main.span.start)
    return "actual" if on or is_still_on(around) or _RANKED.search(around.before) else None


def _called_off(around: Around) -> str | None:
    if is_called_off(around):
        return "denied"
    ahead = is_put_off(around) or is_kept_up(around) or never_exploded(around)
    return "planned" if ahead else None


def _approved(around: Around) -> str | None:
    if around.type == "agreement":
        return "actual" if is_voted(around) else None
    return "planned" if is_approved(around) else None


def _by_words_before(around: Around) -> str | None:
    return next((realis for realis in ("denied", "hypothetical", "planned") if _is_before(realis, around)), None)


def _on_condition(around: Around) -> str | None:
    return "hypothetical" if around.is_verb and _ON_CONDITION.search(around.before) else None


def _came_about(around: Around) -> str | None:
    return "actual" if came_about(around) else None


def _granted(around: Around) -> str | None:
    """For aid that is approved, and so not there yet."""
    return "planned" if around.type == "aid" and _GRANTED.search(around.before) else None


def _wished(around: Around) -> str | None:
    """For "to destroy" after words that neither begin nor try the act."""
    only = around.is_verb and _PURPOSE.search(around.before) and not _BEGINS_OR_TRIES.search(around.before)
    return _TALK if only else None


def _by_words_behind(around: Around) -> str | None:
    if around.is_verb:
        return None
    text, start = around.passage.text, around.telling.main.span.end
    end = min(around.passage.span.end, start + _BEHIND)
    kinds = ("denied", "hypothetical", "planned")
    return next((realis for realis in kinds if _patterns("after")[realis].match(text, start, end)), None)


def _ahead(around: Around) -> str | None:
    return "planned" if is_ahead(around) else None


def _offered(around: Around) -> str | None:
    return "planned" if is_offered(around) else None


def _unreal(around: Around) -> str | None:
    if is_likened(around):
        return _TALK
    if is_untrue(around):
        return "denied"
    if is_conditional(around):
        return "hypothetical"
    return "planned" if is_called_for(around) else None


# The first that says anything holds.
_RULES: tuple[Callable[[Around], str | None], ...] = (
    _unreal,
    _offered,
    _came_about,
    _talked,
    _announced,
    _went_on,
    _called_off,
    _approved,
    not_yet,
    _by_words_before,
    governed,
    _granted,
    _wished,
    _on_condition,
    _by_words_behind,
    _ahead,
)


def _is_before(realis: str, around: Around) -> bool:
    return bool(_patterns("before")[realis].search(around.before))


@cache
def _patterns(side: str) -> Mapping[str, re.Pattern[str]]:
    data = load_toml("dateline.extract.cues", "realis.toml")[side]
    tail = r"\b(?:\s+[\w'’-]+(?:–[\w'’.-]+)?){0,3}\s*$" if side == "before" else r"\b"
    lead = r"(?<![\w-])" if side == "before" else r"[\s,]*(?:\w+\s+){0,3}?"
    return {
        realis: re.compile(lead + "(?:" + "|".join(words) + ")" + tail, re.IGNORECASE) for realis, words in data.items()
    }
