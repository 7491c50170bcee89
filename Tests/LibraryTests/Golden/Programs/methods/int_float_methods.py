# The few methods numbers have.
(10).bit_length(), (0).bit_length(), (-8).bit_length(), (255).bit_count(), (2 ** 100).bit_length()
(1024).to_bytes(2, 'big'), (1024).to_bytes(4, 'little'), (5).to_bytes(), (-2).to_bytes(2, 'big', signed=True), (0).to_bytes(0, 'big')
int.from_bytes(b'\x04\x00', 'big'), int.from_bytes([1, 0]), int.from_bytes(b'\xfe', 'big', signed=True), int.from_bytes(b'', 'big')
(7).as_integer_ratio(), (7).conjugate(), (7).real, (7).imag, (7).numerator, (7).denominator
(0.75).as_integer_ratio(), (3.0).is_integer(), (3.5).is_integer(), (2.5).conjugate(), (2.5).real, (2.5).imag, (255.5).hex(), float.fromhex('0xff.8'), float.fromhex('-1.8p3')
1 .bit_length(), 1.5.is_integer()
(1024).to_bytes(1, 'big')
(5).to_bytes(-1, 'big')
(5).to_bytes('a', 'big')
(5).to_bytes(1, 'up')
int.from_bytes('ab', 'big')
int.from_bytes(5, 'big')
int.from_bytes()
(5).bit_length(1)
(5).is_integer()
float.fromhex('xyz')
float.fromhex(5)
(1.5).bit_length()
(5).real = 6
(5).nope
1.5.real, (True).bit_length(), True.real
