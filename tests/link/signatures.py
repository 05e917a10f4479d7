"""Signatures made by hand or drawn at random."""

from dataclasses import fields, replace
from datetime import date
from typing import Any

from hypothesis import strategies as st

from dateline.link import Signature

Change = dict[str, Any]
_MAY = date(2021, 5, 1).toordinal()
BASE = Signature(
    id="a", document="first", published=_MAY + 9, type="bombing", realis="actual", first=_MAY + 7, last=_MAY + 7,
    country="AF", places=("kabul",), latitude=34.53, longitude=69.17, precision=1, actors=(), doers=(), targets=(),
    killed=(), weapon=(), words=(),
)  # fmt: skip
OTHER = replace(BASE, id="b", document="second")
MONTH: Change = {"first": _MAY, "last": _MAY + 30}
UNDATED: Change = {"first": None, "last": None}
NOWHERE: Change = {"country": None, "places": (), "latitude": None, "longitude": None, "precision": None}
COUNTRY: Change = {"places": (), "latitude": 33.0, "longitude": 66.0, "precision": 6}
PROVINCE: Change = {"places": ("kabul",), "latitude": 34.5, "longitude": 69.3, "precision": 4}
BAGRAM: Change = {"places": ("parwan", "bagram"), "latitude": 34.95, "longitude": 69.26}
SUBURB: Change = {"places": ("kabul", "deh sab"), "latitude": 34.62, "longitude": 69.27}
HERAT: Change = {"places": ("herat",), "latitude": 34.34, "longitude": 62.2}


def days_later(days: int, length: int = 0) -> Change:
    """The stretch that begins some days after that of BASE."""
    return {"first": _MAY + 7 + days, "last": _MAY + 7 + days + length}


def mirrored(one: Signature, like: Signature) -> Signature:
    """The values of `one` under the id of `like`."""
    kept: Change = {field.name: getattr(one, field.name) for field in fields(one) if field.name != "id"}
    return replace(like, **kept)


@st.composite
def drawn(draw: st.DrawFn, number: int) -> Signature:
    """An event of a few days, places and reports, so that many of them meet."""
    first = draw(st.none() | st.integers(_MAY, _MAY + 6))
    length = draw(st.sampled_from([0, 0, 0, 1, 6, 30, 400]))
    place: Change = draw(st.sampled_from([{}, {}, BAGRAM, SUBURB, HERAT, PROVINCE, COUNTRY, NOWHERE]))
    return replace(
        BASE,
        id=f"{number:03}",
        document=draw(st.sampled_from("pqrstuvw")),
        published=draw(st.none() | st.integers(_MAY, _MAY + 8)),
        type=draw(st.sampled_from(["bombing", "bombing", "attack", "air_strike", "protest", "riot", "meeting"])),
        realis=draw(st.sampled_from(["actual", "actual", "actual", "denied"])),
        first=first,
        last=None if first is None else first + length,
        actors=draw(st.sampled_from([(), ("taliban",), ("isis", "taliban")])),
        killed=draw(st.sampled_from([(), ((12, 12),), ((12, None),), ((300, 300),)])),
        targets=draw(st.sampled_from([(), ("kashani",), ("kashani", "rahimi"), ("market",)])),
        words=draw(st.sampled_from([(), ("bomb", "market"), ("bomb", "mosque")])),
        sites=draw(st.sampled_from([(), (), ("market",), ("mosque",)])),
        hints=draw(st.sampled_from([(), ("bomb", "kabul")])),
        **place,
    )


def many(size: int) -> st.SearchStrategy[list[Signature]]:
    """Lists of events, each with its own id."""
    return st.integers(0, size).flatmap(lambda n: st.tuples(*(drawn(number) for number in range(n)))).map(list)
