# Fixed zones: making, naming and comparing.
from datetime import timezone, timedelta, datetime, time
timezone.utc, timezone(timedelta(hours=2)), timezone(-timedelta(hours=3, minutes=30)), timezone(timedelta(hours=1), 'CET'), timezone(timedelta(0)), timezone(timedelta(0), 'GMT'), timezone(timedelta(seconds=1)), timezone.min, timezone.max
[str(z) for z in (timezone.utc, timezone(timedelta(hours=2)), timezone(-timedelta(minutes=90)), timezone(timedelta(hours=1), 'CET'), timezone(timedelta(0), ''), timezone(timedelta(seconds=3661)))]
zone = timezone(timedelta(hours=1), 'CET')
zone.utcoffset(None), zone.tzname(None), zone.dst(None), zone.utcoffset(datetime(2024, 1, 1)), zone == timezone(timedelta(hours=1)), zone != timezone.utc, hash(zone) == hash(timezone(timedelta(hours=1))), timezone(timedelta(0)) is timezone.utc, timezone(timedelta(0)) == timezone.utc
zone.fromutc(datetime(2024, 1, 1, tzinfo=zone))
timezone(timedelta(hours=24))
timezone(timedelta(hours=-24))
timezone(5)
timezone()
timezone('UTC')
timezone(timedelta(1, 1))
timezone(timedelta(hours=1), 5)
timezone(timedelta(hours=1), 'a', 'b')
zone.utcoffset()
zone.utcoffset(5)
zone.tzname('x')
zone.fromutc(datetime(2024, 1, 1))
zone.fromutc(5)
zone < timezone.utc
timezone(offset=timedelta(hours=1), name='X'), time(1, tzinfo=zone).tzname()
