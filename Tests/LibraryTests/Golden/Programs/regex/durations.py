import re
pattern = re.compile(r'(?:(?P<hours>\d+)h)?\s*(?:(?P<minutes>\d+)m)?\s*(?:(?P<seconds>\d+)s)?')
def seconds(text):
    m = pattern.fullmatch(text.strip())
    if not m or m.lastindex is None:
        return None
    parts = {k: int(v) for k, v in m.groupdict(default='0').items()}
    return parts['hours'] * 3600 + parts['minutes'] * 60 + parts['seconds']
for text in ['1h 30m', '45s', '2h', '90m 5s', '', 'abc', '1h1m1s']:
    print(repr(text), seconds(text))
iso = re.compile(r'P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?')
[iso.fullmatch(t).groups() for t in ['P1D', 'PT2H30M', 'P3DT0.5S', 'P']]
