"""A PDF by its path and phrases as JSON on standard input in, as JSON out of each phrase whether poppler finds it on a
page: what readers on Linux do when they are asked for it."""

import json
import sys
from pathlib import Path

import gi

gi.require_version("Poppler", "0.18")
from gi.repository import Poppler  # noqa: E402  the version must be chosen first

document = Poppler.Document.new_from_file(Path(sys.argv[1]).resolve().as_uri(), None)
pages = [document.get_page(index) for index in range(document.get_n_pages())]
phrases = json.load(sys.stdin)
print(json.dumps([any(page.find_text(phrase) for page in pages) for phrase in phrases]))
