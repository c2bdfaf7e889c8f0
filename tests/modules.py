"""Small modules for tests: a folder is written from a source text and the YAML of its questions."""

import hashlib
from pathlib import Path
from textwrap import dedent, indent

SHIPPED = Path(__file__).parent.parent / "questions" / "iran-pakistan-2024"

SOURCE = """\
The Harbour Bridge opened on 3 May 1932. Chief engineer Ada Brown cut the ribbon before 4,000 guests.

The bridge was built by the Northern Works Company. It took six years and cost roughly 900 lives less than planned.
"""

WAIVED = """\
waived:
  - {exact: opened on 3 May 1932, reason: a test asks what it is about}
  - {exact: Chief engineer Ada Brown, reason: a test asks what it is about}
  - {exact: Northern Works Company, reason: a test asks what it is about}
"""
"""What questions may leave out of SOURCE, for its modules are to be without a problem."""

QUESTION = """\
- id: opening-date
  kind: short
  stem: On what date did the Harbour Bridge open?
  answer: 3 May 1932
  answer_type: date
  evidence: The Harbour Bridge opened on 3 May 1932
  objective: bridge
"""


def write_module(
    folder: Path,
    questions: str = QUESTION,
    *,
    source: str = SOURCE,
    entities: str = "",
    extra: str = "",
    identity: str = "harbour-bridge",
    title: str = "The Harbour Bridge",
) -> Path:
    """Writes a module of one bank; `extra` is YAML for the end of module.yaml. Returns the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    data = source.encode()
    (folder / "source.txt").write_bytes(data)
    manifest = f"""\
        format: 1
        id: {identity}
        title: {title}
        language: en
        source:
          file: source.txt
          sha256: {hashlib.sha256(data).hexdigest()}
          title: A bridge for the harbour
        objectives:
          bridge: Tell when and by whom the bridge was built.
        banks: [bank.yaml]
        """
    waived = WAIVED if source == SOURCE and "waived:" not in extra else ""
    (folder / "module.yaml").write_text(dedent(manifest) + dedent(extra) + waived, "utf-8")
    bank = "topic: bridge\ntitle: The bridge\nquestions:\n" + indent(dedent(questions), "  ")
    (folder / "bank.yaml").write_text(bank, "utf-8")
    if entities:
        (folder / "entities.yaml").write_text("entities:\n" + indent(dedent(entities), "  "), "utf-8")
    return folder
