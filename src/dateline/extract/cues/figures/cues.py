"""The words of harm in a sentence, each with the ways in which it can stand beside the people it befell."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial

from dateline.core import Span
from dateline.core.seldom import Seldom
from dateline.extract.cues.figures.fronted import fallen, fronted, losses
from dateline.extract.cues.figures.lexicon import grammar, harm
from dateline.extract.cues.figures.recounts import recounts
from dateline.extract.cues.figures.undone import is_sought, is_undone
from dateline.resolve.phrases import any_of

_PARTICLE = re.compile(r"\s(?:up|off|away|out|in|over)\b", re.IGNORECASE)
_NOUN = re.compile(
    r"\s(?!(?:in|on|at|by|for|from|and|or|after|during|over|as|to|with|near|of|but|when|while|before)\b)[\w'’-]+",
    re.IGNORECASE,
)
# Who stands between "beat" and "to death": one phrase, without a clause or a verb of its own.
_PEOPLE = r"(?:\s(?!(?:and|or|who|whose|which|that|while|when|as|but|with|in|at|was|were|had|has)\b)[\w'’-]+){1,7}?"
_CAUSING = re.compile(
    r"(?:\bwithout|\bnot|\bnever|n['’]t)\s(?:caus|inflict|suffer|sustain|incur|claim)(?:ing|ed|e)?\s$", re.IGNORECASE
)
_GAP = r"[\"”]?\s{1,3}"
_SUFFERED = frozenset({"killed", "injured", "casualties", "abducted"})
FORMS = ("active", "passive", "intransitive", "nouns", "of", "toll", "among", "own")


@dataclass(frozen=True, slots=True)
class Act:
    """A word that tells an act of a type."""

    span: Span
    type: str


@dataclass(frozen=True, slots=True)
class Cue:
    """Words such as "killed", "deaths of" or "death toll", with the property that each form of them states.

    `needs_be` is True for words that befall the people before them only in the passive, `undone` for what was only
    tried or nearly done.
    """

    span: Span
    forms: Mapping[str, str]
    needs_be: bool = False
    undone: bool = False

    @property
    def harmful(self) -> bool:
        """False where the words only tell that people gathered."""
        return any(name != "attendance" for name in self.forms.values())


def find_cues(text: str, sentence: Span, acts: Iterable[Act] = ()) -> Sequence[Cue]:
    """The words of harm in the sentence in order, of overlapping ones the longest; denied ones are left out.

    Words that tell an `act` of seizing people or of gathering are such words too, whatever they are.
    """
    listed = [
        Cue(Span(*match.span()), _forms()[_phrase(match)])
        for match in _pattern().finditer(text, sentence.start, sentence.end)
    ]
    around, closed = _around_people(text, sentence)
    alone = (cue for cue in listed if not any(cue.span.overlaps(span) for span in closed))
    listed = sorted((*alone, *around), key=lambda cue: cue.span.start)
    told = (cue for act in acts for cue in _of_act(text, act, sentence.end) if not _meets(cue, listed))
    again = (Cue(span, {form: name}) for span, form, name in recounts(text, sentence, partial(_harm, text)))
    found = sorted((*listed, *told, *(cue for cue in again if not _meets(cue, listed))), key=lambda cue: cue.span.start)
    return [_weighed(text, sentence, cue) for cue in found if not _tells_nothing(text, sentence, cue)]


def _harm(text: str, within: Span) -> list[tuple[Span, str]]:
    """The words of harm there, with what they state."""
    found = ((Span(*match.span()), match) for match in _pattern().finditer(text, within.start, within.end))
    return [(span, name) for span, match in found for name in _forms()[_phrase(match)].values()]


def _weighed(text: str, sentence: Span, cue: Cue) -> Cue:
    """The words, marked where what they tell was not done."""
    undone = _SUFFERED.issuperset(cue.forms.values()) and is_undone(text, sentence, cue.span)
    undone = undone or is_sought(text, sentence, cue.span)
    return replace(cue, undone=True) if undone else cue


def _around_people(text: str, sentence: Span) -> tuple[list[Cue], list[Span]]:
    """Verbs that tell harm by what stands behind the people, "shot a man dead"; and what tells none beside them.

    So are nouns that a day or a town parts from "of": "the murder last week of two nuns"; and a verb that stands first.
    """
    found: list[Cue] = []
    closed: list[Span] = []
    for name, pattern in _around().items():
        for match in pattern.finditer(text, sentence.start, sentence.end):
            found.append(Cue(Span(*match.span()), {"active": name}))
            closed += [Span(*match.span()), Span(*match.span(match.lastindex or 0))]
    for name, pattern in _parted().items():
        spans = [Span(*match.span()) for match in pattern.finditer(text, sentence.start, sentence.end)]
        found += [Cue(span, {"of": name}) for span in spans]
        closed += spans
    for form, told in (("active", fronted), ("active", losses), ("intransitive", fallen)):
        for span, name in told(text, sentence):
            found.append(Cue(span, {form: name}))
            closed.append(span)
    return found, closed


def _tells_nothing(text: str, sentence: Span, cue: Cue) -> bool:
    """True for words that are denied, that give a duty ("charged with securing"), or that only describe those held."""
    before = max(sentence.start, cue.span.start - 24)
    caused = "nouns" in cue.forms and _CAUSING.search(text, before, cue.span.start)  # whose word denies is read later
    if (not caused and _denied().search(text, before, cue.span.start)) or _duty().match(
        text, cue.span.start, sentence.end
    ):
        return True
    held = cue.forms.get("active") == "arrested" and cue.span.of(text).lower().endswith("ed")
    described = held and _described().search(text, before, cue.span.start)
    return bool(described and _NOUN.match(text, cue.span.end, sentence.end))


def _of_act(text: str, act: Act, end: int) -> Iterator[Cue]:
    """The word with what belongs to it ("carried off"), where its type says what befell people."""
    forms = grammar()["acts"].get(act.type)
    if forms:
        particle = _PARTICLE.match(text, act.span.end, end)
        end = particle.end() if particle else act.span.end
        yield Cue(Span(act.span.start, end), forms, needs_be="passive" in forms)


def _meets(cue: Cue, listed: Sequence[Cue]) -> bool:
    """True where one of the cues, which are in order, overlaps this one."""
    after = bisect_left(listed, cue.span.end, key=lambda one: one.span.start)
    return after > 0 and listed[after - 1].span.end > cue.span.start


@cache
def _forms() -> Mapping[str, Mapping[str, str]]:
    """For every phrase the forms in which it is used, each with its property."""
    forms: dict[str, dict[str, str]] = {}
    for name, by_form in harm().items():
        for form in FORMS:
            for phrase in by_form.get(form, ()):
                forms.setdefault(phrase, {})[form] = name
    return forms


def _phrase(found: re.Match[str]) -> str:
    """The phrase as it is listed: 'the "provisional arrest" of' quotes a word of it."""
    return " ".join(found.group().lower().replace('"', "").replace("”", "").split())


@cache
def _around() -> Mapping[str, Seldom]:
    """For each property the verbs whose people stand between them and what closes the phrase."""
    found: dict[str, Seldom] = {}
    for name, by_form in harm().items():
        parts = [phrase.split(" ~ ") for phrase in by_form.get("around", ())]
        if parts:
            closed = "|".join(
                rf"(?:{verb})\b(?={_PEOPLE}(?:,\s[^,;.:]{{3,80}},)?\s({any_of([end])})\b)" for verb, end in parts
            )
            found[name] = Seldom(rf"\b(?:{closed})", re.IGNORECASE | re.ASCII)
    return found


@cache
def _parted() -> dict[str, Seldom]:
    """For each property the nouns of harm with a day, a month or a town before "of"."""
    between = (
        r"(?:(?:in|on|near|at)\s(?:\d{1,2}\s)?(?!the\b)[\w-]{2,20}|(?:last|this|late|early)\s\w{3,12}|yesterday|today)"
    )
    nouns = {name: [phrase.removesuffix(" of") for phrase in by_form.get("of", ())] for name, by_form in harm().items()}
    return {
        name: Seldom(rf"\b(?:{any_of(listed)})\s(?:{between}\s){{1,2}}of(?=\s)", re.IGNORECASE)
        for name, listed in nouns.items()
        if name in _SUFFERED or name == "arrested"
    }


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(_forms(), _GAP)})\b(?![-’'])", re.IGNORECASE | re.ASCII)


@cache
def _denied() -> re.Pattern[str]:
    return re.compile(r"(?:\bnot|\bnever|n['’]t|\bnor|\bwithout)\s(?:\w{1,12}\s)?$", re.IGNORECASE)


@cache
def _duty() -> re.Pattern[str]:
    return re.compile(rf"charged\swith\s(?:{any_of(grammar()['duties'])})\b", re.IGNORECASE)


@cache
def _described() -> re.Pattern[str]:
    """Before a participle these make it describe the noun behind it: "ten captured policemen"."""
    return re.compile(rf"\b(?:{any_of(grammar()['before_described'])}|\d+)\s$", re.IGNORECASE)
