"""The subjects: each a generator of small programs, by name."""

from subjects import (
    arithmetic, builtin_calls, calls, containers, dates, flow, formats, jsons, literals, octets, ordering,
    pretty, regular, slices, strings, syntax, tools, urls,
)

SUBJECTS = {
    "arithmetic": arithmetic.operation,
    "numbers": arithmetic.parsing,
    "builtins": builtin_calls.call,
    "calls": calls.program,
    "closures": calls.closure,
    "containers": containers.session,
    "comprehensions": containers.comprehension,
    "unpacking": containers.unpacking,
    "dates": dates.program,
    "flow": flow.program,
    "formats": formats.formatting,
    "fstrings": formats.fstring,
    "percent": formats.percent,
    "json": jsons.dump,
    "json-text": jsons.load,
    "literals": literals.literal,
    "reprs": literals.representation,
    "bytes": octets.method,
    "codecs": octets.coding,
    "base64": octets.base64,
    "ordering": ordering.comparison,
    "pprint": pretty.printing,
    "regex": regular.call,
    "slices": slices.program,
    "strings": strings.method,
    "syntax": syntax.program,
    "tools": tools.program,
    "urls": urls.call,
}
# What may not parse stands alone.
BARE = {"syntax", "literals", "fstrings"}
