# Sets of names: who has what, who lacks what.
admins = {'ann', 'bob'}
users = {'bob', 'cyd', 'dan'}
sorted(admins | users), admins & users, sorted(users - admins), sorted(admins ^ users)
admins & users == users & admins, admins <= users, {'bob'} < admins, admins >= set(), admins.isdisjoint({'eve'})
sorted(admins.union(['eve'], 'x')), admins.intersection(users, ['bob', 'q']), sorted(users.difference(admins, ['dan']))
admins.add('fay'), admins.discard('nobody'), admins.remove('ann'), sorted(admins)
both = admins | users
both -= {'fay'}; both &= {'bob', 'cyd', 'fay'}; both |= {'gus'}; both ^= {'gus', 'hal'}
sorted(both)
admins.remove('nobody')
admins | ['list']
admins & 'text'
admins - None
admins.union(None)
admins.add(['x'])
admins.update(5)
admins < ['fay']
admins += {'x'}
admins['fay']
admins.append('x')
set('ab') == set('ba'), {1, 2} == frozenset({2, 1}), {1} == [1], {frozenset({1}), frozenset({1})}
frozenset('ab') | {'c'} == {'a', 'b', 'c'}, type(frozenset() | set()).__name__, type(set() | frozenset()).__name__
len({1, 1.0, True, '1'}), {x % 3 for x in range(9)} == {0, 1, 2}
# Which of two equal elements stays: the smaller set's, or else the right one's.
{True} & {1}, {1} & {True}, {True, 2} & {1}, {True} & {1, 2}, {True}.intersection([1]), {True}.intersection([1, 2, 3])
kept = {True}
kept.intersection_update([1]), kept, kept.intersection_update((1.0, True)), kept
