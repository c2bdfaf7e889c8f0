"""A page in a real browser, as its reader has it: what it shows, what it asks for, and what it complains of.

Playwright drives the browser that the machine has; `make browser` installs it, and the other tests do without.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from browsers import find_browser
from contrast import LEAST, contrast

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

DESKTOP, TELEPHONE = 1200, 360
"""Widths of a window, in CSS pixels."""
FLAGS = (
    "--headless=new", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-quic", "--host-resolver-rules=MAP * ~NOTFOUND",
)  # fmt: skip
"""No window, and no name of any host is found."""
PROBES = (Path(__file__).parent / "browser" / "probes.js").read_text("utf-8")


@contextmanager
def browser() -> Iterator["Browser"]:
    """A browser with a fresh profile; as root it runs without its sandbox, which refuses root."""
    from playwright.sync_api import sync_playwright

    path = find_browser()
    assert path, "there is no Chromium; `make browser` installs it"
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=path, chromium_sandbox=os.geteuid() != 0, args=list(FLAGS))
        yield started
        started.close()


@dataclass
class Visit:
    """A page that is open; `requests` are the addresses it asked for, `complaints` its errors and dialogs."""

    page: "Page"
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def probe(self, name: str, *arguments: str) -> Any:  # noqa: ANN401 - JSON
        return self.page.evaluate(f"arguments => {PROBES}.{name}(arguments)", list(arguments))

    def texts(self) -> list[dict[str, Any]]:
        """Every text that is shown: its `text`, `where`, `ink` and `ground`, and whether a part is `cut` off."""
        found: list[dict[str, Any]] = self.probe("texts")
        return found

    def cut(self) -> list[tuple[str, str]]:
        """The texts of which a part cannot be seen, and what can be moved sideways."""
        hidden = [(text["where"], text["text"]) for text in self.texts() if text["cut"]]
        return hidden + [(name, "is wider than its place") for name in self.probe("sideways")]


def faint(texts: list[dict[str, Any]]) -> list[tuple[str, str, float]]:
    """Those that do not stand out from their ground, with the contrast they have."""
    ratios = ((text, contrast(text["ink"], text["ground"])) for text in texts)
    return [(text["where"], text["text"], round(ratio, 2)) for text, ratio in ratios if ratio < LEAST]


class Open(Protocol):
    """Opens an address; `options` are those of `visit`."""

    def __call__(self, address: str, **options: Any) -> Visit: ...  # noqa: ANN401


def visit(browser: "Browser", address: str, *, width: int = DESKTOP, **options: Any) -> Visit:  # noqa: ANN401
    """Opens an address; `options` are those of a new context of Playwright."""
    telephone = {"is_mobile": True, "has_touch": True} if width == TELEPHONE else {}
    settings = {"viewport": {"width": width, "height": 900}, "reduced_motion": "reduce", **telephone, **options}
    made = Visit(browser.new_context(**settings).new_page())
    made.page.on("request", lambda request: made.requests.append(request.url))
    made.page.on("pageerror", lambda error: made.complaints.append(str(error)))
    made.page.on("console", lambda message: made.complaints.append(f"{message.type}: {message.text}"))
    made.page.on("dialog", lambda dialog: made.complaints.append(f"dialog: {dialog.message}"))
    made.page.set_default_timeout(10_000)
    made.page.goto(address)
    return made
