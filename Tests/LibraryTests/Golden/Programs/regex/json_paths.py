import re
path = "items[0].context['UserName'].tags[-1]"
parts = re.findall(r"(\w+)|\[(-?\d+)\]|\['([^']*)'\]", path)
parts
[a or c or int(b) for a, b, c in parts]
def lookup(value, path):
    for name, index, key in re.findall(r"(\w+)|\[(-?\d+)\]|\['([^']*)'\]", path):
        value = value[int(index)] if index else value[name or key]
    return value
data = {'items': [{'context': {'UserName': {'tags': ['a', 'b']}}}]}
lookup(data, path)
re.sub(r'(?<=[a-z0-9])([A-Z])', lambda m: '_' + m[1].lower(), 'taskCreatedAtUTC')
re.sub(r"'(\w+)':", r'"\1":', "{'a': 1, 'b_c': 2}")
re.findall(r'"(\w+)"\s*:\s*("[^"]*"|[-\d.]+|true|false|null)', '{"id": 42, "name": "x y", "ok": true, "n": null}')
