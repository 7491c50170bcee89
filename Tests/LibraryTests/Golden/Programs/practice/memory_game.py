# Keeping score of moves in nested dicts and tuples.
moves = [('ann', 'B2', 'hit'), ('bob', 'A1', 'miss'), ('ann', 'B3', 'hit'), ('bob', 'C9', 'miss'), ('ann', 'D1', 'miss'), ('bob', 'A2', 'hit')]
score = {}
for player, place, result in moves:
    player_score = score.setdefault(player, {'hit': 0, 'miss': 0, 'places': []})
    player_score[result] += 1
    player_score['places'].append(place)

score
for player, numbers in sorted(score.items(), key=lambda p: -p[1]['hit']):
    total = numbers['hit'] + numbers['miss']
    print(f'{player}: {numbers["hit"]}/{total} {numbers["hit"] / total:.0%} {" ".join(numbers["places"])}')

def place(text):
    column, row = text[0], int(text[1:])
    if column not in 'ABCD' or not 1 <= row <= 4:
        raise ValueError(f'{text} is not on the board')
    return 'ABCD'.index(column), row - 1

board = [['.'] * 4 for _ in range(4)]
for _, where, result in moves:
    try:
        x, y = place(where)
    except ValueError as error:
        print(error)
    else:
        board[y][x] = 'x' if result == 'hit' else 'o'

print('\n'.join(' '.join(row) for row in board))
place('Z1')
place('')
place('Axe')
streak, longest = 0, 0
for *_, result in moves:
    streak = streak + 1 if result == 'hit' else 0
    longest = max(longest, streak)

longest
score['cyd']['hit']
