"""What is called off or found before it goes off has not happened."""

import pytest

from tests.extract.cues.made import Reader


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("The peace talks between the rebels and the army set for Thursday in Jeddah were called off.", "denied"),
        ("The summit between Turkey and Armenia scheduled to be held in Geneva was suspended.", "denied"),
        ("Talks held by Turkey and Armenia in Geneva were suspended after a walkout.", "actual"),
        ("The summit of Turkey and Armenia, which began in Geneva on Friday, was suspended.", "actual"),
        ("The visit of the Turkish minister to Geneva was postponed.", "planned"),
        ("The rebels withdrew from peace talks with the army in Jeddah.", "denied"),
        ("The rebels have not withdrawn from the peace talks with the army in Jeddah.", "actual"),
        ("The rebels and the army set a date for talks in Jeddah.", "planned"),
    ],
)
def test_what_is_called_off_is_not_held(read: Reader, text: str, realis: str) -> None:
    assert [(event.type, event.realis) for event in read(text)] == [("meeting", realis)]


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("The general called off the air strike on Mosul at noon.", "denied"),
        ("The general calls off an air strike on Mosul.", "denied"),
        ("The general has called off his long-planned air strike on Mosul.", "denied"),
        ("The generals are calling off the air strike on Mosul.", "denied"),
        ("The general will call off the air strike on Mosul.", "denied"),
        ("The pilots aborted an air strike on Mosul.", "denied"),
        ("The air strike on Mosul was called off.", "denied"),
        ("The general did not call off the air strike on Mosul.", "planned"),
        ("The general refused to call off the air strike on Mosul.", "planned"),
        ("The minister urged the general to call off the air strike on Mosul.", "planned"),
    ],
)
def test_what_is_called_off_did_not_happen(read: Reader, text: str, realis: str) -> None:
    assert [(event.type, event.realis) for event in read(text)] == [("air_strike", realis)]


@pytest.mark.parametrize(
    ("text", "realis"),
    [
        ("Soldiers found a bomb minutes before it could explode in a market in Mosul.", "planned"),
        ("Soldiers found a bomb minutes before it exploded in Mosul, killing two of them.", "actual"),
        ("A grenade was set off by militants in Mosul on Friday.", "actual"),
        ("The militants' bomb was set to explode in Mosul on Friday.", "planned"),
    ],
)
def test_a_bomb_found_in_time_has_not_gone_off(read: Reader, text: str, realis: str) -> None:
    assert [(event.type, event.realis) for event in read(text)] == [("bombing", realis)]
