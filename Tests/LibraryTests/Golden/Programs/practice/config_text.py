# Reading an INI-like text into nested dicts.
text = """
# main settings
name = demo
[server]
host = a.example
port = 8080
debug = yes
ratio = 0.5

[paths]
home = /srv/demo
broken line
"""
def convert(value):
    if value.lower() in ('yes', 'true', 'on'): return True
    if value.lower() in ('no', 'false', 'off'): return False
    for kind in (int, float):
        try:
            return kind(value)
        except ValueError:
            pass
    return value

def read(text):
    config, section, problems = {}, '', []
    for number, line in enumerate(text.splitlines(), 1):
        line = line.strip()
        if not line or line.startswith('#'):
            continue
        if line.startswith('[') and line.endswith(']'):
            section = line[1:-1]
            continue
        name, sign, value = line.partition('=')
        if not sign:
            problems.append(f'line {number}: {line!r} has no =')
            continue
        config.setdefault(section, {})[name.strip()] = convert(value.strip())
    return config, problems

config, problems = read(text)
config
problems
config['server']['port'] + 1, config['']['name'].title(), config.get('mail', {}).get('host', 'none')
config['server']['user']
def write(config):
    for section, values in config.items():
        if section: print(f'[{section}]')
        for name, value in values.items(): print(f'{name} = {str(value).lower() if isinstance(value, bool) else value}')

write(config)
{section: sorted(values) for section, values in config.items()}
