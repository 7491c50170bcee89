import hmac
hmac.new()
hmac.new(b'k', b'm')
hmac.new('k', b'm', 'sha256')
hmac.new(b'k', 'm', 'sha256')
hmac.new(b'k', b'm', 5)
hmac.new(b'k', b'm', 'md5', 1)
h = hmac.new(b'k', b'm', 'md5')
h.update('x')
h.update()
h.digest(1)
h.missing
hmac.digest(b'k', b'm')
hmac.digest('k', b'm', 'md5')
hmac.compare_digest('a')
hmac.compare_digest('a', b'a')
hmac.compare_digest('é', 'é')
hmac.compare_digest(1, 1)
hmac.missing
