# Numbers and texts in all their spellings.
0xff, 0o17, 0b1010, 1_000_000, 0XFF, 0xdead_beef
1.5, .5, 5., 1e3, 1E-3, 1_0.0_1, 1e400, -1e-400
10 ** 30, -0, 00
'single', "double", 'it\'s', "it's", 'say "hi"', '\'"'
'tab\there', 'new\nline', 'back\\slash', '\x41\u00e9\U0001F600', '\101', '\0'
r'raw \n', R"\d+", 'a' 'b' "c"
b'bytes', b'\x00\xff', rb'\x', Rb'\n', b"it's", b'a' b'b'
u'unicode', f'{1}' 'plain' f'{2}', rf'\{1}'
"""triple "quoted" text"""
'''two
lines'''
'line \
continued'
'\N{BULLET}', '\N{greek small letter alpha}'
True, False, None, ...
[], (), {}, (1,), [1, ], {1: 2, }, {1, }
[[], [[]]], ((), ((),))
1,
'é', 'ñ', '日本', '😀'
'\x7f\x80\xa0\xad'
