import base64, binascii
base64.urlsafe_b64encode(b'\xfb\xff\xfe'), base64.urlsafe_b64decode('-__-')
base64.standard_b64encode(b'hello'), base64.standard_b64decode(b'aGVsbG8=')
base64.b64decode('-__-', altchars='-_')
[base64.b32encode(b'abcdef'[:n]) for n in range(7)]
[base64.b32decode(base64.b32encode(b'abcdef'[:n])) for n in range(7)]
base64.b32decode('mfrgg===')
base64.b32decode('mfrgg===', casefold=True)
base64.b32decode('MFRGG')
base64.b32decode('MFRGG=======')
base64.b32hexencode(b'hi'), base64.b32hexdecode('D1KG====')
base64.b16encode(b'\x01\xab\xff'), base64.b16decode('01ABFF')
base64.b16decode('01abff')
base64.b16decode('01abff', casefold=True)
base64.b16decode('0')
base64.encodebytes(b'x' * 60), base64.decodebytes(b'eHh4\n')
base64.encodebytes('x')
binascii.hexlify(b'\x00\xff'), binascii.unhexlify('00ff'), b'\x00\xff'.hex(), bytes.fromhex('00 ff')
binascii.unhexlify('0')
binascii.unhexlify('zz')
bytes.fromhex('zz')
binascii.a2b_base64('aGk='), binascii.b2a_base64(b'hi')
binascii.Error
binascii.Error('x')
header, payload = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJtZSJ9'.split('.')
import json
json.loads(base64.urlsafe_b64decode(header + '=' * (-len(header) % 4)))
json.loads(base64.urlsafe_b64decode(payload + '=' * (-len(payload) % 4)))
