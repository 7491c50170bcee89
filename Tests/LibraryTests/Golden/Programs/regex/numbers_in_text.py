import re
text = 'Total: 1,234.50 EUR, -12 items, 3e5 units, 0x1F, 50%'
re.findall(r'-?\d[\d,]*(?:\.\d+)?', text)
[float(n.replace(',', '')) for n in re.findall(r'-?\d[\d,]*\.\d+', text)]
re.search(r'(\d+)%', text)[1]
def group(n):
    return re.sub(r'(?<=\d)(?=(?:\d{3})+$)', ',', str(n))
[group(n) for n in [1, 12, 123, 1234, 1234567, 10 ** 12]]
re.sub(r'\d+', lambda m: str(int(m[0]) * 2), 'a1b22c333')
re.sub(r'\d+', lambda m: m[0].zfill(4), 'v1.22')
max(re.findall(r'\d+', text), key=len)
re.findall(r'0x[0-9a-f]+', text, re.I)
sorted(['task10', 'task9', 'task1'], key=lambda s: [int(p) if p.isdigit() else p for p in re.split(r'(\d+)', s)])
