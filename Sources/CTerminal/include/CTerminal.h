// What must be safe inside a signal handler, and therefore is C.
#pragma once
#include <stdatomic.h>
#include <stdbool.h>
#include <sys/types.h>

extern _Atomic int terminal_interrupt_flag;

/// Opens the self-pipe, installs every handler, ignores SIGPIPE; 0, or an errno. Once a process.
int terminal_install_handlers(void);

/// The end of the self-pipe to poll; -1 before `terminal_install_handlers`.
///
/// Outside of `terminal_set_reading` it becomes readable only with an interruption, so that who
/// polls it without reading from it doesn't spin.
int terminal_wake_descriptor(void);

/// One relaxed load, for the inner loops of the evaluator.
static inline bool terminal_is_interrupted(void) {
  return atomic_load_explicit(&terminal_interrupt_flag, memory_order_relaxed) != 0;
}

/// Forgets an interruption and empties the self-pipe.
void terminal_clear_interrupt(void);

/// Empties the self-pipe and leaves the flags.
void terminal_drain(void);

/// Whether a line is being read. While none is, a second SIGINT within a second ends the process.
void terminal_set_reading(bool reading);

/// SIGTERM or SIGHUP once one has arrived, otherwise 0.
int terminal_termination(void);

/// Whether the window changed its size since the last call.
bool terminal_take_resize(void);

/// Whether the process was continued after a stop since the last call.
bool terminal_take_continue(void);

/// Remembers the state of the terminal; until `terminal_release` every end of the process and every
/// stop, a crash included, puts it back and switches bracketed paste off. 0, or an errno.
///
/// Guards nest; the state is that of the outermost one.
int terminal_guard(int descriptor);

void terminal_release(void);

/// The terminal is one that knows of bracketed paste, or passes over what it doesn't know.
void terminal_allow_bracketed_paste(void);

/// Has a paste come between brackets, or no more, on a terminal where that is allowed.
void terminal_bracket_paste(int descriptor, bool on);

/// Puts the terminal into the state that was remembered, for who reads it by itself; when that is a
/// program, interruptions are for the program alone.
void terminal_lend(bool to_program);

/// Whether, while a program has the terminal, interruptions are for this process as well.
void terminal_share_interruptions(bool are_shared);

/// The end of a loan. What a program that was killed left behind on the screen is put right.
void terminal_take_back(bool was_killed);

/// Puts the guarded terminal back at once; what a signal handler does before the process ends.
void terminal_restore(void);

/// Echo, line editing and signal keys off until `terminal_show_input`; 0, or an errno.
int terminal_hide_input(int descriptor);

void terminal_show_input(int descriptor);

/// Runs a program on the terminal and waits for its end; 0 or an errno, and its wait status.
///
/// A stop of the program stops this process, too; a request to end is passed on to it.
int terminal_run(const char *path, char *const arguments[], char *const environment[], int *status);

/// Whether there is something to read, now or within so many milliseconds.
bool terminal_has_input(int descriptor, int milliseconds);

/// The width of the terminal, or 0 when it is none or doesn't say.
int terminal_columns(int descriptor);

/// The rows of a terminal, or 0.
int terminal_rows(int descriptor);

/// The columns that a character takes in the locale, negative for control characters.
int terminal_width(int character);
