# Reading a log: levels, times and the longest gap.
log = """
2024-05-17 09:00:01 INFO  server started
2024-05-17 09:00:05 WARN  disk 81% full
2024-05-17 09:02:30 ERROR job 7 failed: timeout
2024-05-17 09:02:31 INFO  job 7 retried
bad line
2024-05-17 09:10:00 ERROR job 9 failed: refused
"""
from datetime import datetime
entries, rejected = [], []
for line in log.strip().splitlines():
    try:
        day, time, level, message = line.split(maxsplit=3)
        entries.append((datetime.fromisoformat(f'{day}T{time}'), level, message))
    except ValueError as error:
        rejected.append((line, str(error)))

len(entries), rejected
levels = {}
for _, level, _ in entries:
    levels[level] = levels.get(level, 0) + 1

for level in sorted(levels, key=lambda l: (-levels[l], l)):
    print(f'{level:<6}{"#" * levels[level]} {levels[level]}')

gaps = [(later[0] - earlier[0], later[2]) for earlier, later in zip(entries, entries[1:])]
max(gaps)
[message.split(': ')[1] for _, level, message in entries if level == 'ERROR']
{message.split()[1]: moment.strftime('%H:%M') for moment, _, message in entries if message.startswith('job')}
