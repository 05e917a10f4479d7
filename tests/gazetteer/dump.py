"""A small dump in GeoNames' format, with true points; ids from 900001 on are made up."""

from pathlib import Path

# id, name, alternate names, latitude, longitude, class, code, country, admin1 code, admin2 code, population
_PLACES = """
1149361|Afghanistan|Afghanestan|33|66|A|PCLI|AF|00||37172386
1138957|Kabul|Velayat-e Kabul|34.5|69.2|A|ADM1|AF|13||4000000
1138958|Kabul|Kaboul,Cabul,KBL,ka bu er|34.52813|69.17233|P|PPLC|AF|13|1301|4434550
1132366|Nangarhār|Nangarhar|34.25|70.5|A|ADM1|AF|18||1500000
7053262|Achīn|Achin District|34.06|70.7|A|ADM2|AF|18|1802|100000
900001|Achīn|Kats|34.126|70.707|P|PPL|AF|18|1802|15098
900002|Kot|Kowt|34.1|70.5|P|PPL|AF|18|1803|900
1168579|Pakistan||30|70|A|PCLI|PK|00||212215030
1176615|Islamabad||33.72148|73.04329|P|PPLC|PK|08||601600
900003|Chittagong|Islamabad,Chattogram|22.3384|91.83168|P|PPL|BD|84||3920222
1210997|Bangladesh||24|90|A|PCLI|BD|00||161356039
163843|Syria||35|38|A|PCLI|SY|00||16906283
172955|Ar Raqqah|Raqqa,Rakka|35.95283|39.00788|P|PPLA|SY|04||531952
900004|Hamām|al-Hamam|35.8|38.9|P|PPL|SY|04||3000
3017382|France||46|2|A|PCLI|FR|00||66987244
2988507|Paris|Lutetia|48.85341|2.3488|P|PPLC|FR|11|75|2138551
6252001|United States|America|39.76|-98.5|A|PCLI|US|00||327167434
4717560|Paris||33.66094|-95.55551|P|PPL|US|TX|277|24782
4736286|Texas|Lone Star State|31.25|-99.25|A|ADM1|US|TX||27469114
4197000|Georgia|Peach State|32.75|-83.5|A|ADM1|US|GA||10214860
4180439|Atlanta||33.749|-84.38798|P|PPLA|US|GA|121|463878
614540|Georgia|Sakartvelo|42|43.5|A|PCLI|GE|00||3731000
611717|Tbilisi||41.69411|44.83368|P|PPLC|GE|51||1049498
248816|Jordan||31|36|A|PCLI|JO|00||9956011
900005|Reading||51.45625|-0.97113|P|PPL|GB|ENG|K7|318014
2635167|United Kingdom||54.75|-2.7|A|PCLI|GB|00||66488991
900006|Nice||43.70313|7.26608|P|PPL|FR|93|06|342522
2453866|Mali||18|-2|A|PCLI|ML|00||19077690
2457161|Gao||16.27167|-0.04472|P|PPLA|ML|09||133110
900007|Guantánamo|Gao,Guantanamo|20.14444|-75.20917|P|PPLA|CU|14||272801
3562981|Cuba||21.5|-80|A|PCLI|CU|00||11338138
690791|Ukraine||49|32|A|PCLI|UA|00||44622516
703448|Kyiv|Kiev,Kijow|50.45466|30.5238|P|PPLC|UA|12||2797553
706483|Kharkiv|Kharkov|49.98081|36.25272|P|PPLA|UA|07||1430885
900008|Camp Holder|Holder|34.6|69.1|S|MILB|AF|13||0
900009|Nowhere Brook||34.6|69.1|H|STMI|AF|13||0
900010|Kāṉḏahār|Kandahar|31.61332|65.71013|P|PPLA|AF|||523300
1138335|Kandahār|Kandahar Province|31|65.75|A|ADM1|AF|23||1000000
"""
_ENGLISH = [
    (1, 1132366, "en", "Nangarhar", "1"),
    (2, 900010, "en", "Kandahar", "1"),
    (3, 703448, "ru", "Киев", "1"),
]


def write_dump(folder: Path, tables: bool = True) -> Path:
    """Write the dump into the folder, with the tables of divisions unless told otherwise, and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = [line.split("|") for line in _PLACES.strip().splitlines()]
    _write(folder / "allCountries.txt", [_row(*row) for row in rows])
    _write(folder / "alternateNamesV2.txt", [f"{a}\t{b}\t{c}\t{d}\t{e}\t\t\t\t\t" for a, b, c, d, e in _ENGLISH])
    _write(folder / "hierarchy.txt", ["1149361\t1138335\tADM", "1138335\t900010\t"])
    if tables:
        provinces = [row for row in rows if row[6] == "ADM1"]
        districts = [row for row in rows if row[6] == "ADM2"]
        _write(folder / "admin1CodesASCII.txt", [f"{r[7]}.{r[8]}\t{r[1]}\t{r[1]}\t{r[0]}" for r in provinces])
        _write(folder / "admin2Codes.txt", [f"{r[7]}.{r[8]}.{r[9]}\t{r[1]}\t{r[1]}\t{r[0]}" for r in districts])
    return folder


def _row(*cells: str) -> str:
    identifier, name, others, latitude, longitude, kind, code, country, admin1, admin2, people = cells
    places = [identifier, name, name, others, latitude, longitude, kind, code, country, "", admin1, admin2]
    return "\t".join([*places, "", "", people, "", "", "", "2026-01-01"])


def _write(path: Path, lines: list[str]) -> None:
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
