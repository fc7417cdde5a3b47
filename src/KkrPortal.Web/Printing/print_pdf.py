"""HTML on standard input, tagged PDF on standard output. The one argument is the folder with the fonts; nothing else is ever read."""
import inspect
import logging
import os
import sys

try:
    from weasyprint import HTML
except ImportError:
    sys.exit(127)

logging.getLogger("weasyprint").setLevel(logging.ERROR)
fonts = sys.argv[1]


def fetch(url, *rest, **named):
    """Our own fonts by their bare name; every other address is refused, so that no text can make this process read or call anything."""
    name = url.removeprefix("kkr-font:")
    if name == url or os.path.basename(name) != name:
        raise ValueError("not fetched")
    with open(os.path.join(fonts, name), "rb") as font:
        return {"string": font.read(), "mime_type": "font/woff2"}


def show_links(document, pdf):
    """Version 57 hides the links of a tagged document: flag 2 (hidden) where 4 (print) is meant."""
    for part in pdf.objects:
        if isinstance(part, dict) and part.get("Subtype") == "/Link":
            part["F"] = 4


html = HTML(file_obj=sys.stdin.buffer, encoding="utf-8", url_fetcher=fetch, base_url="kkr:/")
name = "variant" if "variant" in inspect.signature(html.write_pdf).parameters else "pdf_variant"
sys.stdout.buffer.write(html.write_pdf(finisher=show_links, presentational_hints=True, **{name: "pdf/ua-1"}))
