# Finding text with context, like a small grep.
page = """GET /tasks lists tasks.
POST /tasks makes one.
Use the state parameter to filter tasks;
without it all Tasks are listed.
DELETE /tasks/{id} removes one.""".splitlines()
def grep(lines, wanted, ignore_case=False, context=0):
    fold = str.lower if ignore_case else str
    hits = [n for n, line in enumerate(lines) if fold(wanted) in fold(line)]
    shown = {m for n in hits for m in range(max(0, n - context), min(len(lines), n + context + 1))}
    for n in sorted(shown):
        print(f'{n + 1}{":" if n in hits else "-"} {lines[n]}')
    return len(hits)

grep(page, 'one')
grep(page, 'TASKS', ignore_case=True)
grep(page, 'state', context=1)
grep(page, 'zebra')
grep(page, 5)
def highlight(line, word):
    at = line.lower().find(word.lower())
    return line if at < 0 else line[:at] + '[' + line[at:at + len(word)] + ']' + line[at + len(word):]

[highlight(line, 'tasks') for line in page[:2]], highlight('none', 'x')
index = {}
for number, line in enumerate(page, 1):
    for word in line.lower().replace('.', ' ').replace(';', ' ').split():
        index.setdefault(word, set()).add(number)

sorted(index['tasks']), sorted(index['one'] & index['/tasks']), sorted(w for w, ns in index.items() if len(ns) > 1)
index['zebra']
max(page, key=len), [len(line) for line in page], sum('/tasks' in line for line in page)
