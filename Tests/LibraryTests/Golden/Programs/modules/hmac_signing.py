import hashlib, hmac
key = b'webhook secret'
body = b'{"event": "task.completed"}'
signature = hmac.new(key, body, hashlib.sha256).hexdigest()
signature
hmac.new(key, body, 'sha256').hexdigest() == signature
hmac.digest(key, body, 'sha256').hex() == signature
hmac.compare_digest(signature, signature), hmac.compare_digest(b'a', b'b'), hmac.compare_digest('a', 'ab')
message = hmac.new(key, digestmod='sha1')
message.update(b'part one, ')
message.update(b'part two')
message.hexdigest(), message.name, message.digest_size, message.block_size
branch = message.copy()
branch.update(b'!')
branch.hexdigest() == message.hexdigest()
hmac.new(b'k' * 200, b'm', 'md5').hexdigest()
hmac.HMAC(b'k', b'm', 'sha512').digest()[:4]
hmac.new(b'k', b'm', hashlib.blake2s).hexdigest()[:16]
type(message)
def signed(headers):
    return {**headers, 'X-Signature': 'sha256=' + signature[:8]}
signed({'Accept': '*/*'})
