# A board, its lines and who has won.
def show(board):
    print('\n-+-+-\n'.join('|'.join(board[r * 3:r * 3 + 3]) for r in range(3)))

lines = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]
def winner(board):
    for a, b, c in lines:
        if board[a] != ' ' and board[a] == board[b] == board[c]:
            return board[a]
    return None if ' ' in board else 'draw'

def play(moves):
    board = [' '] * 9
    for number, move in enumerate(moves):
        if board[move] != ' ':
            raise ValueError(f'{move} is taken by {board[move]}')
        board[move] = 'XO'[number % 2]
        if winner(board):
            break
    return board

board = play([4, 0, 2, 6, 3, 5, 1, 7, 8])
show(board)
winner(board)
show(play([0, 3, 1, 4, 2]))
winner(play([0, 3, 1, 4, 2])), winner(play([0]))
play([0, 0])
play([9])
best = [i for i, c in enumerate(play([0, 4, 8])) if c == ' ']
best
