# A small CSV reader and writer, quotes included.
def parse_line(line):
    fields, field, quoted, i = [], '', False, 0
    while i < len(line):
        c = line[i]
        if quoted:
            if c == '"' and line[i + 1:i + 2] == '"':
                field += '"'
                i += 1
            elif c == '"': quoted = False
            else: field += c
        elif c == '"': quoted = True
        elif c == ',':
            fields.append(field)
            field = ''
        else: field += c
        i += 1
    if quoted:
        raise ValueError(f'unclosed quote in {line!r}')
    return fields + [field]

def write_line(fields):
    return ','.join('"' + str(f).replace('"', '""') + '"' if any(c in str(f) for c in ',"\n') else str(f) for f in fields)

text = 'name,note,score\nAnn,"likes a, b",3\nBob,"says ""hi""",4.5\nCyd,,\n'
header, *rows = [parse_line(line) for line in text.splitlines()]
records = [dict(zip(header, row)) for row in rows]
records
sum(float(r['score'] or 0) for r in records)
for row in rows: print(write_line(row))
[parse_line(write_line(row)) == row for row in rows]
parse_line('a,"b')
parse_line(''), parse_line(','), write_line([1, None, 'x,y'])
