"""Numbers that a body above the issuer has set for the issuer itself."""

import re

_NAMED = re.compile(
    r"给我[省市县区校院局会]的|我[省市县区校]的?(?:推荐|申报|分配)?(?:名额|指标)?(?:是|为|共|推荐)?$"
)


def set_number(lead: str) -> bool:
    """省局给我市的名额是12项: what the issuer may send on."""
    return bool(_NAMED.search(lead))
