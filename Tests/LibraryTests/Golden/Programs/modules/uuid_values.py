# uuid: identifiers from texts, names and chance.
import uuid
u = uuid.UUID('12345678-1234-5678-1234-567812345678')
u
str(u), u.hex, u.int, u.version, u.urn, u.variant, u.bytes, u.fields, u.node, u.time_low, u.clock_seq, repr(u), u.bytes_le
uuid.UUID('{12345678123456781234567812345678}') == u, uuid.UUID('urn:uuid:12345678-1234-5678-1234-567812345678') == u, uuid.UUID(int=u.int) == u, uuid.UUID(bytes=u.bytes) == u, uuid.UUID(hex=u.hex) == u, hash(u) == hash(uuid.UUID(u.hex)), u == str(u)
uuid.uuid3(uuid.NAMESPACE_DNS, 'example.org'), uuid.uuid5(uuid.NAMESPACE_URL, 'https://example.org'), uuid.NAMESPACE_DNS, uuid.NAMESPACE_OID, uuid.NAMESPACE_X500
a, b = uuid.uuid4(), uuid.uuid4()
a == b, a.version, len(str(a)), str(a)[14], a.variant == uuid.RFC_4122, len({uuid.uuid4() for _ in range(50)}), isinstance(a, uuid.UUID), uuid.uuid1().version
sorted([uuid.UUID(int=2), uuid.UUID(int=1)]), uuid.UUID(int=1) < uuid.UUID(int=2), uuid.UUID(int=0), f'{u}', {u: 'key'}[u]
uuid.UUID('xyz')
uuid.UUID('12345678')
uuid.UUID()
uuid.UUID(5)
uuid.UUID(int=-1)
uuid.UUID(int=2 ** 128)
uuid.UUID(bytes=b'short')
uuid.UUID('z' * 32)
uuid.UUID(hex='1' * 32, int=5)
uuid.UUID('1' * 32, version=4)
uuid.uuid5(uuid.NAMESPACE_DNS)
uuid.uuid5('x', 'y')
u.int = 5
u < 5
u.missing
uuid.uuid4(1)
uuid.uuid6
