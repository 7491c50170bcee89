for f in (int,float):
    for b in (b'\xdb\xb7', b'\xc2\xa05', b' 5 ', b'1_0', b'\xef\xbb\xbf1', b'5\x00', b'\x1c5', b'5\xc2\xa0', bytes([0xff]), b'', b'1e5', b'inf'):
        try: print(f.__name__, b, f(b))
        except Exception as e: print(f.__name__, b, type(e).__name__, e)
float('\x1f1\u2028')
int('1\x1c\xa0')
float('\u20031\x85'), int(' \u2028٣\x0b')
