# Programs that would ask take their answers from a list here.
answers = ['', 'abc', '150', '42']
def ask(prompt):
    answer = answers.pop(0)
    print(prompt + answer)
    return answer

def ask_number(prompt, low, high):
    while True:
        text = ask(prompt)
        if not text:
            print('  please type something')
            continue
        try:
            number = int(text)
        except ValueError:
            print(f'  {text!r} is not a number')
            continue
        if low <= number <= high:
            return number
        print(f'  between {low} and {high}, please')

ask_number('Age? ', 0, 120)
answers
ask_number('Age? ', 0, 120)
input('a', 'b')
input(prompt='x')
