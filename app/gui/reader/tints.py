"""The five tints of the marks: ground and words, read from the theme when they are painted."""

from app.gui.theme import Token
from app.texts import N_
from app.workflow.notices.facts import Family

TINTS = {
    Family.ITEM: (Token.ACCENT_BG, Token.ACCENT),
    Family.MEASURE: (Token.OK_BG, Token.OK),
    Family.TIME: (Token.WARN_BG, Token.WARN),
    Family.WAY: (Token.VIO_BG, Token.VIO),
    Family.SEAL: (Token.ERR_BG, Token.ERR),
}
NAMES = {
    Family.ITEM: N_("材料"),
    Family.MEASURE: N_("数量与规格"),
    Family.TIME: N_("时间"),
    Family.WAY: N_("渠道与对象"),
    Family.SEAL: N_("盖章与承诺"),
}
