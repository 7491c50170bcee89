from pprint import pprint
from base64 import b64encode
import json
datacenter_url = 'https://eu2-cloud.example.com'
base_url = f'{datacenter_url}/api/task_manager/v2'
client_id = 'practice'
client_secret = 'practice-secret'
encoded_client_creds = b64encode(f'{client_id}:{client_secret}'.encode('ascii'))
basic_auth = {'Authorization': 'Basic ' + encoded_client_creds.decode('ascii')}
basic_auth
token_info = json.loads('{"access_token": "eyJ0eXAi", "expires_on": 1587556800, "id_token": "x", "token_type": "bearer"}')
token_info['token_type']
auth = {'Authorization': 'Bearer ' + token_info['access_token']}
auth
filters = {'state': ['started', 'paused']}
filters['lod'] = 'full'
{**filters, 'limit': 10}
response = json.loads('{"items": [{"id": 944455285181775873, "state": "started", "issuer": {"id": "x"}, "progress": {"current": 3, "total": 10}}, {"id": 944455285181775874, "state": "paused", "issuer": null, "progress": null}], "paging": {"cursors": {"after": "abc"}}}')
pprint(response)
for task in response['items']:
    progress = task['progress']
    percent = f"{progress['current'] / progress['total']:.0%}" if progress else '-'
    print(f"{task['id']:<20} {task['state']:<10} {percent:>5}")
after = response['paging']['cursors'].get('after')
url = f'{base_url}/tasks?after={after}' if after else None
url
response['items'][0]['id'] + 1
{t['state']: t['id'] for t in response['items']}
len(response['items']), [t['id'] for t in response['items'] if t['issuer']]
task_id = response['items'][1]['id']
f'{base_url}/tasks/{task_id}'
response['itms']
response.json()
headers['X']
