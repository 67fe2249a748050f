"""The page and the line of time: what they say, and how a real browser shows the page."""

import re
import shutil
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import make
import pytest
from conftest import DAY, ID, Mou

from mou_cli.codec.agreement import read_agreement
from mou_cli.derived.timeline import Kind, timeline
from mou_cli.derived.view import View
from mou_cli.language.speech import Speech
from mou_cli.storage.register import Register

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
browser_needed = pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="no browser is there")


class Page(HTMLParser):
    """The elements of a page with their attributes, and what is wrong with how they are nested."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note it."""
        self.found.append((tag, dict(attrs)))
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """It closes the one that was opened last."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        if self.open and self.open[-1] != "style":
            self.text += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        """The attributes of every element of that kind."""
        return [attributes for name, attributes in self.found if name == tag]


def page_of(mou: Mou, *args: str, lang: str = "vi") -> Page:
    """The page as it is printed."""
    result = mou("page", "--as-of", DAY, *args, MOU_LANG=lang)
    assert result.code == 0
    return Page(result.out)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_page_stands_by_itself(lang: str, held: Mou) -> None:
    """One file: no script, nothing fetched, a policy that says so, sound nesting, every id once."""
    page = page_of(held, lang=lang)
    assert page.open == []
    assert page.all("html") == [{"lang": lang}]
    assert not page.all("script")
    assert not page.all("link")
    assert not [each for _, each in page.found if "src" in each]
    policy = next(each for each in page.all("meta") if each.get("http-equiv"))
    assert str(policy["content"]).startswith("default-src 'none'; ")
    ids = [each["id"] for _, each in page.found if "id" in each]
    assert len(ids) == len(set(ids))
    targets = {str(each["href"]).removeprefix("#") for each in page.all("a")}
    assert targets <= set(ids)
    assert len(page.all("h1")) == 1


def test_the_matrix_says_where_every_party_stands(held: Mou) -> None:
    """Ten commitments and three tasks by both parties and jointly, in words, with a sign and a
    colour.
    """
    page = page_of(held)
    cells = [each for each in page.all("td") if each.get("data-label")]
    assert len(cells) == 13 * 4
    classes = {each["class"] for each in cells}
    assert classes == {"none", "ongoing", "substantial", "day"}
    for said in (
        "cơ bản hoàn thành 80%",
        "thực hiện thường xuyên ✓ thống nhất",
        "Nhiệm vụ: Ký thỏa thuận",
    ):
        assert said in page.text


def test_reviews_and_due_dates_stand_on_the_page(held: Mou, register: Path) -> None:
    """What the last review concluded; by when a commitment is due."""
    assert "Kỳ đánh giá 1 đã tổ chức ngày 30/07/2025: Tiếp tục thực hiện." in page_of(held).text
    values = make.values(commitments=[{"number": 1, "title": "Một", "due_on": "2099-06"}])
    Register(register).load(read_agreement(values), values)
    assert "hạn 06/2099" in page_of(held, "--agreement", "thu").text


def test_counts_are_pictures_with_words(held: Mou) -> None:
    """The bar is one picture that is read as its numbers; so is the line of time."""
    page = page_of(held)
    bar = next(each for each in page.all("div") if each.get("class") == "bar")
    assert bar["role"] == "img"
    assert bar["aria-label"] == "7 chưa báo cáo · 2 thực hiện thường xuyên · 1 cơ bản hoàn thành"
    [svg] = page.all("svg")
    assert svg["role"] == "img"
    assert svg["aria-labelledby"] in [each.get("id") for each in page.all("title")]


def test_each_commitment_unfolds_to_its_history(held: Mou) -> None:
    """What `mou trace` tells, each event with its day."""
    held("amend", "--from", "nghe-an-quang-ngai-2025.amendment.toml")
    page = page_of(held)
    folded = [each for each in page.all("details") if each.get("id")]
    assert [each["id"] for each in folded] == [f"{ID}-{at}" for at in range(1, 11)]
    days = [each["datetime"] for each in page.all("time")]
    assert {"2023-07-24", "2024-05-12", "2025-07-01", "2025-07-30", "2027-07-24"} <= set(days)
    for said in (
        "Minh chứng: 45-BC/TU, 10/05/2024",
        "đánh giá chung: cơ bản hoàn thành 80%",
        "Quảng Ngãi + Kon Tum",
    ):
        assert said in page.text


def at(day: date, *records: Any, **more: Any) -> View:
    """The view of a small agreement."""
    return make.view(make.agreement(**more), records, day)


def test_the_line_of_time_has_everything_on_its_day() -> None:
    """The signing, reviews held, missed and to come, entries, due dates; in whole years."""
    task = make.task("1.1", due_on=make.PartialDate(2026, 6))
    held = make.review(1, date(2025, 7, 30), tasks=(task,))
    said = make.entry(on=date(2024, 5, 1))
    line = timeline(at(date(2028, 1, 1), said, held, review={"cycle": "P2Y"}))
    assert (line.first, line.last) == (date(2023, 1, 1), date(2031, 12, 31))
    assert [(mark.on.isoformat(), mark.kind, mark.number) for mark in line.reviews] == [
        ("2023-07-24", Kind.SIGNED, ""),
        ("2025-07-30", Kind.HELD, "1"),
        ("2027-07-24", Kind.MISSED, "2"),
        ("2029-07-24", Kind.COMING, "3"),
        ("2031-07-24", Kind.COMING, "4"),
    ]
    first, second = line.lanes
    assert [(mark.on.isoformat(), mark.kind) for mark in first.marks] == [
        ("2024-05-01", Kind.ENTRY),
        ("2026-06-30", Kind.OVERDUE),
    ]
    assert second.marks == ()
    assert (line.place(line.first), line.place(line.last)) == (0, 1)
    assert line.place(date(1900, 1, 1)) == 0


@pytest.mark.parametrize("width", [40, 80, 120, 200])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_line_of_time_in_a_terminal(width: int, lang: str, held: Mou) -> None:
    """As wide as the terminal is, a line for each commitment, the signs explained that occur."""
    out = held("timeline", "--as-of", DAY, COLUMNS=str(width), MOU_LANG=lang).out
    lines = out.splitlines()
    assert max(len(line) for line in lines) <= width
    rows = [line for line in lines if re.match(r" {1,2}\d{1,2}  ", line)]
    assert len(rows) == 10
    assert len({len(row) for row in rows}) == 1
    assert all("│" in row for row in rows)
    assert "2023  " in out
    years = next(line for line in lines if line.strip().startswith("2023"))
    assert all(re.fullmatch(r"20[23]\d", year) for year in years.split())
    product = Speech(lang).document
    for kind in (Kind.SIGNED, Kind.HELD, Kind.COMING, Kind.DUE):
        assert product.signs[kind] in " ".join(out.split())
    assert product.signs[Kind.MISSED] not in " ".join(out.split())


def test_several_at_one_place_are_a_number(mou: Mou) -> None:
    """What differs and falls on one column is counted; a review that is not recorded is a cross."""
    for party in ("nghe-an", "quang-ngai"):
        mou("progress", "set", "1", "ongoing", "--party", party, "--on", "1/6/2024")
    out = mou("timeline", "--as-of", DAY, COLUMNS="80").out
    first = next(line for line in out.splitlines() if line.startswith("  1  "))
    assert first.count("2") == 1
    assert "✗" in next(line for line in out.splitlines() if line.startswith("Reviews"))


def test_the_line_of_time_as_json(held: Mou) -> None:
    """The same marks."""
    values = held("timeline", "--json", "--as-of", DAY).json
    assert [row["kind"] for row in values["reviews"]] == [
        "signed",
        "review-held",
        "review-coming",
        "review-coming",
    ]
    third = values["commitments"][2]
    assert third["number"] == 3
    assert [(row["on"], row["kind"]) for row in third["marks"]][-1] == ("2027-07-24", "due")


# What a browser does by itself must not be taken for what the page does.
_QUIET = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A headless Chromium that notes what pages say and fetch."""
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM or ""
    for each in (*_QUIET, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(each)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(DRIVER))
    yield driver
    driver.quit()


@pytest.fixture
def shown(browser: Any, held: Mou, tmp_path: Path) -> Any:
    """The page in the browser."""
    path = tmp_path / "x.html"
    assert held("page", "-o", str(path), "--as-of", DAY, MOU_LANG="vi").code == 0
    for kind in ("browser", "performance"):
        browser.get_log(kind)
    browser.set_window_size(1280, 900)
    browser.get(path.as_uri())
    return browser


@browser_needed
def test_no_error_and_no_request(shown: Any) -> None:
    """The console is empty, and nothing but the file itself is asked for."""
    import json

    assert shown.get_log("browser") == []
    messages = [json.loads(each["message"])["message"] for each in shown.get_log("performance")]
    sent = [each["params"] for each in messages if each["method"] == "Network.requestWillBeSent"]
    asked = [each["request"]["url"] for each in sent if each["documentURL"] == shown.current_url]
    assert asked == [shown.current_url]


@browser_needed
def test_the_keyboard_is_enough(shown: Any) -> None:
    """The first tab leads to the content; every commitment is reached, and Enter unfolds it."""
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys

    body = shown.find_element(By.TAG_NAME, "body")
    body.send_keys(Keys.TAB)
    assert shown.switch_to.active_element.get_attribute("class") == "skip"
    reached = set()
    while f"{ID}-10" not in reached:
        shown.switch_to.active_element.send_keys(Keys.TAB)
        active = shown.switch_to.active_element
        if active.tag_name == "summary":
            parent = active.find_element(By.XPATH, "..")
            reached.add(parent.get_attribute("id"))
            if parent.get_attribute("id") == f"{ID}-3" and f"{ID}-4" not in reached:
                assert parent.get_attribute("open") is None
                active.send_keys(Keys.ENTER)
                assert parent.get_attribute("open") == "true"
                assert "45-BC/TU" in parent.text
    assert {f"{ID}-{at}" for at in range(1, 11)} <= reached


@browser_needed
@pytest.mark.parametrize("wide", [360, 768, 1280])
def test_nothing_runs_over_the_edge(wide: int, shown: Any) -> None:
    """On a phone, a tablet, a screen; the line of time alone scrolls in its own box."""
    shown.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": wide, "height": 800, "deviceScaleFactor": 1, "mobile": wide < 500},
    )
    width, room = shown.execute_script(
        "return [document.documentElement.scrollWidth, window.innerWidth]"
    )
    shown.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    assert room == wide
    assert width <= room


@browser_needed
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_accessibility_checker_passes(scheme: str, shown: Any) -> None:
    """axe-core with all its rules, WCAG 2.2 AA and best practice, every commitment unfolded."""
    from axe_core_python.selenium import Axe

    shown.execute_cdp_cmd(
        "Emulation.setEmulatedMedia",
        {"features": [{"name": "prefers-color-scheme", "value": scheme}]},
    )
    shown.execute_script("document.querySelectorAll('details').forEach(each => each.open = true)")
    found = Axe().run(shown)
    assert [
        (each["id"], [node["html"] for node in each["nodes"]]) for each in found["violations"]
    ] == []
    assert len(found["passes"]) > 20


@browser_needed
def test_on_paper_everything_is_unfolded(shown: Any, tmp_path: Path) -> None:
    """Printed to PDF it has the histories that the screen folds up."""
    import base64

    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is not there")
    import subprocess

    raw = base64.b64decode(shown.print_page())
    (tmp_path / "x.pdf").write_bytes(raw)
    command = ["pdftotext", str(tmp_path / "x.pdf"), "-"]
    text = subprocess.run(command, check=True, capture_output=True).stdout.decode()
    assert "45-BC/TU, 10/05/2024" in text
    assert "Dòng thời gian" in text
