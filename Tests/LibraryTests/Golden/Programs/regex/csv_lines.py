import re
line = 'a,"b, ""c""",,d'
fields = re.findall(r'(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))', line)
fields
[quoted.replace('""', '"') or plain for quoted, plain in fields]
re.split(r',(?=(?:[^"]*"[^"]*")*[^"]*$)', line)
table = 'name   age city\nanna   31  Bern\nbob    7   New York'
rows = [re.split(r'\s{2,}|\s(?=\d)|(?<=\d)\s+', r) for r in table.split('\n')]
rows
re.findall(r'^(\w+) +(\d+) +(.+)$', table, re.M)
[re.sub(r' +', ' ', r) for r in table.splitlines()]
