"""Shares, and precision, recall and their harmonic mean."""


def share(part: float, whole: float) -> float:
    """Part of whole; 0 where there is no whole."""
    return part / whole if whole else 0.0


def f1(precision: float, recall: float) -> float:
    """The harmonic mean of precision and recall. Source: van Rijsbergen 1979, Information retrieval, chapter 7."""
    return share(2 * precision * recall, precision + recall)


def rates(right: float, given: float, wanted: float) -> tuple[float, float, float]:
    """Precision, recall and F1 from the number right, the number given and the number wanted."""
    precision, recall = share(right, given), share(right, wanted)
    return precision, recall, f1(precision, recall)
