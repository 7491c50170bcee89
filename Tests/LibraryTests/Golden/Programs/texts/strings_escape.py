'it\'s', "say \"hi\"", 'both \' and "'
'tab\there', 'new\nline', 'back\\slash'
print('tab\there')
print('new\nline')
r'raw \n stays'
'\x41\u00e9\U0001F600'
'café ☕ 日本語'
'\x00\x1f\x7f\x80\xa0\xad'
'zero\u200bwidth', '\ufeffbom', '\ue000private'
"""triple
quoted"""
'''it's "fine" here'''
'implicit ' 'concatenation'
('long '
 'string')
b'bytes \xff \n \' "'
b"it's"
len('日本'), len('日本'.encode()), '日本'.encode()
'日本'.encode('utf-8').decode('utf-8')
b'\xff'.decode()
'é'.encode('ascii')
'é'.encode('latin-1')
ascii('é☕'), repr('é☕'), str('é☕')
