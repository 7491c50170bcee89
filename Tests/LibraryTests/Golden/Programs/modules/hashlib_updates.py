import hashlib
checksum = hashlib.sha256()
for chunk in [b'he', b'llo', b'']:
    checksum.update(chunk)
checksum.hexdigest() == hashlib.sha256(b'hello').hexdigest()
checksum.name, checksum.digest_size, checksum.block_size
len(checksum.digest()), len(checksum.hexdigest())
half = checksum.copy()
half.update(b' world')
half.hexdigest(), checksum.hexdigest() == half.hexdigest()
checksum.digest() == checksum.digest()
hashlib.sha1().digest_size, hashlib.sha512().block_size, hashlib.sha3_256().block_size
hashlib.shake_128().digest_size, hashlib.shake_256().block_size, hashlib.shake_128().name
type(hashlib.sha256()), type(hashlib.shake_128()), type(hashlib.blake2b())
import base64
base64.b64encode(hashlib.sha1(b'secret').digest())
def fingerprint(task):
    import json
    return hashlib.md5(json.dumps(task, sort_keys=True).encode()).hexdigest()
fingerprint({'b': 1, 'a': 2}) == fingerprint({'a': 2, 'b': 1})
