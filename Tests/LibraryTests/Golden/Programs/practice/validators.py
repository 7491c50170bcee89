# Checking input with small functions that raise.
def required(value):
    if value in (None, ''):
        raise ValueError('is required')
    return value

def between(low, high):
    def check(value):
        if not low <= value <= high:
            raise ValueError(f'must be between {low} and {high}')
        return value
    return check

def one_of(*choices):
    def check(value):
        if value not in choices:
            raise ValueError('must be one of ' + ', '.join(choices))
        return value
    return check

schema = {'name': [required, str.strip], 'age': [required, int, between(0, 150)], 'role': [one_of('admin', 'user')]}
def validate(data):
    clean, errors = {}, {}
    for field, checks in schema.items():
        value = data.get(field)
        try:
            for check in checks:
                value = check(value)
        except (ValueError, TypeError) as error:
            errors[field] = str(error)
        else:
            clean[field] = value
    unknown = sorted(set(data) - set(schema))
    if unknown:
        errors['*'] = 'unknown: ' + ', '.join(unknown)
    return clean, errors

validate({'name': ' Ann ', 'age': '42', 'role': 'user'})
validate({'name': '', 'age': 'old', 'role': 'root', 'x': 1, 'b': 2})
validate({'age': 151, 'name': 5, 'role': None})
between(1, 2)('a')
between(1)
