"""Files of every format, made here so that no sample has to be trusted."""

import gzip
import io
import zipfile
from email.message import EmailMessage

STORY = (
    "Gunmen attacked a police post near the river on Tuesday and killed three officers, the governor said. "
    "The attackers fled into the hills before soldiers arrived. Nobody has claimed the attack."
)
PARAGRAPHS = (
    "Gunmen attacked a police post near the river on Tuesday and killed three officers, the governor said.",
    "The attackers fled into the hills before soldiers arrived, and a helicopter searched the valley for hours.",
    "Nobody has claimed the attack, but the governor blamed a band of rebels that has been active since spring.",
)


def page(head: str = "", body: str | None = None) -> bytes:
    """An HTML page with an article between a menu and a footer."""
    told = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS) if body is None else body
    return (
        f"<!doctype html><html lang='en'><head><meta charset='utf-8'>{head}</head><body><nav><a href='/'>Home</a></nav>"
        f"<article><h1>Post attacked near the river</h1>{told}</article>"
        "<footer>All rights reserved</footer></body></html>"
    ).encode()


def pdf(lines: tuple[str, ...] = PARAGRAPHS, info: str = "", trailer: str = "") -> bytes:
    """A PDF of one page with a line of text each, and what `info` and `trailer` add to its dictionaries."""
    shown = "".join(f"({line}) Tj 0 -14 Td " for line in lines)
    content = f"BT /F1 10 Tf 20 700 Td {shown}ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 900 800] /Contents 4 0 R "
        "/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        f"<< {info} >>",
    ]
    return _pdf_file(objects, trailer)


def _pdf_file(objects: list[str], trailer: str) -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, written in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{written}\nendobj\n".encode()
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info 5 0 R {trailer} >>\nstartxref\n{len(out)}\n%%EOF\n"
    return out + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{end}".encode()


def locked_pdf() -> bytes:
    """A PDF that asks for a password."""
    key, half = "00" * 32, "11" * 16
    lock = f"<< /Filter /Standard /V 1 /R 2 /O <{key}> /U <{key}> /P -4 >>"
    return pdf(trailer=f"/Encrypt {lock} /ID [<{half}> <{half}>]")


def mail(body: str = STORY, subtype: str = "plain") -> bytes:
    """An e-mail from an outlet's desk."""
    message = EmailMessage()
    message["Subject"] = "Post attacked near the river"
    message["From"] = "Night desk <desk@valley-courier.example>"
    message["Date"] = "Wed, 13 Mar 2019 08:30:00 +0000"
    message.set_content(body, subtype=subtype)
    return message.as_bytes()


def packed(members: dict[str, bytes]) -> bytes:
    """A zip of these members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def gzipped(data: bytes) -> bytes:
    """A gzip of the bytes."""
    return gzip.compress(data, mtime=0)
