"""What is measured, a subject a file: each takes the peers and a folder that goes with it."""

from subjects import bodies, editor, loops, parsing, practice, request_loop, start

SUBJECTS = {
    "start": start.run,
    "parsing": parsing.run,
    "loops": loops.run,
    "requests": request_loop.run,
    "bodies": bodies.run,
    "editor": editor.run,
    "practice": practice.run,
}

# What takes long or much memory runs only when it is named.
ON_REQUEST = {"practice"}
