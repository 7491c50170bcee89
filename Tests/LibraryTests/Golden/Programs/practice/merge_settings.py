# Defaults, a file and the command line, laid over each other.
defaults = {'host': 'localhost', 'port': 80, 'retry': {'times': 3, 'pause': 1.0}, 'tags': ['base']}
from_file = {'port': 8080, 'retry': {'times': 5}, 'tags': ['file']}
from_line = {'host': 'a.example', 'retry': {'pause': 0.1}, 'verbose': True}
{**defaults, **from_file, **from_line}
def merge(*layers):
    result = {}
    for layer in layers:
        for key, value in layer.items():
            if isinstance(value, dict) and isinstance(result.get(key), dict):
                result[key] = merge(result[key], value)
            elif isinstance(value, list) and isinstance(result.get(key), list):
                result[key] = result[key] + value
            else:
                result[key] = value
    return result

settings = merge(defaults, from_file, from_line)
settings
defaults
def where(key):
    for name, layer in [('line', from_line), ('file', from_file), ('defaults', defaults)]:
        if key in layer:
            return name
    raise KeyError(key)

{key: where(key) for key in settings}
where('colour')
arguments = ['--port=9000', '--dry-run', '--retry.times=1', 'file.txt']
options, rest = {}, []
for argument in arguments:
    if argument.startswith('--'):
        name, sign, value = argument[2:].partition('=')
        options[name.replace('-', '_')] = value if sign else True
    else:
        rest.append(argument)

options, rest
merge({'a': 1}, None)
settings | {'port': int(options['port'])} == {**settings, 'port': 9000}
