import re
values = {'name': 'Anna', 'count': 3}
def fill(template, values):
    return re.sub(r'\{\{\s*(\w+)\s*\}\}', lambda m: str(values.get(m[1], m[0])), template)
fill('Dear {{name}}, you have {{ count }} tasks and {{unknown}}.', values)
fill('{{}} {{ }} {name}', values)
re.sub(r'\$(\w+)|\$\{(\w+)\}', lambda m: '<' + (m[1] or m[2]) + '>', '$a ${b} $ {c} $d_1')
re.sub(r'(?P<first>\w+), (?P<last>\w+)', r'\g<last> \g<first>', 'Doe, Jane; Roe, Rick')
re.sub(r'(\d+)', r'[\g<1>0]', 'a1b22')
re.sub(r'(\d+)', r'[\g<0>]', 'a1b22')
re.sub(r'(a)(b)?', r'[\1|\2]', 'ab a')
re.sub('a', r'\n\t\\', 'bab')
re.sub('a', '\\\\', 'bab')
re.sub('a', r'\101\x', 'bab') if False else None
re.sub('(a)', r'\1\061\0', 'bab')
re.sub(r'\\', '/', r'C:\x\y')
