# What json.loads makes of numbers and objects when it is told to.
import json

text = '{"id": 12, "price": 1.50, "tags": {"a": 1, "a": 2}, "none": {}, "far": [NaN, -Infinity]}'
json.loads(text, parse_int=str)
json.loads(text, parse_float=str, parse_int=float)
json.loads(text, parse_constant=lambda word: f'<{word}>')
json.loads(text, object_pairs_hook=list)
json.loads(text, object_hook=lambda fields: sorted(fields))
json.loads(text, object_hook=len, object_pairs_hook=dict)
json.loads('{}', object_hook=lambda fields: fields or None)
json.loads('[1, 2]', parse_int=lambda digits: 1 / 0)
json.loads('[1, 2', parse_int=int)
json.loads('{"a": 1}', object_hook=lambda: 0)
json.loads('[1e5, -2.0, -3]', parse_float=repr)
json.loads('"a\tb"')
json.loads('"a\tb"', strict=False)
json.loads('{"a\nb": "\\n\r"}', strict=False)
json.loads('{}', lax=True)


def typed(fields):
    if 'type' in fields:
        return (fields['type'], fields.get('value'))
    return fields


json.loads('[{"type": "set", "value": [1]}, {"other": {"type": "x"}}]', object_hook=typed)
