from datetime import datetime, timedelta, timezone
now = datetime(2020, 4, 22, 10, 0, tzinfo=timezone.utc)
day_ago = now - timedelta(days=1)
filters = {'state': ['started', 'paused'], 'updatedAt': f"gt({day_ago.strftime('%Y-%m-%dT%H:%M:%SZ')})", 'lod': 'full'}
filters
tasks = [{'id': 1, 'createdAt': '2020-04-22T09:00:00Z'}, {'id': 2, 'createdAt': '2020-04-21T08:00:00Z'}, {'id': 3, 'createdAt': '2020-04-22T09:59:59.5Z'}]
[t['id'] for t in tasks if datetime.fromisoformat(t['createdAt']) > day_ago]
ages = {t['id']: now - datetime.fromisoformat(t['createdAt']) for t in tasks}
ages
for task_id, age in ages.items():
    print(f'{task_id}: {age} ({age.total_seconds() / 3600:.1f} h)')
newest = max(tasks, key=len)
sorted(datetime.fromisoformat(t['createdAt']) for t in tasks)[0].isoformat()
[d.strftime('%d %b') for d in (now + timedelta(days=n) for n in range(-2, 3))]
expires_on = 1587556800
datetime.fromtimestamp(expires_on, timezone.utc) - now
expires_on > now.timestamp()
days = {}
for t in tasks:
    day = t['createdAt'][:10]
    days[day] = days.get(day, 0) + 1
days
import json
json.dumps({'at': now})
json.dumps({'at': now, 'age': ages[1]}, default=str)
json.dumps({'at': now.date()})
json.dumps(ages[1])
from pprint import pprint
pprint({'now': now, 'ages': ages})
pprint([now + timedelta(hours=h) for h in range(3)])
