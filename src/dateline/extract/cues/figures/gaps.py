"""What may stand between people and the words of harm, as patterns."""

import re
from collections.abc import Mapping
from functools import cache

from dateline.extract.cues.figures.lexicon import grammar
from dateline.resolve.phrases import any_of

REACH = 200  # characters between people and the words of harm


@cache
def needs() -> Mapping[str, re.Pattern[str]]:
    """For nouns of harm that count only after certain verbs, those verbs."""
    table: dict[str, list[str]] = grammar()["noun_needs"]
    return {noun: re.compile(rf"\b(?:{any_of(verbs)})\s(?:the\s)?$", re.IGNORECASE) for noun, verbs in table.items()}


@cache
def gaps() -> Mapping[str, re.Pattern[str]]:
    """Patterns of such words by what they do."""
    words = grammar()
    be, helping = any_of(words["be"]), any_of([*words["be"], *words["auxiliaries"]])
    fill = rf"[”\"'’]?\s{{1,3}}[“\"'‘]?(?:(?:{any_of(words['fills'])})\s{{1,3}}){{0,4}}"
    be_end = rf"\b(?:{be})(?:\s(?:{helping}|\w{{1,20}}ly)){{0,3}}(?:\s\w{{2,20}}ed\s(?:and|or))?"
    written = {
        "be": rf"{be_end}\s{{1,3}}$",
        "active": fill,
        "among": rf"{fill}(?:(?:{be}|also)\s{{1,3}}){{0,2}}",
        "of": fill,
        "done_by": r"\s(?:by|last|on|in|yesterday|today|earlier)\b",
        "phrase": r"\s(?:from|of|with|in|at|belonging\sto|attached\sto)\s(?:the\s|a\s|an\s)?"
        rf"(?:\[[^\[\]]{{1,40}}\]\s)?(?:(?!(?:{helping}|{any_of(words['stops'])})\b)[\w'’.-]{{2,20}}\s){{1,6}}",
        "toll": rf"(?:[^.;]|\.(?=\d)){{0,{REACH}}}?\s(?:{any_of(words['toll_verbs'])})\s(?:a\s)?",
        "toll_verb": rf"(?:{any_of(words['toll_verbs'])})\s",
        "bare": rf"(?:\s(?:{helping})){{0,3}}\s{{1,3}}",
        "helping": rf"(?:\s(?:{helping}|\w{{1,20}}ly)){{0,3}}\s{{1,3}}$",
        "clause": rf";|[.!?:]\s|\b(?:{any_of(words['gap_ends'])})\b",
        "singular": r"\b(?:was|is|has\sbeen)(?:\s\w{1,20}){0,2}\s{1,3}$",
        "part": rf"\b(?:{any_of(words['parts'])})\s(?:(?:the|an?|also|his|her|their)\s)?$",
        "degree": rf"\s(?:{any_of(words['degrees'])})\s?(?:[.,;)]|$)",
        "article": rf"\b(?:{any_of(words['before_nouns'])}|anti-\w{{1,12}})\s(?:(?:recent|latest|ongoing|violent)\s)?$",
        "in_crowd": r"\s(?:in|at)\s(?:(?:the|an?)\s)?(?:[\w-]{1,20}\s){0,2}",
        "noun": rf"\s(?!(?:{helping}|{any_of(words['stops'])}|died|dies|perished|succumbed)\b)[\w'’-]+",
        "of_some": r"\sof\s(?:the|its|his|her|their|those|these)\s",
        "of_them": r"\s(?:others\s)?of\s(?:them|whom|which)\b",
        "join": rf"[\s,()–—-]{{0,4}}(?:(?:{any_of(words['joins'])})\s)?"
        r"(?:(?:the|an?|another|their|his|her|its|with)\s)?",
    }
    return {name: re.compile(pattern, re.IGNORECASE) for name, pattern in written.items()}
