# Short codes for URLs, kept in two dicts.
alphabet = 'abcdefghijkmnpqrstuvwxyz23456789'
urls, codes = {}, {}
def code_for(number):
    text = ''
    while True:
        number, place = divmod(number, len(alphabet))
        text = alphabet[place] + text
        if not number:
            return text.rjust(4, alphabet[0])

def shorten(url):
    if not url.startswith(('http://', 'https://')):
        raise ValueError(f'not a web address: {url}')
    if url not in codes:
        code = code_for(len(codes) * 7919)
        codes[url], urls[code] = code, url
    return codes[url]

shorten('https://example.org/a'), shorten('https://example.org/b'), shorten('https://example.org/a')
shorten('ftp://x')
def expand(code):
    try:
        return urls[code]
    except KeyError:
        raise LookupError(f'unknown code {code!r}') from None

expand(shorten('https://example.org/b'))
expand('zzzz')
for n in range(20): shorten(f'http://site{n}.example/')
len(urls) == len(codes) == 22, len(set(codes.values())), list(urls)[:4]
all(expand(code) == url for url, code in codes.items())
shorten(None)
