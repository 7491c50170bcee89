"""urllib.parse: taking URLs apart, putting them together, quoting."""

import values

PIECES = ["http://", "https://", "//", "host", "example.com", ":80", ":", ":x", ":99999", "user:p@", "@", "/", "/a/b", "..", "./", "?", "a=b&c=d", "&", ";", "#", "frag", "%20", "%", "%zz", "é", "[::1]", "[", "]", " ", "\n", "mailto:", "a", "b", "=", "+", "\\", "HTTP:", ":8_0", "😀"]


def url(chance):
    return repr("".join(chance.some(lambda c: c.choice(PIECES), 7)))


def pairs(chance):
    return chance.pick(
        values.mapping, lambda c: "[" + ", ".join(c.some(lambda c: f"({values.atom(c)}, {values.value(c, 1)})")) + "]", lambda c: values.value(c, 1)
    )


def call(chance):
    text = url(chance)
    parse = "urllib.parse."
    options = {"safe": lambda c: c.choice(["''", "'/'", "'é'", "b'/'", "':&='"]), "encoding": lambda c: c.choice(["'latin-1'", "'utf-8'", "'ascii'"]), "errors": lambda c: c.choice(["'ignore'", "'replace'", "'strict'"])}
    extra = "".join(f", {name}={make(chance)}" for name, make in options.items() if chance.often(0.15))
    query = chance.pick("", ", True", ", keep_blank_values=True", ", strict_parsing=True", ", max_num_fields=1", ", separator=';'")
    return chance.choice(
        [
            f"{parse}quote({chance.pick(values.text, text, values.octets, values.atom)}{extra})", f"{parse}quote_plus({chance.pick(values.text, text)}{extra})",
            f"{parse}unquote({chance.pick(text, repr('%E4%BD%A0%ff'), repr('a%2'), values.octets)})", f"{parse}unquote_plus({text})", f"{parse}unquote_to_bytes({text})",
            f"{parse}urlencode({pairs(chance)}{chance.pick('', ', True', ', doseq=True')}{extra})", f"{parse}urlsplit({text})", f"{parse}urlparse({text})",
            f"a = {parse}urlsplit({text})\na.hostname, a.username, a.password, a.netloc, a.path\na.port", f"{parse}urlunsplit({parse}urlsplit({text}))", f"{parse}urlparse({text}).geturl()",
            f"{parse}urljoin({text}, {url(chance)})", f"{parse}urljoin('http://h/a/b/c', {url(chance)})", f"{parse}parse_qs({text}{query})", f"{parse}parse_qsl({text}{query})", f"{parse}urldefrag({text})",
            f"{parse}urlsplit({text})._replace(scheme='x')", f"{parse}urlsplit({text}, {chance.pick(repr('ftp'), repr(''))}, {chance.choice(['True', 'False'])})", f"{parse}urlunparse(({text}, 'h', 'p', '', 'q', ''))",
        ]
    )
