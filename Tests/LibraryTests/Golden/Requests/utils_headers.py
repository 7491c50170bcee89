# Helpers around fields and bodies.
from requests import utils
from requests.structures import CaseInsensitiveDict

for kind in ['text/html', 'text/html; charset=UTF-8', "text/plain; charset='latin-1'", 'application/json', 'image/png', 'text/plain; x=y']:
    utils.get_encoding_from_headers(CaseInsensitiveDict({'Content-Type': kind}))
utils.get_encoding_from_headers({})
utils.parse_header_links('<http://a>; rel=next; type="x", <http://b>; rel=last')
utils.parse_header_links('')
utils.parse_dict_header('realm="a b", qop=auth, stale')
utils.parse_list_header('a, "b, c", d')
utils.unquote_header_value('"a b"'), utils.unquote_header_value('a b')
[utils.guess_json_utf('[12]'.encode(name)) for name in ['utf-8', 'utf-8-sig', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32-le', 'utf-32-be']]
utils.to_key_val_list({'a': 1}), utils.to_key_val_list([('a', 1)]), utils.to_key_val_list(None)
utils.to_key_val_list('ab')
[utils.super_len(x) for x in ['é', b'abc', [1, 2], {'a': 1}]]
list(utils.iter_slices('abcdef', 4)), list(utils.iter_slices(b'abc', None))
utils.check_header_validity(('a', 'b'))
utils.check_header_validity(('a', 'b\n'))
utils.default_headers()
utils.default_headers()['accept-encoding']
