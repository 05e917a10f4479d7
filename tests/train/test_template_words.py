"""What words say, learnt from templates of our own."""

import numpy as np

from dateline.evaluate.muc4_files import Muc4Document
from dateline.extract.neural.names import ROLES, TYPES
from dateline.train.template_words import learn_words
from tests.train.tiny import rows

DOCUMENTS = [Muc4Document(row["docid"], row["doctext"], row["templates"]) for row in rows(8)]


def test_words_that_fill_a_slot_are_likelier_there_than_others() -> None:
    table = learn_words(DOCUMENTS)
    mayor, _, seen = table.of("the mayor")
    assert seen == 8
    assert int(np.argmax(mayor)) == ROLES.index("Victim")
    assert mayor.max() > 1 > table.of("road")[0].max()


def test_only_the_last_word_of_a_string_counts_as_such_and_each_as_part_of_it() -> None:
    table = learn_words(DOCUMENTS)
    person = ROLES.index("PerpInd")
    assert table.of("armed")[0][person] < table.of("men")[0][person]
    assert table.of("armed")[1][person] > 0


def test_documents_are_told_apart_by_their_words() -> None:
    table = learn_words(DOCUMENTS)
    telling = [document for document in DOCUMENTS if document.templates]
    likeliest = [int(np.argmax(table.told(document.text))) for document in telling]
    assert [TYPES[kind] for kind in likeliest] == [d.templates[0]["incident_type"] for d in telling]


def test_words_that_are_rare_and_fill_nothing_are_not_listed() -> None:
    table = learn_words([*DOCUMENTS, Muc4Document("one", "a zebra ran past.", [])])
    assert "zebra" not in table.listed
    assert {"mayor", "road"} <= set(table.listed)
