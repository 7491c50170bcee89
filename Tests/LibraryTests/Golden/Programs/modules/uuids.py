import uuid
u = uuid.UUID('12345678-1234-5678-1234-567812345678')
u, str(u), u.hex, u.int, u.urn, u.version, u.variant
uuid.UUID('{12345678123456781234567812345678}') == u
uuid.UUID('urn:uuid:12345678-1234-5678-1234-567812345678')
uuid.UUID(hex='12345678' * 4), uuid.UUID(int=0), uuid.UUID(bytes=b'0123456789abcdef'), uuid.UUID(int=2 ** 128 - 1)
u.bytes, u.fields, u.node, u.time_low, u.clock_seq
uuid.UUID('not a uuid')
uuid.UUID('1234')
uuid.UUID('g2345678-1234-5678-1234-567812345678')
uuid.UUID()
uuid.UUID(5)
uuid.UUID(int=2 ** 128)
uuid.UUID(int=-1)
uuid.UUID(bytes=b'x')
new = uuid.uuid4()
len(str(new)), new.version, type(new), new == uuid.UUID(str(new)), new != uuid.uuid4()
str(new)[14], str(new).count('-')
u < uuid.UUID(int=0), u > uuid.UUID(int=0)
u < 5
u.hex = 'x'
{u: 1}[uuid.UUID(str(u))]
uuid.UUID('6ba7b810-9dad-11d1-80b4-00c04fd430c8').version, uuid.NAMESPACE_DNS, uuid.NAMESPACE_URL
sorted([uuid.UUID(int=2), uuid.UUID(int=1)])
f'{u}', 'id-' + str(u)
'id-' + u
uuid.UUID(int=5, version=4)
uuid.UUID(int=5, version=9)
uuid.UUID(u)
