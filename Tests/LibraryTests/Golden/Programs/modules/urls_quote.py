# urllib.parse: quoting and unquoting.
from urllib.parse import quote, quote_plus, unquote, unquote_plus, urlencode, parse_qs, parse_qsl
quote('a b/c?d=é&f'), quote('a b/c', safe=''), quote_plus('a b/c&d+e'), quote(''), quote('~._-'), quote('日本'), quote(b'\xff\x00'), quote('é', encoding='latin-1'), quote('a/b', safe='b'), quote('50%'), quote('a+b'), quote_plus('a b', safe=' ')
unquote('a%20b%2Fc'), unquote('a+b'), unquote_plus('a+b%2B'), unquote('%C3%A9'), unquote('%zz%4'), unquote('%ff'), unquote('%e9', encoding='latin-1'), unquote(''), unquote('%41%42c')
urlencode({'a': 1, 'b': 'x y', 'c': 'é&='}), urlencode([('k', 1), ('k', 2)]), urlencode({'k': [1, 2]}), urlencode({'k': [1, 2]}, doseq=True), urlencode({}), urlencode({'a': None, 'b': True}), urlencode({'a': 'x y'}, quote_via=quote), urlencode({'k': ()}, True), urlencode({'a': '/'}, safe='/')
parse_qs('a=1&b=2&a=3'), parse_qs('a=&b'), parse_qs('a=&b', keep_blank_values=True), parse_qsl('a=1&a=2&c=%20x+y'), parse_qs(''), parse_qs('a=1;b=2'), parse_qs('a=1;b=2', separator=';'), parse_qsl('k=v=w')
for name, values in parse_qs('state=started&state=paused&limit=10').items():
    print(name, values)

quote(5)
quote(None)
quote()
quote(b'x', encoding='utf-8')
unquote(5)
urlencode('text')
urlencode(5)
urlencode([1, 2])
parse_qs(5)
parse_qs('a', strict_parsing=True)
parse_qs('a=1&b=2', max_num_fields=1)
unquote()
quote('a', nope=1)
