"""What python-docx cannot write: tracked changes, text boxes, content controls, macros."""

from xml.sax.saxutils import escape

from docx.document import Document
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from app.samples.compound import compound_file

_SPACES = (
    " ".join(
        f'xmlns:{prefix}="http://schemas.{place}"'
        for prefix, place in {
            "w": "openxmlformats.org/wordprocessingml/2006/main",
            "wp": "openxmlformats.org/drawingml/2006/wordprocessingDrawing",
            "a": "openxmlformats.org/drawingml/2006/main",
            "mc": "openxmlformats.org/markup-compatibility/2006",
            "wps": "microsoft.com/office/word/2010/wordprocessingShape",
        }.items()
    )
    + ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
_BY = 'w:author="样例" w:date="2024-03-12T09:30:00Z"'
_VBA = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
_BOX = """
<w:p {spaces}><w:r><mc:AlternateContent>
 <mc:Choice Requires="wps"><w:drawing>
  <wp:inline><wp:extent cx="2520000" cy="720000"/><wp:docPr id="{number}" name="{name}"/>
   <a:graphic>
    <a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
     <wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>
       <a:ext cx="2520000" cy="720000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>
      </wps:spPr><wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx><wps:bodyPr/>
     </wps:wsp>
    </a:graphicData>
   </a:graphic>
  </wp:inline>
 </w:drawing></mc:Choice>
 <mc:Fallback><w:pict><v:shape style="width:198pt;height:57pt"><v:textbox>
  <w:txbxContent>{inner}</w:txbxContent>
 </v:textbox></v:shape></w:pict></mc:Fallback>
</mc:AlternateContent></w:r></w:p>"""


def add_change(document: Document, inserted: str, deleted: str) -> None:
    """One paragraph with a tracked insertion, a tracked deletion, or both."""
    parts = f"<w:p {_SPACES}>"
    if deleted:
        cut = f'<w:r><w:delText xml:space="preserve">{escape(deleted)}</w:delText></w:r>'
        parts += f'<w:del w:id="901" {_BY}>{cut}</w:del>'
    if inserted:
        parts += f'<w:ins w:id="902" {_BY}>{_run(inserted)}</w:ins>'
    _append(document, parts + "</w:p>")


def add_text_box(document: Document, text: str) -> None:
    """A box as Word writes it: once for today's programs, once more for those before 2010."""
    inner = f"<w:p>{_run(text)}</w:p>"
    _append(document, _BOX.format(spaces=_SPACES, inner=inner, number=77, name="文本框 1"))


def add_content_control(document: Document, text: str, *, prompting: bool = False) -> None:
    """A field to fill in; `prompting` while it still shows its own request and nobody has typed."""
    shown = "<w:showingPlcHdr/>" if prompting else ""
    head = f'<w:sdtPr><w:alias w:val="填写处"/><w:id w:val="4711"/>{shown}<w:text/></w:sdtPr>'
    body = f"<w:sdtContent><w:p>{_run(text)}</w:p></w:sdtContent>"
    _append(document, f"<w:sdt {_SPACES}>{head}{body}</w:sdt>")


def add_macros(document: Document) -> None:
    """A project part as macros are stored; it holds no code that could run."""
    project = compound_file({"PROJECT": 'Name="样例"\r\n'.encode("gbk"), "PROJECTwm": bytes(64)})
    kind = "application/vnd.ms-office.vbaProject"
    part = Part(PackURI("/word/vbaProject.bin"), kind, project, document.part.package)
    document.part.relate_to(part, _VBA)


def _run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _append(document: Document, xml: str) -> None:
    """Before the section's properties, which must stay last in the body."""
    document.element.body.insert(len(document.element.body) - 1, parse_xml(xml))
