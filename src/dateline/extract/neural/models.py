"""The models that ship, by name."""

from pathlib import Path

MODELS = {"small": Path(__file__).with_name("small")}


def model_folder(model: str) -> Path:
    """The folder of a model that ships, or of one's own. Raises ValueError where there is none."""
    folder = MODELS.get(model) or Path(model)
    if not (folder / "trunk.onnx").is_file():
        raise ValueError(
            f"{model}: is no model; known are {', '.join(MODELS)}, or name a folder made by dateline train"
        )
    return folder
