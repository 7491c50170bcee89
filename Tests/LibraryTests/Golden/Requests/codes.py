# Status codes by name.
import requests
from requests import codes

codes.ok, codes.OK, codes.okay, codes['ok'], codes['\\o/'], codes['✓']
codes.created, codes.accepted, codes.no_content, codes.partial
codes.moved, codes.found, codes.see_other, codes.temporary_redirect, codes.permanent_redirect
codes.bad_request, codes.unauthorized, codes.forbidden, codes.not_found, codes['-o-'], codes.conflict
codes.teapot, codes.im_a_teapot, codes.I_AM_A_TEAPOT, codes.too_many_requests, codes.unprocessable_entity
codes.server_error, codes['/o\\'], codes.bad_gateway, codes.unavailable, codes.gateway_timeout
codes['nothing'], codes.get('nothing'), codes.get('nothing', 1), codes.get('ok')
codes.nothing
codes.nothing_else
codes
codes.name
len(codes), 'ok' in codes, list(codes), codes == {}
codes is requests.status_codes.codes
200 == requests.codes.ok
[name for name in ['ok', 'gone', 'none', 'processing', 'checkpoint', 'early-hints'] if codes[name]]
codes.misdirected_request, codes.too_early, codes.header_fields_too_large, codes.legal_reasons
isinstance(codes, requests.structures.LookupDict)
