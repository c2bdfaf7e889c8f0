"""A module of one sentence and one question, for rules that look at a sentence."""

import hashlib
import json
from pathlib import Path

from bank_report import problems


def errors(
    folder: Path, text: str, stem: str, answer: str, answer_type: str = "number", source: str = "", **more: object
) -> list[str]:
    """The codes of the errors of a question whose evidence is the text; the source may hold more."""
    whole = f"{source or text + '.'}\n"
    (folder / "source.txt").write_text(whole, "utf-8")
    digest = hashlib.sha256(whole.encode()).hexdigest()
    (folder / "module.yaml").write_text(
        f"format: 1\nid: mill\ntitle: T\nlanguage: en\nsource: {{file: source.txt, sha256: {digest}, title: T}}\n"
        "objectives: {o: Read.}\nbanks: [b.yaml]\n",
        "utf-8",
    )
    question = {
        "id": "q", "kind": "short", "stem": stem, "answer": answer, "answer_type": answer_type, "objective": "o",
        "evidence": text, **more,
    }  # fmt: skip
    said = ", ".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in question.items())
    (folder / "b.yaml").write_text(f"topic: b\nquestions:\n  - {{{said}}}\n", "utf-8")
    return sorted({problem.code for problem in problems(folder) if problem.level == "error"})
