"""A module whose every text tries to be more than text, and which is answered by rule all the same."""

from pathlib import Path

from modules import write_module

SCRIPT = "<script>window.pwned = 1</script>"
IMAGE = '"><img src=x onerror="window.pwned = 2">'
TEMPLATE = "{{ 7 * 7 }} {% raw %}"
LINK = "javascript:window.pwned=3"
CLOSING = "</p></section></style></body>"
HEBREW = "גשר 1"
TURNED = "\u202e"
"""Right-to-left override: what follows it in its line is shown backwards, unless it is shut in."""

SOURCE = f"""\
The {SCRIPT} bridge opened on 3 May 1932 in rain, and {TEMPLATE} was written on it.

Chief engineer Ada Brown {IMAGE} left the works on 4 May 1932 by boat.

The guide told of {LINK} and {CLOSING} on 5 May 1932 at noon.

The lamp was lit on 6 May 1932 {TURNED}by Carl Reed at dusk with Dan Hale.
"""
QUESTIONS = f"""\
- id: opened
  kind: choice
  stem: 'When did the {SCRIPT} bridge open? {LINK}'
  answer: 3 May 1932
  answer_type: date
  distractors: ['{HEBREW}', '2 May 1932', '{IMAGE}', '{TEMPLATE}']
  evidence: 'The {SCRIPT} bridge opened on 3 May 1932'
  rationale: 'Because {CLOSING} {SCRIPT}'
  attribution: {{by: '{IMAGE}', cue: opened}}
- id: written
  kind: short
  stem: 'What {IMAGE} stood there {CLOSING}?'
  answer: '{TEMPLATE}'
  accept: ['{SCRIPT}', '{HEBREW}']
  evidence: 'and {TEMPLATE} was written on it'
- id: left
  kind: cloze
  stem: 'Chief engineer {SCRIPT} {{{{Ada Brown}}}} left on {{{{4 May 1932}}}} {LINK}.'
  evidence: 'Chief engineer Ada Brown {IMAGE} left the works on 4 May 1932'
- id: told
  kind: true-false
  stem: 'The guide told of {CLOSING} on 5 May 1932 {SCRIPT}.'
  answer: true
  answer_type: date
  evidence: 'The guide told of {LINK} and {CLOSING} on 5 May 1932'
- id: days
  kind: order
  stem: 'In which order {SCRIPT}?'
  sequence:
    - {{event: 'opening {IMAGE}', date: 3 May 1932, evidence: 'The {SCRIPT} bridge opened on 3 May 1932'}}
    - {{event: 'boat {LINK}', date: 4 May 1932, evidence: 'left the works on 4 May 1932'}}
    - {{event: '{HEBREW}', date: 5 May 1932, evidence: '{CLOSING} on 5 May 1932'}}
- id: lit
  kind: short
  stem: When was the lamp lit?
  answer: 6 May 1932
  answer_type: date
  evidence: 'The lamp was lit on 6 May 1932'
- id: who
  kind: multi
  stem: 'Who {TEMPLATE} was there?'
  answer: [Ada Brown, Carl Reed]
  distractors: ['{SCRIPT}', '{HEBREW}']
  evidence: ['Ada Brown {IMAGE} left', by Carl Reed at dusk]
- id: pairs
  kind: match
  stem: 'Match {IMAGE}'
  pairs:
    - {{left: Ada Brown, right: '{IMAGE}', evidence: 'Chief engineer Ada Brown {IMAGE} left'}}
    - {{left: The guide, right: '{LINK}', evidence: 'The guide told of {LINK}'}}
    - {{left: '{HEBREW}', right: 6 May 1932, evidence: The lamp was lit on 6 May 1932}}
- id: lost
  kind: short
  stem: 'Where is {SCRIPT}?'
  answer: '{IMAGE}'
  evidence: '{SCRIPT} stands nowhere {IMAGE} at all'
"""
EXTRA = f"""\
waived:
  - {{exact: with Dan Hale, reason: 'not {SCRIPT} asked {IMAGE}'}}
"""


def write_hostile_module(folder: Path) -> Path:
    made = write_module(folder, QUESTIONS, source=SOURCE, extra=EXTRA)
    manifest = made / "module.yaml"
    text = manifest.read_text("utf-8")
    text = text.replace("title: The Harbour Bridge", f"title: '{CLOSING} {SCRIPT}'")
    text = text.replace("title: A bridge for the harbour", f"title: '{TEMPLATE} {IMAGE} {HEBREW}'")
    manifest.write_text(text, "utf-8")
    return made
