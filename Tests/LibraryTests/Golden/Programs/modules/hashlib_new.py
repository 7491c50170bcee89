import hashlib
hashlib.new('sha256', b'hello').hexdigest()[:16]
hashlib.new('SHA1').name, hashlib.new('md5').digest_size
hashlib.new('sha512_256', b'a').hexdigest()
hashlib.new('blake2b', b'a', digest_size=8).hexdigest()
hashlib.new(name='sha224', data=b'x').hexdigest()[:8]
sorted(hashlib.algorithms_guaranteed)
hashlib.algorithms_guaranteed <= hashlib.algorithms_available
for name in ['md5', 'sha1', 'sha256']:
    print(f'{name:>8}', hashlib.new(name, b'data').hexdigest()[:12])
hashlib.new('nope')
hashlib.new()
hashlib.new(5)
hashlib.new('sha256', 'text')
hashlib.new('sha256', 5)
