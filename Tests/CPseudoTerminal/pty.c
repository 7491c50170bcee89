#define _GNU_SOURCE
#include "CPseudoTerminal.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

/// What the child does; only async-signal-safe calls, as other threads may hold any lock.
static void run(
    const char *name, const char *path, char *const argv[], char *const environment[],
    const char *directory) {
  setsid();
  int descriptor = open(name, O_RDWR);
  if (descriptor < 0 || ioctl(descriptor, TIOCSCTTY, 0) != 0)
    _exit(126);
  for (int target = 0; target < 3; target++)
    dup2(descriptor, target);
  close_range(3, ~0U, 0);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  for (int number = 1; number < NSIG; number++)
    signal(number, SIG_DFL);
  if (directory && chdir(directory) != 0)
    _exit(126);
  execve(path, argv, environment);
  _exit(127);
}

pid_t pty_spawn(
    const char *path, char *const argv[], char *const environment[], const char *directory,
    int rows, int columns, int *terminal) {
  char name[64];
  int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
  if (master < 0)
    return -errno;
  if (grantpt(master) != 0 || unlockpt(master) != 0 ||
      ptsname_r(master, name, sizeof name) != 0 || pty_resize(master, rows, columns) != 0) {
    int error = errno;
    close(master);
    return -error;
  }
  pid_t process = fork();
  if (process == 0)
    run(name, path, argv, environment, directory);
  if (process < 0) {
    int error = errno;
    close(master);
    return -error;
  }
  *terminal = master;
  return process;
}

int pty_resize(int terminal, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(terminal, TIOCSWINSZ, &size);
}

bool pty_has_ended(pid_t process, int *status) {
  int raw = 0;
  if (waitpid(process, &raw, WNOHANG) != process)
    return false;
  *status = WIFEXITED(raw) ? WEXITSTATUS(raw) : 256 + WTERMSIG(raw);
  return true;
}

bool pty_is_cooked(int terminal) {
  const tcflag_t cooked = ECHO | ICANON | ISIG;
  struct termios state;
  return tcgetattr(terminal, &state) == 0 && (state.c_lflag & cooked) == cooked;
}

const char *pty_image_path(void) {
  Dl_info information;
  memset(&information, 0, sizeof information);
  return dladdr((const void *)pty_image_path, &information) ? information.dli_fname : NULL;
}
