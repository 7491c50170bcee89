"""What is measured, a subject a file: each takes the peers and a folder that goes with it."""

from subjects import (
    bodies, downloads, editor, loops, parsing, practice, replay, request_loop, single, start)

SUBJECTS = {
    "start": start.run,
    "single": single.run,
    "parsing": parsing.run,
    "loops": loops.run,
    "requests": request_loop.run,
    "bodies": bodies.run,
    "downloads": downloads.run,
    "replay": replay.run,
    "editor": editor.run,
    "practice": practice.run,
}

# What takes long or much memory runs only when it is named.
ON_REQUEST = {"practice"}
