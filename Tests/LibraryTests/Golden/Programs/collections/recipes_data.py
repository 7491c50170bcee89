from collections import Counter, defaultdict, OrderedDict
from itertools import chain, groupby, islice
from operator import itemgetter
pages = [
    {'items': [{'id': 3, 'tenant': 'a', 'ms': 120}, {'id': 1, 'tenant': 'b', 'ms': 80}]},
    {'items': [{'id': 2, 'tenant': 'a', 'ms': 60}]},
]
tasks = sorted(chain.from_iterable(page['items'] for page in pages), key=itemgetter('id'))
[task['id'] for task in tasks]
by_tenant = defaultdict(list)
for task in tasks:
    by_tenant[task['tenant']].append(task['ms'])
{tenant: sum(times) / len(times) for tenant, times in sorted(by_tenant.items())}
Counter(task['tenant'] for task in tasks).most_common(1)
keyed = sorted(tasks, key=itemgetter('tenant'))
for tenant, group in groupby(keyed, itemgetter('tenant')):
    print(tenant, max(task['ms'] for task in group))
index = OrderedDict((task['id'], task) for task in tasks)
index[2]['ms'], list(islice(index, 2))
total = Counter()
for task in tasks:
    total[task['tenant']] += task['ms']
total
