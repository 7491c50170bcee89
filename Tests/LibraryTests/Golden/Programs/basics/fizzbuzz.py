for n in range(1, 16):
    if n % 15 == 0:
        print('FizzBuzz')
    elif n % 3 == 0:
        print('Fizz')
    elif n % 5 == 0:
        print('Buzz')
    else:
        print(n)
[('Fizz' * (n % 3 == 0) + 'Buzz' * (n % 5 == 0)) or n for n in range(1, 16)]
