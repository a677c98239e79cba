"""Numbers that a body above the issuer has set for the issuer itself."""

from app.notices.reader.patterns import Pattern

_NAMED = Pattern(
    r"给我[省市县区校院局会]的|我[省市县区校]的?(?:推荐|申报|分配)?(?:名额|指标)?(?:是|为|共|推荐)?$"
    r"|(?:下达|分配?)给?我[省市县区校院][^。；]{0,20}$"
)


def set_number(lead: str) -> bool:
    """省局给我市的名额是12项: what the issuer may send on."""
    return bool(_NAMED.search(lead))
