"""A module folder to a `Module`, with every problem of its files at once."""

import hashlib
import os
from collections.abc import Iterable
from dataclasses import replace

from trainer import nodes
from trainer.load.bank import read_bank
from trainer.load.cast import read_cast
from trainer.load.distractors import fill_auto
from trainer.load.files import MAX_SOURCE_BYTES, decode, display, inside, like, read_bytes
from trainer.load.manifest import Manifest, read_manifest
from trainer.load.named import check_named, with_classes
from trainer.model import Bank, Entity, Module, Question, SourceFile, Text
from trainer.nodes import Node
from trainer.problems import Problem, Span, tidy

MANIFEST = "module.yaml"
CAST = "entities.yaml"


def load(folder: str) -> tuple[Module | None, list[Problem]]:
    """The module in a folder, or None where its manifest or source cannot be read at all."""
    problems: list[Problem] = []
    module = _load(folder, problems)
    return module, tidy(problems)


def inputs(module: Module) -> tuple[str, ...]:
    """The paths of its folder and of all files that it was read from, and of those that it may have and has not."""
    banks = (bank.path for bank in module.banks)
    named = (display(module.path, name) for name in (MANIFEST, CAST))
    lists = (display(module.path, sheet.class_list) for sheet in module.worksheets if sheet.class_list)
    return tuple(dict.fromkeys((module.path, *named, module.source.path, *banks, *lists)))


def _load(folder: str, problems: list[Problem]) -> Module | None:
    path = display(folder, MANIFEST)
    if not os.path.isdir(folder):
        message = "there is no such folder. Name the folder that holds module.yaml."
        problems.append(Problem(Span(folder), "module-missing", message))
        return None
    if not os.path.lexists(path):
        message = "the folder has no module.yaml, so it is no module. Name a folder that holds one."
        problems.append(Problem(Span(folder), "module-missing", message))
        return None
    node = _tree(folder, Text(MANIFEST, Span(path)), problems)
    manifest = read_manifest(node, problems) if node else None
    if manifest is None:
        return None
    source = _source(folder, manifest, problems)
    entities = _cast(folder, problems)
    banks = _banks(folder, manifest, entities, problems)
    _check_unlisted(folder, manifest, problems)
    if source is None:
        return None
    check_named(manifest.sheet_names, banks, dict(manifest.objectives), problems)
    sheets = with_classes(folder, manifest.worksheets, manifest.sheet_names, problems)
    manifest = replace(manifest, worksheets=sheets)
    return fill_auto(_assemble(folder, manifest, source, entities, banks), problems)


def _assemble(
    folder: str, manifest: Manifest, source: SourceFile, entities: tuple[Entity, ...], banks: tuple[Bank, ...]
) -> Module:
    return Module(
        id=manifest.id,
        path=folder,
        title=manifest.title,
        language=manifest.language.value,
        language_at=manifest.language.span,
        source=source,
        entities=entities,
        banks=banks,
        objectives=manifest.objectives,
        worksheets=manifest.worksheets,
        waived=manifest.waived,
        not_names=manifest.not_names,
        loaded=manifest.loaded,
        formerly=manifest.formerly,
    )


def _tree(folder: str, name: Text, problems: list[Problem]) -> Node | None:
    """The YAML tree of one of the module's files; `name` says which, and where it is named."""
    real = inside(folder, name, problems)
    data = real and read_bytes(real, name.span, name.value, problems)
    if not isinstance(data, bytes):
        return None
    path = display(folder, name.value)
    text = decode(data, path, problems)
    if text is None:
        return None
    node, found = nodes.parse(text, path)
    problems.extend(found)
    return node


def _source(folder: str, manifest: Manifest, problems: list[Problem]) -> SourceFile | None:
    real = inside(folder, manifest.file, problems)
    data = real and read_bytes(real, manifest.file.span, manifest.file.value, problems, MAX_SOURCE_BYTES)
    if not isinstance(data, bytes):
        return None
    path = display(folder, manifest.file.value)
    text = decode(data, path, problems)
    if text is None:
        return None
    if not text.strip():
        problems.append(Problem(Span(path), "empty-file", "the source is empty. Put the article into it."))
        return None
    actual = hashlib.sha256(data).hexdigest()
    return SourceFile(
        path=path,
        sha256=manifest.sha256 or Text(actual, manifest.file.span),
        actual_sha256=actual,
        like_quoted=like(data, manifest.sha256.value.lower()) if manifest.sha256 else "",
        title=manifest.source_title,
        text=text,
        ignore=manifest.ignore,
        reprint=manifest.reprint,
        license=manifest.origin.license,
        author=manifest.origin.author,
        published=manifest.origin.published,
        url=manifest.origin.url,
    )


def _cast(folder: str, problems: list[Problem]) -> tuple[Entity, ...]:
    """The entities; a module may have none."""
    path = display(folder, CAST)
    if not os.path.lexists(path):
        return ()
    node = _tree(folder, Text(CAST, Span(path)), problems)
    return read_cast(node, problems) if node else ()


def _banks(
    folder: str, manifest: Manifest, entities: tuple[Entity, ...], problems: list[Problem]
) -> tuple[Bank, ...]:
    banks: list[Bank] = []
    objectives = dict(manifest.objectives)
    cast = {entity.id.value: entity for entity in entities}
    for name in manifest.banks:
        node = _tree(folder, name, problems)
        path = display(folder, name.value)
        bank = read_bank(node, path, objectives, cast, problems) if node else None
        if bank:
            banks.append(bank)
    _check_unique((bank.topic for bank in banks), "the topic", problems)
    _check_unique((question.id for bank in banks for question in bank.questions), "the question", problems)
    _check_former([question for bank in banks for question in bank.questions], problems)
    return tuple(banks)


def _check_unlisted(folder: str, manifest: Manifest, problems: list[Problem]) -> None:
    """Each YAML file beside module.yaml is read: one that `banks` does not list is nowhere missed."""
    known = {MANIFEST, CAST, *(os.path.normpath(bank.value) for bank in manifest.banks)}
    for name in sorted(os.listdir(folder)) if manifest.banks else ():
        if name.lower().endswith((".yaml", ".yml")) and not name.startswith(".") and name not in known:
            message = (
                f"no one reads `{name}`: `banks` in module.yaml does not list it. List it there, or move it away."
            )
            problems.append(Problem(Span(display(folder, name)), "file-unlisted", message, "warning"))


def _check_unique(ids: Iterable[Text], what: str, problems: list[Problem]) -> None:
    seen: dict[str, Span] = {}
    for text in ids:
        first = seen.setdefault(text.value, text.span)
        if first is not text.span:
            where = f"{first.path}:{first.line}"
            message = f"{what} `{text.value}` stands twice, first at {where}. Give each an id of its own."
            problems.append(Problem(text.span, "duplicate-id", message))


def _check_former(questions: list[Question], problems: list[Problem]) -> None:
    """One card cannot be two questions."""
    bearers = {question.id.value: question for question in questions if not question.formerly}
    for question in questions:
        if question.formerly:
            other = bearers.setdefault(question.identity, question)
            if other is not question:
                message = (
                    f"the cards of `{question.identity}` belong to the question `{other.id.value}`. Name another id."
                )
                problems.append(Problem(question.formerly.span, "duplicate-id", message))
