import re
text = 'Größe: 10 µm — naïve café, 東京 42 😀!'
re.findall(r'\w+', text)
re.findall(r'[^\x00-\x7f]', text)
[m.span() for m in re.finditer(r'\d+', text)]
re.search('😀', text).span()
re.sub(r'\W+', ' ', text)
re.sub('[äöüß]', lambda m: {'ö': 'oe', 'ß': 'ss'}.get(m[0], '?'), 'Größe für')
m = re.search(r'(?P<city>東京) (?P<n>\d+)', text)
m.start('city'), m.end('n'), m['city'], m.regs
text[m.start():m.end()]
re.split('—', text)
re.compile('é').search('cafe\u0301'), re.compile('e\u0301').search('café'), re.compile('é').search('café')
re.findall('.', 'e\u0301é👩‍👧')
re.fullmatch(r'\w+', 'ÄÖÜäöüß')[0]
re.findall(r'(?i)straße', 'STRASSE Straße STRAßE STRAẞE')
re.findall('[а-я]+', 'Привет, мир', re.I)
re.match('.', '𝒳').end()
re.compile('ü').match('äü', 1).span()
re.findall(r'[\u4e00-\u9fff]', text)
