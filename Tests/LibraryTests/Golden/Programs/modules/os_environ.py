# os.environ: texts from outside, read with care.
import os
os.environ['DEMO_LIMIT'] = '25'
os.environ['DEMO_LIMIT'], os.getenv('DEMO_LIMIT'), os.environ.get('DEMO_LIMIT'), 'DEMO_LIMIT' in os.environ
os.getenv('DEMO_MISSING'), os.getenv('DEMO_MISSING', 'default'), os.environ.get('DEMO_MISSING', 5), 'DEMO_MISSING' in os.environ
os.environ['DEMO_MISSING']
os.environ['DEMO_NUMBER'] = 5
os.environ[5]
os.environ[5] = 'x'
os.getenv(5)
os.getenv()
del os.environ['DEMO_MISSING']
def setting(name, default, convert=str):
    text = os.environ.get(f'DEMO_{name.upper()}')
    if text is None:
        return default
    try:
        return convert(text)
    except ValueError:
        raise ValueError(f'DEMO_{name.upper()}={text!r} is not {convert.__name__}') from None

setting('limit', 10, int), setting('host', 'localhost')
os.environ['DEMO_LIMIT'] = 'many'
setting('limit', 10, int)
os.environ.setdefault('DEMO_HOST', 'a.example'), os.environ.pop('DEMO_LIMIT'), os.environ.pop('DEMO_LIMIT', 'gone')
os.environ.pop('DEMO_LIMIT')
os.environ.update(DEMO_A='1', DEMO_B='2')
sorted(name for name in os.environ if name.startswith('DEMO_'))
{k: v for k, v in os.environ.items() if k.startswith('DEMO_')}
for name in list(os.environ):
    if name.startswith('DEMO_'): del os.environ[name]

any(name.startswith('DEMO_') for name in os.environ), isinstance(os.environ, dict), len(os.environ) >= 0
