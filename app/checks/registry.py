"""Every rule and every check, in the order of their codes. A new family is entered here."""

import inspect

from app.checks import (
    attestations,
    consistency,
    consistency_names,
    consistency_tables,
    counts,
    deadlines,
    duplicates,
    file_size,
    headshot,
    headshot_look,
    headshot_size,
    names,
    names_written,
    pdf,
    photo,
    photo_look,
    photo_notes,
    photo_padded,
    photo_pixels,
    photo_size,
    photo_upright,
    photo_whole,
    quotas,
    scan,
    scan_pages,
    scan_turned,
    seal_place,
    seal_unit,
    seals,
    sheet,
    sheet_columns,
    sheet_nominees,
    sheet_totals,
    stored,
    unplaced,
    video,
    video_length,
    video_plays,
    video_shown,
    video_whole,
    word,
    word_form,
    word_left,
    word_length,
    word_pictures,
    word_safe,
)
from app.checks.base import (
    AnyCheck,
    CaseCheck,
    FileCheck,
    Reading,
    SlotCheck,
    SlotFacts,
)
from app.checks.limits import LIMIT_WITHOUT_RULE, limits_without_rule
from app.domain.finding import Rule
from app.domain.notice import Rendition

READINGS: dict[Rendition, Reading] = {
    reading.rendition: reading
    for reading in (photo.READING, video.READING, pdf.READING, word.READING, sheet.READING)
}
FILE_CHECKS: tuple[FileCheck, ...] = (
    headshot_size.headshot_wrong_ratio,
    headshot_size.headshot_too_few_pixels,
    headshot_look.headshot_face,
    headshot_look.headshot_background,
    headshot_look.headshot_colour,
    headshot.headshot_pose,
    pdf.pdf_encrypted,
    scan.not_a_scan,
    scan.blank_page,
    scan_turned.page_turned,
    scan.page_size_unexpected,
    scan.scan_too_coarse,
    seals.seal_missing,
    seals.seal_pasted,
    seals.seal_in_picture,
    seal_place.seal_elsewhere,
    photo.photo_wrong_format,
    photo_size.photo_too_small,
    photo_size.photo_too_large,
    photo_pixels.photo_too_few_pixels,
    photo_padded.photo_padded,
    photo_look.photo_enlarged,
    photo.photo_turned_by_exif,
    photo_notes.photo_location_recorded,
    photo_notes.photo_colour_mode_unexpected,
    photo_size.photo_size_borderline,
    photo_whole.photo_broken_inside,
    photo_upright.photo_wrong_orientation,
    sheet.sheet_encrypted,
    sheet_columns.sheet_columns_missing,
    sheet_columns.word_columns_missing,
    sheet_columns.sheet_cells_empty,
    sheet_columns.word_cells_empty,
    sheet_totals.sheet_totals_mismatched,
    sheet_totals.word_totals_mismatched,
    video.video_wrong_format,
    video_length.video_too_long,
    video_length.video_too_short,
    video_whole.video_broken_inside,
    video.video_wrong_resolution,
    video.video_too_large,
    video_shown.video_silent,
    video_shown.video_black_bars,
    video_shown.video_backlit,
    video_plays.video_codec_may_not_play,
    video_plays.video_pixels_not_square,
    video_plays.video_rate_variable,
    word.word_wrong_format,
    word_length.word_too_long,
    word_length.word_too_short,
    word_left.word_placeholder_left,
    word_left.word_changes_or_comments_left,
    word_form.word_field_empty,
    word_safe.word_macros,
    word.word_encrypted,
    word_safe.word_unsafe_inside,
    word_pictures.word_picture_missing,
)
SLOT_CHECKS: tuple[SlotCheck, ...] = (
    counts.too_few,
    counts.too_many,
    photo_size.photos_together,
    photo.photo_extension_mismatched,
    video.videos_together,
    file_size.file_size,
    scan_pages.page_count_mismatched,
    seal_unit.seal_unit_mismatched,
    consistency.word_and_scan_differ,
    consistency_names.nominee_name_mismatched,
)
CASE_CHECKS: tuple[CaseCheck, ...] = (
    attestations.not_confirmed,
    counts.item_missing,
    quotas.too_few_nominees,
    quotas.too_many_nominees,
    unplaced.files_unplaced,
    deadlines.overdue,
    deadlines.close,
    names.pattern_mismatched,
    names.sequence_broken,
    names_written.unsafe_on_medium,
    names.colliding,
    names_written.personal_number_in_name,
    names_written.characters_rare,
    duplicates.photo_duplicate,
    sheet_nominees.nominee_row_missing,
    consistency_tables.form_and_table_differ,
    stored.left_over,
)


def documented() -> list[tuple[Rule, str]]:
    """Every rule by code, with what its checks' docstrings say of it, in the manual's Chinese."""
    told: dict[str, tuple[Rule, list[str]]] = {}
    for rule, text in _declared():
        texts = told.setdefault(rule.code, (rule, []))[1]
        if text not in texts:
            texts.append(text)
    return [(rule, "\n\n".join(texts)) for _, (rule, texts) in sorted(told.items())]


def _declared() -> list[tuple[Rule, str]]:
    checks: tuple[AnyCheck, ...] = (*FILE_CHECKS, *SLOT_CHECKS, *CASE_CHECKS)
    declared = [(reading.unreadable, reading.about) for reading in READINGS.values()]
    declared += [
        (rule, inspect.getdoc(check.run) or "") for check in checks for rule in check.rules
    ]
    declared += [(rule, inspect.getdoc(stored.gone) or "") for rule in stored.RULES]
    declared.append((LIMIT_WITHOUT_RULE, inspect.getdoc(limits_without_rule) or ""))
    return declared


RULES: dict[str, Rule] = {rule.code: rule for rule, _ in documented()}


def judged_limits(slot: SlotFacts) -> frozenset[str]:
    """The limits that some check settles for the shapes of file that lie in this slot.

    A name may be a whole limit (bytes) or an end of it (bytes.max). Opening a file settles its
    format.
    """
    shapes = {entry.rendition for entry in slot.files}
    facts = {reading.facts for shape, reading in READINGS.items() if shape in shapes}
    settled = {"formats"} if facts else set()
    settled.update(*(check.judges for check in SLOT_CHECKS))
    settled.update(*(check.judges for check in FILE_CHECKS if check.facts in facts))
    return frozenset(settled)
