import re
log = '''2024-03-01 10:15:02 INFO  [auth] user=anna logged in from 10.0.0.7
2024-03-01 10:15:09 ERROR [tasks] task 944455285181775872 failed: timeout after 30s
2024-03-01 10:16:44 WARN  [tasks] retry 2/5 for task 944455285181775873
not a log line
2024-03-02 00:00:01 ERROR [auth] user=bob bad password'''
line = re.compile(r'^(?P<date>\d{4}-\d{2}-\d{2}) (?P<time>[\d:]+) (?P<level>[A-Z]+)\s+\[(?P<part>\w+)\] (?P<text>.*)$')
for number, text in enumerate(log.splitlines(), 1):
    m = line.match(text)
    if m is None:
        print(number, 'skipped')
        continue
    print(number, m['level'], m['part'], repr(m['text']))
line.findall(log)
errors = re.findall(r'^.* ERROR +\[(\w+)\] (.*)$', log, flags=re.MULTILINE)
errors
re.findall(r'\d{10,}', log)
re.findall(r'user=(\w+)', log)
counts = {}
for level in re.findall(r'\b(INFO|WARN|ERROR)\b', log):
    counts[level] = counts.get(level, 0) + 1
counts
