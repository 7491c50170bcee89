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

/// Remembers the state of the terminal; until `terminal_release` every end of the process, a crash
/// included, puts it back and switches bracketed paste off. 0, or an errno.
int terminal_guard(int descriptor);

void terminal_release(void);

/// Puts the guarded terminal back at once; what a signal handler does before the process ends.
void terminal_restore(void);

/// Echo, line editing and signal keys off until `terminal_restore`; 0, or an errno.
int terminal_hide_input(int descriptor);

/// The width of the terminal, or 0 when it is none or doesn't say.
int terminal_columns(int descriptor);

/// The rows of a terminal, or 0.
int terminal_rows(int descriptor);

/// The columns that a character takes in the locale, negative for control characters.
int terminal_width(int character);
