"""A large module for tests: one question a bridge, in two topics, every quote in its source."""

import hashlib
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

HEAD = "topic: {topic}\ntitle: {title}\nanswer_type: number\nquestions:\n"


@dataclass(frozen=True)
class Bridges:
    """How many bridges there are, and what became of the questions on some of them, by number."""

    number: int
    fixed: Collection[int] = ()
    fix: str = ""
    moved: Collection[int] = ()
    retired: Collection[int] = ()
    turned: Collection[int] = ()
    chosen: Collection[int] = ()
    left_out: Collection[int] = ()

    def write(self, folder: Path) -> Path:
        """Writes the module's folder, over an older one; its ledger stays."""
        folder.mkdir(parents=True, exist_ok=True)
        source = "".join(f"The bridge number {at} has {at + 3000} lamps.\n\n" for at in range(self.number))
        (folder / "source.txt").write_text(source, "utf-8")
        (folder / "module.yaml").write_text(
            "format: 1\nid: bridges\ntitle: Bridges\nlanguage: en\nbanks: [even.yaml, odd.yaml]\n"
            "source: {file: source.txt, title: On bridges, "
            f"sha256: {hashlib.sha256(source.encode()).hexdigest()}}}\n",
            "utf-8",
        )
        for remainder, topic in enumerate(("even", "odd")):
            mine = [at for at in range(self.number) if (at + (at in self.moved)) % 2 == remainder]
            questions = "".join(self._question(at) for at in mine if at not in self.left_out)
            bank = HEAD.format(topic=topic, title=topic.title()) + questions
            (folder / f"{topic}.yaml").write_text(bank, "utf-8")
        return folder

    def _question(self, at: int) -> str:
        lines = [
            f"- id: lamps-{at}",
            f"  kind: {'choice' if at in self.chosen else 'short'}",
            f"  stem: How many lamps has bridge number {at}?",
            f'  answer: "{at + 3000}"',
            f"  evidence: The bridge number {at} has {at + 3000} lamps",
            f"  rationale: It was counted{self.fix if at in self.fixed else ''}.",
        ]
        lines += [f"  distractors: ['{at + 4001}', '{at + 5001}']"] if at in self.chosen else []
        lines += ["  status: retired"] if at in self.retired else []
        lines += ["  reverse: true"] if at in self.turned else []
        return "\n".join(lines) + "\n"
