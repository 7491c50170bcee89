import re
def check(pattern, *values):
    for value in values:
        print(f'{value!r:24}', 'ok' if re.fullmatch(pattern, value) else 'no')
check(r'[\w.+-]+@[\w-]+(\.[\w-]+)+', 'a@b.c', 'a.b+c@d-e.fg.hi', 'a@b', '@b.c', 'a b@c.d')
check(r'(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}', '127.0.0.1', '256.1.1.1', '1.2.3', '1.2.3.4.', '0.0.0.0')
check(r'#(?:[0-9a-fA-F]{3}){1,2}', '#fff', '#ffff', '#A0b1C2', 'fff')
check(r'(?=.*\d)(?=.*[a-z])(?=.*[A-Z]).{8,}', 'Passw0rd', 'password', 'Sh0rt', 'LONGENOUGH1')
check(r'[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?', '1', '-1.5', '.5', '1e10', 'e1', '1.', '+.5E-3', '')
check(r'\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])', '2024-02-29', '2024-13-01', '2024-1-1')
check(r'(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?', 'YWJj', 'YWI=', 'YQ==', 'YQ=')
check(r'v?(\d+)\.(\d+)\.(\d+)(?:-([\w.]+))?', 'v1.2.3', '1.2', '1.2.3-rc.1')
check('', '', 'a')
