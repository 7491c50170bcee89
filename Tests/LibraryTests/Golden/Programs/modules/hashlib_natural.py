import hashlib, base64, json
def checksum(data, algorithm='sha256'):
    return hashlib.new(algorithm, data).hexdigest()
checksum(b'body')[:10], checksum(b'body', 'md5')
challenge = base64.urlsafe_b64encode(hashlib.sha256(b'verifier').digest()).rstrip(b'=').decode()
challenge
etag = '"' + hashlib.md5(json.dumps({'a': 1}).encode()).hexdigest() + '"'
etag
seen = {}
for body in [b'one', b'two', b'one']:
    digest = hashlib.sha1(body).hexdigest()
    seen.setdefault(digest, []).append(body)
[len(bodies) for bodies in seen.values()]
int(hashlib.sha256(b'bucket key').hexdigest(), 16) % 10
int.from_bytes(hashlib.md5(b'x').digest()[:4], 'big')
try:
    hashlib.sha256('forgot to encode')
except TypeError as error:
    print('hint:', error)
nonce = 0
while not hashlib.sha256(f'block {nonce}'.encode()).hexdigest().startswith('00'):
    nonce += 1
nonce, hashlib.sha256(f'block {nonce}'.encode()).hexdigest()[:6]
