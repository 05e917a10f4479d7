"""JSON and JSON Lines."""

import io
import json
from collections.abc import Iterator

from dateline.ingest.decode import decode, tidy, wide_encoding
from dateline.ingest.fields import missing_text, raw_report
from dateline.ingest.options import ReadOptions
from dateline.ingest.raw import RawReport, ReadError


def read_json(data: bytes, options: ReadOptions) -> Iterator[RawReport]:
    """The reports in an object, in a list of objects, or in an object that holds such a list.

    Raises ReadError for what is no JSON or holds no report.
    """
    try:
        found = json.loads(decode(data))
    except (ValueError, RecursionError) as error:
        raise ReadError(f"is no valid JSON ({_where(error)}); mend it there") from error
    rows = _rows(found, options)
    if not rows:
        raise ReadError("is JSON without a report; give an object with a text, or a list of such objects")
    for number, row in enumerate(rows, start=1):
        yield _report(row, f"item {number}", options)


def read_jsonl(data: bytes, options: ReadOptions) -> Iterator[RawReport]:
    """One report a line; a line that cannot be read is a failure of its own."""
    for number, line in enumerate(_lines(data), start=1):
        if line.strip():
            yield _line(line, number, options)


def _line(line: bytes, number: int, options: ReadOptions) -> RawReport:
    try:
        row = json.loads(decode(line).strip())
    except ReadError as error:
        return RawReport(data=line, failure=f"line {number} {error}")
    except (ValueError, RecursionError) as error:
        place = f"character {error.colno}" if isinstance(error, json.JSONDecodeError) else _where(error)
        return RawReport(data=line, failure=f"line {number} is no valid JSON ({place}); mend that line")
    return _report(row, f"line {number}", options)


def _lines(data: bytes) -> Iterator[bytes]:
    """The lines one at a time, so that a large file is not in memory twice; other encodings are decoded whole."""
    if wide_encoding(data):
        yield from decode(data).encode().split(b"\n")
    else:
        yield from io.BytesIO(data)


def _rows(found: object, options: ReadOptions) -> list[object]:
    if isinstance(found, list):
        return found
    if not isinstance(found, dict):
        return []
    lists = [value for value in found.values() if isinstance(value, list) and value and isinstance(value[0], dict)]
    own = raw_report(found, options, b"")
    return lists[0] if lists and own is None else [found]


def _report(row: object, where: str, options: ReadOptions) -> RawReport:
    try:
        data = json.dumps(row, ensure_ascii=False, sort_keys=True).encode("utf-8", "replace")
    except RecursionError as error:
        return RawReport(data=where.encode(), failure=f"{where} is {_where(error)}; give a flat object")
    if not isinstance(row, dict):
        return RawReport(data=data, failure=f"{where} is no JSON object; give an object with a text")
    found = raw_report({tidy(str(k)): _tidied(v) for k, v in row.items()}, options, data)
    if found is None:
        return RawReport(data=data, failure=f"{where} {missing_text([str(key) for key in row])}")
    return found


def _tidied(value: object) -> object:
    return tidy(value) if isinstance(value, str) else value


def _where(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"line {error.lineno}, character {error.colno}"
    return "nested too deeply" if isinstance(error, RecursionError) else "a number has too many digits"
