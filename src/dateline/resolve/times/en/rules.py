"""Every rule: its name, its pattern, and what makes days of a match."""

from dateline.resolve.times.en import (
    absolute,
    ends,
    named,
    narrative,
    numeric,
    partial,
    reckoned,
    relative,
    told,
    weeks,
    years,
)
from dateline.resolve.times.en.absolute import Resolver

# Of two matches of the same words the rule that stands first is kept.
RULES: tuple[tuple[str, str, Resolver], ...] = (
    *numeric.RULES,
    *years.RULES,
    *absolute.RULES,
    *partial.RULES,
    *weeks.RULES,
    *ends.RULES,
    *named.RULES,
    *reckoned.RULES,
    *narrative.RULES,
    *told.RULES,
    *relative.RULES,
)
