// Calls of the kernel that the C library declares only for programs that ask for its extensions, and the start of
// another program, which needs calls between fork and exec that Swift must not make.
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

long syscall(long number, ...);

/// Gives each of two paths what the other had, in one step. Returns 0, or -1 with errno.
static inline int exchange_paths(const char *one, const char *other) {
  // 2 is RENAME_EXCHANGE of linux/fs.h.
  return (int)syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, 2U);
}

/// Puts a new descriptor of a file in the place of another. Returns 0, or an error number.
static inline int redirect(int place, const char *path, int flags) {
  int opened = open(path, flags, 0600);
  if (opened < 0) return errno;
  if (opened == place) return 0;
  if (dup2(opened, place) < 0) return errno;
  close(opened);
  return 0;
}

/// Becomes another program in a process group of its own, which is killed when the thread that forked ends.
/// Returns an error number if that fails.
static inline int become_program(
    pid_t parent, const char *path, char *const *words, char *const *variables, const char *told) {
  if (setpgid(0, 0) != 0 || prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return errno;
  // The parent may have ended before it was asked for.
  if (getppid() != parent) return ECANCELED;
  int code = redirect(0, "/dev/null", O_RDONLY);
  if (code == 0) code = redirect(1, "/dev/null", O_WRONLY);
  if (code == 0) code = redirect(2, told, O_WRONLY | O_CREAT | O_TRUNC);
  if (code != 0) return code;
  // The signals that the parent waits for would not reach the program.
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, 0);
  execve(path, words, variables);
  return errno;
}

/// Starts a program that reads nothing, and whose messages go to the file `told`. Returns 0, or an error number.
static inline int start_program(
    pid_t *process, const char *path, char *const *words, char *const *variables,
    const char *told) {
  // Becoming the program closes the pipe, so that nothing comes through it; a number is why it failed.
  int report[2];
  if (pipe(report) != 0) return errno;
  fcntl(report[0], F_SETFD, FD_CLOEXEC);
  fcntl(report[1], F_SETFD, FD_CLOEXEC);
  pid_t parent = getpid();
  pid_t child = fork();
  if (child == 0) {
    int code = become_program(parent, path, words, variables, told);
    ssize_t written = write(report[1], &code, sizeof code);
    _exit(written < 0 ? 126 : 127);
  }
  int code = child < 0 ? errno : 0;
  close(report[1]);
  if (child > 0) {
    int told_code = 0;
    ssize_t count;
    do {
      count = read(report[0], &told_code, sizeof told_code);
    } while (count < 0 && errno == EINTR);
    if (count == (ssize_t)sizeof told_code) {
      code = told_code;
      while (waitpid(child, 0, 0) < 0 && errno == EINTR) {}
    }
  }
  close(report[0]);
  *process = child;
  return code;
}
