"""Every mention of an actor in a text."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from dateline.core import Actor, Span
from dateline.resolve.actors.acronyms import by_acronym, introduced
from dateline.resolve.actors.generic import generic_pattern, group_pattern, kind_of_noun
from dateline.resolve.actors.mentions import ActorMention
from dateline.resolve.actors.names import NameIndex, describes, tokens
from dateline.resolve.actors.nations import adjective_words, joined_nation, nation_pattern, nation_words

_STATUS_KIND = {"witness": "people"}
_OF_A_NATION = re.compile(r"(?:government|forces|police)-of-")
# "Men in army fatigues": what somebody wears, and nobody.
_WORN = re.compile(r"\s+(?:uniforms?|fatigues|garb|attire|insignia|clothes|clothing|dress)\b", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_LONGEST_NATION = 30  # characters of its adjective and what joins it
_DOTTED = re.compile(r"(?:[A-Z]\.){2,4}")  # the last full stop belongs to the name


def find_mentions(
    text: str, sentences: Sequence[Span], names: NameIndex, actors: Mapping[str, Actor]
) -> tuple[ActorMention, ...]:
    """The mentions in order, none overlapping: of several readings the known actor, then the longest."""
    short = introduced(text, sentences, names)
    found = [mention for sentence in sentences for mention in _in_sentence(text, sentence, names, actors, short)]
    return tuple(_with_full_names(text, found))


def _in_sentence(
    text: str, sentence: Span, names: NameIndex, actors: Mapping[str, Actor], short: Mapping[str, str]
) -> Iterator[ActorMention]:
    capitals = _all_capitals(sentence.of(text))
    readings = [
        *_named(text, sentence, names, capitals),
        *_nations(text, sentence, actors),
        *_groups(text, sentence, capitals),
        *_generic(text, sentence),
    ]
    readings = [mention for mention in readings if not _WORN.match(text, mention.span.end)]
    ranked = sorted(readings, key=lambda m: (m.actor is None, -len(m.span), m.span.start))
    chosen = _apart(sentence, [*by_acronym(text, sentence, short), *ranked])
    yield from sorted(chosen, key=lambda m: m.span)


def _apart(sentence: Span, mentions: Iterable[ActorMention]) -> Iterator[ActorMention]:
    """Of mentions that overlap, the first given."""
    covered = bytearray(len(sentence))
    for mention in mentions:
        inside = slice(mention.span.start - sentence.start, mention.span.end - sentence.start)
        if 1 not in covered[inside]:
            covered[inside] = b"\1" * len(mention.span)
            yield mention


def _named(text: str, sentence: Span, names: NameIndex, capitals: bool) -> Iterator[ActorMention]:
    for span, actor in names.find(tokens(text, sentence), capitals):
        if (actor.kind == "government" and actor.id.startswith("government-of-")) or describes(text, span.end):
            continue
        yield _mention(text, span, actor, _kind(actor))


def _nations(text: str, sentence: Span, actors: Mapping[str, Actor]) -> Iterator[ActorMention]:
    for match in nation_pattern().finditer(text, sentence.start, sentence.end):
        word = " ".join(match["nation"].split())
        code = nation_words()[word]
        kind = next((k for k in ("forces", "police", "government") if match[k]), None)
        if kind is None and word in adjective_words():
            continue
        end = match.end() if kind else match.end("nation")
        if describes(text, end):
            continue
        actor = actors.get(f"{kind or 'government'}-of-{code}")
        mention = _mention(text, Span(match.start(), end), actor, "state")
        yield mention
        if kind and word in adjective_words():
            yield from _joined(text, sentence, mention, kind, actors)


def _joined(
    text: str, sentence: Span, behind: ActorMention, kind: str, actors: Mapping[str, Actor]
) -> Iterator[ActorMention]:
    """Those before the mention that share its noun: "Italian and Spanish navies"."""
    found = joined_nation().search(text, max(sentence.start, behind.span.start - _LONGEST_NATION), behind.span.start)
    if found:
        nation = " ".join(found["nation"].split())
        actor = actors.get(f"{kind}-of-{nation_words()[nation]}")
        mention = _mention(text, Span(*found.span("nation")), actor, "state", behind.head)
        yield replace(mention, name=f"{nation} {behind.head}")


def _groups(text: str, sentence: Span, capitals: bool) -> Iterator[ActorMention]:
    if capitals:
        return
    for match in group_pattern().finditer(text, sentence.start, sentence.end):
        yield _mention(text, Span(*match.span()), None, "unknown", match["head"])


def _generic(text: str, sentence: Span) -> Iterator[ActorMention]:
    for match in generic_pattern().finditer(text, sentence.start, sentence.end):
        head = " ".join(match["head"].lower().split())
        yield _mention(text, Span(*match.span()), None, kind_of_noun()[head], head)


def _mention(text: str, span: Span, actor: Actor | None, kind: str, head: str = "") -> ActorMention:
    span = Span(span.start, span.end + 1) if _DOTTED.fullmatch(text, span.start, span.end + 1) else span
    words = span.of(text)
    return ActorMention(span, words, _without_article(words), actor, kind, head or words.split()[-1])


def _kind(actor: Actor) -> str:
    status = actor.statuses[-1].status if actor.statuses else "armed_group"
    return _STATUS_KIND.get(status, status)


def _with_full_names(text: str, mentions: Sequence[ActorMention]) -> Iterator[ActorMention]:
    """Each mention of a known actor under the fullest name that spells it out, with its acronym in brackets.

    What names a state by its nation stays as it is: its president or its full style say more than the words do.
    """
    names: dict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.actor:
            names[mention.actor.id].add(_with_acronym(text, mention))
    for mention in mentions:
        if mention.actor is None or _OF_A_NATION.match(mention.actor.id):
            yield mention
        else:
            spelt = [name for name in names[mention.actor.id] if _spells_out(name, mention.name)]
            yield replace(mention, name=max(spelt, key=lambda name: (len(name), name)))


def _spells_out(name: str, shorter: str) -> bool:
    """Whether a name holds all words of another for the same actor, or that is an acronym."""
    return _acronym(shorter) or set(_words(shorter)) <= set(_words(name))


def _acronym(name: str) -> bool:
    return " " not in name and name.replace("-", "").replace(".", "").isupper()


def _words(name: str) -> list[str]:
    return _WORD.findall(name.lower())


def _with_acronym(text: str, mention: ActorMention) -> str:
    """The name with the acronym that directly follows it in brackets."""
    if text[mention.span.end : mention.span.end + 2] == " (":
        close = text.find(")", mention.span.end, mention.span.end + 14)
        acronym = text[mention.span.end + 2 : close] if close > 0 else ""
        if _acronym(acronym):
            return f"{mention.name} ({acronym})"
    return mention.name


def _without_article(words: str) -> str:
    return words[4:] if words[:4].lower() == "the " else words


def _all_capitals(words: str) -> bool:
    letters = list(filter(str.isalpha, words))
    return len(letters) > 12 and sum(map(str.isupper, letters)) > 0.8 * len(letters)
