import subprocess
import sys
from dataclasses import replace

from papers import course, one_of_each_kind, printed, worksheet
from trainer.exercise import Course
from trainer.exporters import print as printing

HEAVY = """
import sys
sys.path[:0] = ["tests"]
from papers import course
from trainer.exporters import print as printing
assert printing.plan(course())
print([name for name in ("weasyprint", "jinja2", "fontpkg") if name in sys.modules])
"""


def test_a_worksheet_gives_a_sheet_and_a_key_for_each_form() -> None:
    made = course(worksheets=(worksheet(forms=("A", "B")),))
    expected = {f"print/harbour-bridge-class-{name}.pdf" for name in ("A", "A-key", "B", "B-key")}
    assert expected <= {output.path for output in printing.plan(made)}


def test_a_module_without_worksheets_gets_one_with_all_questions() -> None:
    paths = {output.path for output in printing.plan(course(worksheets=()))}
    assert {"print/harbour-bridge-all-A.pdf", "print/harbour-bridge-all-A-key.pdf"} <= paths


def test_a_course_without_questions_prints_no_sheet() -> None:
    empty = course(topics=())
    assert [] == [output.path for output in printing.plan(empty) if "class" in output.path]


def test_planning_loads_no_heavy_library() -> None:
    done = subprocess.run([sys.executable, "-c", HEAVY], capture_output=True, text=True, check=True)
    assert "[]" == done.stdout.strip()


def digests(made: Course) -> dict[str, str]:
    return {output.path: output.digest for output in printing.plan(made)}


def test_the_digest_changes_with_what_a_file_shows_and_with_that_alone() -> None:
    first, *others = one_of_each_kind()
    before, after = digests(course()), digests(course(replace(first, rationale="Another."), *others))
    changed = {path.removeprefix("print/harbour-bridge-") for path in before if before[path] != after[path]}
    assert {"class-A.pdf", "class-A-key.pdf"} == changed


def test_every_file_has_a_digest_of_its_own() -> None:
    made = digests(course(worksheets=(worksheet(forms=("A", "B"), editions=("standard", "large-print")),)))
    assert len(made) == len(set(made.values()))


def test_the_digest_stands_in_the_bytes(bridge: dict[str, bytes]) -> None:
    expected = {output.path: output.digest for output in printing.plan(course())}
    assert expected == {path: printing.digest_of(data) for path, data in bridge.items()}


def test_bytes_of_another_file_carry_no_digest() -> None:
    assert "" == printing.digest_of(b"%PDF-1.7 no digest here")
    assert "" == printing.digest_of(b"/Type /ObjStm>>\nstream\nnot packed")


def test_only_what_is_asked_for_is_made() -> None:
    assert ["print/harbour-bridge-class-A-key.pdf"] == list(printed(course(), "A-key.pdf"))
