# Turning differences into words.
from datetime import datetime, timedelta
def words(span):
    if span < timedelta(0):
        return words(-span) + ' ago'
    days, seconds = span.days, span.seconds
    parts = []
    for size, name in [(3600, 'hour'), (60, 'minute'), (1, 'second')]:
        count, seconds = divmod(seconds, size)
        if count:
            parts.append(f'{count} {name}' + ('s' if count > 1 else ''))
    if days:
        parts.insert(0, f'{days} day' + ('s' if days > 1 else ''))
    return ', '.join(parts) or 'now'

now = datetime(2024, 5, 17, 12)
for text in ['2024-05-17T12:00', '2024-05-17T12:01:30', '2024-05-15T11:00', '2024-05-18T12:00:01']:
    print(text, '->', words(datetime.fromisoformat(text) - now))

words(timedelta(days=400, hours=1))
words(5)
runs = [('a', '09:00', '09:45'), ('b', '09:30', '11:00'), ('c', '23:50', '00:20')]
for name, start, end in runs:
    begin, finish = (datetime.strptime(t, '%H:%M') for t in (start, end))
    if finish < begin: finish += timedelta(days=1)
    print(f'{name} {finish - begin} {(finish - begin).seconds // 60:>3} min')
