import re
header = '<https://api.example.com/tasks?after=abc>; rel="next", <https://api.example.com/tasks>; rel="first"; title="a, b"'
def links(value):
    found = {}
    for url, parameters in re.findall(r'<([^>]*)>((?:\s*;\s*\w+="[^"]*")*)', value):
        rel = re.search(r'rel="([^"]*)"', parameters)
        if rel:
            found[rel.group(1)] = url
    return found
links(header)
links('')
links('<https://x>; rel="last"')
after = re.search(r'[?&]after=([^&#]+)', links(header)['next'])
after.group(1)
after.span(1)
