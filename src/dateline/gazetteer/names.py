"""How names are compared: whatever their case, accents, hyphens and apostrophes."""

import re
import unicodedata
from collections.abc import Iterator

_LETTERS = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ı": "i",
        "æ": "ae",
        "œ": "oe",
        "ə": "a",
        "þ": "th",
        "ð": "d",
        "-": " ",
        "–": " ",
    }
    | dict.fromkeys("—/_,()", " ")
    | dict.fromkeys("'’‘ʻʼ`´ʹ.\"“”", None)
)
_SHORT = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}
_ARTICLES = ("al", "el", "ar", "as", "ash", "ad", "az", "an", "at", "the")
_ROMANISATION_MARKS = {0x304: None, 0x323: None, 0x331: None, 0x306: None, 0x326: None}
_CEDILLA = re.compile("(?<=[HhTtDdZzKkGg])\u0327")
_WEAK = str.maketrans("", "", "aeiouy ")
_FEWEST_CONSONANTS = 3
_SPELLINGS = (
    (r"ah\b", "a"),
    (r"a\b", "ah"),
    (r"oo", "u"),
    (r"ou", "u"),
    (r"ee", "i"),
    (r"ei", "ay"),
    (r"q", "k"),
)


def fold(name: str) -> str:
    """The form under which a name is compared; empty for a name without letters or digits."""
    plain = name.casefold()
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    words = plain.translate(_LETTERS).split()
    if words and words[0] in _SHORT and len(words) > 1:
        words[0] = _SHORT[words[0]]
    return " ".join(words)


def variants(key: str) -> Iterator[str]:
    """Other spellings of a folded name, likeliest first: without or with the article, then romanised anew."""
    head, _, tail = key.partition(" ")
    bare = tail if tail and head in _ARTICLES else key
    if bare != key:
        yield bare
    elif len(key) > 4:
        yield f"al {key}"
    if len(bare) < 5:
        return
    for pattern, replacement in _SPELLINGS:
        spelt = re.sub(pattern, replacement, bare)
        if spelt != bare:
            yield spelt
            yield f"al {spelt}"


def same_consonants(one: str, other: str) -> bool:
    """True for two folded names that differ in vowels and a last h alone: romanisations ("kharkov", "kharkiv")."""
    left = one.removesuffix("h").translate(_WEAK)
    return len(left) >= _FEWEST_CONSONANTS and left == other.removesuffix("h").translate(_WEAK)


def latin(name: str) -> bool:
    """True for a name in Latin letters that is neither a code ("KBL") nor a slug ("ka bu er")."""
    if not name or not name[0].isupper() or (len(name) <= 4 and name.isupper()):
        return False
    return all(c < "\u0250" or "\u1e00" <= c <= "\u1eff" or c in "ʻʼ’‘" or unicodedata.combining(c) for c in name)


KIND_WORDS = re.compile(
    r"^(?:provin[cz]\w* (?:of |de )?|governorate of |state of |departamento de[l]? |département de )"
    r"|\s+(?:district|province|governorate|county|region|oblast'?|krai|kray|raion|rayon|department|prefecture|division"
    r"|municipality|subdistrict|state|tehsil|township|regency|emirate|city)$",
    re.IGNORECASE,
)


def bare(name: str) -> str:
    """The name without the word for its kind ("Achin District" is Achin)."""
    return KIND_WORDS.sub("", name) or name


def usual(name: str) -> str:
    """The name as English reports print it: without the marks of scholarly romanisation ("Nangarhār")."""
    if name.isascii():
        return name
    parts = _CEDILLA.sub("", unicodedata.normalize("NFD", name)).translate(_ROMANISATION_MARKS)
    return unicodedata.normalize("NFC", parts).replace("ʻ", "'").replace("ʼ", "'").strip("'‘’ ")
