"""A PDF by its path and phrases as JSON on standard input in, what PDFium says of them as JSON out: the text of each
page, and of each phrase whether a page has it."""

import json
import sys

import pypdfium2

pages = [page.get_textpage() for page in pypdfium2.PdfDocument(sys.argv[1])]
phrases = json.load(sys.stdin)
print(
    json.dumps(
        {
            "pages": [page.get_text_range() for page in pages],
            "found": [any(page.search(phrase).get_next() for page in pages) for phrase in phrases],
        }
    )
)
