import hashlib
hashlib.md5(b'hello').hexdigest()
hashlib.sha1(b'hello').hexdigest()
hashlib.sha224(b'hello').hexdigest()
hashlib.sha256(b'hello').hexdigest()
hashlib.sha384(b'hello').hexdigest()
hashlib.sha512(b'hello').hexdigest()
hashlib.sha3_224(b'hello').hexdigest(), hashlib.sha3_256(b'hello').hexdigest()
hashlib.sha3_384(b'hello').hexdigest(), hashlib.sha3_512(b'hello').hexdigest()
hashlib.shake_128(b'hello').hexdigest(8), hashlib.shake_256(b'hello').digest(4)
hashlib.sha256('pässword'.encode()).hexdigest()[:16]
hashlib.md5().hexdigest(), hashlib.sha256(b'').digest()
hashlib.sha256(string=b'hello').hexdigest()[:8], hashlib.md5(b'', usedforsecurity=False).name
