# Hiding secrets before anything is shown.
headers = {'Authorization': 'Bearer eyJhbGciOi.J9.sig', 'X-Api-Key': 'k-12345678', 'Accept': 'application/json'}
secret_words = ('auth', 'key', 'token', 'password', 'secret')
def is_secret(name): return any(word in name.lower() for word in secret_words)
def mask(text, keep=4):
    scheme, space, rest = text.partition(' ')
    if space and scheme.lower() in ('bearer', 'basic'):
        return f'{scheme} {mask(rest)}'
    return text[:keep] + '*' * max(0, len(text) - keep) if len(text) > keep * 2 else '*' * len(text)

{name: mask(value) if is_secret(name) else value for name, value in headers.items()}
mask('short'), mask(''), mask('Basic abc'), mask('123456789', keep=2)
def clean(value, name=''):
    if isinstance(value, dict):
        return {k: clean(v, k) for k, v in value.items()}
    if isinstance(value, list):
        return [clean(v, name) for v in value]
    return mask(str(value)) if is_secret(name) and value is not None else value

clean({'user': {'name': 'ann', 'password': 'correct horse'}, 'tokens': ['abcdefghijkl', None], 'n': 5, 'secret': 123456789012})
clean('plain'), clean(None, 'key'), clean([])
mask(5)
url = 'https://a.example/t?api_key=abcdefghij&limit=5'
base, _, query = url.partition('?')
pairs = [p.split('=') for p in query.split('&')]
base + '?' + '&'.join(f'{k}={mask(v) if is_secret(k) else v}' for k, v in pairs)
is_secret('X-Token'), is_secret('monkey'), is_secret('limit')
is_secret(None)
