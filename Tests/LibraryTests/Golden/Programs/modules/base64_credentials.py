from base64 import b64encode, b64decode
client_id = 'c8d3a5a0-1111-2222-3333-444455556666'
client_secret = 'not/a+real=secret'
pair = f'{client_id}:{client_secret}'
encoded = b64encode(pair.encode())
encoded
encoded.decode()
{'Authorization': 'Basic ' + encoded.decode('ascii')}
'Basic ' + encoded
b64decode(encoded)
b64decode(encoded).decode() == pair
b64encode(pair)
b64encode(5)
b64encode(None)
b64encode(b''), b64encode(b'a'), b64encode(b'ab'), b64encode(b'abc')
b64decode('YQ=='), b64decode('YWI='), b64decode(b'YWJj'), b64decode('')
b64decode('YQ')
b64decode('YQ=')
b64decode('Y')
b64decode('YWJjZ')
b64decode('YW Jj\n')
b64decode('YW!Jj')
b64decode('YW!Jj', validate=True)
b64decode('=YWJj', validate=True)
b64decode('YQ==YQ==', validate=True)
b64decode('YQ==YQ==')
b64decode('é')
b64decode(5)
b64encode(bytes(range(250, 256))), b64encode(b'\xff\xfe', altchars=b'-_')
b64encode(b'x', altchars=b'-')
b64encode()
