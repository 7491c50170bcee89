#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static int spawn(
    pid_t *child, const char *path, char *const arguments[], char *const environment[]) {
  posix_spawnattr_t attributes;
  int problem = posix_spawnattr_init(&attributes);
  if (problem != 0)
    return problem;
  // This process ignores it; a program whose reader leaves has to end.
  sigset_t defaults, none;
  sigemptyset(&defaults);
  sigaddset(&defaults, SIGPIPE);
  sigaddset(&defaults, SIGXFSZ);
  sigemptyset(&none);
  posix_spawnattr_setsigdefault(&attributes, &defaults);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  problem = posix_spawn(child, path, NULL, &attributes, arguments, environment);
  posix_spawnattr_destroy(&attributes);
  return problem;
}

/// Sleeps until the program has ended, a signal came, or it is time to look whether it stopped.
static void wait_for_news(int process) {
  struct pollfd descriptors[] = {
      {.fd = process, .events = POLLIN},
      {.fd = terminal_wake_descriptor(), .events = POLLIN},
  };
  poll(descriptors, 2, process < 0 ? 20 : 200);
  if (descriptors[1].revents)
    terminal_drain();
}

int terminal_run(const char *path, char *const arguments[], char *const environment[], int *status) {
  pid_t child = 0;
  int problem = spawn(&child, path, arguments, environment);
  if (problem != 0)
    return problem;
  // Without descriptors for processes it is looked for more often.
  int process = (int)syscall(SYS_pidfd_open, child, 0);
  bool was_told = false;
  for (;;) {
    pid_t ended = waitpid(child, status, WNOHANG | WUNTRACED);
    if (ended < 0 && errno != EINTR) {
      problem = errno;
      break;
    }
    if (ended == child && !WIFSTOPPED(*status))
      break;
    if (ended == child) {
      kill(getpid(), SIGTSTP);
      kill(child, SIGCONT);
    } else if (terminal_termination() != 0 && !was_told) {
      was_told = true;
      kill(child, terminal_termination());
      kill(child, SIGCONT);
    } else {
      wait_for_news(process);
    }
  }
  if (process >= 0)
    close(process);
  return problem;
}
