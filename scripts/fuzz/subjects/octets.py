"""bytes, codecs and base64."""

import values
from subjects import strings

NONE = "capitalize lower upper swapcase title isalnum isalpha isascii isdigit islower isspace istitle isupper hex".split()
CODECS = ["utf-8", "UTF8", "ascii", "latin-1", "utf-16", "utf-16-le", "utf-32", "cp1252", "utf-8-sig", "iso-8859-15", "x"]
ERRORS = ["strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace", "x"]


def source(chance):
    if chance.often(0.4):
        return repr(bytes(chance.choice(b"aab .,\xe9\n") for _ in range(chance.randint(0, 12))))
    return values.octets(chance)


def piece(chance):
    return chance.weigh(
        [(5, lambda c: repr(bytes(c.choice(b"ab .\xe9") for _ in range(c.randint(0, 2))))), (2, values.octets),
         (0.5, values.atom), (0.5, "97")]
    )


def method(chance):
    first, second = piece(chance), piece(chance)
    bounds = strings.bounds(chance)
    name = chance.choice("find rfind index rindex count startswith endswith".split())
    call = chance.choice(
        [
            f"{name}({first}{bounds})", f"{name}({first}{bounds})",
            chance.choice(NONE) + "()",
            f"split({chance.pick('', first, 'None')})", f"rsplit({first}, {values.small(chance)})",
            f"splitlines({chance.pick('', 'True')})", f"partition({first})", f"rpartition({first})",
            f"replace({first}, {second}{chance.maybe(', ' + values.small(chance))})",
            f"{chance.choice(['strip', 'lstrip', 'rstrip'])}({chance.pick('', first)})",
            f"{chance.choice(['center', 'ljust', 'rjust'])}({values.small(chance)}{chance.maybe(', ' + first)})",
            f"zfill({values.small(chance)})", f"expandtabs({chance.pick('', values.small)})",
            f"removeprefix({first})", f"removesuffix({first})", f"join([{first}, {second}])",
            f"hex({chance.pick(repr(':'), repr('-'), repr('ab'), first)}{chance.maybe(', ' + values.small(chance))})",
            f"translate({chance.pick('None', first)}, {second})", f"translate(bytes.maketrans({first}, {second}))",
            f"decode({chance.choice(CODECS)!r}, {chance.choice(ERRORS[:4])!r})",
        ]
    )
    if chance.often(0.25):
        return chance.choice(
            [
                f"{source(chance)} + {first}", f"{source(chance)} * {values.small(chance)}", f"{first} in {source(chance)}",
                f"{source(chance)}[{values.small(chance)}]", f"list({source(chance)})", f"bytes({values.value(chance, 1)})",
                f"{source(chance)} < {source(chance)}", f"bytes.fromhex({chance.choice(['61 62', '6', 'zz', '', '6 1', 'ÿ', '616é'])!r})",
                f"bytes({values.text(chance)}, {chance.choice(CODECS)!r})", f"str({source(chance)}, {chance.choice(CODECS)!r})",
                f"bytes({values.ints(chance)})", f"{source(chance)}[{values.small(chance)}:{values.small(chance)}:2]",
            ]
        )
    return f"{source(chance)}.{call}"


def coding(chance):
    """Text to bytes and back, with every way to treat what does not fit."""
    codec, errors = chance.choice(CODECS), chance.choice(ERRORS)
    if codec not in CODECS[:4] + ["x"]:
        # CPython wraps what goes wrong with the handler in its codecs that are written in Python.
        errors = chance.choice(ERRORS[:4])
    if chance.often(0.4):
        return f"{values.text(chance)}.encode({codec!r}, {errors!r})"
    octets = chance.choice(
        [values.octets(chance), repr(chance.randbytes(chance.randint(1, 5))),
         repr(values.text_value(chance).encode() + chance.randbytes(1)), repr(values.text_value(chance).encode()[:-1]),
         repr(bytes(chance.choice(b"a\x80\xbf\xc0\xc2\xe0\xa0\xed\xf0\x90\xf4\xff\xfe") for _ in range(chance.randint(1, 6))))]
    )
    return f"{octets}.decode({codec!r}, errors={errors!r})"


def base64(chance):
    octets = values.octets(chance)
    name = chance.choice("b64 urlsafe_b64 standard_b64 b32 b16 b32hex".split())
    alphabet = b"ABCabc0129+/=-_ \n."
    text = repr(bytes(chance.choice(alphabet) for _ in range(chance.randint(0, 9))))
    text = chance.pick(text, text[1:])
    return chance.choice(
        [
            f"base64.{name}encode({octets})", f"base64.{name}decode(base64.{name}encode({octets}))",
            f"base64.{name}decode({text})", f"base64.b64decode({text}, validate={chance.choice(['True', 'False'])})",
            f"base64.b64decode({text}, {chance.choice([repr(b'-_'), repr(b'-'), 'None'])})", f"base64.b64encode({octets}, b'-_')",
            f"base64.b64encode({values.atom(chance)})", f"binascii.hexlify({octets}), binascii.b2a_base64({octets})",
            f"binascii.unhexlify({text})", f"base64.encodebytes({octets}), base64.b32decode({text}, casefold=True)",
        ]
    )
