# A bank account made of closures.
def account(owner, balance=0):
    history = []
    def deposit(amount):
        nonlocal balance
        if amount <= 0:
            raise ValueError('deposit something')
        balance += amount
        history.append(('deposit', amount))
        return balance
    def withdraw(amount):
        nonlocal balance
        if amount > balance:
            raise ValueError(f'{owner} has only {balance:.2f}')
        balance -= amount
        history.append(('withdraw', amount))
        return balance
    def statement():
        for kind, amount in history:
            print(f'{kind:<10}{amount:>10.2f}')
        print(f'{"balance":<10}{balance:>10.2f}')
    return {'deposit': deposit, 'withdraw': withdraw, 'statement': statement}

ann, bob = account('Ann'), account('Bob', 50)
ann['deposit'](100), ann['withdraw'](30.5), bob['deposit'](0.5)
def transfer(source, target, amount):
    source['withdraw'](amount)
    target['deposit'](amount)

transfer(ann, bob, 20)
ann['statement']()
transfer(ann, bob, 500)
ann['deposit'](-5)
bob['statement']()
ann['close']()
