from datetime import time, timezone, timedelta
t = time(10, 30, 45, 1500)
t, str(t), t.isoformat('seconds'), time(10), time(), time(10, 30)
t.hour, t.minute, t.second, t.microsecond, t.tzinfo
t.replace(hour=5), t.strftime('%H-%M'), f'{t:%I %p}'
time.fromisoformat('10:30'), time.fromisoformat('T10'), time.fromisoformat('10:30:45.5Z'), time.fromisoformat('103045')
time.fromisoformat('25:00')
time.fromisoformat('x')
time(24)
time(10, 61)
time('10')
t < time(11), t == time(10, 30, 45, 1500), t > 5
aware = time(10, tzinfo=timezone(timedelta(hours=2)))
aware, aware.utcoffset(), aware == time(8, tzinfo=timezone.utc)
aware < t
t + timedelta(1)
t - t
time.min, time.max
bool(time(0))
