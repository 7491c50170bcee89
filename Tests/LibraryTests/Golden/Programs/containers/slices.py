letters = list('abcdefgh')
letters[2:5], letters[:3], letters[5:], letters[:]
letters[-3:], letters[:-3], letters[-5:-2]
letters[::2], letters[1::2], letters[::-1], letters[::-3]
letters[10:], letters[:100], letters[5:2], letters[-100:2]
letters[0:0] = ['start']
letters
letters[-2:] = []
letters
letters[2:4] = 'XYZ'
letters
del letters[::2]
letters
del letters[:]
letters
'hello world'[slice(0, 5)]
'hello'[1:4], 'hello'[::-1], 'hello'[-1:0:-1]
(1, 2, 3, 4)[1:3], b'bytes'[1:3], range(10)[2:5]
'abc'[::0]
'abc'['a':]
[1, 2, 3][None:2]
[1, 2][1:1] == []
'日本語テキスト'[2:4], '日本語'[-1], len('日本語')
slice(1, 5, 2), slice(3)
