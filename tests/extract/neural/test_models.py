"""A model is known by its bytes: another under the same name is another."""

from pathlib import Path

from dateline.coder import Reading
from dateline.extract.neural.models import model_hash
from dateline.work import extraction_options


def model(folder: Path, weights: bytes) -> Path:
    (folder / "tellings").mkdir(parents=True)
    (folder / "trunk.onnx").write_bytes(b"trunk")
    (folder / "tellings" / "upper.onnx").write_bytes(weights)
    return folder


def test_models_of_one_name_and_other_weights_are_two(tmp_path: Path) -> None:
    one, two, again = (model(tmp_path / n / "model", w) for n, w in (("a", b"1"), ("b", b"2"), ("c", b"1")))
    assert model_hash(str(one)) == model_hash(str(again)) != model_hash(str(two))


def test_what_was_coded_with_another_model_or_without_the_gate_is_coded_again(tmp_path: Path, small_file: Path) -> None:
    folders = [str(model(tmp_path / n / "model", n.encode())) for n in ("a", "b")]
    readings = [Reading("neural", gazetteer=small_file, model=folder) for folder in folders]
    readings.append(Reading("neural", gazetteer=small_file, model=folders[0], gate=False))
    assert len({str(extraction_options(reading)) for reading in readings}) == 3
