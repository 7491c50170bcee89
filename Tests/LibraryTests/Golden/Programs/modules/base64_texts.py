# base64: texts and bytes as letters, and back.
import base64
from base64 import b64encode, b64decode
b64encode(b''), b64encode(b'a'), b64encode(b'ab'), b64encode(b'abc'), b64encode('é'.encode()), b64encode(bytes(range(250, 256)))
b64decode('YQ=='), b64decode(b'YWI='), b64decode('YW Jj\n'), b64decode('YWJj'), b64decode(''), b64decode('w6k=').decode()
base64.urlsafe_b64encode(b'\xfb\xff'), base64.urlsafe_b64decode('-_8='), base64.standard_b64encode(b'x'), base64.b64encode(b'\xfb\xff', altchars=b'-_'), base64.b64decode('-_8=', '-_')
base64.b16encode(b'\xab'), base64.b16decode('AB'), base64.b16decode('ab', casefold=True), base64.b32encode(b'hi'), base64.b32decode('NBUQ===='), base64.b85encode(b'hello'), base64.b85decode('Xk~0{Zv'), base64.encodebytes(b'x' * 60), base64.decodebytes(b'eA==\n')
client, secret = 'my-id', 's3cret'
b64encode(f'{client}:{secret}'.encode('ascii')).decode('ascii')
b64decode('bXktaWQ6czNjcmV0').decode().split(':')
b64encode('text')
b64encode(5)
b64encode()
b64decode('YQ')
b64decode('Y')
b64decode('YQ=')
b64decode('é')
b64decode(5)
b64decode('YQ==!', validate=True)
b64decode('Y!Q=='), b64decode('YQ==YQ==')
base64.b16decode('ab')
base64.b16decode('A')
base64.b32decode('ab')
base64.b85decode('~~')
b64encode(b'x', b'abc')
b64encode(b'x', wrong=1)
base64.encode_b64
