import hashlib
hashlib.blake2b(b'hello').hexdigest()
hashlib.blake2s(b'hello').hexdigest()
hashlib.blake2b(b'hello', digest_size=16).hexdigest(), hashlib.blake2s(b'hello', digest_size=4).hexdigest()
hashlib.blake2b(b'hello', key=b'secret').hexdigest()[:32]
hashlib.blake2b(b'hello', salt=b'salt', person=b'me').hexdigest()[:32]
hashlib.blake2s(b'hello', key=b'k', salt=b's', person=b'p', digest_size=10).hexdigest()
hashlib.blake2b(b'x' * 1000).hexdigest()[:32], hashlib.blake2b(b'x' * 128).hexdigest()[:32]
h = hashlib.blake2s()
h.update(b'a' * 63)
h.update(b'b' * 3)
g = h.copy()
g.update(b'c')
h.hexdigest(), g.hexdigest()[:8]
h.name, h.digest_size, h.block_size
hashlib.blake2b.MAX_DIGEST_SIZE, hashlib.blake2s.MAX_KEY_SIZE, hashlib.blake2b.SALT_SIZE, hashlib.blake2s.PERSON_SIZE
hashlib.blake2b(digest_size=0)
hashlib.blake2b(digest_size=65)
hashlib.blake2s(digest_size=33)
hashlib.blake2b(key=b'x' * 65)
hashlib.blake2b(salt=b'x' * 17)
hashlib.blake2s(person=b'x' * 9)
hashlib.blake2b('text')
hashlib.blake2b(5)
hashlib.blake2b(b'a', b'b')
hashlib.blake2b(size=1)
