"""Building from a user's dump."""

from pathlib import Path

import pytest

from dateline.gazetteer import Gazetteer, describe, open_gazetteer
from dateline.gazetteer.geonames import build_from_geonames
from tests.gazetteer.dump import write_dump


def test_divisions_come_from_the_code_tables(small_gazetteer: Gazetteer) -> None:
    (achin, *_) = [place for place in small_gazetteer.named("Achin") if place.feature_class == "P"]
    assert (achin.admin1, achin.admin2, achin.country) == ("Nangarhar", "Achin", "AF")


def test_divisions_come_from_the_places_where_there_are_no_tables(tmp_path: Path) -> None:
    build_from_geonames(write_dump(tmp_path / "dump", tables=False), tmp_path / "g.sqlite")
    (kot, *_) = open_gazetteer(tmp_path / "g.sqlite").named("Kot")
    assert (kot.admin1, kot.country) == ("Nangarhar", "AF")


def test_a_place_without_codes_takes_its_province_from_the_hierarchy(small_gazetteer: Gazetteer) -> None:
    (town, *_) = [place for place in small_gazetteer.named("Kandahar") if place.feature_class == "P"]
    assert (town.name, town.admin1) == ("Kandahar", "Kandahar")


def test_codes_and_slugs_are_no_names(small_gazetteer: Gazetteer) -> None:
    assert not small_gazetteer.known("KBL")
    assert not small_gazetteer.known("ka bu er")


def test_small_waters_are_left_out_and_bases_kept(small_gazetteer: Gazetteer) -> None:
    assert not small_gazetteer.known("Nowhere Brook")
    assert small_gazetteer.named("Camp Holder")[0].feature_code == "MILB"


def test_a_file_from_a_dump_says_so_and_is_not_replaced(small_file: Path) -> None:
    before = small_file.stat().st_mtime_ns
    assert describe(small_file)["source"] == "geonames"
    open_gazetteer(small_file)
    assert small_file.stat().st_mtime_ns == before


def test_progress_is_told_at_the_end(tmp_path: Path) -> None:
    told: list[tuple[int, int | None]] = []
    build_from_geonames(
        write_dump(tmp_path / "dump"), tmp_path / "g.sqlite", lambda done, total: told.append((done, total))
    )
    assert told and told[-1][0] == told[-1][1]


def test_a_folder_without_the_main_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"allCountries\.txt"):
        build_from_geonames(tmp_path, tmp_path / "g.sqlite")


def test_a_file_without_places_is_refused_and_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "allCountries.txt").write_text("not\ta\tdump\n\x00\n" + "x\t" * 19 + "\n", encoding="utf-8")
    with pytest.raises(ValueError, match="holds no place"):
        build_from_geonames(tmp_path, tmp_path / "out" / "g.sqlite")
    assert not list(tmp_path.glob("out/*"))
