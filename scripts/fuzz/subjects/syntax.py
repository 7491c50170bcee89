"""Programs that are not quite Python: a token missing, doubled, or in another's place."""

import io
import re
import tokenize

from subjects import builtin_calls, calls, containers, flow, formats, slices

PROGRAMS = [
    flow.program, calls.program, containers.comprehension, containers.session, formats.fstring, slices.program, containers.unpacking,
    builtin_calls.call, calls.closure,
]
STRAY = "( ) [ ] { } , : ; = == := -> . ... * ** / @ ! $ ? ` | ~ if else for in not is and or lambda None True x 1 1.5 'a' b'a' f'{x}' def return pass import from as with del global assert raise try print \\".split()


def tokens(source):
    """The places of the tokens in the source."""
    lines = source.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    found = []
    try:
        for token in tokenize.generate_tokens(io.StringIO(source).readline):
            start = starts[token.start[0] - 1] + token.start[1]
            end = starts[token.end[0] - 1] + token.end[1]
            if end > start:
                found.append((start, min(end, len(source))))
    except (tokenize.TokenError, IndentationError, IndexError):
        pass
    return found


def program(chance):
    source = chance.pick(*PROGRAMS)
    for _ in range(chance.weigh([(6, 1), (2, 2), (0.5, 3)])):
        places = tokens(source)
        if not places:
            break
        (start, end), (other, stop) = chance.choice(places), chance.choice(places)
        source = chance.choice(
            [
                source[:start] + source[end:],
                source[:end] + chance.maybe(" ") + source[start:end] + source[end:],
                source[:start] + source[other:stop] + source[end:],
                source[:start] + " " + chance.choice(STRAY) + " " + source[end:],
                source[:start] + chance.choice(STRAY) + " " + source[start:],
                source[:end],
            ]
        )
    # A colon in front of a line means a command.
    return re.sub(r"(?m)^(\s*):+", r"\1", source)
