"""Numbers spelled out, written apart from the reader so that the two can disagree."""

_TEENS = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
_SMALL = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", *_TEENS]
_TENS = ["", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spelled(number: int, joined: str = " and ") -> str:
    """The words for a number from 0 to 999,999; `joined` stands between hundreds and what follows."""
    if number < 20:
        return _SMALL[number]
    if number < 100:
        return _TENS[number // 10] + (f"-{_SMALL[number % 10]}" if number % 10 else "")
    if number < 1000:
        return _with_rest(f"{_SMALL[number // 100]} hundred", number % 100, joined)
    return _with_rest(
        f"{spelled(number // 1000, joined)} thousand", number % 1000, joined if number % 1000 < 100 else " "
    )


def _with_rest(head: str, rest: int, joined: str) -> str:
    return head + (joined + spelled(rest, joined) if rest else "")
