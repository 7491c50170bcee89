from collections import Counter
Counter(5)
Counter([[1]])
Counter('a', 'b')
Counter.fromkeys('abc')
Counter('ab').most_common('x')
Counter('abab').most_common(1.5)
Counter('ab').most_common(1, 2)
Counter('ab').elements(1)
Counter('ab').update(5)
Counter('ab').update('a', 'b')
Counter('ab').subtract(5)
Counter('ab').total(1)
Counter('ab').pop('z')
Counter().popitem()
Counter('ab') + {'a': 1}
Counter('ab') - 5
Counter('ab') & [1]
Counter('ab') | 5
~Counter('ab')
Counter('ab') * 2
Counter('ab') <= {'a': 1}
Counter('ab') < 5
Counter(a='x') <= Counter(a=1)
Counter(a='x') + Counter(a=1)
Counter(a='x').total()
hash(Counter())
Counter('ab').most_comon
Counter('ab').keys(1)
c = Counter('ab')
c += 5
c &= {'b': 1}
c[[1]]
c()
