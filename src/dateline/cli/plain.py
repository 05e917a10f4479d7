"""Text from reports, made safe to print: it can neither steer a terminal nor break a line."""

import unicodedata

# Controls, format characters (among them those that turn the direction of text), surrogates, line separators.
_UNSAFE = {"Cc", "Cf", "Cs", "Zl", "Zp"}


def plain(text: str) -> str:
    """The text on one line, every character that a terminal would act on left out."""
    return "".join(map(_printed, text))


def _printed(character: str) -> str:
    if character in "\t\n\r\u2028\u2029":
        return " "
    return "" if unicodedata.category(character) in _UNSAFE else character
