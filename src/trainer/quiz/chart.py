"""Statistics as plain text: numbers, a bar for each topic, and a calendar of eight weeks."""

import datetime
from collections.abc import Iterator, Mapping

from trainer.quiz.paint import Paint, clean
from trainer.quiz.stats import Group, Stats, weakest
from trainer.text.dates import WEEKDAYS
from trainer.text.found_date import MONTHS

BAR = 20
WEEKS = 8
EPOCH = datetime.date(1970, 1, 1).toordinal()


def chart(stats: Stats, today: int, paint: Paint) -> Iterator[str]:
    """The lines; `today` is the number of days since 1970."""
    answers = sum(stats.days.values())
    counts = f"{stats.learned:,} learned, {stats.new:,} new, {stats.due:,} due today"
    yield paint.flow(f"{len(stats.questions):,} questions: {counts}")
    yield f"Due within a week: {stats.due_week:,}"
    kept = "not yet known" if stats.retention is None else f"{100 * stats.retention:.0f} %"
    yield f"Retention in 30 days: {kept}"
    yield f"Answers in all: {answers:,}"
    yield ""
    for topic in stats.topics:
        yield paint.flow(clean(topic.title))
        yield f"  {bar(topic.learned, topic.questions)} {topic.learned} of {topic.questions}"
    yield from _weakest("Weakest topics", stats.topics, paint)
    yield from _weakest("Weakest objectives", stats.objectives, paint)
    yield ""
    yield from calendar(stats.days, today)


def bar(part: int, whole: int) -> str:
    """How much of a whole, in ASCII: full only when all is there, empty only when nothing is."""
    filled = BAR * part // whole if whole else 0
    filled = max(filled, 1) if part else 0
    return f"[{'#' * filled}{'.' * (BAR - filled)}]"


def _weakest(title: str, groups: tuple[Group, ...], paint: Paint) -> Iterator[str]:
    weak = weakest(groups)
    if weak:
        yield ""
        yield f"{title}:"
    for group in weak:
        share = f"{100 * group.share:.0f} % right, {group.answered} answers"
        yield paint.flow(f"{paint.isolate(clean(group.title))}: {share}", "- ", "  ")


def calendar(days: Mapping[int, int], today: int) -> Iterator[str]:
    """Answers a day, a column a week: 35 columns wide. A dot is a day without, a space one to come."""
    monday = today - _weekday(today)
    weeks = [monday - 7 * back for back in range(WEEKS - 1, -1, -1)]
    yield f"Answers a day, {WEEKS} weeks"
    yield "   " + "".join(f"{_month(week, number == 0):>4}" for number, week in enumerate(weeks))
    yield "   " + "".join(f"{_date(week).day:>4}" for week in weeks)
    for day in range(7):
        cells = (_cell(days.get(week + day, 0), to_come=week + day > today) for week in weeks)
        yield f"{WEEKDAYS[day][:3]}{''.join(f'{cell:>4}' for cell in cells)}".rstrip()


def _cell(count: int, *, to_come: bool) -> str:
    if to_come:
        return ""
    return str(min(count, 999)) if count else "."


def _date(day: int) -> datetime.date:
    return datetime.date.fromordinal(EPOCH + day)


def _weekday(day: int) -> int:
    """0 for Monday."""
    return _date(day).weekday()


def _month(week: int, first: bool) -> str:
    """The month's name where it begins in the week, or heads the calendar."""
    date = _date(week)
    return MONTHS[date.month - 1][:3] if first or date.day <= 7 else ""
