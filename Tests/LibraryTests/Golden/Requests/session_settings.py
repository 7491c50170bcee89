# Settings of a request win over a session's.
import requests

s = requests.Session()
s.trust_env = False

def settings(proxies=None, stream=None, verify=None, cert=None):
    merged = s.merge_environment_settings('https://api.example/', proxies or {}, stream, verify, cert)
    return {name: dict(value) if name == 'proxies' else value for name, value in merged.items()}

settings()
settings(verify=False, stream=True, cert='c.pem')
s.verify = '/certificates.pem'
s.cert = ('a.pem', 'b.pem')
s.stream = True
s.proxies = {'https': 'http://proxy.example:3128'}
settings()
settings(verify=True, stream=False, cert='c.pem')
settings(proxies={'http': 'http://other.example'})
settings(proxies={'https': None})
s.verify = False
settings()
settings(verify='/mine.pem')
s.should_strip_auth('http://a.example/', 'https://a.example/')
s.should_strip_auth('https://a.example/', 'http://a.example/')
s.should_strip_auth('https://a.example/', 'https://b.example/')
