# A token that is renewed when it is about to end (with a clock of our own).
clock = 0
issued = 0
def request_token():
    global issued
    issued += 1
    return {'access_token': f'token-{issued}', 'expires_in': 100}

def keeper(margin=10):
    token, ends = None, 0
    def get():
        nonlocal token, ends
        if token is None or clock >= ends - margin:
            answer = request_token()
            token, ends = answer['access_token'], clock + answer['expires_in']
            print(f'  [{clock}] new {token}, good until {ends}')
        return token
    return get

get = keeper()
for clock in (0, 50, 89, 90, 150, 400):
    print(clock, get())

issued
headers = {'Authorization': f'Bearer {get()}', 'Accept': 'application/json'}
headers
scheme, _, value = headers['Authorization'].partition(' ')
scheme, value
masked = {k: v[:10] + '...' if k == 'Authorization' else v for k, v in headers.items()}
masked
headers['X-Trace']
other = keeper(margin=1000)
other(), other()
def broken(): return {'error': 'invalid_client'}
request_token = broken
keeper()()
