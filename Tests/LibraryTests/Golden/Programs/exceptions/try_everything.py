# All four parts together, in each order of events.
def run(action):
    log = []
    try:
        log.append('try')
        action()
        log.append('body done')
    except KeyError:
        log.append('key')
    except (TypeError, ValueError) as error:
        log.append(type(error).__name__)
    else:
        log.append('else')
    finally:
        log.append('finally')
    return log

run(lambda: None)
run(lambda: {}['x'])
run(lambda: int('x'))
run(lambda: len(5))
run(lambda: 1 / 0)
run(print)
run(5)
def nested_run():
    try:
        return run(lambda: 1 / 0)
    except ArithmeticError as error:
        return f'outside: {error}'

nested_run()
