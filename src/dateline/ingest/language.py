"""Which language a report is written in."""

from functools import cache
from itertools import islice

from py3langid.langid import MODEL_FILE, LanguageIdentifier

_SAMPLE = 4000
_SURE = 0.95
_LEAST_LETTERS = 40
_COMMON = frozenset(
    ("the", "of", "and", "to", "in", "a", "that", "was", "on", "for", "with", "by", "as", "at", "from", "is", "were")
)
_ENGLISH_SHARE = 0.12  # share of common English words above which no model is asked
_NAMES = {
    "ar": "Arabic", "de": "German", "es": "Spanish", "fa": "Persian", "fr": "French", "he": "Hebrew",
    "hi": "Hindi", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean", "ms": "Malay",
    "nl": "Dutch", "pl": "Polish", "ps": "Pashto", "pt": "Portuguese", "ru": "Russian", "sv": "Swedish",
    "sw": "Swahili", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "zh": "Chinese",
}  # fmt: skip


def detect_language(text: str) -> str | None:
    """The ISO 639-1 code of the language, or None where the text is too short or too mixed to tell.

    English is recognised by its commonest words first, since foreign names mislead a model on short texts.
    """
    sample = text[:_SAMPLE].lower()
    words = sample.split()
    if len(list(islice(filter(str.isalpha, sample), _LEAST_LETTERS))) < _LEAST_LETTERS:
        return None
    if sum(word.strip(".,;:\"'()“”’") in _COMMON for word in words) >= _ENGLISH_SHARE * len(words):
        return "en"
    code, sure = _identifier().classify(sample)
    return str(code) if (sure >= _SURE and len(words) >= 12) or _other_script(sample) else None


def language_name(code: str) -> str:
    """The language's English name, or its code."""
    return _NAMES.get(code, code)


def _other_script(sample: str) -> bool:
    letters = [c for c in sample if c.isalpha()]
    return sum(ord(c) > 0x24F for c in letters) > len(letters) / 2


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
