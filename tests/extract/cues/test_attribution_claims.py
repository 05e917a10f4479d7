"""How firmly a claim of an event is made: from who speaks, whom for, and the words of doubt beside it."""

import pytest

from dateline.extract.cues import CuesExtractor
from dateline.gazetteer import Gazetteer
from dateline.ingest import ReadOptions, document_from_text
from dateline.resolve.actors import ActorRegistry
from tests.extract.cues.made import Reader


@pytest.mark.parametrize(
    ("property_", "modality", "text"),
    [
        ("perpetrator", "suspected", "Suspected rebels attacked a village near Goma, killing four farmers."),
        ("perpetrator", "asserted", "Rebels attacked a village near Goma, killing four farmers."),
        ("perpetrator", "asserted", "Rebels accused of receiving weapons attacked a village near Goma."),
        ("perpetrator", "accused", "Police said rebels attacked a village near Goma."),
        ("perpetrator", "claimed_responsibility", "The army said soldiers had attacked a rebel camp near Goma."),
        ("perpetrator", "accused", "Omar Haddad, who is accused of killing four farmers near Goma, is a rebel leader."),
        ("occurrence", "suspected", "Officials fear that rebels could attack Goma."),
        ("occurrence", "denied", "The militia denied that it had attacked the convoy near Sirte."),
        ("occurrence", "asserted", "Rebels attacked a police station in Kunduz."),
    ],
)
def test_how_firmly_a_claim_is_made(coded: Reader, property_: str, modality: str, text: str) -> None:
    (event,) = coded(text)
    assert {claim.modality for claim in event.claims if claim.property == property_} == {modality}


@pytest.mark.parametrize(
    ("outlet", "modality", "party"),
    [
        ("Israel Defense Forces", "claimed_responsibility", True),
        ("The Daily News", "asserted", False),
        ("The Times of Israel", "asserted", False),
    ],
)
def test_what_an_armys_own_release_tells_of_the_army_is_a_claim_of_responsibility(
    gazetteer: Gazetteer, outlet: str, modality: str, party: bool
) -> None:
    text = "The Israel Defense Forces carried out an air strike on a depot in Khan Yunis on Monday, killing two people."
    document = document_from_text(text, "release", ReadOptions(outlet=outlet))
    (event,) = CuesExtractor(gazetteer, ActorRegistry.load()).extract(document)
    (did,) = (claim for claim in event.claims if claim.property == "perpetrator")
    assert (did.modality, did.party, did.speaker.kind) == (modality, party, "unattributed")


def test_who_killed_the_attackers_did_not_do_it_and_does_not_claim_it(coded: Reader) -> None:
    (event,) = coded(
        "Gunmen attacked a school in Peshawar and killed nine pupils, an army spokesman said. "
        "All four attackers were killed by special forces, he said."
    )
    named = {actor.name.lower() for actor in event.actors}
    assert not named & {"special forces", "attackers"}
    assert "claimed_responsibility" not in {claim.modality for claim in event.claims}


def test_a_leader_who_claims_an_act_accuses_nobody(coded: Reader) -> None:
    (event,) = coded(
        "In a video, Omar Haddad, the leader of the Zahran Brigade, claimed responsibility for the abduction "
        "of nine girls."
    )
    said = {claim.modality for claim in event.claims if claim.property == "perpetrator"}
    assert said == {"claimed_responsibility"}
