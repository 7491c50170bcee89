# A window of time from two texts, checked and walked through.
from datetime import datetime, timedelta, timezone
def window(start, end):
    begin, finish = datetime.fromisoformat(start), datetime.fromisoformat(end)
    if finish <= begin:
        raise ValueError(f'{end} is not after {start}')
    return begin, finish

begin, finish = window('2024-05-17T09:00:00Z', '2024-05-17T11:30:00+01:00')
begin, finish, finish - begin
window('2024-05-17', '2024-05-16')
window('2024-05-17T00:00', '2024-05-17T09:00Z')
window('2024-05-17', 'tomorrow')
window('2024-05-17', None)
def steps(begin, finish, step):
    while begin < finish:
        following = min(begin + step, finish)
        print(f'{begin:%H:%M} - {following:%H:%M}')
        begin = following

steps(begin, finish, timedelta(minutes=40))
events = ['2024-05-17T08:59:59Z', '2024-05-17T09:00:00Z', '2024-05-17T12:00:00+02:00', '2024-05-17T10:30:00Z']
[e for e in events if begin <= datetime.fromisoformat(e) < finish]
hour_ago = finish.astimezone(timezone.utc) - timedelta(hours=1)
hour_ago.isoformat(), hour_ago.strftime('%Y-%m-%dT%H:%M:%SZ'), f'gt({hour_ago:%Y-%m-%dT%H:%M:%SZ})'
day = begin.replace(hour=0, minute=0, second=0, microsecond=0)
day.isoformat(), (day + timedelta(days=1)).isoformat(timespec='milliseconds'), (begin - day) / timedelta(hours=1)
