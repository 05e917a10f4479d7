"""The page in a real browser, with the network off. Skipped where there is no Chromium with its driver."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from dateline.export import write_layout
from dateline.export.page import Page
from tests.export.page.hand import Hand, page_of
from tests.export.sample import write_sample

BROWSER = shutil.which("chromium") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")

# The words of the page, not of its drawings, with the lowest contrast that WCAG 2 measures; its AA asks for 4.5.
CONTRAST = """
const linear = v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4;
const luminance = c => c.reduce((sum, v, i) => sum + [.2126, .7152, .0722][i] * linear(v / 255), 0);
const rgb = s => s.match(/[0-9.]+/g).slice(0, 3).map(Number);
const paper = rgb(getComputedStyle(document.body).backgroundColor);
let worst = {ratio: 99};
for (const e of document.querySelectorAll('main *, nav *, h1')) {
  if (e.closest('svg') || ![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
  let opacity = 1; for (let p = e; p; p = p.parentElement) opacity *= getComputedStyle(p).opacity;
  const ink = rgb(getComputedStyle(e).color).map((v, i) => v * opacity + paper[i] * (1 - opacity));
  const [a, b] = [luminance(ink), luminance(paper)].sort((x, y) => y - x);
  const ratio = (a + .05) / (b + .05);
  if (ratio < worst.ratio) worst = {ratio, words: e.textContent.slice(0, 40), tag: e.tagName, opacity};
}
return worst;
"""

IN_SIGHT = """
const at = arguments[0].getBoundingClientRect();
return at.top < innerHeight && at.bottom > 0;
"""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not (BROWSER and DRIVER), reason="there is no Chromium with its driver on this machine"),
]


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    folder = tmp_path_factory.mktemp("page")
    write_layout(Page(), write_sample(folder / "out"), folder / "report.html")
    with _browser(folder / "report.html") as browser:
        yield browser


@pytest.fixture(scope="module")
def compared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    folder = tmp_path_factory.mktemp("compared")
    (folder / "c.html").write_text(page_of(write_sample(folder / "out"), [Hand("402")]), encoding="utf-8")
    with _browser(folder / "c.html") as browser:
        yield browser


@contextmanager
def _browser(page: Path) -> Iterator[Any]:
    """A browser without a network that shows the page."""
    options = webdriver.ChromeOptions()
    options.binary_location = BROWSER or ""
    for switch in ("headless=new", "no-sandbox", "disable-gpu", "disable-dev-shm-usage", "window-size=1000,1400"):
        options.add_argument(f"--{switch}")
    options.add_argument("--host-resolver-rules=MAP * ~NOTFOUND")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    browser = webdriver.Chrome(options=options, service=webdriver.ChromeService(executable_path=DRIVER))
    try:
        browser.set_network_conditions(offline=True, latency=0, throughput=0)
        browser.get(page.as_uri())
        yield browser
    finally:
        browser.quit()


def test_it_opens_from_disk_without_a_word_in_the_console_or_a_request(opened: Any) -> None:
    assert opened.title == "What is reported"
    assert opened.get_log("browser") == []
    assert opened.execute_script("return performance.getEntriesByType('resource').length") == 0


def test_whatever_is_opened_on_it_asks_for_nothing_but_itself(opened: Any) -> None:
    opened.execute_script("document.querySelectorAll('details').forEach(one => one.open = true)")
    opened.execute_script("window.scrollTo(0, document.body.scrollHeight)")
    told = [json.loads(entry["message"])["message"] for entry in opened.get_log("performance")]
    asked = {one["params"]["request"]["url"] for one in told if one["method"] == "Network.requestWillBeSent"}
    assert asked == {opened.current_url.split("#")[0]}
    opened.execute_script("document.querySelectorAll('details').forEach(one => one.open = false)")


def test_a_keyboard_goes_past_the_map_to_the_incidents(opened: Any) -> None:
    opened.execute_script("document.activeElement.blur(); window.scrollTo(0, 0)")
    for _ in opened.find_elements(By.CSS_SELECTOR, "nav a"):
        opened.switch_to.active_element.send_keys(Keys.TAB)
        if opened.switch_to.active_element.text == "Every incident":
            break
    assert opened.execute_script("return getComputedStyle(document.activeElement).outlineStyle") == "solid"
    opened.switch_to.active_element.send_keys(Keys.ENTER)
    assert opened.execute_script("return location.hash") == "#incidents"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_words_stand_out_from_what_is_behind_them(opened: Any, scheme: str) -> None:
    feature = {"name": "prefers-color-scheme", "value": scheme}
    opened.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [feature]})
    worst = opened.execute_script(CONTRAST)
    assert worst["ratio"] >= 4.5, worst


def test_a_number_is_one_click_from_its_quotes(opened: Any) -> None:
    cell = next(d for d in opened.find_elements(By.TAG_NAME, "details") if d.text.startswith("killed 15"))
    quote = cell.find_element(By.XPATH, './/q[text()="15 people"]')
    assert not quote.is_displayed()
    cell.find_element(By.TAG_NAME, "summary").click()
    assert quote.is_displayed()


def test_a_figure_of_a_toll_and_an_actor_are_one_click_from_their_quotes(opened: Any) -> None:
    for part in (".toll", ".who"):
        line = opened.find_element(By.CSS_SELECTOR, f"{part} details:has(q)")
        quote = line.find_element(By.TAG_NAME, "q")
        assert not quote.is_displayed()
        line.find_element(By.TAG_NAME, "summary").click()
        assert quote.is_displayed()


def test_every_number_at_the_head_and_every_bar_is_one_click_from_quotes(opened: Any) -> None:
    links = opened.find_elements(By.CSS_SELECTOR, ".lead a, #time a")
    groups = {link.get_dom_attribute("href") for link in links} - {"#incidents", "#all-reports", "#countries"}
    assert {group.split("-")[0] for group in groups} == {"#told", "#dead", "#when"}
    for group in groups:
        opened.execute_script("document.querySelectorAll('details').forEach(one => one.open = false)")
        quote = opened.find_element(By.CSS_SELECTOR, f"{group} q")
        assert not quote.is_displayed()
        link = opened.find_element(By.CSS_SELECTOR, f'.lead a[href="{group}"], #time a[href="{group}"]')
        opened.execute_script("arguments[0].dispatchEvent(new MouseEvent('click', {bubbles: true}))", link)
        assert quote.is_displayed()
        assert opened.execute_script(IN_SIGHT, opened.find_element(By.CSS_SELECTOR, group))


def test_a_figure_in_a_list_leads_to_the_quotes_of_the_incident(opened: Any) -> None:
    opened.execute_script("location.hash = '#dead-sum'")
    figure = opened.find_element(By.CSS_SELECTOR, '#dead-sum a[href$="-killed"]')
    figure.click()
    quotes = opened.find_element(By.CSS_SELECTOR, opened.execute_script("return location.hash"))
    assert quotes.find_element(By.TAG_NAME, "q").is_displayed()
    assert opened.execute_script(IN_SIGHT, quotes)


@pytest.mark.parametrize("group", ["in-AF", "type-bombing", "told-planned"])
def test_a_number_in_a_table_opens_to_quotes(opened: Any, group: str) -> None:
    opened.execute_script("document.querySelectorAll('details').forEach(one => one.open = false)")
    words = opened.find_element(By.ID, group)
    words.find_element(By.XPATH, "../summary").click()
    assert words.find_element(By.TAG_NAME, "q").is_displayed()


def test_no_word_on_the_map_covers_another(opened: Any) -> None:
    words = [word.rect for word in opened.find_elements(By.CSS_SELECTOR, "#map .spot, #map .country")]
    assert words
    for place, one in enumerate(words):
        for other in words[:place]:
            beside = one["x"] + one["width"] <= other["x"] + 2 or other["x"] + other["width"] <= one["x"] + 2
            above = one["y"] + one["height"] <= other["y"] + 4 or other["y"] + other["height"] <= one["y"] + 4
            assert beside or above


def test_the_drawings_are_seen_and_a_dot_leads_to_its_incident(opened: Any) -> None:
    for drawing in ("#map", "#time", ".toll", ".who"):
        box = opened.find_element(By.CSS_SELECTOR, drawing).rect
        assert box["width"] > 400
        assert box["height"] > 20
    link = opened.find_element(By.CSS_SELECTOR, "#map a")
    target = link.get_attribute("href")["baseVal"] if isinstance(link.get_attribute("href"), dict) else None
    opened.execute_script("arguments[0].dispatchEvent(new MouseEvent('click', {bubbles: true}))", link)
    reached = opened.execute_script("return location.hash")
    assert reached.startswith("#i-")
    assert target in (None, reached)
    assert opened.find_element(By.CSS_SELECTOR, "article:target").is_displayed()


@pytest.mark.parametrize("width", [360, 1000])
def test_nothing_is_wider_than_the_window(opened: Any, width: int) -> None:
    opened.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False}
    )
    assert opened.execute_script("return document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [360, 1000])
def test_all_voices_of_a_toll_and_its_axis_share_one_scale(opened: Any, width: int) -> None:
    opened.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False}
    )
    tracks = [track.rect for track in opened.find_elements(By.CSS_SELECTOR, ".toll:first-of-type .track")]
    assert len(tracks) > 2
    assert len({(round(track["x"]), round(track["width"])) for track in tracks}) == 1


def test_it_prints_on_paper_with_its_quotes(opened: Any, tmp_path: Path) -> None:
    opened.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    hidden = "return [...document.querySelectorAll('article q')].filter(q => !q.getClientRects().length).length"
    assert opened.execute_script(hidden) == 0
    assert len(opened.print_page()) > 10_000


def test_on_a_phone_the_numbers_by_country_keep_their_heading(opened: Any) -> None:
    _phone(opened)
    head = opened.find_element(By.XPATH, '//h3[@id="countries"]/following-sibling::div//span[text()="Incidents"]')
    number = opened.find_element(By.CSS_SELECTOR, "#countries + .groups .number")
    assert head.is_displayed()
    assert abs(_right(head) - _right(number)) < 2


def test_on_a_phone_every_alpha_is_in_sight_with_its_name_and_bars_lie_in_the_middle(compared: Any) -> None:
    _phone(compared)
    row = compared.find_element(By.XPATH, '//div[contains(@class, "fields")]//tr[th="same best deaths"]')
    alpha = row.find_elements(By.TAG_NAME, "td")[-1]
    assert alpha.text == "Alpha: 0.12 (-0.25 to 0.50) in proportion"
    assert _right(alpha) <= 390
    assert row.size["height"] < 100
    bar, share = (row.find_elements(By.TAG_NAME, "td")[place] for place in (0, 1))
    assert abs(_middle(bar.find_element(By.TAG_NAME, "svg")) - _middle(share)) < 4
    caption = compared.find_element(By.CSS_SELECTOR, ".fields caption")
    assert caption.size["width"] > 300
    compared.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_on_a_wide_screen_the_fields_are_a_table_with_its_bars_in_the_middle(compared: Any) -> None:
    row = compared.find_element(By.XPATH, '//div[contains(@class, "fields")]//tr[th="same best deaths"]')
    assert not row.find_element(By.TAG_NAME, "small").is_displayed()
    assert abs(_middle(row.find_element(By.TAG_NAME, "svg")) - _middle(row)) < 2


def _phone(browser: Any) -> None:
    browser.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": 390, "height": 800, "deviceScaleFactor": 1, "mobile": True}
    )


def _right(element: Any) -> float:
    return float(element.rect["x"] + element.rect["width"])


def _middle(element: Any) -> float:
    return float(element.rect["y"] + element.rect["height"] / 2)


def test_a_comparison_opens_silently_with_its_drawings_and_quotes_seen(compared: Any) -> None:
    assert compared.title == "Two codings compared"
    assert compared.get_log("browser") == []
    assert compared.execute_script("return performance.getEntriesByType('resource').length") == 0
    for drawing in ("map", "calendar"):
        box = compared.find_element(By.ID, drawing).rect
        assert box["width"] > 400
        assert box["height"] > 50
    assert compared.find_element(By.XPATH, '//article//q[text()="15 people"]').is_displayed()
    compared.set_window_size(500, 800)
    assert compared.execute_script("return document.documentElement.scrollWidth <= window.innerWidth")
    assert len(compared.print_page()) > 10_000
