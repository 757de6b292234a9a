// Calls of the kernel that the C library declares only for programs that ask for its extensions.
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

long syscall(long number, ...);

/// Gives each of two paths what the other had, in one step. Returns 0, or -1 with errno.
static inline int exchange_paths(const char *one, const char *other) {
  // 2 is RENAME_EXCHANGE of linux/fs.h.
  return (int)syscall(SYS_renameat2, AT_FDCWD, one, AT_FDCWD, other, 2U);
}
