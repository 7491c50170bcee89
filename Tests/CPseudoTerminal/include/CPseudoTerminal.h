// A program on a terminal of its own. Between fork and exec only C is safe.
#pragma once
#include <stdbool.h>
#include <sys/types.h>

/// Starts a program as the leader of a session on a new terminal; its process id, or -errno.
/// `directory` may be NULL.
pid_t pty_spawn(
    const char *path, char *const argv[], char *const environment[], const char *directory,
    int rows, int columns, int *terminal);

int pty_resize(int terminal, int rows, int columns);

/// Whether the program has ended; `status` is then its exit status, or 256 + the signal.
bool pty_has_ended(pid_t process, int *status);

/// The local modes of the terminal: whether ECHO, ICANON and ISIG are all on.
bool pty_is_cooked(int terminal);

/// The file that this code was linked into.
const char *pty_image_path(void);
