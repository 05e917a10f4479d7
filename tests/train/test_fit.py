"""What a training begins with."""

from pathlib import Path

import pytest

pytest.importorskip("torch", reason="training needs its own packages: pip install 'dateline[train]'")

from dateline.train.fit import CHECKPOINT, Recipe, begun_with


def test_a_recipe_says_which_weights_it_begins_with(tmp_path: Path) -> None:
    recipe = Recipe(passes=1)
    assert begun_with(recipe, None) == recipe
    (tmp_path / CHECKPOINT).write_bytes(b"some weights")
    some = begun_with(recipe, tmp_path)
    (tmp_path / CHECKPOINT).write_bytes(b"other weights")
    assert len({recipe, some, begun_with(recipe, tmp_path)}) == 3


def test_a_start_without_weights_is_named(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"holds no checkpoint\.pt to begin with; name"):
        begun_with(Recipe(passes=1), tmp_path)
