# A form checked field by field, with all problems at once.
def text(value):
    if not isinstance(value, str):
        raise TypeError(f'expected text, got {type(value).__name__}')
    if not value.strip():
        raise ValueError('must not be empty')
    return value.strip()

def age(value):
    number = int(value)
    if not 0 <= number < 150:
        raise ValueError(f'{number} is out of range')
    return number

rules = {'name': text, 'age': age, 'email': lambda v: text(v) if '@' in v else 1 / 0}
def validate(form):
    clean, problems = {}, {}
    for field, rule in rules.items():
        try:
            clean[field] = rule(form[field])
        except KeyError as error:
            problems[field] = f'missing {error}'
        except (TypeError, ValueError) as error:
            problems[field] = str(error)
        except ZeroDivisionError:
            problems[field] = 'no @'
    return clean, problems

validate({'name': ' Ann ', 'age': '33', 'email': 'a@b.example'})
validate({'name': '', 'age': 'x', 'email': 'nobody'})
validate({'name': 5, 'age': 200})
validate({})
validate(None)
