from datetime import datetime, timedelta, timezone
timezone.utc
str(timezone.utc), timezone.utc.utcoffset(None), timezone.utc.tzname(None)
cest = timezone(timedelta(hours=2), 'CEST')
plain = timezone(timedelta(hours=-3, minutes=-30))
cest, plain, str(cest), str(plain)
timezone(timedelta(0)), timezone(timedelta(0), 'UTC'), timezone(timedelta(seconds=1))
timezone(timedelta(hours=24))
timezone(2)
timezone()
dt = datetime(2020, 4, 22, 10, 30, tzinfo=timezone.utc)
dt, str(dt), dt.isoformat()
dt.astimezone(cest), dt.astimezone(plain), str(dt.astimezone(cest))
dt.astimezone(cest) == dt, hash(dt.astimezone(cest)) == hash(dt)
dt.utcoffset(), dt.tzname(), dt.tzinfo
dt.timestamp(), datetime.fromtimestamp(1587551400, tz=timezone.utc), datetime.fromtimestamp(1587551400.5, timezone.utc)
datetime.utcfromtimestamp(0), datetime.fromtimestamp(0, cest), datetime.utcfromtimestamp(-1.5)
datetime.fromtimestamp(1587551400000)
datetime.fromtimestamp('1587551400')
datetime.fromtimestamp(float('nan'))
naive = datetime(2020, 4, 22, 10, 30)
naive == dt, naive != dt
naive < dt
naive - dt
dt - dt.astimezone(cest)
dt - datetime(2020, 4, 22, 12, tzinfo=cest)
dt.strftime('%z %Z'), dt.astimezone(plain).strftime('%z %Z')
naive.replace(tzinfo=timezone.utc).timestamp() == dt.timestamp()
dt.astimezone('UTC')
datetime(2020, 4, 22, tzinfo=timezone)
cest == timezone(timedelta(hours=2)), cest == 5
dt.timetz(), dt.time(), dt.utctimetuple()
datetime.now(timezone.utc).tzinfo
datetime.now(5)
datetime.strptime('2020-04-22T10:30:45+02:00', '%Y-%m-%dT%H:%M:%S%z').astimezone(timezone.utc)
from datetime import UTC
UTC is timezone.utc
timezone.max, timezone.min
