import hashlib
hashlib.sha256('text')
hashlib.sha256(5)
hashlib.sha256(None)
hashlib.sha256([1])
hashlib.sha256(b'a', b'b')
hashlib.sha256(text=b'a')
h = hashlib.sha256()
h.update('text')
h.update(5)
h.update()
h.update(b'a', b'b')
h.digest(1)
h.hexdigest(1)
h.copy(1)
h.name = 'x'
h.missing
h + h
hashlib.shake_128().hexdigest()
hashlib.shake_128().digest('x')
hashlib.shake_128().hexdigest(-1)
hashlib.sha25
hashlib.missing
