#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

_Atomic int terminal_interrupt_flag = 0;

static _Atomic int reading_flag = 0;
static _Atomic int resize_flag = 0;
static _Atomic int continue_flag = 0;
static _Atomic int termination_signal = 0;
static _Atomic long long last_interrupt = 0;
static int self_pipe[2] = {-1, -1};

static _Atomic int guarded_descriptor = -1;
static struct termios guarded_state;
static int guards = 0;

/// The mode to go back to after a loan, whatever a program made of it.
static struct termios lent_state;
enum { kept, lent_to_line, lent_to_program };
static _Atomic int loan = kept;
/// What a hidden prompt goes back to.
static struct termios shown_state;
static bool is_hidden = false;
static _Atomic int brackets_paste = 0;

static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGQUIT};
enum { crash_count = sizeof crashes / sizeof *crashes };
static struct sigaction old_actions[crash_count];


/// A background process that sets the terminal would be stopped for it.
static bool is_foreground(int descriptor) { return tcgetpgrp(descriptor) == getpgrp(); }

static void show(int descriptor, const char *bytes, size_t count) {
  ssize_t written = write(descriptor, bytes, count);
  (void)written;
}

void terminal_allow_bracketed_paste(void) { atomic_store(&brackets_paste, 1); }

void terminal_bracket_paste(int descriptor, bool on) {
  static const char sequences[2][9] = {"\033[?2004l", "\033[?2004h"};
  if (atomic_load(&brackets_paste))
    show(descriptor, sequences[on ? 1 : 0], 8);
}

void terminal_restore(void) {
  int saved_errno = errno;
  int descriptor = atomic_load(&guarded_descriptor);
  if (descriptor >= 0 && is_foreground(descriptor)) {
    terminal_bracket_paste(descriptor, false);
    tcsetattr(descriptor, TCSADRAIN, &guarded_state);
  }
  errno = saved_errno;
}

int terminal_guard(int descriptor) {
  if (guards == 0) {
    atomic_store(&guarded_descriptor, -1);
    if (tcgetattr(descriptor, &guarded_state) != 0)
      return errno;
    atomic_store(&guarded_descriptor, descriptor);
  }
  guards++;
  return 0;
}

void terminal_release(void) {
  if (guards > 0 && --guards == 0)
    atomic_store(&guarded_descriptor, -1);
}

void terminal_lend(bool to_program) {
  int descriptor = atomic_load(&guarded_descriptor);
  atomic_store(&loan, to_program ? lent_to_program : lent_to_line);
  if (descriptor < 0 || tcgetattr(descriptor, &lent_state) != 0)
    return;
  if (is_foreground(descriptor))
    tcsetattr(descriptor, TCSADRAIN, &guarded_state);
}

void terminal_share_interruptions(bool are_shared) {
  atomic_store(&loan, are_shared ? lent_to_line : lent_to_program);
}

/// A program that made itself the terminal's foreground and died leaves it to nobody.
static void reclaim(int descriptor) {
  pid_t group = tcgetpgrp(descriptor);
  if (group <= 0 || group == getpgrp() || kill(-group, 0) == 0 || errno != ESRCH)
    return;
  sigset_t stop, old;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &stop, &old);
  tcsetpgrp(descriptor, getpgrp());
  pthread_sigmask(SIG_SETMASK, &old, NULL);
}

void terminal_take_back(bool was_killed) {
  // Out of the other screen, with a cursor, in plain colours and keys: what a program that was
  // killed could not do any more.
  static const char reset[] = "\033[?1047l\033[?25h\033[?1000l\033[?1002l\033[?1006l\033[?1l\033>"
                              "\033[0m\r\n";
  int descriptor = atomic_load(&guarded_descriptor);
  atomic_store(&loan, kept);
  if (descriptor < 0)
    return;
  reclaim(descriptor);
  if (!is_foreground(descriptor))
    return;
  tcsetattr(descriptor, TCSADRAIN, &lent_state);
  if (was_killed)
    show(descriptor, reset, sizeof reset - 1);
}

void terminal_show_input(int descriptor) {
  if (is_hidden && is_foreground(descriptor))
    tcsetattr(descriptor, TCSADRAIN, &shown_state);
  is_hidden = false;
}

int terminal_hide_input(int descriptor) {
  struct termios state;
  if (tcgetattr(descriptor, &state) != 0)
    return errno;
  if (!is_hidden)
    shown_state = state;
  is_hidden = true;
  state.c_lflag &= ~(tcflag_t)(ECHO | ECHONL | ICANON | ISIG | IEXTEN);
  state.c_cc[VMIN] = 1;
  state.c_cc[VTIME] = 0;
  return tcsetattr(descriptor, TCSAFLUSH, &state) == 0 ? 0 : errno;
}

bool terminal_has_input(int descriptor, int milliseconds) {
  struct pollfd input = {.fd = descriptor, .events = POLLIN};
  return poll(&input, 1, milliseconds) > 0;
}

int terminal_columns(int descriptor) {
  struct winsize size;
  memset(&size, 0, sizeof size);
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

int terminal_rows(int descriptor) {
  struct winsize size;
  memset(&size, 0, sizeof size);
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_row : 0;
}

int terminal_width(int character) { return wcwidth((wchar_t)character); }

static void wake(int signal_number) {
  unsigned char byte = (unsigned char)signal_number;
  // A full pipe already wakes whoever polls.
  ssize_t written = write(self_pipe[1], &byte, 1);
  (void)written;
}

static long long milliseconds(void) {
  struct timespec now = {0, 0};
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (long long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void interrupted(int signal_number) {
  // A program that has the terminal is meant; how it takes it is its own affair.
  if (atomic_load(&loan) == lent_to_program)
    return;
  long long now = milliseconds();
  long long before = atomic_exchange(&last_interrupt, now);
  // Nobody presses a key twice so fast as a paste has two of them.
  bool is_second = before != 0 && now - before < 1000 && now - before > 50;
  if (!atomic_load(&reading_flag) && is_second) {
    terminal_restore();
    _exit(130);
  }
  // Without echo the terminal does not show the key by itself.
  int descriptor = atomic_load(&guarded_descriptor);
  bool is_echoed = atomic_load(&reading_flag) || atomic_load(&loan) != kept;
  if (descriptor >= 0 && !is_echoed && is_foreground(descriptor))
    show(descriptor, "^C", 2);
  atomic_store(&terminal_interrupt_flag, 1);
  wake(signal_number);
}

/// Stops as every program does, with the terminal as it was found.
static void stopped(int signal_number) {
  int descriptor = atomic_load(&guarded_descriptor);
  struct termios state;
  bool is_ours = descriptor >= 0 && is_foreground(descriptor) && tcgetattr(descriptor, &state) == 0;
  terminal_restore();
  struct sigaction action, old;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  sigaction(signal_number, &action, &old);
  sigset_t stop, mask;
  sigemptyset(&stop);
  sigaddset(&stop, signal_number);
  raise(signal_number);
  pthread_sigmask(SIG_UNBLOCK, &stop, &mask);
  // Here it goes on.
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  sigaction(signal_number, &old, NULL);
  if (is_ours && is_foreground(descriptor))
    tcsetattr(descriptor, TCSADRAIN, &state);
}

static void terminated(int signal_number) {
  // The first one asks the loop to leave in order; a second one doesn't wait for it.
  if (atomic_exchange(&termination_signal, signal_number) != 0) {
    terminal_restore();
    _exit(128 + signal_number);
  }
  atomic_store(&terminal_interrupt_flag, 1);
  wake(signal_number);
}

static void handle_signal(int signal_number) {
  int saved_errno = errno;
  switch (signal_number) {
  case SIGINT:
    interrupted(signal_number);
    break;
  case SIGTERM:
  case SIGHUP:
    terminated(signal_number);
    break;
  case SIGTSTP:
    stopped(signal_number);
    break;
  case SIGWINCH:
    atomic_store(&resize_flag, 1);
    if (atomic_load(&reading_flag))
      wake(signal_number);
    break;
  case SIGCONT:
    atomic_store(&continue_flag, 1);
    if (atomic_load(&reading_flag))
      wake(signal_number);
    break;
  }
  errno = saved_errno;
}

static void handle_crash(int signal_number, siginfo_t *information, void *context) {
  (void)context;
  terminal_restore();
  for (int index = 0; index < crash_count; index++)
    if (crashes[index] == signal_number)
      sigaction(signal_number, &old_actions[index], NULL);
  // A faulting instruction faults again on return, now with the old handler and the exact place.
  // SIGTRAP would go on behind its instruction, and a signal that was sent does not come back.
  bool faults_again = signal_number == SIGSEGV || signal_number == SIGBUS ||
                      signal_number == SIGILL || signal_number == SIGFPE;
  if (!faults_again || information->si_code <= 0)
    raise(signal_number);
}

/// A stack overflow needs another stack to be handled on; a runtime may have brought one.
static void provide_signal_stack(void) {
  static char memory[32768];
  stack_t current;
  if (sigaltstack(NULL, &current) != 0 || !(current.ss_flags & SS_DISABLE))
    return;
  stack_t ours = {.ss_sp = memory, .ss_size = sizeof memory, .ss_flags = 0};
  sigaltstack(&ours, NULL);
}

int terminal_install_handlers(void) {
  static _Atomic int installed = 0;
  if (atomic_exchange(&installed, 1))
    return 0;
  if (pipe2(self_pipe, O_CLOEXEC | O_NONBLOCK) != 0)
    return errno;

  static const int handled[] = {SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGCONT, SIGTSTP};
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigfillset(&action.sa_mask);
  // Faults inside the handler must still reach the crash handler.
  for (int index = 0; index < crash_count; index++)
    sigdelset(&action.sa_mask, crashes[index]);
  action.sa_handler = handle_signal;
  action.sa_flags = SA_RESTART;
  // Whoever started this may have blocked them, as a thread of a dispatch queue does.
  sigset_t unblocked;
  sigemptyset(&unblocked);
  for (size_t index = 0; index < sizeof handled / sizeof *handled; index++)
    sigaddset(&unblocked, handled[index]);
  pthread_sigmask(SIG_UNBLOCK, &unblocked, NULL);
  for (size_t index = 0; index < sizeof handled / sizeof *handled; index++) {
    struct sigaction old;
    // Who was started with a signal ignored (nohup, a background job) keeps it ignored.
    bool ignored = sigaction(handled[index], NULL, &old) == 0 && old.sa_handler == SIG_IGN;
    if (!ignored && sigaction(handled[index], &action, NULL) != 0)
      return errno;
  }

  provide_signal_stack();
  struct sigaction crash;
  memset(&crash, 0, sizeof crash);
  sigemptyset(&crash.sa_mask);
  crash.sa_sigaction = handle_crash;
  crash.sa_flags = SA_SIGINFO | SA_ONSTACK;
  for (int index = 0; index < crash_count; index++)
    if (sigaction(crashes[index], &crash, &old_actions[index]) != 0)
      return errno;

  // A reader that goes away and a file that grows too large are errors of `write`, not the end of the
  // session.
  struct sigaction ignore;
  memset(&ignore, 0, sizeof ignore);
  ignore.sa_handler = SIG_IGN;
  sigaction(SIGPIPE, &ignore, NULL);
  sigaction(SIGXFSZ, &ignore, NULL);

  return at_quick_exit(terminal_restore) == 0 && atexit(terminal_restore) == 0 ? 0 : ENOMEM;
}

int terminal_wake_descriptor(void) { return self_pipe[0]; }

void terminal_drain(void) {
  char bytes[64];
  while (self_pipe[0] >= 0 && read(self_pipe[0], bytes, sizeof bytes) > 0) {
  }
}

void terminal_clear_interrupt(void) {
  // In this order: a signal in between leaves the flag set, so that none is lost.
  atomic_store(&terminal_interrupt_flag, 0);
  terminal_drain();
}

void terminal_set_reading(bool reading) {
  atomic_store(&reading_flag, reading ? 1 : 0);
  if (reading)
    atomic_store(&last_interrupt, 0);
}

int terminal_termination(void) { return atomic_load(&termination_signal); }

bool terminal_take_resize(void) { return atomic_exchange(&resize_flag, 0) != 0; }

bool terminal_take_continue(void) { return atomic_exchange(&continue_flag, 0) != 0; }
