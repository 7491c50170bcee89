# json.loads: what is JSON and what is not.
import json
good = ['1', '-0', '1.5e3', '"a"', '[]', '{}', 'null', 'true', ' [1 , 2 ] ', '{"a": {"b": [1, "x"]}}', '"\\u00e9\\n\\"\\/"', '"\\ud83d\\ude00"', 'NaN', '-Infinity', '1E400', '123456789012345678901234567890', '0.1', '{"a": 1, "a": 2}', '"\u2028"']
for text in good:
    print(text, '->', repr(json.loads(text)))

bad = ['', ' ', 'x', "{'a': 1}", '[1,]', '{"a": 1,}', '[1 2]', '{"a" 1}', '{a: 1}', '"open', '[', '{', '{"a"', '{"a":', '01', '+1', '.5', '1.', 'nul', 'True', '[1] 2', '"\t"', '"\\x"', '"\\u12"', '[1,\n\n2,\n,]', '{"a": 1 "b": 2}', '-', '{1: 2}', '//x', '"\\', '\ufeff[]', '[1', '{"a": }', 'None']
for text in bad:
    try:
        print(text, '->', json.loads(text))
    except json.JSONDecodeError as error:
        print(repr(text), '->', error)

json.loads(5)
json.loads(None)
json.loads([1])
json.loads()
json.loads('1', '2')
json.loads(b'{"a": "\xc3\xa9"}'), json.loads(bytes('"é"', 'utf-16'))
json.loads(b'\xff')
json.loads('[' * 3)
json.loads('1.1', parse_float=str), json.loads('[1, 2]', parse_int=lambda n: n + '!'), json.loads('NaN', parse_constant=lambda c: c.upper()), json.loads('{"a": 1}', object_hook=lambda d: sorted(d)), json.loads('{"a": 1}', object_pairs_hook=list)
json.loads('1', strict=True)
json.loads('1', nope=5)
